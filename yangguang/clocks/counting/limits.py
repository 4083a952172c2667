"""Time limits as data: how long, in which unit, what happens when the last day is a day of rest."""

import calendar as gregorian
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """In what a limit is counted."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"
    YEARLY = "yearly"  # by a date of the year: value 131 is 31 January


class Roll(StrEnum):
    """What happens to a last day that is a day of rest (民法典 203)."""

    NEXT_WORKING_DAY = "next_working_day"
    NONE = "none"


class Confidence(StrEnum):
    """How sure we are of a figure; medium and low are shown as still to be verified."""

    HIGH = "h"
    MEDIUM = "m"
    LOW = "l"


@dataclass(frozen=True, slots=True)
class Limit:
    """A length of time: `value` units, and the roll-over rule of its last day."""

    value: int
    unit: Unit
    roll: Roll = Roll.NONE

    def __post_init__(self) -> None:
        if self.value < 1:
            raise ValueError(f"a limit needs a positive value, not {self.value}")
        if self.unit is Unit.YEARLY:
            date(2024, *divmod(self.value, 100))  # a leap year: 29 February is a day of the year


def after_months(day: date, months: int) -> date:
    """The matching day `months` later, or that month's last day where there is none (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))


def next_yearly(day: date, month_day: int) -> date:
    """The first date after `day` with this month and day, e.g. 131 for 31 January; 29 February falls back to 28."""
    month, wanted = divmod(month_day, 100)
    for year in (day.year, day.year + 1):
        found = date(year, month, min(wanted, gregorian.monthrange(year, month)[1]))
        if found > day:
            return found
    raise AssertionError("a month and day of next year always lies after a day of this year")
