"""From a computation to its trace: which steps are worth telling, in the order in which a resident reads them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from .days import Calendar, Kind
from .limits import Limit, Unit
from .spans import Extension
from .trace import Step, StepKind
from .walk import Landing, Paused


def narrate(
    *,
    start: date,
    restart: date | None,
    limit: Limit,
    kept: Sequence[Extension],
    late: Sequence[Extension],
    calendar: Calendar,
    paused: Paused,
    nominal: Landing,
    last: Landing,
    still_open: date | None,
) -> tuple[Step, ...]:
    """The steps: beginning, limit and extensions, what was left out, the last day and how sure it is."""
    begun = restart or start
    in_working_days = any(leg.unit is Unit.WORKING_DAYS for leg in (limit, *(given.limit for given in kept)))
    return (
        Step(StepKind.STARTED, start),
        *([Step(StepKind.RESTARTED, restart)] if restart else []),
        Step(StepKind.LIMIT, begun, value=limit.value, unit=limit.unit),
        *(_given(StepKind.EXTENDED, extension) for extension in kept),
        *(_given(StepKind.EXTENSION_TOO_LATE, extension) for extension in late),
        *_suspended(paused, begun, last.day),
        *(_special(calendar, begun, last.day) if in_working_days else ()),
        *_ending(nominal, last, limit, still_open),
    )


def _given(kind: StepKind, extension: Extension) -> Step:
    return Step(kind, extension.granted_on, value=extension.limit.value, unit=extension.limit.unit)


def _suspended(paused: Paused, begun: date, last: date) -> Iterator[Step]:
    for first, final in paused:
        if begun < final and first <= last:
            yield Step(StepKind.SUSPENDED, first, until=final, value=(final - first).days + 1)


def _special(calendar: Calendar, begun: date, last: date) -> Iterator[Step]:
    """Holidays as spans and worked weekends one by one, within the days that were counted."""
    window = (begun + timedelta(days=n) for n in range(1, (last - begun).days + 1))
    wanted = [(day, calendar.kind(day)) for day in window if calendar.name(day)]
    yield from _joined((day, calendar.name(day)) for day, kind in wanted if kind is Kind.HOLIDAY)
    for day, kind in wanted:
        if kind is Kind.WORKED_WEEKEND:
            yield Step(StepKind.WORKED_WEEKEND, day, name=calendar.name(day))


def _joined(days: Iterable[tuple[date, str]]) -> Iterator[Step]:
    first: date | None = None
    last, called = date.min, ""
    for day, name in days:
        if first and (name != called or day - last > timedelta(days=1)):
            yield Step(StepKind.HOLIDAY, first, until=last, name=called)
            first = None
        first, last, called = first or day, day, name
    if first:
        yield Step(StepKind.HOLIDAY, first, until=last, name=called)


def _ending(nominal: Landing, last: Landing, limit: Limit, still_open: date | None) -> Iterator[Step]:
    if still_open:
        yield Step(StepKind.STILL_SUSPENDED, still_open)
    if last.unknown:
        yield Step(StepKind.UNCOVERED, last.unknown)
    yield Step(StepKind.COUNTED, nominal.day, unit=limit.unit)
    if last.day != nominal.day:
        yield Step(StepKind.ROLLED, nominal.day, until=last.day)
    yield Step(StepKind.EARLIEST if still_open or last.unknown else StepKind.DUE, last.day)
