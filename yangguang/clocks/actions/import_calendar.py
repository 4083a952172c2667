"""Taking in the yearly notice of days off, and counting anew whatever it changes."""

from datetime import date
from itertools import batched

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.clocks import calendars, events, policies, reading_days
from yangguang.clocks.computing import CHUNK, computed, hold_calendar
from yangguang.clocks.models import Clock, Computation, DayOff, DaysOffNotice
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import now, today


@action("clocks.import_calendar")
def import_calendar(*, data: bytes, year: int, document: str, by: Actor) -> DaysOffNotice:
    """Import the notice of a year (日期, 安排, 名称) and compute anew every open clock that it touches.

    Nothing is changed for a table with faults; raises Invalid that names each one with its row. An earlier notice of
    the same year gives way, and what was computed by it stays on record.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有系统管理员可以导入放假安排。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。"))
    hold_calendar(to_change=True)
    plan = reading_days.read(data, year=year, before=calendars.in_force())
    notice = DaysOffNotice.objects.create(year=year, document=document, imported_at=now(), by=by.actor_key)
    named = [(DayOff.Kind.OFF, plan.off), (DayOff.Kind.WORKED, plan.worked)]
    DayOff.objects.bulk_create(
        DayOff(notice=notice, day=day, kind=kind, name=name) for kind, days in named for day, name in days.items()
    )
    _recompute(since=date(year - 1, 12, 1))
    events.calendar_changed(year=year)
    return notice


def _recompute(*, since: date) -> None:
    """Write a new row for each open clock whose due date or trace is not what it was."""
    calendar, changed = calendars.in_force(), list[int]()
    touched = Clock.objects.filter(standing__closed_on=None, standing__until__gte=since).order_by("pk")
    ids = touched.values_list("pk", flat=True)
    for chunk in batched(list(ids), CHUNK, strict=False):
        clocks = Clock.objects.filter(pk__in=chunk).select_related("rule").prefetch_related("events", "computations")
        rows = Computation.objects.bulk_create(computed(clocks, calendar=calendar, as_of=today()))
        changed += [row.clock_id for row in rows]
    for part in batched(changed, CHUNK, strict=False):
        events.recomputed(clocks=part)
