"""From a clock's events to its due date, and to a new row when that date has changed."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import connection

from yangguang.clocks.counting.days import Calendar
from yangguang.clocks.counting.due import Due, due
from yangguang.clocks.counting.history import Event, Happening, Run, fold
from yangguang.clocks.counting.limits import Limit, Unit
from yangguang.clocks.models import Clock, ClockEvent, Computation
from yangguang.foundation.now import now

_CALENDAR = 7_238_010
CHUNK = 1_000


def run_of(events: Iterable[ClockEvent]) -> Run:
    """What is counted after these events of one clock, in the order in which they were written."""
    return fold(_events(events))


def due_of(clock: Clock, *, calendar: Calendar, as_of: date) -> Due:
    """The due date of a clock by a calendar; an open suspension is supposed to end on `as_of` at the earliest."""
    return _due(clock, run_of(clock.events.all()), calendar, as_of)


def _due(clock: Clock, run: Run, calendar: Calendar, as_of: date) -> Due:
    return due(
        start=run.start,
        limit=clock.rule.limit,
        calendar=calendar,
        suspensions=run.suspensions,
        extensions=run.extensions,
        restart=run.restart,
        as_of=as_of,
    )


def first(clock: Clock, start: ClockEvent, calendar: Calendar, as_of: date) -> Computation:
    """The first row of a clock whose start is all that has happened; not yet saved."""
    found = _due(clock, run_of([start]), calendar, as_of)
    return _row(clock, found, [step.as_data() for step in found.trace])


def computed(clocks: Iterable[Clock], *, calendar: Calendar, as_of: date) -> Iterator[Computation]:
    """New rows for those clocks whose due date or trace is not what their newest row says; not yet saved."""
    for clock in clocks:
        found = due_of(clock, calendar=calendar, as_of=as_of)
        trace = [step.as_data() for step in found.trace]
        last = max(clock.computations.all(), key=lambda row: row.pk, default=None)
        if last is None or (last.due, last.earliest, last.trace) != (found.day, found.earliest, trace):
            yield _row(clock, found, trace)


def _row(clock: Clock, found: Due, trace: list[dict[str, str | int]]) -> Computation:
    return Computation(clock=clock, at=now(), due=found.day, earliest=found.earliest, trace=trace)


def hold_calendar(*, to_change: bool = False) -> None:
    """Until the transaction ends, keep the calendar as it is: shared by those who count, alone for who changes it."""
    function = "pg_advisory_xact_lock" if to_change else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [_CALENDAR])


def hold(key: str) -> None:
    """Until the transaction ends, let nobody else change the clock of this key."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 10))", [key])


def _events(rows: Iterable[ClockEvent]) -> Iterator[Event]:
    for row in sorted(rows, key=lambda row: row.pk):
        limit = Limit(row.value, Unit(row.unit)) if row.value else None
        yield Event(Happening(row.kind), row.day, limit)
