"""The rows of a roll for those who work on it, village by village; a batch of corrections makes a new version."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from design.parts import Fault
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import require
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Invalid, Refused
from yangguang.disclosure.models import Notice, Slice, Version
from yangguang.foundation.money import Money
from yangguang.web import queries

NEW_LINES = 3
Change = actions.Add | actions.Remove | actions.Replace


@dataclass(frozen=True)
class Line:
    """One line of the page: a row of the roll, or an empty one to be filled; `name` and `yuan` as typed."""

    key: str
    name: str
    yuan: str
    gone: bool = False
    held: int = 0  # the hold that keeps it back
    slice: int = 0


@never_cache
@require_safe
def villages(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The villages of a roll with their counts."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    parts = list(disclosure.slices(disclosure.newest(notice)).filter(named=True))
    names = queries.names([part.place_id for part in parts])
    listed = [(part, names.get(part.place_id or 0, "")) for part in parts]
    return render(request, "web/rows/villages.html", {"notice": notice, "villages": listed})


@never_cache
@require_http_methods(["GET", "POST"])
def rows(request: HttpRequest, notice_id: int, place_id: int) -> HttpResponse:
    """The rows of one village, and a batch of corrections to them."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    newest = disclosure.newest(notice)
    part = disclosure.slices(newest).filter(named=True, place_id=place_id).select_related("place").first()
    if part is None:
        raise Http404
    before = _lines(notice, newest, part, viewer)
    if request.method != "POST":
        return _page(request, notice, part, before, [])
    require(viewer, Role.EDITOR)
    typed = [_typed(line, request.POST) for line in [*before, *_empty()]]
    try:
        changes = _changes(before, typed, place_id)
        reason = request.POST.get("reason", "")
        actions.correct(notice=notice, changes=changes, reason=reason, by=viewer)
    except (Invalid, Refused) as fault:
        lines = [Fault(text=str(line)) for line in fault.faults] if isinstance(fault, Invalid) else []
        return _page(request, notice, part, typed, [Fault(text=f"{fault.what}{fault.do}"), *lines])
    return redirect("web:notice", notice_id=notice.pk)


def _page(request: HttpRequest, notice: Notice, part: Slice, lines: list[Line], faults: list[Fault]) -> HttpResponse:
    context = {
        "notice": notice,
        "part": part,
        "place": queries.names([part.place_id]).get(part.place_id or 0, ""),
        "lines": lines if faults else [*lines, *_empty()],
        "may_correct": queries.may(queries.staff(request.user), Role.EDITOR),
        "may_hold": queries.may(queries.staff(request.user), Role.REVIEWER, Role.PUBLISHER),
        "posted": disclosure.posted(notice) is not None,
        "reason": request.POST.get("reason", ""),
        "faults": faults,
    }
    return render(request, "web/rows/rows.html", context, status=400 if faults else 200)


def _lines(notice: Notice, version: Version, part: Slice, viewer: User) -> list[Line]:
    held = {key: hold.pk for key, hold in disclosure.held(notice).items()}
    found = disclosure.rows(version, viewer=viewer, place=part.place)
    return [
        Line(row.key, row.name, str(Money(row.fen)).replace(",", ""), held=held.get(row.key, 0), slice=row.slice)
        for row in found
    ]


def _empty() -> list[Line]:
    return [Line(f"new{number}", "", "") for number in range(1, NEW_LINES + 1)]


def _typed(line: Line, sent: QueryDict) -> Line:
    return Line(
        key=line.key,
        name=sent.get(f"name-{line.key}", line.name).strip(),
        yuan=sent.get(f"yuan-{line.key}", line.yuan).strip(),
        gone=f"gone-{line.key}" in sent,
        held=line.held,
        slice=line.slice,
    )


def _changes(before: list[Line], typed: list[Line], place: int) -> list[Change]:
    """What differs from the record. Raises Invalid when nothing does, or an amount is none."""
    known: Mapping[str, Line] = {line.key: line for line in before}
    changes: list[Change] = []
    for line in typed:
        old = known.get(line.key)
        if old is None:
            if line.name or line.yuan:
                changes.append(actions.Add(place=place, name=line.name, fen=Money.parse(line.yuan).fen))
        elif line.gone:
            changes.append(actions.Remove(place=place, row=line.key))
        elif (line.name, line.yuan) != (old.name, old.yuan):
            fen = Money.parse(line.yuan).fen
            changes.append(actions.Replace(place=place, row=line.key, name=line.name, fen=fen))
    if not changes:
        raise Invalid(_("没有改动任何一行。"), do=_("请先改名单，再提交。"))
    return changes
