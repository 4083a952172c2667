"""好差评 for residents: a code opens one page, one press rates; later the same code tells what came of it."""

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.errors import YangguangError
from yangguang.ratings import actions, sources
from yangguang.ratings.choices import Channel, Of
from yangguang.ratings.errors import TooManyTries
from yangguang.ratings.models import Ticket
from yangguang.ratings.queries import Followed
from yangguang.residents.errors import TooManyTries as TooFast
from yangguang.web import limits
from yangguang.web.forms.ratings import Appeal, Check, Code, Rate

WAIT = "60"


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def rate(request: HttpRequest) -> HttpResponse:
    """Rate what a code is for. The QR of a slip brings its code along; it is used once and then worth nothing."""
    code = request.POST.get("code", "") or request.GET.get("code", "")
    try:
        limits.must_not_be_too_fast(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
        ticket = actions.ticket(code=code[:60]) if code else None
    except (TooManyTries, TooFast) as fault:
        return _busy(request, Code({"code": code}), fault)
    if ticket is None:
        return _asked(request, code)
    return _rated(request, ticket, code[:60])


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def rated(request: HttpRequest) -> HttpResponse:
    """What came of a rating, for whoever holds its code; the code is posted, never part of an address."""
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        try:
            fault = _answered(request, code)
            found = actions.follow(code=code)
        except TooManyTries as busy:
            return _busy(request, form, busy)
        if found:
            return _told(request, found, code, fault)
        form.add_error("code", _("没有查到。还没有评价的，请先评价；评过的，请照着再看一遍评价码。"))
    return render(request, "web/ratings/follow.html", shown(form))


def _told(request: HttpRequest, found: Followed, code: str, fault: str = "") -> HttpResponse:
    """What came of it; words that could not be taken in stand in their field again."""
    appeal = Appeal(request.POST) if fault and request.POST.get("at") == "appeal" else Appeal()
    more = {"found": found, "code": code, "fault": fault, "check": shown(Check()), "appeal": shown(appeal)}
    return render(request, "web/ratings/followed.html", more, status=400 if fault else 200)


def _asked(request: HttpRequest, code: str) -> HttpResponse:
    form = Code({"code": code} if request.method == "POST" or code else None)
    if form.is_bound and form.is_valid():
        form.add_error("code", _("没有查到。请照着回执或评价单再看一遍。"))
    return render(request, "web/ratings/enter.html", shown(form))


def _rated(request: HttpRequest, ticket: Ticket, code: str) -> HttpResponse:
    sent = request.POST.get("at") == "rate"
    if not sent and ticket.of == Of.CASE and (found := actions.follow(code=code)):
        return _told(request, found, code)
    form = Rate(request.POST if sent else None)
    form.ask_for(ticket.of)
    if sent and form.is_valid():
        try:
            receipt = _keep(request, ticket, code, form)
            return render(request, "web/ratings/receipt.html", {"receipt": receipt, "ticket": ticket, "code": code})
        except YangguangError as fault:
            form.add_error(None, str(fault))
    more = {"ticket": ticket, "code": code, "key": request.POST.get("key", "")[:64] or uuid4().hex}
    return render(request, "web/ratings/rate.html", shown(form, **more), status=400 if form.errors else 200)


def said(form: Rate) -> actions.Said:
    """What a valid form says."""
    given = form.cleaned_data
    return actions.Said(
        level=given["level"],
        aspects=form.aspects(),
        reasons=given["reasons"],
        words=given["words"],
        contact=given["contact"],
        again=given.get("again", False),
    )


def _keep(request: HttpRequest, ticket: Ticket, code: str, form: Rate) -> actions.Receipt:
    channel = Channel.QR if ticket.of == Of.VISIT else Channel.ONLINE
    source = sources.of(request.META.get("REMOTE_ADDR", ""), said_by_proxy=request.headers.get("Yangguang-Source", ""))
    by: Actor = request.user if isinstance(request.user, User) else VISITOR
    key = request.POST.get("key", "")[:64]
    return actions.rate(code=code, said=said(form), channel=channel, source=source, by=by, key=key)


def _answered(request: HttpRequest, code: str) -> str:
    """Do what the followed page was asked for; gives what is wrong with it."""
    try:
        if request.POST.get("at") == "check" and request.POST.get("agrees") in ("yes", "no"):
            actions.check(code=code, agrees=request.POST["agrees"] == "yes")
        elif request.POST.get("at") == "check":
            return _("请选一项。")
        elif request.POST.get("at") == "appeal":
            form = Appeal(request.POST)
            if not form.is_valid():
                return " ".join(map(str, form.errors["words"]))
            return actions.appeal(code=code, words=form.cleaned_data["words"])
    except TooManyTries:
        raise
    except YangguangError as fault:
        return str(fault)
    return ""


def _busy(request: HttpRequest, form: Code, fault: TooManyTries | TooFast) -> HttpResponse:
    form.add_error(None, str(fault))
    response = render(request, "web/ratings/enter.html", shown(form), status=429)
    response["Retry-After"] = WAIT
    return response
