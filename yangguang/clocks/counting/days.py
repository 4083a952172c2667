"""The calendar of working days: what a day is, as far as the yearly notices are known."""

from calendar import isleap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

SATURDAY = 5

# 全国年节及纪念日放假办法(令795号): the statutory days that fall on the same date every year.
ALWAYS_OFF = {
    (1, 1): "元旦",
    (5, 1): "劳动节",
    (5, 2): "劳动节",
    (10, 1): "国庆节",
    (10, 2): "国庆节",
    (10, 3): "国庆节",
}


class Kind(StrEnum):
    """What a day is to someone who counts working days."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    WORKED_WEEKEND = "worked_weekend"
    UNKNOWN = "unknown"


WORKING = frozenset({Kind.WORKDAY, Kind.WORKED_WEEKEND})


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off and worked weekends by name, for the years whose notice is known."""

    years: frozenset[int]
    off: Mapping[date, str]
    worked: Mapping[date, str]
    _counted: dict[int, Sequence[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def kind(self, day: date) -> Kind:
        """What `day` is; UNKNOWN where no notice covers it, whatever the day of the week."""
        if day in self.off:
            return Kind.HOLIDAY
        if day in self.worked:
            return Kind.WORKED_WEEKEND
        if day.year not in self.years:
            return Kind.UNKNOWN
        return Kind.WEEKEND if day.weekday() >= SATURDAY else Kind.WORKDAY

    def works(self, day: date) -> bool | None:
        """Whether offices work on `day`; None where no notice covers it."""
        kind = self.kind(day)
        return None if kind is Kind.UNKNOWN else kind in WORKING

    def not_off(self, after: date, upto: date) -> int:
        """The days after a day up to and with a later one that are not known to be free."""
        whole = sum(self._year(year)[-1] for year in range(after.year, upto.year))
        return (
            whole + self._year(upto.year)[upto.timetuple().tm_yday] - self._year(after.year)[after.timetuple().tm_yday]
        )

    def _year(self, year: int) -> Sequence[int]:
        """For each day of a year, and the one before it, how many until then are not known to be free."""
        if year not in self._counted:
            first = date(year, 1, 1)
            days = (first + timedelta(days=n) for n in range(366 if isleap(year) else 365))
            self._counted[year] = [0, *accumulate(self.works(day) is not False for day in days)]
        return self._counted[year]

    def name(self, day: date) -> str:
        """The holiday for which `day` is off or worked instead; empty for an ordinary day."""
        return self.off.get(day) or self.worked.get(day) or ""

    @property
    def last_day(self) -> date | None:
        """The end of the unbroken run of covered years that holds the latest one; None if no year is covered."""
        return date(max(self.years), 12, 31) if self.years else None

    def with_year(self, year: int, *, off: Mapping[date, str], worked: Mapping[date, str]) -> "Calendar":
        """This calendar with the notice of `year` put in its place; days that it names in other years are added."""
        kept_off = {day: name for day, name in self.off.items() if day.year != year and day not in worked}
        kept_worked = {day: name for day, name in self.worked.items() if day.year != year and day not in off}
        return Calendar(self.years | {year}, {**kept_off, **off}, {**kept_worked, **worked})


NO_CALENDAR = Calendar(frozenset(), {}, {})
