"""Whether offices work today, by the calendar of `clocks`; then, and only then, whereabouts may be told."""

from yangguang.clocks import queries as clocks
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices.models import DutyDay
from yangguang.offices.queries import whereabouts

_FRIDAY = 4


def works_today() -> bool:
    """Whether today is a working day; where no notice of days off covers it, by the day of the week."""
    day = today()
    works = clocks.calendar().works(day)
    return day.weekday() <= _FRIDAY if works is None else works


def open_today() -> DutyDay | None:
    """Today's day of duty, opened where it is not yet; None on a day off."""
    if not works_today():
        return None
    return whereabouts.day_of_duty() or offices.open_day(day=today(), by=SYSTEM)
