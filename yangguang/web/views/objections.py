"""Objections on the desk: typed in for someone who speaks or writes on paper, read, decided, rows kept back."""

from datetime import datetime
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Notice
from yangguang.foundation.now import now, today
from yangguang.web import queries
from yangguang.web.forms.objections import (
    OUTCOMES,
    QUESTIONS,
    About,
    Contact,
    Decide,
    Ground,
    Heard,
    Hold,
    ReadBack,
    Words,
)
from yangguang.web.forms.plain import Reason
from yangguang.web.wizard import Page, Step, walk

STEPS = (
    Step("channel", Heard),
    Step("ground", Ground),
    Step("about", About),
    Step("words", Words),
    Step("contact", Contact),
)
CLOCK, VERDICT = "disclosure.objection", "objection.verdict"


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Type in an objection, read it back, hand over the code."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    page = walk(request, STEPS, last=ReadBack, begin={"key": uuid4().hex})
    if page.sent:
        return _taken(request, notice, page)
    more = {"notice": notice, "step": page, "title": _("录入异议"), "staff": True}
    template = "web/objections/read_back.html" if page.at == "check" else "web/objections/step.html"
    return render(request, template, shown(page.form, **more))


@never_cache
@require_http_methods(["GET", "POST"])
def objection(request: HttpRequest, objection_id: int) -> HttpResponse:
    """One objection: what was said, and the office's answer."""
    viewer = queries.staff(request.user)
    found = queries.objection(objection_id, viewer=viewer)
    said = disclosure.read_objection(found, viewer=viewer)
    form = Decide(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(objection=found, by=viewer, **form.cleaned_data)
            return redirect("web:objection", objection_id=found.pk)
        except Invalid as fault:
            form.add_error(None, str(fault))
    running = clocks.of(kind=CLOCK, subject=str(found.pk))
    verdict = getattr(found, "verdict", None)
    context = {
        "objection": found,
        "said": said,
        "ground": QUESTIONS[found.ground],
        "clock": clocks.drawn(running[0]) if running else None,
        "verdict": verdict,
        "outcome": dict(OUTCOMES).get(verdict.outcome, "") if verdict else "",
        "own": disclosure.is_author(viewer, found.version),
        "village": queries.names([found.slice.place_id if found.slice else None]),
    }
    return render(request, "web/objections/objection.html", shown(form, **context), status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def hold(request: HttpRequest, notice_id: int, slice_id: int, row: str) -> HttpResponse:
    """Keep back one row, after the person was heard."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    posted = disclosure.posted(notice)
    part = queries.part(disclosure.slices(posted), slice_id) if posted else None
    if part is None or posted is None:
        raise Http404
    shown_row = next((r for r in disclosure.rows(posted, viewer=viewer, place=part.place) if r.key == row), None)
    if shown_row is None:
        raise Http404
    form = Hold(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        heard: datetime = form.cleaned_data["heard_at"]
        try:
            actions.hold(slice=part, row=row, reason=form.cleaned_data["reason"], heard_at=heard, by=viewer)
            return redirect("web:rows", notice_id=notice.pk, place_id=part.place_id)
        except Invalid as fault:
            form.add_error(None, str(fault))
    context = shown(form, notice=notice, row=shown_row)
    return render(request, "web/rows/hold.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, hold_id: int) -> HttpResponse:
    """End a hold."""
    viewer = queries.staff(request.user)
    held = queries.hold(hold_id, viewer=viewer)
    form = Reason(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.release(hold=held, reason=form.cleaned_data["reason"], by=viewer)
        return redirect("web:rows", notice_id=held.slice.version.notice_id, place_id=held.slice.place_id)
    context = shown(form, notice=held.slice.version.notice)
    return render(request, "web/rows/release.html", context, status=400 if form.errors else 200)


def _taken(request: HttpRequest, notice: Notice, page: Page) -> HttpResponse:
    given, viewer = page.given, queries.staff(request.user)
    said = actions.Said(text=given["words"], about=given["about"], contact=given["contact"])
    receipt = actions.object_(
        notice=notice,
        ground=given["ground"],
        said=said,
        channel=given["channel"],  # type: ignore[arg-type]  # one of the closed list, by the form
        by=viewer,
        read_back_at=now(),
        key=request.POST.get("key", "")[:64],
    )
    days = clocks.rule(VERDICT, on=today()).value
    return render(request, "web/objections/receipt.html", {"receipt": receipt, "notice": notice, "days": days})
