"""The objection form: no account, one thing a page, check answers, and a code to keep."""

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Invalid, TooManyTries
from yangguang.disclosure.models import Notice, Slice
from yangguang.foundation.now import today
from yangguang.web import limits
from yangguang.web import queries as own
from yangguang.web.forms.objections import About, Contact, Ground, Words
from yangguang.web.forms.plain import Nothing
from yangguang.web.wizard import Page, Step, walk

STEPS = (Step("ground", Ground), Step("about", About), Step("words", Words), Step("contact", Contact))
VERDICT = "objection.verdict"


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def object_(request: HttpRequest) -> HttpResponse:
    """Object to a notice, or to one village's part of it."""
    notice, part = _subject(request)
    view = queries.view(notice)
    if view is None:
        raise Http404
    if not view.window_open(on=today()):
        return render(request, "web/objections/closed.html", {"notice": notice})
    asked = {name: request.GET.get(name, "") for name in ("ground",)} | {"key": uuid4().hex}
    page = walk(request, STEPS, last=Nothing, begin=asked)
    if page.sent:
        return _sent(request, notice, part, page)
    return _shown(request, notice, part, page)


def _sent(request: HttpRequest, notice: Notice, part: Slice | None, page: Page) -> HttpResponse:
    given = page.given
    said = actions.Said(text=given["words"], about=given["about"], contact=given["contact"])
    key = request.POST.get("key", "")[:64]
    try:
        limits.must_have_room(notice, said_by_proxy=request.headers.get("Yangguang-Forms", ""))
        receipt = actions.object_(notice=notice, ground=given["ground"], said=said, slice=part, key=key)
        limits.count_objection(notice)
    except Invalid as fault:
        page.form.add_error(None, str(fault))
        return _shown(request, notice, part, page)
    except TooManyTries as fault:
        page.form.add_error(None, str(fault))
        response = _shown(request, notice, part, page)
        response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
        return response
    days = clocks.rule(VERDICT, on=today()).value
    return render(request, "web/objections/receipt.html", {"receipt": receipt, "notice": notice, "days": days})


def _shown(request: HttpRequest, notice: Notice, part: Slice | None, page: Page) -> HttpResponse:
    names = own.names([part.place_id] if part else [])
    more = {"notice": notice, "step": page, "village": next(iter(names.values()), "")}
    name = "web/objections/check.html" if page.at == "check" else "web/objections/step.html"
    return render(request, name, shown(page.form, title=_("提出异议"), **more))


def _subject(request: HttpRequest) -> tuple[Notice, Slice | None]:
    """The notice in the address, and the village's part of it if it names one."""
    notice = own.public_notice(request.GET.get("notice", "")[:40])
    if notice is None:
        raise Http404
    version, asked = queries.posted(notice), request.GET.get("slice", "")
    if version is None or not asked.isdecimal() or len(asked) > 18:
        return notice, None
    return notice, own.part(queries.slices(version), int(asked))
