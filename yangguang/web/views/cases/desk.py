"""The queue: the cases of one office by clock, filtered by addresses that can be kept as bookmarks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from design.parts import Link
from yangguang.accounts.models import User
from yangguang.cases import queries as cases
from yangguang.cases.choices import ENDS, Kind, State
from yangguang.cases.models import SavedView
from yangguang.cases.queries import DeskRow, Place
from yangguang.clocks import queries as clocks
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.web import casework, queries
from yangguang.web.casework import place_in
from yangguang.web.frame import way

LIMIT = 30
VIEWS = ("clock", "mine", "offered", "unclaimed", "approve", "drafts", "all")


@dataclass(frozen=True)
class Row:
    """One row of the queue."""

    case: DeskRow
    clock: object
    kind: str
    holder: str


@never_cache
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """The open cases of one of my offices."""
    viewer = queries.staff(request.user)
    served = queries.served(viewer)
    asked = request.GET.get("office", "")
    office = next((one for one in served if str(one.pk) == asked), served[0] if served else None)
    if office is None:
        return render(request, "web/cases/queue.html", {"office": None, "served": ()})
    view, kept = picked(request.GET)
    found = _found(view, kept, viewer=viewer, office=office, after=_after(request.GET.get("after", "")))
    context = {
        "office": office, "rows": rows_of(found), "view": view, "kept": kept, "may_take": view != "offered",
        "leads": offices.leads(viewer, office), "pays": cases.pays(office),
        "saved": [(one, _saved(one)) for one in cases.views(viewer)],
        "served": [Link(text=one.name, path=_way(one, view, {})) for one in served] if len(served) > 1 else (),
        "views": [(key, text, _way(office, key, {})) for key, text in _views()],
        "kinds": _filters(office, view, kept, "kind", Kind.choices),
        "states": _filters(office, view, kept, "state", _STATES),
        "more": _way(office, view, kept | {"after": place_in(view, found[-1])}) if _goes_on(view, found) else "",
    }  # fmt: skip
    return render(request, "web/cases/queue.html", context)


def _found(view: str, kept: Mapping[str, str], *, viewer: User, office: Office, after: Place | None) -> list[DeskRow]:
    if view == "approve":
        return cases.to_approve(viewer=viewer, office=office, limit=LIMIT)
    if view in ("offered", "drafts"):
        listed = cases.offered if view == "offered" else cases.drafted
        return listed(viewer=viewer, office=office, after=after, limit=LIMIT)
    state = State.RECEIVED if view == "unclaimed" else kept.get("state", "")
    kind, mine = kept.get("kind", ""), view == "mine"
    asked = cases.by_clock if view == "clock" else cases.desk
    return asked(viewer=viewer, office=office, kind=kind, state=state, mine=mine, after=after, limit=LIMIT)


def _goes_on(view: str, found: Sequence[DeskRow]) -> bool:
    return len(found) == LIMIT and view != "approve"


def rows_of(found: Sequence[DeskRow]) -> list[Row]:
    """Rows of a desk as they are drawn."""
    drawn = clocks.told_all([row.clock for row in found if row.clock])
    names = casework.names_of({row.officer for row in found if row.officer})
    kinds = dict(Kind.choices)
    return [Row(row, drawn.get(row.clock or 0), str(kinds[row.kind]), names.get(row.officer or 0, "")) for row in found]


def _views() -> list[tuple[str, str]]:
    return [
        ("clock", _("按到期先后")), ("mine", _("我的")), ("offered", _("等我们接收")), ("unclaimed", _("没人接的")),
        ("approve", _("等负责人定的")), ("drafts", _("我写了一半的")), ("all", _("全部")),
    ]  # fmt: skip


def _filters(
    office: Office, view: str, kept: dict[str, str], name: str, choices: Sequence[tuple[str, object]]
) -> list[tuple[str, str, str]]:
    """Each value with its address; the first takes the filter away."""
    others = {key: value for key, value in kept.items() if key != name}
    every = [("", _("不限"), _way(office, view, others))]
    return every + [(value, str(text), _way(office, view, others | {name: value})) for value, text in choices]


def picked(asked: QueryDict) -> tuple[str, dict[str, str]]:
    """Which view of a queue was asked for, and what of it: `kind` and `state` where they are known."""
    view = asked.get("view", "")
    kept = {name: str(asked[name]) for name in ("kind", "state") if asked.get(name) in _KNOWN[name]}
    return (view if view in VIEWS else VIEWS[0]), kept


def query(office_id: int, view: str, more: Mapping[str, str]) -> str:
    """What stands behind the question mark of the address of a queue."""
    return urlencode({"office": office_id, "view": view, **more})


def _way(office: Office, view: str, more: dict[str, str]) -> str:
    return f"{way('web:cases')}?{query(office.pk, view, more)}"


def _saved(one: SavedView) -> str:
    more = {name: value for name, value in (("kind", one.kind), ("state", one.state)) if value}
    return f"{way('web:cases')}?{query(one.office_id, one.view, more)}"


def _after(text: str) -> Place | None:
    day, _comma, pk = text.partition(",")
    known = casework.day(day)
    return Place(known, int(pk)) if known and pk.isdecimal() and len(pk) < 18 else None


_STATES = [(value, text) for value, text in State.choices if value and value not in ENDS]
_KNOWN = {"kind": set(Kind.values), "state": {value for value, _text in _STATES}}
