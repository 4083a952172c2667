"""How much of a limit is left, or by how much it is past, in the unit in which it is counted."""

from datetime import date

from .days import Calendar
from .limits import Unit


def left(*, today: date, due: date, unit: Unit, calendar: Calendar) -> int:
    """The days after `today` up to and with `due`; below zero the days past it. A day of no known notice counts."""
    if unit is not Unit.WORKING_DAYS:
        return (due - today).days
    if due < today:
        return -calendar.not_off(due, today)
    return calendar.not_off(today, due)
