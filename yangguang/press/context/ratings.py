"""What the page of ratings shows: counts of offices' own handling, never of residents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Link, Text


@dataclass(frozen=True, kw_only=True)
class RatingRow:
    """An office, a matter and a channel: counts from the best level to the worst, what follows, what was mended."""

    office: Link
    matter: Text
    channel: Text
    through: date
    levels: Sequence[int]
    total: int
    good: str  # percent with one place
    excluded: int
    bad: int
    mended: int
    explained: int
    open: int
    overdue: int


@dataclass(frozen=True, kw_only=True)
class MendedRow:
    """What an office said in public that it mended."""

    office: Link
    matter: str
    on: date
    kind: Text
    words: str


@dataclass(frozen=True, kw_only=True)
class RatingsPage:
    """press/ratings.html, 好差评."""

    rows: Sequence[RatingRow]
    mended: Sequence[MendedRow]
    levels: Sequence[Text]
    least: int
    most: int
    minutes: int
    counter: int
    hears_proxy: bool  # whether from where a vote comes is known behind a proxy too
    networks: bool  # whether any network of an office is listed
    version: str
    data: str
    table: str
