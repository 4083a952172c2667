"""What was typed when the session ended: sealed for its person, and given back after the next log-in.

A person is a user's number, or the opaque subject of somebody whom a room above lets in its own way.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from yangguang.foundation import keys

type Person = int | str

_MOST = 200_000  # bytes of JSON; more is not a form but an upload
_NAME = "kept"


@dataclass(frozen=True)
class Kept:
    """A form that was not sent: its address, and its fields in order."""

    path: str
    fields: Sequence[tuple[str, str]]


def keep(request: HttpRequest, *, person: Person) -> bool:
    """Keep the fields of this request for a person, in the new session; False when there is nothing to keep."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and "password" not in name
    ]
    text = json.dumps({"path": request.get_full_path(), "fields": fields}, ensure_ascii=False).encode()
    if not fields or len(text) > _MOST:
        return False
    sealed = keys.seal(text, subject=_subject(person))
    request.session[_NAME] = {"person": person, "sealed": sealed.hex()}
    return True


def kept(request: HttpRequest, *, person: Person) -> Kept | None:
    """What this session kept for this person; never anybody else's."""
    found = request.session.get(_NAME)
    if not found or found["person"] != person:
        return None
    text = keys.open_sealed(bytes.fromhex(found["sealed"]), subject=_subject(person))
    opened = json.loads(text)
    return Kept(path=opened["path"], fields=[(name, value) for name, value in opened["fields"]])


def let_go(request: HttpRequest) -> None:
    """Drop it."""
    request.session.pop(_NAME, None)


def _subject(person: Person) -> str:
    return f"kept:{person}"
