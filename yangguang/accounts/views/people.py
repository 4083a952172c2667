"""The administrators' pages: people, their roles, and who may return."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from design.forms import shown
from yangguang.accounts import actions, provider, queries
from yangguang.accounts.errors import OneAccount
from yangguang.accounts.forms import GiveRole, NewAccount, Reason
from yangguang.accounts.models import Role, User
from yangguang.accounts.views import ties

_ADMINS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)


@never_cache
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Everyone who has an account, and who waits to return."""
    held = queries.roles_of(queries.require(request.user, *_ADMINS))
    context = {
        "people": queries.cards(),
        "recoveries": queries.waiting_recoveries(),
        "may_open": Role.SYSTEM_ADMIN in held,
        "may_agree": Role.SECURITY_ADMIN in held,
    }
    return render(request, "accounts/people.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open an account."""
    viewer = queries.require(request.user, Role.SYSTEM_ADMIN)
    form = NewAccount(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.open_account(**form.cleaned_data, by=viewer)
            return redirect("accounts:person", user_id=user.pk)
        except OneAccount as fault:
            form.add_error(None, str(fault))
    return render(request, "accounts/new.html", shown(form))


@never_cache
@require_safe
def person(request: HttpRequest, user_id: int) -> HttpResponse:
    """One person: what they hold, and what this administrator may do about it."""
    viewer = queries.require(request.user, *_ADMINS)
    card = queries.card(_user(user_id))
    held = queries.roles_of(viewer)
    context = {
        "card": card,
        "own": card.user == viewer,
        "system": Role.SYSTEM_ADMIN in held,
        "security": Role.SECURITY_ADMIN in held,
        "give": shown(GiveRole()),
        "reason": shown(Reason()),
        **(ties.context(card.user) if provider.is_on() else {}),
    }
    return render(request, "accounts/person.html", context)


@require_POST
def grant(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give a role."""
    viewer, form = queries.require(request.user, Role.SECURITY_ADMIN), GiveRole(request.POST)
    if not form.is_valid():
        return _faulty(request, user_id, form)
    given = form.cleaned_data
    actions.grant(user=_user(user_id), role=Role(given["role"]), by=viewer, reason=given["reason"])
    return redirect("accounts:person", user_id=user_id)


@require_POST
def revoke(request: HttpRequest, user_id: int) -> HttpResponse:
    """Take a role back."""
    viewer, form = queries.require(request.user, Role.SECURITY_ADMIN), GiveRole(request.POST)
    if not form.is_valid():
        return _faulty(request, user_id, form)
    given = form.cleaned_data
    actions.revoke(user=_user(user_id), role=Role(given["role"]), by=viewer, reason=given["reason"])
    return redirect("accounts:person", user_id=user_id)


@require_POST
def disable(request: HttpRequest, user_id: int) -> HttpResponse:
    """Close the account; its sessions end now."""
    viewer, form = queries.require(request.user, *_ADMINS), Reason(request.POST)
    if not form.is_valid():
        return _faulty(request, user_id, form)
    actions.disable(user=_user(user_id), by=viewer, reason=form.cleaned_data["reason"])
    return redirect("accounts:person", user_id=user_id)


@require_POST
def enable(request: HttpRequest, user_id: int) -> HttpResponse:
    """Open a closed account again."""
    viewer, form = queries.require(request.user, *_ADMINS), Reason(request.POST)
    if not form.is_valid():
        return _faulty(request, user_id, form)
    actions.enable(user=_user(user_id), by=viewer, reason=form.cleaned_data["reason"])
    return redirect("accounts:person", user_id=user_id)


@never_cache
@require_POST
def link(request: HttpRequest, user_id: int) -> HttpResponse:
    """A one-time link for someone who never came in; shown this once."""
    viewer = queries.require(request.user, Role.SYSTEM_ADMIN)
    user = _user(user_id)
    return _handed(request, user, actions.issue_link(user=user, by=viewer))


@require_POST
def ask_recovery(request: HttpRequest, user_id: int) -> HttpResponse:
    """Ask that someone may return."""
    viewer, form = queries.require(request.user, Role.SYSTEM_ADMIN), Reason(request.POST)
    if not form.is_valid():
        return _faulty(request, user_id, form)
    actions.ask_recovery(user=_user(user_id), by=viewer, reason=form.cleaned_data["reason"])
    return redirect("accounts:people")


@never_cache
@require_POST
def approve_recovery(request: HttpRequest, recovery_id: int) -> HttpResponse:
    """Agree that someone may return; the link is shown this once."""
    viewer = queries.require(request.user, Role.SECURITY_ADMIN)
    asked = queries.recovery(recovery_id)
    if asked is None:
        raise Http404
    return _handed(request, asked.user, actions.approve_recovery(request=asked, by=viewer))


def _handed(request: HttpRequest, user: User, token: str) -> HttpResponse:
    address = request.build_absolute_uri(reverse("accounts:link", args=[token]))
    return render(request, "accounts/handed.html", {"user_shown": user, "link": address, "hours": settings.LINK_HOURS})


def _faulty(request: HttpRequest, user_id: int, form: GiveRole | Reason) -> HttpResponse:
    return render(request, "accounts/again.html", shown(form, person=_user(user_id)), status=400)


def _user(user_id: int) -> User:
    user = queries.by_id(user_id)
    if user is None:
        raise Http404
    return user
