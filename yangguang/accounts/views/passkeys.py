"""One's passkeys, and coming in by one."""

import json

from django.contrib.auth import authenticate, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from design.forms import shown
from yangguang.accounts import actions, ceremony, devices, queries
from yangguang.accounts.errors import NoPasskey, WrongCode
from yangguang.accounts.forms import AddPasskey
from yangguang.accounts.models import Passkey, User
from yangguang.accounts.views.log_in import came_in, refused

_NAME = "passkey-name"  # in the session: what the passkey will be called that is being given


@login_not_required
@never_cache
@require_POST
def ask_entry(request: HttpRequest) -> HttpResponse:
    """What a device is asked that wants to come in."""
    return JsonResponse(ceremony.begin_entry(request))


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """In, by what the device answered; one answer for everything that is wrong."""
    user = authenticate(request, passkey_answer=request.POST.get("answer", ""))
    if isinstance(user, User):
        return came_in(request, user)
    return refused(request, _("这个通行密钥没有通过。请再试一次，或用密码和验证码登录。"))


@never_cache
@require_safe
def passkeys(request: HttpRequest) -> HttpResponse:
    """Those that open my account."""
    return _page(request, AddPasskey())


@never_cache
@sensitive_post_parameters()
@require_http_methods(["POST"])
def add(request: HttpRequest) -> HttpResponse:
    """First who asks, then, with the device's answer, the passkey itself."""
    user = queries.require(request.user)
    if "answer" in request.POST:
        return _added(request, user)
    form = AddPasskey(request.POST)
    if not form.is_valid():
        return _page(request, form)
    given = form.cleaned_data
    try:
        actions.confirm(request=request, by=user, password=given["password"], code=given["code"])
    except (WrongCode, NoPasskey) as fault:
        form.add_error("password" if isinstance(fault, WrongCode) else None, str(fault))
        return _page(request, form)
    request.session[_NAME] = given["name"]
    asked = ceremony.begin_binding(request, user=user, known=[bytes(each.data) for each in queries.passkeys(user)])
    return render(request, "accounts/passkey.html", {"asked": json.dumps(asked), "name": given["name"]})


@require_POST
def revoke(request: HttpRequest, passkey_id: int) -> HttpResponse:
    """Take one back; every other session ends."""
    user = queries.require(request.user)
    actions.revoke_passkey(passkey=queries.passkeys(user).filter(pk=passkey_id).first() or Passkey(), by=user)
    update_session_auth_hash(request, user)
    response = redirect("accounts:passkeys")
    devices.mark(response, user)
    return response


def _added(request: HttpRequest, user: User) -> HttpResponse:
    name = request.session.pop(_NAME, "")
    form = AddPasskey({"name": name})
    try:
        actions.add_passkey(by=user, name=name, data=ceremony.bound(request, request.POST["answer"]))
    except (ceremony.Unproved, NoPasskey) as fault:
        form.errors.clear()
        form.add_error(None, str(fault) or _("设备没有给出通行密钥，或者过了五分钟。没有作任何改动，请从头再来。"))
        return _page(request, form)
    return redirect("accounts:passkeys")


def _page(request: HttpRequest, form: AddPasskey) -> HttpResponse:
    user = queries.require(request.user)
    held = [(each, each.uses.order_by("-id").first()) for each in queries.passkeys(user)]
    context = shown(form, held=held, room=len(held) < actions.passkeys.MOST)
    return render(request, "accounts/passkeys.html", context, status=403 if form.is_bound and form.errors else 200)
