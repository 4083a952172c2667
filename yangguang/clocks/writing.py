"""Writing down what happened to a clock: the event, its sealed reason, and the due date that follows from it."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import calendars, events
from yangguang.clocks.computing import computed, first, hold, hold_calendar, run_of
from yangguang.clocks.counting.history import Happening, Run
from yangguang.clocks.errors import Backdated, Closed
from yangguang.clocks.models import Clock, ClockEvent, Reason
from yangguang.clocks.models.rules import Shown
from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.now import now, today
from yangguang.offices.models import Office, Officer


def open_run(clock: Clock, *, on: date) -> Run:
    """Hold a clock for this transaction and give its run. Raises Closed when its duty is done, Backdated for a day
    before what happened last, or in the future."""
    hold(f"clock:{clock.pk}")
    history = list(clock.events.all())
    run = run_of(history)
    if run.fulfilled:
        raise Closed(
            _("这项待办已于 %(day)s 办结。") % {"day": run.fulfilled}, do=_("无需再操作。"), kept=_("时限没有改动。")
        )
    last = max(event.day for event in history)
    if not last <= on <= max(today(), last):
        raise Backdated(
            _("日期 %(day)s 早于上一次记录，或者在今天之后。") % {"day": on},
            do=_("请填写 %(last)s 至今天之间的日期。") % {"last": last},
            kept=_("时限没有改动。"),
        )
    return run


def write(
    clock: Clock,
    kind: Happening,
    *,
    on: date,
    by: Actor,
    cause: str = "",
    words: str = "",
    value: int | None = None,
    unit: str = "",
    approver: Actor | None = None,
    officer: Officer | None = None,
    office: Office | None = None,
) -> ClockEvent:
    """Insert an event, seal its words under a key of its own, compute the due date anew; say so of a public clock."""
    event = ClockEvent.objects.create(
        clock=clock,
        kind=kind,
        day=on,
        at=now(),
        by=by.actor_key,
        cause=cause,
        value=value,
        unit=unit,
        approver=approver.actor_key if approver else "",
        officer=officer,
        office=office,
    )
    if words:
        Reason.objects.create(event=event, sealed=keys.seal(words.encode(), subject=f"clock-event:{event.pk}"))
    hold_calendar()
    calendar, day = calendars.in_force(), today()
    begins = kind == Happening.STARTED  # nothing was computed before, and nothing else has happened
    made = [first(clock, event, calendar, day)] if begins else computed([clock], calendar=calendar, as_of=day)
    for computation in made:
        computation.save()
    if clock.rule.shown == Shown.PUBLIC:
        events.written(clocks=[clock.pk])
    return event
