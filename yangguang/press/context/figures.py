"""How the offices keep up with their cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Link, Text


@dataclass(frozen=True, kw_only=True)
class FiguresRow:
    """One office, at which level it sits; share (percent) and median (days) where there were answers enough."""

    office: Link
    open: int
    overdue: int
    answered: int
    in_time: int
    share: int | None
    median: int | None
    unsettled: int
    level: str = "county"


@dataclass(frozen=True, kw_only=True)
class FiguresPoster:
    """One level's poster on both papers, from the site's root."""

    label: Text
    a3: str
    a4: str


@dataclass(frozen=True, kw_only=True)
class FiguresPage:
    """press/figures.html, 办件情况; `few` offices have some cases but fewer than `least`, and are not told apart."""

    rows: Sequence[FiguresRow]
    few: int
    since: date
    least: int
    table: str
    posters: Sequence[FiguresPoster] = ()
