"""What is asked again and again while one page is made, and stays the same all the while, is asked once."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps

from django.http import HttpRequest, HttpResponseBase

type Respond = Callable[[HttpRequest], HttpResponseBase]
_known: ContextVar[dict[str, object] | None] = ContextVar("asked", default=None)


def once_a_page[R](question: Callable[[], R]) -> Callable[[], R]:
    """Ask the question once while a request is answered; outside of one, each time. Nobody may change the answer."""
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def run() -> R:
        known = _known.get()
        if known is None:
            return question()
        if name not in known:
            known[name] = question()
        return known[name]  # type: ignore[return-value]  # what this question gave

    return run


class OnceAPage:
    """Middleware: from here on until the answer, each such question is asked once."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = _known.set({})
        try:
            return self.get_response(request)
        finally:
            _known.reset(token)
