"""Walking the calendar: the days that count after a starting day, and where the last of them falls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from .days import ALWAYS_OFF, Calendar
from .limits import Limit, Roll, Unit, after_months, next_yearly

Paused = Sequence[tuple[date, date]]

NEXT = timedelta(days=1)
# 全国年节及纪念日放假办法(令795号): at most six working days in a row, the only bound on a year without a notice.
MOST_IN_A_ROW = 6


@dataclass(frozen=True, slots=True)
class Landing:
    """A day reached by counting; `unknown` is the first day on the way that no notice covers, if it mattered."""

    day: date
    unknown: date | None = None


def days_after(start: date, *, limit: Limit, calendar: Calendar, paused: Paused) -> Landing:
    """The last day of `limit` counted from the day after `start` (民法典 201), before any roll-over.

    Where the notice is missing, the day is the earliest one that any lawful notice could give.
    """
    if limit.unit is Unit.WORKING_DAYS:
        return next(islice(_working(start, calendar, paused), limit.value - 1, None))
    return Landing(next(islice(_unpaused(start, paused), calendar_days(start, limit) - 1, None)))


def calendar_days(start: date, limit: Limit) -> int:
    """How many calendar days `limit` spans after `start`: a month is as long as it is, suspended or not."""
    match limit.unit:
        case Unit.MONTHS:
            return (after_months(start, limit.value) - start).days
        case Unit.YEARLY:
            return (next_yearly(start, limit.value) - start).days
        case _:
            return limit.value


def rolled(landing: Landing, *, roll: Roll, calendar: Calendar, paused: Paused) -> Landing:
    """The last day after roll-over: off days of rest, and off days on which the clock stands still."""
    if roll is Roll.NONE:
        return landing
    day, unknown = landing.day, landing.unknown
    while True:
        works = calendar.works(day)
        if works is None:
            unknown = unknown or day
        if _may_work(day, works) and not is_paused(day, paused):
            return Landing(day, unknown)
        day += NEXT


def is_paused(day: date, paused: Paused) -> bool:
    """Whether `day` lies in one of the spans left out."""
    return any(first <= day <= last for first, last in paused)


def _may_work(day: date, works: bool | None) -> bool:
    return works if works is not None else (day.month, day.day) not in ALWAYS_OFF


def _unpaused(start: date, paused: Paused) -> Iterator[date]:
    day = start
    while True:
        day += NEXT
        if not is_paused(day, paused):
            yield day


def _working(start: date, calendar: Calendar, paused: Paused) -> Iterator[Landing]:
    """Each working day after `start`; in years without a notice, as many as may lawfully be worked."""
    day, unknown, in_a_row = start, None, 0
    while True:
        day += NEXT
        works, left_out = calendar.works(day), is_paused(day, paused)
        if works is None:
            unknown = unknown or day
            works = _may_work(day, None) and not left_out and in_a_row < MOST_IN_A_ROW
        in_a_row = in_a_row + 1 if works else 0
        if works and not left_out:
            yield Landing(day, unknown)
