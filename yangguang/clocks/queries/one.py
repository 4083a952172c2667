"""One clock: its due date, how that was computed, and how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Clock as Drawn
from yangguang.clocks import calendars
from yangguang.clocks.computing import run_of
from yangguang.clocks.counting.bar import Mark, bar
from yangguang.clocks.counting.history import Run
from yangguang.clocks.counting.left import left
from yangguang.clocks.counting.limits import Unit
from yangguang.clocks.counting.trace import Step, StepKind
from yangguang.clocks.models import Clock, ClockEvent, Computation
from yangguang.clocks.models.rules import Shown
from yangguang.foundation.now import today


@dataclass(frozen=True, slots=True)
class DueDate:
    """When a duty is due; where `day` is None it cannot be told yet, and `earliest` is the first day it may be."""

    day: date | None
    earliest: date
    trace: tuple[Step, ...]

    @property
    def counted_to(self) -> date:
        """The last counted day, before a day of rest moved it."""
        return next(step.day for step in self.trace if step.kind is StepKind.COUNTED)


def of(*, kind: str, subject: str) -> Sequence[Clock]:
    """The clocks about a subject, in the order in which they began."""
    return list(Clock.objects.filter(kind=kind, subject=subject).select_related("rule", "standing").order_by("pk"))


def address(clock: int) -> str:
    """The permanent address of a clock's page (怎么算的), from the language's tree."""
    return f"clock/{clock}.html"


def due(clock: Clock) -> DueDate:
    """The due date of a clock as it was computed last."""
    row = Computation.objects.filter(clock=clock).order_by("-pk")[0]
    return DueDate(row.due, row.earliest, tuple(Step.from_data(step) for step in row.trace))


def trace(clock: Clock) -> tuple[Step, ...]:
    """The steps by which the due date of a clock was computed last."""
    return due(clock).trace


def run(clock: Clock) -> Run:
    """What is counted now: since when, with which stops and extensions, and when it was done."""
    return run_of(clock.events.all())


def drawn(clock: Clock, *, on: date | None = None) -> Drawn:
    """A clock as the design draws it on a day: what is left, the bar of days, and the way to its own page."""
    day, found, now_run = on or today(), due(clock), run(clock)
    unit = Unit(clock.rule.unit)
    counted = unit if unit is Unit.WORKING_DAYS else Unit.CALENDAR_DAYS
    calendar = calendars.in_force()
    return Drawn(
        today=day,
        due=found.day,
        left=left(today=day, due=found.day, unit=counted, calendar=calendar) if found.day else 0,
        unit=counted,
        marks=_marks(now_run, found, counted, day),
        what=clock.rule.title,
        trace=address(clock.pk) if clock.rule.shown == Shown.PUBLIC else "",
        closed=now_run.fulfilled,
        stopped=_stopped(clock) if now_run.suspended_since else "",
        earliest=found.earliest,
    )


def _marks(now_run: Run, found: DueDate, unit: Unit, day: date) -> tuple[Mark, ...]:
    return bar(
        start=now_run.begun,
        end=found.earliest,
        nominal=found.counted_to,
        unit=unit,
        calendar=calendars.in_force(),
        suspensions=[span.closed(day) for span in now_run.suspensions],
    )


def _stopped(clock: Clock) -> str:
    last: ClockEvent = clock.events.filter(kind="suspended").latest("pk")
    return last.get_cause_display()
