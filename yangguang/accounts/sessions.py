"""How long a session lasts: idle and absolute limits, and where someone must go first whose password is too old."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from yangguang.accounts import queries
from yangguang.accounts.models import User
from yangguang.foundation.now import wall

_BEGAN, _SEEN, _RENEW = "began", "seen", "renew"
Respond = Callable[[HttpRequest], HttpResponse]


class TimeLimits:
    """Middleware after authentication: ends what lasted too long; `request.session_ended` tells the log-in page."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if _is_over(request):
                logout(request)
                request.session_ended = True  # type: ignore[attr-defined]  # a mark for this one answer
            else:
                _note(request)
                if request.session.get(_RENEW) and request.path not in _while_renewing():
                    return redirect("accounts:password")
        return self.get_response(request)


@receiver(user_logged_in)
def begin(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """Start the clock of a session at log-in; Django has just given it a new id."""
    request.session[_BEGAN] = request.session[_SEEN] = wall().isoformat()
    request.session[_RENEW] = queries.must_renew(user)


def renewed(request: HttpRequest) -> None:
    """Say that the password of this session's person was renewed."""
    request.session[_RENEW] = False


def _is_over(request: HttpRequest) -> bool:
    try:
        began = datetime.fromisoformat(request.session[_BEGAN])
        seen = datetime.fromisoformat(request.session[_SEEN])
    except KeyError:
        return True
    idle, absolute = timedelta(minutes=settings.SESSION_IDLE_MINUTES), timedelta(hours=settings.SESSION_ABSOLUTE_HOURS)
    return wall() - seen >= idle or wall() - began >= absolute


def _note(request: HttpRequest) -> None:
    """Note the visit, once a minute at most: a write for every request would be a write too many."""
    if wall() - datetime.fromisoformat(request.session[_SEEN]) >= timedelta(minutes=1):
        request.session[_SEEN] = wall().isoformat()


def _while_renewing() -> set[str]:
    return {reverse("accounts:password"), reverse("accounts:log-out")}
