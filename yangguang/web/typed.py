"""What was typed into a form that could not be taken: given back on the page, without JavaScript, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError

_SECRET = ("password", "code", "token", "secret", "old", "new")


@dataclass(frozen=True)
class Typed:
    """One field as it was sent."""

    name: str
    value: str

    @property
    def long(self) -> bool:
        """Whether it wants more than a line."""
        return len(self.value) > 60 or "\n" in self.value


def typed(request: HttpRequest) -> Sequence[Typed]:
    """The fields that were sent, without the token and without secrets."""
    if request.method != "POST":
        return ()
    try:
        sent = [(name, value) for name, values in request.POST.lists() for value in values]
    except (UnreadablePostError, RequestDataTooBig, SuspiciousOperation, BadRequest, OSError):
        return ()
    return [Typed(name, str(value)) for name, value in sent if not _is_secret(name)]


def may_be_sent_again(request: HttpRequest, kept: Sequence[Typed]) -> bool:
    """Whether everything that was sent is on the page: no file, no secret was left out."""
    return bool(kept) and not request.FILES and not any(_is_own_secret(name) for name in request.POST)


def _is_secret(name: str) -> bool:
    return name == "csrfmiddlewaretoken" or _is_own_secret(name)


def _is_own_secret(name: str) -> bool:
    return name != "csrfmiddlewaretoken" and any(word in name.lower().split("_") for word in _SECRET)
