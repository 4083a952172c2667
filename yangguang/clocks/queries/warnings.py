"""How far the calendar goes, and when administrators must import the next notice."""

from dataclasses import dataclass
from datetime import date, timedelta

from yangguang.clocks import calendars

AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class CalendarWarning:
    """The known days off end on `last_day`; the notice of `year` is needed, `days_left` days remain."""

    year: int
    last_day: date | None
    days_left: int


def calendar_warning(*, on: date) -> CalendarWarning | None:
    """The warning for administrators from 60 days before the calendar ends; None while it reaches further."""
    last = calendars.in_force().last_day
    if last is None:
        return CalendarWarning(on.year, None, 0)
    if on + AHEAD < last:
        return None
    return CalendarWarning(last.year + 1, last, max((last - on).days, 0))
