"""The page on which the site says what is wrong with itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Link, Path, SheetHead, Text


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """One indicator: its figure of the night, the most that passes; None where it was not measured."""

    name: Text
    figure: int | None
    most: int
    unit: Text
    passes: bool | None
    basis: str
    certain: bool


@dataclass(frozen=True, kw_only=True)
class WrongRow:
    """One finding: what is wrong where, which office answers, since when, until when, cured when."""

    id: int
    indicator: Text
    what: Text
    where: str
    page: Path = ""  # from `root`: where it was seen
    size: int = 1
    unit: Text = ""  # of the size; empty where it says nothing
    office: Link
    since: date
    due: date | None = None
    trace: Path = ""
    over: int = 0  # calendar days past its limit
    cured: date | None = None


@dataclass(frozen=True, kw_only=True)
class ErrataRow:
    """What visitors said is wrong, on one ground, in counts; the longest wait in days."""

    ground: Text
    received: int
    answered: int
    waiting: int
    late: int
    longest: int


@dataclass(frozen=True, kw_only=True)
class MonthRow:
    """One month: nights looked, nights on which all was well; findings found, cured, past their limit."""

    month: date
    nights: int
    well: int
    found: int
    cured: int
    late: int


@dataclass(frozen=True, kw_only=True)
class SelfcheckPage:
    """press/selfcheck.html, 网站自查; without a day the site has not looked at itself yet."""

    head: SheetHead
    day: date | None = None
    pages: int = 0
    links: int = 0
    figures: Sequence[FigureRow] = ()
    wrong: Sequence[WrongRow] = ()
    late: int = 0
    cured: Sequence[WrongRow] = ()
    errata: Sequence[ErrataRow] = ()
    months: Sequence[MonthRow] = ()
    data: Path = ""  # the same as JSON, from `root`
