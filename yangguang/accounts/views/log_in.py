"""In and out."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import shown
from yangguang.accounts import devices, provider
from yangguang.accounts.forms import LogIn
from yangguang.accounts.kept import kept, let_go
from yangguang.accounts.models import User
from yangguang.foundation import audit


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """Name, password and code; one answer for everything that is wrong."""
    form = LogIn(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        user = authenticate(request, **form.cleaned_data)
        if isinstance(user, User):
            return came_in(request, user)
        form.add_error(
            None,
            _("登录名、密码或验证码不对，或登录暂时锁定。请等验证器换一个新的验证码再试；多次不成功须等 %(n)d 分钟。")
            % {"n": settings.LOCKOUT_MINUTES},
        )
    return _page(request, form)


def refused(request: HttpRequest, why: str) -> HttpResponse:
    """The log-in page again, and why."""
    form = LogIn({})
    form.errors.clear()
    form.add_error(None, why)
    return _page(request, form)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """Out, and home."""
    assert isinstance(request.user, User)
    audit.record(actor_key=request.user.actor_key, verb="accounts.log_out")
    logout(request)
    request.session["out"] = True
    return redirect("accounts:log-in")


@never_cache
@require_http_methods(["GET", "POST"])
def show_kept(request: HttpRequest) -> HttpResponse:
    """What was typed when the last session ended, ready to be sent now."""
    assert isinstance(request.user, User)
    found = kept(request, person=request.user.pk)
    if found is None or request.method == "POST":
        let_go(request)
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/kept.html", {"kept": found})


def came_in(request: HttpRequest, user: User) -> HttpResponse:
    """Begin the session of someone who proved who they are, and go where they were going."""
    login(request, user)
    response = HttpResponseRedirect(_next(request) or resolve_url(settings.LOGIN_REDIRECT_URL))
    devices.mark(response, user)
    return response


def _page(request: HttpRequest, form: LogIn) -> HttpResponse:
    out = request.session.pop("out", False)
    context = shown(form, next=_next(request), ended="kept" in request.session, out=out, provider=provider.is_on())
    return render(request, "accounts/log_in.html", context, status=403 if form.errors else 200)


def _next(request: HttpRequest) -> str:
    """Where to go after, if it is on this site."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else ""
