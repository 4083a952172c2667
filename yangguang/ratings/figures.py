"""Figures from counts by level; pure, in whole numbers, so that anyone recomputes them from the published counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from yangguang.ratings.choices import BAD, Level

WORTH = {Level.VERY_GOOD: 5, Level.GOOD: 4, Level.FAIR: 3, Level.BAD: 2, Level.VERY_BAD: 1}


@dataclass(frozen=True, slots=True)
class Figure:
    """What is shown of some ratings: how many, the share that was not bad in tenths of a percent, mean in hundredths.

    `median` is the lower of the two in the middle.
    """

    total: int
    good: int
    mean: int
    median: str


def total(counts: Mapping[str, int]) -> int:
    """How many ratings there are; levels that are not among the five are none."""
    return sum(counts.get(level, 0) for level in Level)


def figure(counts: Mapping[str, int], *, least: int) -> Figure | None:
    """The figure of some counts; None below the least number of which one is shown."""
    there = total(counts)
    if there < max(least, 1):
        return None
    good = there - sum(counts.get(level, 0) for level in BAD)
    worth = sum(WORTH[level] * counts.get(level, 0) for level in Level)
    return Figure(there, _rounded(good * 1000, there), _rounded(worth * 100, there), median(counts))


def median(counts: Mapping[str, int]) -> str:
    """The level of the middle one from the worst up, of two the worse; empty of none."""
    middle, passed = (total(counts) + 1) // 2, 0
    for level in reversed(Level):
        passed += counts.get(level, 0)
        if passed >= middle > 0:
            return level
    return ""


def _rounded(part: int, whole: int) -> int:
    return (2 * part + whole) // (2 * whole)


@dataclass(frozen=True, slots=True)
class Shown:
    """Counts by level as they are public, up to and including a day; that day is None while nothing is."""

    counts: Mapping[str, int]
    through: date | None


def shown(days: Iterable[tuple[date, Mapping[str, int]]], *, least: int) -> Shown:
    """What is public of days in their order: whole batches of days, each with the least number of ratings or more.

    A figure that moved with every vote would tell who came yesterday from the difference of two mornings.
    """
    public, batch = Counter[str](), Counter[str]()
    through: date | None = None
    for day, counts in days:
        batch.update({level: counts.get(level, 0) for level in Level})
        if batch.total() >= max(least, 1):
            public, batch, through = public + batch, Counter(), day
    return Shown({level.value: public[level] for level in Level}, through)
