"""The desk: what waits for an office or an officer, the most urgent first; one keyset query."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from yangguang.clocks import policies
from yangguang.clocks.models import ClockEvent, Reason, Standing
from yangguang.foundation import keys
from yangguang.foundation.errors import Refused
from yangguang.offices.models import Office, Officer
from yangguang.offices.queries import serves

FIELDS = (
    "clock_id",
    "clock__rule__title",
    "clock__duty",
    "clock__kind",
    "clock__subject",
    "officer_id",
    "due",
    "until",
)


class Place(NamedTuple):
    """Where a page of the desk ended: the day and the clock of its last row."""

    until: date
    clock: int


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One duty on the desk; `until` is the due date, or the earliest one while it cannot be told."""

    clock: int
    title: str
    duty: str
    kind: str
    subject: str
    officer: int | None
    due: date | None
    until: date
    suspended_since: date | None

    @property
    def place(self) -> Place:
        """From where the next page goes on."""
        return Place(self.until, self.clock)


def desk(
    *,
    viewer: object,
    office: Office,
    officer: Officer | None = None,
    after: Place | None = None,
    hidden: QuerySet[Any, Any] | None = None,  # of whatever model keeps them
    limit: int = 50,
) -> list[DeskRow]:
    """The open duties of an office, or of one officer in it, by their due date; the next page begins `after` a place.

    `hidden` are ids of clocks that the viewer must not know of, as the room says whose they are. Raises
    Refused for a viewer who does not serve in the office.
    """
    if not policies.may_see_desk(serves=serves(viewer, office)):
        raise Refused(_("这是其他机构的待办。"), do=_("请选择您任职的机构。"))
    rows: QuerySet[Standing] = Standing.objects.filter(closed_on=None, office=office)
    if officer:
        rows = rows.filter(officer=officer)
    if hidden is not None:
        rows = rows.exclude(clock_id__in=hidden)
    if after:
        rows = rows.filter(Q(until__gt=after.until) | Q(until=after.until, clock_id__gt=after.clock))
    found = rows.order_by("until", "clock_id").values_list(*FIELDS, "suspended_since")[:limit]
    return [DeskRow(*row) for row in found]


def words(event: ClockEvent, *, viewer: object) -> str:
    """What an officer wrote about an event, for those who serve in the office; empty when nothing, or erased."""
    if not policies.may_see_desk(serves=serves(viewer, event.clock.office)):
        raise Refused(_("这是其他机构的待办。"), do=_("请选择您任职的机构。"))
    kept = Reason.objects.filter(event=event).first()
    return keys.open_sealed(bytes(kept.sealed), subject=f"clock-event:{event.pk}").decode() if kept else ""
