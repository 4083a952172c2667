"""How much of a limit is left, or by how much it is past, in the unit in which it is counted."""

from datetime import date, timedelta

from .days import Calendar
from .limits import Unit


def left(*, today: date, due: date, unit: Unit, calendar: Calendar) -> int:
    """The days after `today` up to and with `due`; below zero the days past it. A day of no known notice counts."""
    if due < today:
        return -left(today=due, due=today, unit=unit, calendar=calendar)
    days = (today + timedelta(days=n) for n in range(1, (due - today).days + 1))
    return sum(1 for day in days if unit is not Unit.WORKING_DAYS or calendar.works(day) is not False)
