"""How long a session lasts, where someone must go first whose password is too old, and that all else needs a log-in."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from yangguang.accounts import queries
from yangguang.accounts.kept import keep
from yangguang.accounts.models import User
from yangguang.foundation.now import wall

_READS = ("GET", "HEAD")
_BEGAN, _SEEN, _RENEW = "began", "seen", "renew"
Respond = Callable[[HttpRequest], HttpResponse]


class TimeLimits:
    """Middleware after authentication: ends what lasted too long; `request.ended_for` says whose it was."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if _is_over(request):
                request.ended_for = request.user.pk  # type: ignore[attr-defined]  # a mark for this one answer
                logout(request)
            else:
                _note(request)
                if request.method not in _READS:
                    request.user.seen = None  # whoever changes something is looked at again as they do
                if must_renew_now(request) and request.path not in _while_renewing():
                    return redirect("accounts:password")
        return self.get_response(request)


class LogInFirst(LoginRequiredMiddleware):
    """Every view needs a log-in but those marked `login_not_required`; a form sent too late is kept for its person."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        """Send to the log-in page, and from there on to where the person was going."""
        person = getattr(request, "ended_for", None)
        if person and request.method == "POST" and keep(request, person=person):
            return redirect_to_login(reverse("accounts:kept"), reverse("accounts:log-in"))
        if request.method == "POST":
            return redirect_to_login(reverse(settings.LOGIN_REDIRECT_URL), reverse("accounts:log-in"))
        return redirect_to_login(request.get_full_path(), reverse("accounts:log-in"))


@receiver(user_logged_in)
def begin(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """Start the clock of a session at log-in; Django has just given it a new id."""
    request.session[_BEGAN] = request.session[_SEEN] = wall().isoformat()
    request.session[_RENEW] = queries.must_renew(user)


def must_renew_now(request: HttpRequest) -> bool:
    """Whether this session may do nothing until the password was renewed."""
    return bool(request.session.get(_RENEW))


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
