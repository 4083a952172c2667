"""One's own account: roles, the last log-in, the password, and ending all other sessions."""

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from design.forms import shown
from yangguang.accounts import actions, devices, queries, sessions
from yangguang.accounts.errors import WeakPassword, WrongCode
from yangguang.accounts.forms import ChangePassword
from yangguang.accounts.models import Role


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Who I am here."""
    user = queries.require(request.user)
    held = [Role(role).label for role in Role.values if role in queries.roles_of(user)]
    return render(request, "accounts/mine.html", {"held": held, "last": queries.last_log_in(user)})


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """A new password; all other sessions end."""
    user = queries.require(request.user)
    form = ChangePassword(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.change_password(
                request=request, by=user, old=given["old_password"], new=given["new_password"], code=given["code"]
            )
            return _again(request)
        except WrongCode as fault:
            form.add_error("old_password", str(fault))
        except WeakPassword as fault:
            form.add_error("new_password", str(fault))
    return render(request, "accounts/password.html", shown(form, renew=sessions.must_renew_now(request)))


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """End my sessions on every other device."""
    user = queries.require(request.user)
    actions.end_sessions(user=user, by=user)
    return _again(request)


def _again(request: HttpRequest) -> HttpResponse:
    """Let this one session go on."""
    user = queries.require(request.user)
    update_session_auth_hash(request, user)
    sessions.renewed(request)
    response = redirect("accounts:mine")
    devices.mark(response, user)
    return response
