"""The shape of an action: one transaction, one permission check, one audit row."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import models, transaction

from yangguang.foundation import audit
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.errors import Refused

P = ParamSpec("P")
R = TypeVar("R")


def action(verb: str, *, by_day: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action named `verb`.

    The function takes `by=` (an Actor; the system if it takes none) and may take `reason=`. What it does, and one
    audit row about it, are committed together or not at all. A Refused is audited as such, then raised. `by_day`: the
    row says the day alone, since the instant would tell who it was.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            by, reason = _actor(kwargs.get("by")), str(kwargs.get("reason") or "")
            try:
                with transaction.atomic():
                    result = function(*args, **kwargs)
                    audit.record(actor_key=by, verb=verb, subject=subject_of(result), reason=reason, by_day=by_day)
                    return result
            except Refused:
                audit.record(actor_key=by, verb=verb, reason=reason, result="refused", by_day=by_day)
                raise

        return run

    return decorate


def subject_of(result: object) -> str:
    """How the audit names a thing: `room.model:id`, never its content."""
    return f"{result._meta.label_lower}:{result.pk}" if isinstance(result, models.Model) else ""


def _actor(by: object) -> str:
    actor: Actor = by if by is not None else SYSTEM  # type: ignore[assignment]  # kwargs are untyped here; a wrong actor fails on the next line
    return actor.actor_key
