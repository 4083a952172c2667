"""Whose account of the county's provider is whose: two administrators' pages, on the page of the person."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from design.forms import shown
from yangguang.accounts import actions, provider, queries
from yangguang.accounts.errors import NoTie
from yangguang.accounts.forms import TieTo
from yangguang.accounts.models import Role, User


def context(user: User) -> dict[str, object]:
    """What the page of a person shows of it."""
    found = queries.tie(user)
    waits = found is not None and not hasattr(found, "approval")
    return {"provider": True, "tie": found, "tie_waits": waits, "tie_to": shown(TieTo())}


@require_POST
def tie(request: HttpRequest, user_id: int) -> HttpResponse:
    """Say whose it is."""
    viewer, form = queries.require(request.user, Role.SYSTEM_ADMIN), TieTo(request.POST)
    user = _user(user_id)
    if not form.is_valid():
        return render(request, "accounts/again.html", shown(form, person=user), status=400)
    actions.tie(user=user, by=viewer, **form.cleaned_data)
    return redirect("accounts:person", user_id=user_id)


@require_POST
def approve(request: HttpRequest, user_id: int) -> HttpResponse:
    """Agree to the very one that was seen."""
    viewer = queries.require(request.user, Role.SECURITY_ADMIN)
    found = queries.tie(_user(user_id))
    if found is None or str(found.pk) != request.POST.get("tie"):
        raise NoTie(_("这个绑定已经变了。"), do=_("请刷新页面再看。"), kept=_("没有作任何改动。"))
    actions.approve_tie(tie=found, by=viewer)
    return redirect("accounts:person", user_id=user_id)


@require_POST
def untie(request: HttpRequest, user_id: int) -> HttpResponse:
    """End it."""
    viewer = queries.require(request.user, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
    actions.untie(user=_user(user_id), by=viewer)
    return redirect("accounts:person", user_id=user_id)


def _user(user_id: int) -> User:
    if not provider.is_on():
        raise Http404
    user = queries.by_id(user_id)
    if user is None:
        raise Http404
    return user
