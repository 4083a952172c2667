"""Rewards for reports: claimed by the lookup code, decided and approved at the desk, paid at a counter by a code."""

from uuid import uuid4

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.errors import Invalid, Refused, TooManyTries
from yangguang.offices.models import Office
from yangguang.web import casework, queries
from yangguang.web.forms.rewards import Approve, Decide, Payout
from yangguang.web.views.cases.acting import page_of
from yangguang.web.views.mine.door import to


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_POST
def claim(request: HttpRequest) -> HttpResponse:
    """The payout code of one's own report, shown on this page and on no other."""
    code = request.POST.get("code", "")[:60]
    found = actions.follow(code=code)
    if found is None:
        return to("web:follow")
    try:
        payout = actions.claim_reward(code=code, key=request.POST.get("key", "")[:64])
    except Refused as fault:
        return page_of(request, found, code=code, done=str(fault))
    context = {"payout": payout, "reward": cases.reward_of(found.case), "until": cases.payable_until()}
    return render(request, "web/cases/reward_code.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, case_id: int) -> HttpResponse:
    """What a head decides, then what a second person says to it; whoever has no part in it finds nothing here."""
    viewer = queries.staff(request.user)
    found = cases.reward(case_id, viewer=viewer)
    if found is None:
        raise Http404
    form = _form(request, found)
    if form is not None and request.method == "POST" and form.is_valid():
        try:
            _do(form, found, viewer)
            return redirect("web:reward", case_id=case_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = {"found": found, **(shown(form) if form is not None else {})}
    wrong = request.method == "POST"
    return render(request, "web/cases/reward.html", context, status=400 if wrong else 200)


def _form(request: HttpRequest, found: cases.Waits) -> Decide | Approve | None:
    sent = request.POST if request.method == "POST" else None
    if found.decides:
        return Decide(sent, rules=found.rules)
    return Approve(sent) if found.approves else None


def _do(form: Decide | Approve, found: cases.Waits, viewer: User) -> None:
    if isinstance(form, Decide):
        actions.decide_reward(reward=found.reward, rule=form.chosen(), by=viewer)
    else:
        approved = form.cleaned_data["word"] == "approve"
        actions.approve_reward(reward=found.reward, approved=approved, by=viewer)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def pay(request: HttpRequest, office_id: int) -> HttpResponse:
    """First the code and what waits under it, then that it is paid; no name is asked."""
    viewer = queries.staff(request.user)
    office = casework.served(office_id, viewer=viewer)
    cases.till(office, viewer=viewer)
    form = Payout(request.POST if request.method == "POST" else None)
    context: dict[str, object] = {"office": office, "key": request.POST.get("key", "")[:64] or uuid4().hex}
    if request.method == "POST" and form.is_valid():
        context |= _paid_or_waits(form, office, viewer, request)
    return render(request, "web/cases/pay_reward.html", shown(form, **context), status=400 if form.errors else 200)


def _paid_or_waits(form: forms.Form, office: Office, viewer: User, request: HttpRequest) -> dict[str, object]:
    code = form.cleaned_data["code"]
    try:
        if "pay" in request.POST:
            key = request.POST.get("key", "")[:64]
            return {"paid": actions.pay_reward(code=code, office=office, by=viewer, key=key)}
        if fen := actions.payable(code=code, office=office, by=viewer):
            return {"waits": fen, "code": code}
        form.add_error("code", _("没有查到可以付的钱。请照着兑付码再看一遍。"))
    except (Invalid, Refused, TooManyTries) as fault:
        form.add_error("code", str(fault))
    return {}
