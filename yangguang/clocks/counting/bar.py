"""The bar of days: one mark a day from the start to the end of a count, for the picture on a clock's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .days import WORKING, Calendar, Kind
from .limits import Unit
from .spans import Suspension, first_and_last
from .walk import is_paused


class MarkKind(StrEnum):
    """How one day is drawn."""

    START = "start"
    COUNTED = "counted"
    REST = "rest"
    HOLIDAY = "holiday"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"
    BEYOND = "beyond"  # after the last counted day: a last day that was moved


@dataclass(frozen=True, slots=True)
class Mark:
    """One day of the bar; `number` is its place in the count, where it counts."""

    day: date
    kind: MarkKind
    number: int | None = None
    name: str = ""


def bar(
    *,
    start: date,
    end: date,
    unit: Unit,
    calendar: Calendar,
    nominal: date | None = None,
    suspensions: Iterable[Suspension] = (),
) -> tuple[Mark, ...]:
    """The marks from `start` to `end`; days after `nominal`, the last counted day, have no number."""
    paused = first_and_last(suspensions)
    marks = [Mark(start, MarkKind.START, name=calendar.name(start))]
    number = 0
    for offset in range(1, (end - start).days + 1):
        day = start + timedelta(days=offset)
        kind = MarkKind.SUSPENDED if is_paused(day, paused) else _drawn(calendar.kind(day), unit)
        if kind is MarkKind.COUNTED and nominal and day > nominal:
            kind = MarkKind.BEYOND
        number += kind is MarkKind.COUNTED
        marks.append(Mark(day, kind, number if kind is MarkKind.COUNTED else None, calendar.name(day)))
    return tuple(marks)


def _drawn(kind: Kind, unit: Unit) -> MarkKind:
    if unit is not Unit.WORKING_DAYS or kind in WORKING:
        return MarkKind.COUNTED
    if kind is Kind.UNKNOWN:
        return MarkKind.UNKNOWN
    return MarkKind.HOLIDAY if kind is Kind.HOLIDAY else MarkKind.REST
