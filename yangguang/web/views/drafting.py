"""Drafting: the matter first, then the kind, then what is to be said; what the gate finds is shown after."""

from collections.abc import Callable

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import require
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Stopped
from yangguang.disclosure.kinds import SHAPES
from yangguang.disclosure.kinds import of as filled_of
from yangguang.disclosure.models import Notice, Version
from yangguang.disclosure.queries import drafts
from yangguang.foundation.errors import Invalid, Refused
from yangguang.matters import queries as matters
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.web import handing, queries, reporting
from yangguang.web.forms.filling import Filling
from yangguang.web.forms.notices import Begin, File, Roll, Table, WithWhy, Words
from yangguang.web.views.joining import both

KINDS = ("text", "table", "attachment", "roll", *SHAPES)


@never_cache
@require_safe
def matters_to_choose(request: HttpRequest) -> HttpResponse:
    """Under which row of the catalogue."""
    require(request.user, Role.EDITOR)
    asked = request.GET.get("q", "").strip()[:40]
    rows = [row for row in matters.catalogue() if asked in row.first + row.second]
    return render(request, "web/notices/matters.html", {"matters": rows, "asked": asked})


@never_cache
@require_safe
def kinds(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Of which kind."""
    require(request.user, Role.EDITOR)
    return render(request, "web/notices/kinds.html", {"matter": queries.matter(matter_id), "shapes": _shapes()})


def _shapes() -> list[tuple[str, object, object]]:
    """The kinds with a set form: kind, name, what each is for."""
    return [(shape.kind, Kind(shape.kind).label, shape.about) for shape in SHAPES.values()]


@never_cache
@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, matter_id: int, kind: str) -> HttpResponse:
    """Hand it in; it is kept as a draft even where the gate stops it."""
    viewer, matter = require(request.user, Role.EDITOR), queries.matter(matter_id)
    if kind not in KINDS:
        raise Http404
    data, uploads = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    served = queries.served(viewer)
    where = Begin(data, offices=served)
    begun = reporting.beginning(matter, served) if kind == Kind.ANNUAL and data is None else None
    what = _form(kind, data, uploads, initial=begun)
    if data is not None and where.is_valid() and what.is_valid():
        office = next(one for one in served if str(one.pk) == where.cleaned_data["office"])
        try:
            version = _drafted(kind, what, matter=matter, office=office, by=viewer)
            return redirect("web:notice", notice_id=version.notice_id)
        except (Invalid, Refused) as fault:
            return _again(request, what, where, fault, matter=matter, kind=kind)
    return render(request, "web/notices/draft.html", both(where, what, matter=matter, kind=kind))


@never_cache
@require_http_methods(["GET", "POST"])
def revise(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The next version of a notice: new words, a new table, a new file, or a roll imported anew."""
    viewer = require(request.user, Role.EDITOR)
    notice = queries.notice(notice_id, viewer=viewer)
    data, uploads = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    what = _form(notice.kind, data, uploads, initial=_before(notice, viewer) if data is None else None)
    del what.fields["title"]
    what.fields.pop("roll_kind", None)
    why = WithWhy(data)
    if data is not None and why.is_valid() and what.is_valid():
        try:
            _revised(notice, what, why=why.cleaned_data["why"], by=viewer)
            return redirect("web:notice", notice_id=notice.pk)
        except (Invalid, Refused) as fault:
            return _again(request, what, why, fault, notice=notice, kind=notice.kind)
    return render(request, "web/notices/draft.html", both(why, what, notice=notice, kind=notice.kind))


def _form(kind: str, data: object, uploads: object, *, initial: object = None) -> forms.Form:
    if kind == "roll":
        return Roll(data, uploads, kinds=list(queries.roll_kinds()), initial=initial)
    if kind in SHAPES:
        return Filling(data, uploads, shape=SHAPES[kind], initial=initial)
    made: Callable[..., forms.Form] = {"text": Words, "table": Table, "attachment": File}[kind]
    return made(data, uploads, initial=initial)


def _handed(kind: str, what: forms.Form, by: User) -> handing.Handed:
    given = what.cleaned_data
    if kind == "text":
        return handing.words(given["words"])
    if kind == "table":
        return handing.table(given["cells"])
    return handing.form(kind, given) if kind in SHAPES else handing.attachment(given["file"], by=by)


def _drafted(kind: str, what: forms.Form, *, matter: Matter, office: Office, by: User) -> Version:
    given = what.cleaned_data
    if kind == "roll":
        roll_kind = next(one for one in queries.roll_kinds() if str(one.pk) == given["roll_kind"])
        csv = handing.bytes_of(given["csv"])
        return actions.draft_roll(
            matter=matter, office=office, title=given["title"], roll_kind=roll_kind, csv=csv, by=by
        )
    body = _handed(kind, what, by)
    return actions.draft(matter=matter, office=office, title=given["title"], body=body, by=by)


def _revised(notice: Notice, what: forms.Form, *, why: str, by: User) -> Version:
    if notice.kind == "roll":
        return actions.redraft_roll(notice=notice, by=by, reason=why, csv=handing.bytes_of(what.cleaned_data["csv"]))
    return actions.revise(notice=notice, by=by, reason=why, body=_handed(notice.kind, what, by))


def _before(notice: Notice, viewer: User) -> dict[str, str]:
    """What the last version says, to be changed."""
    if notice.kind in {"roll", "attachment"}:
        return {}
    body = drafts.body(disclosure.newest(notice), viewer=viewer)
    if filled := filled_of(body):
        return handing.typed(filled)
    if notice.kind == "text":
        return {"words": str(body["text"])}
    columns, rows = body["columns"], body["rows"]
    assert isinstance(columns, list)
    assert isinstance(rows, list)
    return {"cells": "\n".join("\t".join(map(str, row)) for row in [columns, *rows])}


def _again(
    request: HttpRequest, what: forms.Form, other: forms.Form, fault: Invalid | Refused, **more: object
) -> HttpResponse:
    """The form once more, with every fault and all that was typed."""
    what.add_error(None, " ".join(part for part in (fault.what, fault.do, fault.kept) if part))
    lines = [str(line) for line in fault.faults] if isinstance(fault, Invalid) else _found(fault)
    context = both(other, what, lines=lines[:200], further=max(len(lines) - 200, 0), **more)
    return render(request, "web/notices/draft.html", context, status=400)


def _found(fault: Refused) -> list[str]:
    return [f"{one.where}「{one.shown}」：{one.why}" for one in fault.findings] if isinstance(fault, Stopped) else []
