"""The due date of a limit, with everything that stopped, lengthened or restarted it, and the trace of the sum."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .days import Calendar
from .limits import Limit
from .narrate import narrate
from .spans import Extension, Suspension, first_and_last
from .trace import Step
from .walk import Landing, Paused, days_after, rolled


class Wait(StrEnum):
    """Why a due date cannot be told yet."""

    CALENDAR = "calendar"  # the yearly notice is not out, or not imported
    ANSWER = "answer"  # the clock stands still until someone answers


@dataclass(frozen=True, slots=True)
class Due:
    """A due date, or None with the earliest date it can have and what it waits for."""

    day: date | None
    earliest: date
    trace: tuple[Step, ...]
    waits: frozenset[Wait] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Sum:
    """One computation: the legs counted, the last day before and after roll-over, the days left out."""

    legs: tuple[Limit, ...]
    nominal: Landing
    last: Landing
    paused: Paused


def due(
    *,
    start: date,
    limit: Limit,
    calendar: Calendar,
    suspensions: Iterable[Suspension] = (),
    extensions: Iterable[Extension] = (),
    restart: date | None = None,
    as_of: date | None = None,
) -> Due:
    """When `limit` ends that runs from `start`; never an exception for a missing calendar.

    A restart begins the count anew: what stopped or lengthened it before is spent. An extension granted after the
    due date has no effect. While a suspension is open the date is None and `earliest` supposes an answer on `as_of`
    (without it, on the day of the asking).
    """
    begun = restart or start
    spans = [span for span in suspensions if span.since >= begun]
    closed = first_and_last(span.closed(as_of or span.since) for span in spans)
    kept: list[Extension] = []
    late: list[Extension] = []
    total = _sum(begun, limit, kept, calendar, closed)
    for extension in sorted(extensions, key=lambda given: given.granted_on):
        if extension.granted_on < begun:
            continue
        open_before = any(span.until is None and span.since < total.last.day for span in spans)
        certain = total.last.unknown is None and not open_before
        (late if certain and extension.granted_on > total.last.day else kept).append(extension)
        total = _sum(begun, limit, kept, calendar, closed)
    still_open = min((span.since for span in spans if span.until is None and span.since < total.last.day), default=None)
    waits = _waits(total, still_open)
    trace = narrate(
        start=start,
        restart=restart,
        limit=limit,
        kept=kept,
        late=late,
        calendar=calendar,
        paused=closed,
        nominal=total.nominal,
        last=total.last,
        still_open=still_open,
    )
    return Due(None if waits else total.last.day, total.last.day, trace, waits)


def _waits(total: Sum, still_open: date | None) -> frozenset[Wait]:
    calendar = {Wait.CALENDAR} if total.last.unknown else set()
    return frozenset(calendar | ({Wait.ANSWER} if still_open else set()))


def _sum(begun: date, limit: Limit, extensions: Sequence[Extension], calendar: Calendar, paused: Paused) -> Sum:
    legs = _merged([limit, *(extension.limit for extension in extensions)])
    landing = Landing(begun)
    for leg in legs:
        reached = days_after(landing.day, limit=leg, calendar=calendar, paused=paused)
        landing = Landing(reached.day, landing.unknown or reached.unknown)
    last = rolled(landing, roll=limit.roll, calendar=calendar, paused=paused)
    return Sum(legs, landing, last, paused)


def _merged(legs: Sequence[Limit]) -> tuple[Limit, ...]:
    """Neighbouring legs of one unit counted as one, so that 1 month + 1 month from 31 January is 31 March."""
    merged: list[Limit] = []
    for leg in legs:
        if merged and merged[-1].unit is leg.unit:
            merged[-1] = Limit(merged[-1].value + leg.value, leg.unit, merged[-1].roll)
        else:
            merged.append(leg)
    return tuple(merged)
