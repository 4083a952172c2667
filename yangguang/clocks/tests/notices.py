"""Made-up calendars for tests: lawful yearly notices drawn by lot, and a counter that knows no tricks."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from yangguang.clocks.counting.days import ALWAYS_OFF, Calendar
from yangguang.clocks.counting.published import published

DAYS_2026 = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


def brute_force(start: date, *, value: int, counts: Callable[[date], bool]) -> date:
    """The `value`-th day after `start` for which `counts` is true, found by looking at one day after the other."""
    day, seen = start, 0
    while seen < value:
        day = day + timedelta(days=1)
        if counts(day):
            seen = seen + 1
    return day


def without(year: int) -> Calendar:
    """The published calendar as it stood before the notice of `year` was out."""
    whole = published()
    kept = {day: name for day, name in whole.off.items() if day.year != year}
    worked = {day: name for day, name in whole.worked.items() if day.year != year}
    return Calendar(whole.years - {year}, kept, worked)


def lawful_notice(seed: int, *, year: int = 2027) -> Calendar:
    """The published calendar with a lawful notice of `year` by lot: fixed days off kept, at most six days in a row."""
    lot = Random(seed)
    off: dict[date, str] = {}
    worked: dict[date, str] = {}
    day, in_a_row = date(year, 1, 1), 0
    while day.year == year:
        wanted = lot.random() < (0.95 if day.weekday() < 5 else 0.5)
        works = wanted and (day.month, day.day) not in ALWAYS_OFF and in_a_row < 6
        if works and day.weekday() >= 5:
            worked[day] = "调休"
        if not works and day.weekday() < 5:
            off[day] = "放假"
        in_a_row = in_a_row + 1 if works else 0
        day += timedelta(days=1)
    return published().with_year(year, off=off, worked=worked)
