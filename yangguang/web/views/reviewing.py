"""The second signature: a reviewer sees all that was written and found, signs, or sends it back with a reason."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from design.forms import faults, shown
from design.parts import Fault
from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Unacknowledged
from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries import drafts
from yangguang.web import findings, queries, showing
from yangguang.web.forms.plain import Reason


@never_cache
@require_safe
def review(request: HttpRequest, notice_id: int) -> HttpResponse:
    """What is to be signed."""
    viewer = require(request.user, Role.REVIEWER)
    return _page(request, queries.notice(notice_id, viewer=viewer))


@require_POST
def sign(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Sign the version that was seen; if another one is the newest by now, look again first."""
    viewer = require(request.user, Role.REVIEWER)
    notice = queries.notice(notice_id, viewer=viewer)
    newest = disclosure.newest(notice)
    if request.POST.get("version") != str(newest.pk):
        return _page(request, notice, [Fault(text=_("稿件刚刚有了新的一版，请看过新版再签字。"))])
    seen = {int(one) for one in request.POST.getlist("seen") if one.isdecimal()}
    try:
        actions.review(version=newest, by=viewer, acknowledged=seen)
    except Unacknowledged as fault:
        return _page(request, notice, [Fault(text=f"{fault.what}{fault.do}", field="findings")])
    return redirect("web:notice", notice_id=notice.pk)


@require_POST
def send_back(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Send it back."""
    viewer = require(request.user, Role.REVIEWER)
    notice, form = queries.notice(notice_id, viewer=viewer), Reason(request.POST)
    if not form.is_valid():
        return _page(request, notice, faults(form), form)
    actions.return_(version=disclosure.newest(notice), reason=form.cleaned_data["reason"], by=viewer)
    return redirect("web:notice", notice_id=notice.pk)


def _page(
    request: HttpRequest, notice: Notice, wrong: list[Fault] | None = None, form: Reason | None = None
) -> HttpResponse:
    viewer = queries.staff(request.user)
    newest = disclosure.newest(notice)
    body = drafts.body(newest, viewer=viewer)
    context = {
        "notice": notice,
        "version": newest,
        "body": body,
        "filled": showing.form(body),
        "findings": findings.shown(newest.findings.all()),
        "own": newest.by_id == viewer.pk,
        "reason": shown(form or Reason()),
        "faults": wrong or [],
    }
    return render(request, "web/notices/review.html", context, status=400 if wrong else 200)
