"""The desk: the open cases of an office, or of one officer in it; keyset pages, no counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from yangguang.accounts.models import User
from yangguang.cases import conditions, parts, policies
from yangguang.cases.choices import State, Verb
from yangguang.cases.models import CaseClock, Standing, Step
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

FIELDS = ("case_id", "case__number", "kind", "state", "officer_id", "opened")
_LOOKED_AT = 200
CLOCK = ("clock_id", "clock__rule__title", "clock__standing__until")


class Place(NamedTuple):
    """Where a page of the desk ended: the day (opened, or due) and the id (case, or clock) of its last row."""

    day: date
    pk: int


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One open case; `until` and `duty` are of its most urgent clock, which is none while it waits for the person."""

    case: int
    number: str
    kind: str
    state: str
    officer: int | None
    opened: date
    until: date | None = None
    duty: str = ""
    clock: int | None = None

    @property
    def state_label(self) -> str:
        """The state in words."""
        return str(State(self.state).label)


def desk(
    *,
    viewer: User,
    office: Office,
    kind: str = "",
    state: str = "",
    mine: bool = False,
    after: Place | None = None,
    limit: int = 50,
) -> list[DeskRow]:
    """The open cases of an office, the oldest first; the next page begins `after` a place.

    What is about the viewer or their office is not among them. Raises Forbidden for who does not serve there.
    """
    policies.must_see_desk(viewer, office)
    rows: QuerySet[Standing] = Standing.objects.filter(office=office, closed_on=None)
    if mine:
        rows = rows.filter(officer=offices.officer_of(viewer))
    if kind:
        rows = rows.filter(kind=kind)
    if state:
        rows = rows.filter(state=state)
    return _page(rows, viewer=viewer, after=after, limit=limit)


def offered(*, viewer: User, office: Office, after: Place | None = None, limit: int = 50) -> list[DeskRow]:
    """The cases that wait for an office to accept them."""
    policies.must_see_desk(viewer, office)
    return _page(Standing.objects.filter(to_office=office), viewer=viewer, after=after, limit=limit)


def by_clock(*, viewer: User, office: Office, after: Place | None = None, limit: int = 50) -> list[DeskRow]:
    """The open cases of an office by what is due first, a row for each clock that runs; a page goes on `after`."""
    policies.must_see_desk(viewer, office)
    rows = CaseClock.objects.filter(clock__standing__office=office, clock__standing__closed_on=None)
    rows = rows.exclude(parts.barred(viewer))
    if after:
        later = Q(clock__standing__until=after.day, clock_id__gt=after.pk) | Q(clock__standing__until__gt=after.day)
        rows = rows.filter(later)
    fields = [f"case__standing__{name}" if not name.startswith("case") else name for name in FIELDS]
    found = rows.order_by("clock__standing__until", "clock_id").values_list(*fields, *CLOCK)[:limit]
    return [
        DeskRow(case, number, kind, state, officer, opened, until, duty, clock)
        for case, number, kind, state, officer, opened, clock, duty, until in found
    ]


def hidden_clocks(viewer: User) -> QuerySet[CaseClock, Any]:
    """The clocks, rows of `clock_id`, of cases from which a viewer is kept: for whoever lists clocks of all kinds."""
    return CaseClock.objects.filter(parts.barred(viewer)).values("clock_id")


def to_approve(*, viewer: User, office: Office, limit: int = 50) -> list[DeskRow]:
    """The cases of an office in which a head has yet to decide on more time, the oldest first."""
    policies.must_see_desk(viewer, office)
    asked = Step.objects.filter(case=OuterRef("case"), verb=Verb.ASK_MORE)
    rows = Standing.objects.filter(Exists(asked), office=office, state=State.ACCEPTED).exclude(parts.barred(viewer))
    known = rows.select_related("case").order_by("opened", "case_id")[:_LOOKED_AT]
    waiting = [each.case_id for each in known if conditions.asked_more(each.case, each)]
    found = Standing.objects.filter(case__in=waiting)
    return _page(found, viewer=viewer, after=None, limit=limit)


def _page(rows: QuerySet[Standing], *, viewer: User, after: Place | None, limit: int) -> list[DeskRow]:
    rows = rows.exclude(parts.barred(viewer))
    if after:
        rows = rows.filter(Q(opened__gt=after.day) | Q(opened=after.day, case_id__gt=after.pk))
    found = list(rows.order_by("opened", "case_id").values_list(*FIELDS)[:limit])
    due = _urgent(row[0] for row in found)
    return [DeskRow(*row, *due.get(row[0], ())) for row in found]


def _urgent(cases: Iterable[int]) -> dict[int, tuple[date | None, str, int]]:
    """The most urgent clock of each case on a page: until when, what, which."""
    rows = CaseClock.objects.filter(case__in=list(cases), clock__standing__closed_on=None)
    found = rows.order_by("-clock__standing__until", "-clock_id")
    values = found.values_list("case_id", "clock__standing__until", "clock__rule__title", "clock_id")
    return {case: (until, title, clock) for case, until, title, clock in values}
