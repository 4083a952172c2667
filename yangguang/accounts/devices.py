"""Devices that logged in before: a signed mark in the browser, so that strangers cannot lock out the person."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from yangguang.accounts.models import User

_SALT = "accounts.device"


def _cookie() -> str:
    return settings.SESSION_COOKIE_NAME.replace("session", "device")


def is_known(request: HttpRequest | None, user: User | None) -> bool:
    """Whether the browser bears the mark of an earlier log-in by this user with the present password."""
    if request is None or user is None:
        return False
    try:
        marked = signing.loads(request.COOKIES.get(_cookie(), ""), salt=_SALT, max_age=_age())
    except signing.BadSignature:
        return False
    return bool(marked == _value(user))


def mark(response: HttpResponse, user: User) -> None:
    """Leave the mark."""
    response.set_cookie(
        _cookie(),
        signing.dumps(_value(user), salt=_SALT),
        max_age=_age(),
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _value(user: User) -> str:
    return salted_hmac(_SALT, user.get_session_auth_hash(), algorithm="sha256").hexdigest()


def _age() -> timedelta:
    return timedelta(days=settings.KNOWN_DEVICE_DAYS)
