"""In by the county's own provider of log-ins, where there is one."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts import provider
from yangguang.accounts.forms import Code
from yangguang.accounts.models import User
from yangguang.accounts.provider import OURS, Said, Unproved
from yangguang.accounts.views.log_in import came_in, refused
from yangguang.foundation import audit
from yangguang.foundation.actors import VISITOR
from yangguang.foundation.now import wall

_PROVED = "proved-by-provider"
_LASTS = timedelta(minutes=5)


@login_not_required
@never_cache
@require_safe
def go(request: HttpRequest) -> HttpResponse:
    """To the provider."""
    _must_be_on()
    back = request.build_absolute_uri(reverse("accounts:from-provider"))
    try:
        return HttpResponseRedirect(provider.begin(request, back=back))
    except Unproved:
        return refused(request, _("统一身份平台现在没有回应。请用密码和验证码登录，或者过一会儿再试。"))


@login_not_required
@never_cache
@require_safe
def come_back(request: HttpRequest) -> HttpResponse:
    """Back from the provider: in, or asked for the code of our own authenticator."""
    _must_be_on()
    try:
        said = provider.finish(request)
    except Unproved:
        audit.record(actor_key=VISITOR.actor_key, verb="accounts.log_in_by_provider", result="refused")
        return _no(request)
    if settings.OIDC_SECOND_FACTOR == OURS:
        request.session[_PROVED] = {"issuer": said.issuer, "subject": said.subject, "at": wall().isoformat()}
        return redirect("accounts:provider-code")
    return _entered(request, said)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    """The code, of whoever the provider just named; asked for whether or not they are known here."""
    _must_be_on()
    proved = request.session.get(_PROVED)
    if not proved or wall() - datetime.fromisoformat(proved["at"]) > _LASTS:
        request.session.pop(_PROVED, None)
        return redirect("accounts:log-in")
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        del request.session[_PROVED]  # once: whoever mistypes begins anew at the provider
        said = Said(proved["issuer"], proved["subject"], strong=False)
        return _entered(request, said, code=form.cleaned_data["code"])
    return render(request, "accounts/provider_code.html", shown(form))


def _entered(request: HttpRequest, said: Said, *, code: str = "") -> HttpResponse:
    user = authenticate(request, provider_said=said, code=code)
    return came_in(request, user) if isinstance(user, User) else _no(request)


def _no(request: HttpRequest) -> HttpResponse:
    """One answer for everything that is wrong."""
    return refused(request, _("没有通过统一身份登录。请再试一次，或用密码和验证码登录；没有绑定的，请找系统管理员。"))


def _must_be_on() -> None:
    if not provider.is_on():
        raise Http404
