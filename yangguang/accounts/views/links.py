"""One-time links: first the second factor, then the password."""

import segno
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts import totp
from yangguang.accounts.actions.redeem import Newcomer, prove, redeem, secret_of, spent
from yangguang.accounts.errors import OneAccount, WeakPassword, WrongCode
from yangguang.accounts.forms import Code, Open, OpenAsFirst
from yangguang.accounts.models import Link
from yangguang.accounts.queries import open_link
from yangguang.foundation.identity import identity

_PROVED = "proved"  # in the session: which link, and the step of the code that proved its second factor


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def bind(request: HttpRequest, token: str) -> HttpResponse:
    """Take up the second factor that the link offers, and prove it by a code."""
    link = _usable(token)
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            request.session[_PROVED] = [link.pk, prove(token, code=form.cleaned_data["code"])]
            return redirect("accounts:open", token=token)
        except WrongCode as fault:
            form.add_error("code", str(fault))
    name = link.user.login_name if link.user else "admin"
    address = totp.address(secret_of(token), login_name=name, issuer=identity().name)
    drawing = segno.make(address, error="m").svg_inline(scale=5, border=4, light="#fff", svgclass=None, lineclass=None)
    secret = totp.base32(secret_of(token))
    spelled = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    context = shown(form, qr=mark_safe(drawing), otpauth=address, secret=spelled)  # noqa: S308 drawn by segno
    return render(request, "accounts/bind.html", context)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def open_it(request: HttpRequest, token: str) -> HttpResponse:
    """Set the password, and for a first administrator the names; the link is then used up."""
    link = _usable(token)
    proved = request.session.get(_PROVED)
    if not proved or proved[0] != link.pk:
        return redirect("accounts:link", token=token)
    form = (Open if link.user else OpenAsFirst)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _redeemed(token, proved[1], form):
        request.session.flush()
        return redirect("accounts:log-in")
    return render(request, "accounts/open.html", shown(form, link=link))


def _redeemed(token: str, step: int, form: Open | OpenAsFirst) -> bool:
    given = form.cleaned_data
    newcomer = (
        Newcomer(given["login_name"], given["display_name"], given["staff_number"]) if "staff_number" in given else None
    )
    try:
        redeem(token=token, password=given["new_password"], step=step, newcomer=newcomer)
    except WeakPassword as fault:
        form.add_error("new_password", str(fault))
        return False
    except OneAccount as fault:
        form.add_error(None, str(fault))
        return False
    return True


def _usable(token: str) -> Link:
    link = open_link(token)
    if link is None:
        raise spent()
    return link
