"""From what happened to a clock to what is counted: starts, stops, extensions and restarts, in order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from .limits import Limit
from .spans import Extension, Suspension


class Happening(StrEnum):
    """What can happen to a clock."""

    STARTED = "started"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    EXTENDED = "extended"
    RESTARTED = "restarted"
    HANDED_OVER = "handed_over"
    FULFILLED = "fulfilled"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened on a day; `limit` is the further time of an extension."""

    kind: Happening
    day: date
    limit: Limit | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What is counted now: from which day, with which stops and extensions; and when the duty was done."""

    start: date
    restart: date | None = None
    suspensions: tuple[Suspension, ...] = ()
    extensions: tuple[Extension, ...] = ()
    fulfilled: date | None = None

    @property
    def suspended_since(self) -> date | None:
        """Since when the clock stands still; None while it runs."""
        last = self.suspensions[-1] if self.suspensions else None
        return last.since if last and last.until is None else None

    @property
    def begun(self) -> date:
        """The day from which it is counted."""
        return self.restart or self.start


def fold(events: Iterable[Event]) -> Run:
    """The run after these events, the first of which must be the start; what a restart spent is gone."""
    run: Run | None = None
    for event in events:
        run = Run(event.day) if run is None else _after(run, event)
    if run is None:
        raise ValueError("a clock without a start has no run")
    return run


def _after(run: Run, event: Event) -> Run:
    match event.kind:
        case Happening.SUSPENDED:
            return replace(run, suspensions=(*run.suspensions, Suspension(event.day)))
        case Happening.RESUMED:
            *before, last = run.suspensions
            return replace(run, suspensions=(*before, replace(last, until=event.day)))
        case Happening.EXTENDED:
            assert event.limit
            return replace(run, extensions=(*run.extensions, Extension(event.limit, event.day)))
        case Happening.RESTARTED:
            return Run(run.start, restart=event.day)
        case Happening.FULFILLED:
            return replace(run, fulfilled=event.day)
        case _:
            return run
