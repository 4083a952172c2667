"""The desk: the open cases of an office, or of one officer in it; keyset pages, no counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from yangguang.accounts.models import User
from yangguang.cases import conditions, parts, policies
from yangguang.cases.choices import State, Verb
from yangguang.cases.models import CaseClock, Reward, Standing, Step
from yangguang.cases.queries.drafts import begun_by
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

FIELDS = ("case_id", "case__number", "kind", "state", "officer_id", "opened")
_LOOKED_AT = 200


class Place(NamedTuple):
    """Where a page of the desk ended: the day (opened, or until) and the case of its last row."""

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
    rows = _rows(viewer, office, kind=kind, state=state, mine=mine)
    return _page(rows, viewer=viewer, after=after, limit=limit)


def offered(*, viewer: User, office: Office, after: Place | None = None, limit: int = 50) -> list[DeskRow]:
    """The cases that wait for an office to accept them."""
    policies.must_see_desk(viewer, office)
    return _page(Standing.objects.filter(to_office=office), viewer=viewer, after=after, limit=limit)


def drafted(*, viewer: User, office: Office, after: Place | None = None, limit: int = 50) -> list[DeskRow]:
    """The open cases of an office on which the viewer has begun to write, the oldest first."""
    mine = begun_by(offices.officer_of(viewer)).values("case")
    rows = _rows(viewer, office, kind="", state="", mine=False).filter(case__in=mine)
    return _page(rows, viewer=viewer, after=after, limit=limit)


def by_clock(
    *,
    viewer: User,
    office: Office,
    kind: str = "",
    state: str = "",
    mine: bool = False,
    after: Place | None = None,
    limit: int = 50,
) -> list[DeskRow]:
    """The open cases of an office on which a clock runs for an office, by what is due first; a page goes on `after`."""
    rows = _rows(viewer, office, kind=kind, state=state, mine=mine).filter(until__isnull=False)
    return _page(rows, viewer=viewer, after=after, limit=limit, by="until")


def named(cases: Iterable[int], *, viewer: User) -> list[DeskRow]:
    """These cases as rows of a desk, in their order, for who was let see them; none from which they are barred."""
    listed = list(cases)
    rows = Standing.objects.filter(case__in=listed).exclude(parts.barred(viewer))
    found = {row[0]: row for row in rows.values_list(*FIELDS)}
    due = _urgent(found)
    return [DeskRow(*found[case], *due.get(case, ())) for case in listed if case in found]


def _rows(viewer: User, office: Office, *, kind: str, state: str, mine: bool) -> QuerySet[Standing]:
    policies.must_see_desk(viewer, office)
    rows: QuerySet[Standing] = Standing.objects.filter(office=office, closed_on=None)
    if mine:
        rows = rows.filter(officer=offices.officer_of(viewer))
    if kind:
        rows = rows.filter(kind=kind)
    return rows.filter(state=state) if state else rows


def hidden_clocks(viewer: User) -> QuerySet[CaseClock, Any]:
    """The clocks, rows of `clock_id`, of cases from which a viewer is kept: for whoever lists clocks of all kinds."""
    of_cases, of_rewards = (_kept_from(viewer, model) for model in (CaseClock, Reward))
    return of_cases.union(of_rewards)


def _kept_from(viewer: User, model: type[CaseClock | Reward]) -> QuerySet[Any, Any]:
    return model._default_manager.filter(parts.barred(viewer)).values("clock_id")


def to_approve(*, viewer: User, office: Office, limit: int = 50) -> list[DeskRow]:
    """The cases of an office in which a head has yet to decide on more time, the oldest first."""
    policies.must_see_desk(viewer, office)
    asked = Step.objects.filter(case=OuterRef("case"), verb=Verb.ASK_MORE)
    rows = Standing.objects.filter(Exists(asked), office=office, state=State.ACCEPTED).exclude(parts.barred(viewer))
    known = rows.select_related("case").order_by("opened", "case_id")[:_LOOKED_AT]
    waiting = [each.case_id for each in known if conditions.asked_more(each.case, each)]
    found = Standing.objects.filter(case__in=waiting)
    return _page(found, viewer=viewer, after=None, limit=limit)


def _page(
    rows: QuerySet[Standing], *, viewer: User, after: Place | None, limit: int, by: str = "opened"
) -> list[DeskRow]:
    rows = rows.exclude(parts.barred(viewer))
    if after:  # as one comparison of pairs, so that the index begins there and ends with the page
        behind = f"(cases_standing.{by}, cases_standing.case_id) > (%s, %s)"
        rows = rows.extra(where=[behind], params=[after.day, after.pk])  # noqa: S610 its own words; the ORM has no pair
    found = list(rows.order_by(by, "case_id").values_list(*FIELDS)[:limit])
    due = _urgent(row[0] for row in found)
    return [DeskRow(*row, *due.get(row[0], ())) for row in found]


def _urgent(cases: Iterable[int]) -> dict[int, tuple[date | None, str, int]]:
    """The most urgent clock of each case on a page: until when, what, which; one that binds an office before others."""
    rows = CaseClock.objects.filter(case__in=list(cases), clock__standing__closed_on=None)
    found = rows.order_by("clock__rule__binds", "clock__standing__until", "clock_id")
    values = found.values_list("case_id", "clock__standing__until", "clock__rule__title", "clock_id")
    urgent = dict[int, tuple[date | None, str, int]]()
    for case, until, title, clock in values:
        urgent.setdefault(case, (until, title, clock))
    return urgent
