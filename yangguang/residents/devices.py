"""Devices that came in with a contact before: a signed mark in the browser, so that strangers keep nobody out.

The mark tells nothing to whoever finds it; it goes when its person presses “离开”, as on a computer of somebody else.
"""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from yangguang.residents import contacts, sealing
from yangguang.residents.errors import Invalid

_SALT, _KEPT, _MOST = "residents.device", timedelta(days=180), 5


def knows(request: HttpRequest, phone: str) -> bool:
    """Whether the browser bears the mark of an earlier coming in with this phone or e-mail."""
    value = _value(phone)
    return bool(value) and value in _marks(request)


def mark(request: HttpRequest, response: HttpResponse, phone: str) -> None:
    """Leave the mark; a family's device bears a few."""
    marks = [_value(phone), *(each for each in _marks(request) if each != _value(phone))][:_MOST]
    response.set_cookie(
        _cookie(),
        signing.dumps(marks, salt=_SALT),
        max_age=_KEPT,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """Take the marks away."""
    response.delete_cookie(_cookie(), path=settings.SESSION_COOKIE_PATH, samesite="Lax")


def _marks(request: HttpRequest) -> list[str]:
    try:
        found = signing.loads(request.COOKIES.get(_cookie(), ""), salt=_SALT, max_age=_KEPT)
    except signing.BadSignature:
        return []
    return [str(each) for each in found]


def _value(phone: str) -> str:
    try:
        contact = contacts.contact(phone)
    except Invalid:
        return ""
    return salted_hmac(_SALT, sealing.of_contact(contact).hex(), algorithm="sha256").hexdigest()


def _cookie() -> str:
    return settings.SESSION_COOKIE_NAME.replace("session", "known")
