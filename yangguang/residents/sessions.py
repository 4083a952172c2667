"""A resident's session: apart from any of staff; over after half an hour of quiet, twelve hours, or a new contact.

It lies in the same store as sessions of staff, under a word of its own; whoever begins one ends the other, so that no
browser is ever both at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any  # a session's own values, as JSON has them

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from yangguang.foundation.now import wall
from yangguang.residents.models import REACHED_BY, Detail, Resident

_NAME, _CARRIED = "resident", ("kept",)


@dataclass(frozen=True, slots=True)
class Found:
    """Whose session it is; or whose it was, when it has just ended."""

    resident: Resident | None = None
    ended: str = ""


def begin(request: HttpRequest, resident: Resident) -> None:
    """Begin a session with a new id; one of staff in this browser is over."""
    carried = {name: request.session[name] for name in _CARRIED if name in request.session}
    request.session.flush()
    request.user = AnonymousUser()
    at = wall().isoformat()
    own = {"id": resident.pk, "stamp": _stamp(resident.pk), "began": at, "seen": at}
    request.session.update({**carried, _NAME: own})
    request.resident_found = Found(resident)  # type: ignore[attr-defined]  # a mark for this one answer


def end(request: HttpRequest) -> None:
    """End it, with all that this browser's session holds."""
    if _NAME in request.session:
        request.session.flush()
    request.resident_found = Found()  # type: ignore[attr-defined]  # a mark for this one answer


def of(request: HttpRequest) -> Found:
    """The session of this request, ended here if it lasted too long. Looked up once a request."""
    found: Found | None = getattr(request, "resident_found", None)
    if found is None:
        found = _look(request)
        request.resident_found = found  # type: ignore[attr-defined]  # a mark for this one answer
    return found


def keep_apart() -> None:
    """When somebody logs in as staff, the resident's session of that browser is over."""
    user_logged_in.connect(_staff_came, dispatch_uid="residents.keep_apart")


def _staff_came(sender: object, request: HttpRequest, **kwargs: object) -> None:
    request.session.pop(_NAME, None)
    request.resident_found = Found()  # type: ignore[attr-defined]  # a mark for this one answer


def _look(request: HttpRequest) -> Found:
    own = request.session.get(_NAME)
    if not own or request.user.is_authenticated:
        return Found()
    if _is_over(own):
        request.session.flush()
        return Found(ended=Resident.objects.get(pk=own["id"]).subject)
    if wall() - datetime.fromisoformat(own["seen"]) >= timedelta(minutes=1):
        request.session[_NAME] = {**own, "seen": wall().isoformat()}
    return Found(Resident.objects.get(pk=own["id"]))


def _is_over(own: Mapping[str, Any]) -> bool:
    began, seen = datetime.fromisoformat(own["began"]), datetime.fromisoformat(own["seen"])
    idle, absolute = timedelta(minutes=settings.SESSION_IDLE_MINUTES), timedelta(hours=settings.SESSION_ABSOLUTE_HOURS)
    if wall() - seen >= idle or wall() - began >= absolute:
        return True
    return bool(own["stamp"] != _stamp(own["id"]))


def _stamp(resident_id: int) -> list[int]:
    """What changes when a contact does, and when the account is erased."""
    rows = Detail.objects.filter(resident_id=resident_id, kind__in=REACHED_BY)
    return list(rows.order_by("pk").values_list("pk", flat=True))
