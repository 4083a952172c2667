"""One clock: its due date, how that was computed, and how it is drawn."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, prefetch_related_objects
from django.db.models.expressions import Combinable

from design.parts import Clock as Drawn
from yangguang.clocks import calendars
from yangguang.clocks.computing import run_of
from yangguang.clocks.counting.bar import bar
from yangguang.clocks.counting.days import Calendar
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


def about(*, kind: str, subjects: Collection[str]) -> dict[str, list[Clock]]:
    """The clocks about each of many subjects, in the order in which they began, in one statement."""
    found: dict[str, list[Clock]] = {}
    for clock in Clock.objects.filter(kind=kind, subject__in=subjects).order_by("pk"):
        found.setdefault(clock.subject, []).append(clock)
    return found


def dues(*, kind: str, subjects: Collection[str]) -> dict[str, date | None]:
    """The due date of the first clock about each of many subjects, as it was computed last, in one statement."""
    rows = Clock.objects.filter(kind=kind, subject__in=subjects).order_by("-pk")
    return dict(rows.values_list("subject", "standing__due"))


def fell_due(*, kind: str, subject: Combinable, before: date) -> Exists:
    """Inside another query: whether a clock about the subject in its row was due before a day, as computed last."""
    return Exists(Clock.objects.filter(kind=kind, subject=subject, standing__due__lt=before))


def address(clock: int) -> str:
    """The permanent address of a clock's page (怎么算的), from the language's tree."""
    return f"clock/{clock}.html"


def due(clock: Clock) -> DueDate:
    """The due date of a clock as it was computed last."""
    return _due(Computation.objects.filter(clock=clock).order_by("-pk")[0])


def trace(clock: Clock) -> tuple[Step, ...]:
    """The steps by which the due date of a clock was computed last."""
    return due(clock).trace


def run(clock: Clock) -> Run:
    """What is counted now: since when, with which stops and extensions, and when it was done."""
    return run_of(clock.events.all())


def drawn(clock: Clock, *, on: date | None = None) -> Drawn:
    """A clock as the design draws it on a day: what is left, the bar of days, and the way to its own page."""
    return _drawn(clock, due(clock), calendars.in_force(), on or today())


def drawn_all(clocks: Collection[int], *, on: date | None = None) -> dict[int, Drawn]:
    """Many clocks by id as `drawn` draws each, in a fixed number of statements."""
    return drawn_each(list(Clock.objects.filter(pk__in=clocks).select_related("rule")), on=on)


def drawn_each(clocks: Sequence[Clock], *, on: date | None = None) -> dict[int, Drawn]:
    """The same of clocks that were read with their rules."""
    newest = Computation.objects.filter(clock__in=clocks).order_by("clock_id", "-pk").distinct("clock_id")
    dues = {row.clock_id: _due(row) for row in newest}
    prefetch_related_objects(clocks, "events")
    calendar, day = calendars.in_force(), on or today()
    return {clock.pk: _drawn(clock, dues[clock.pk], calendar, day) for clock in clocks}


def told_all(clocks: Collection[int], *, on: date | None = None) -> dict[int, Drawn]:
    """Many clocks by id as `drawn` tells each, without the bar of days: for lists, from how they stand now."""
    day, found = on or today(), list(Clock.objects.filter(pk__in=clocks).select_related("rule", "standing"))
    calendar = calendars.in_force()
    stopped = [each.pk for each in found if each.standing.suspended_since]
    stops = ClockEvent.objects.filter(clock__in=stopped, kind="suspended").order_by("pk") if stopped else ()
    why = {event.clock_id: event.get_cause_display() for event in stops}
    return {
        each.pk: Drawn(
            today=day,
            due=each.standing.due,
            left=_left(each, calendar, day),
            unit=_counted(each),
            what=each.rule.title,
            trace=_way(each),
            closed=each.standing.closed_on,
            stopped=why.get(each.pk, ""),
            earliest=each.standing.until,
        )
        for each in found
    }


def _left(clock: Clock, calendar: Calendar, day: date) -> int:
    due = clock.standing.due
    return left(today=day, due=due, unit=_counted(clock), calendar=calendar) if due else 0


def _counted(clock: Clock) -> Unit:
    return Unit.WORKING_DAYS if clock.rule.unit == Unit.WORKING_DAYS else Unit.CALENDAR_DAYS


def _way(clock: Clock) -> str:
    """The address of a clock's page, where it has a public one."""
    return address(clock.pk) if clock.rule.shown == Shown.PUBLIC else ""


def _due(row: Computation) -> DueDate:
    return DueDate(row.due, row.earliest, tuple(Step.from_data(step) for step in row.trace))


def _drawn(clock: Clock, found: DueDate, calendar: Calendar, day: date) -> Drawn:
    events = list(clock.events.all())
    now_run = run_of(events)
    counted = _counted(clock)
    return Drawn(
        today=day,
        due=found.day,
        left=left(today=day, due=found.day, unit=counted, calendar=calendar) if found.day else 0,
        unit=counted,
        marks=bar(
            start=now_run.begun,
            end=found.earliest,
            nominal=found.counted_to,
            unit=counted,
            calendar=calendar,
            suspensions=[span.closed(day) for span in now_run.suspensions],
        ),
        what=clock.rule.title,
        trace=_way(clock),
        closed=now_run.fulfilled,
        stopped=_stopped(events) if now_run.suspended_since else "",
        earliest=found.earliest,
    )


def _stopped(events: Sequence[ClockEvent]) -> str:
    """Why it stands still: the cause of the last stop."""
    return max((event for event in events if event.kind == "suspended"), key=lambda event: event.pk).get_cause_display()
