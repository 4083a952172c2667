"""How much of a limit is left, or by how much it is past, in the unit in which it is counted."""

from collections.abc import Collection
from datetime import date, timedelta

from .days import Calendar
from .limits import Unit


def left(*, today: date, due: date, unit: Unit, calendar: Calendar) -> int:
    """The days after `today` up to and with `due`; below zero the days past it. A day of no known notice counts."""
    if due < today:
        return -left(today=due, due=today, unit=unit, calendar=calendar)
    days = (today + timedelta(days=n) for n in range(1, (due - today).days + 1))
    return sum(1 for day in days if unit is not Unit.WORKING_DAYS or calendar.works(day) is not False)


def lefts(*, today: date, dues: Collection[date], unit: Unit, calendar: Calendar) -> dict[date, int]:
    """As `left` for many due dates, each day looked at once however many there are."""
    if unit is not Unit.WORKING_DAYS:
        return {due: (due - today).days for due in dues}
    first, last = min([today, *dues]), max([today, *dues])
    counted, upto = 0, {first: 0}
    for n in range(1, (last - first).days + 1):
        day = first + timedelta(days=n)
        counted += calendar.works(day) is not False
        upto[day] = counted
    return {due: upto[due] - upto[today] for due in dues}
