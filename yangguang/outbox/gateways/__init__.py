"""Gateways: the folders through which messages leave; one that is not wanted is deleted.

A gateway is a module with `submit(*, address, text, id) -> Result`. It says `failed` only when surely nothing left; it
says `refused` when surely nobody will get it; whatever it raises means that nobody knows. `forget(before)`, if it has
one, destroys what it keeps itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from django.conf import settings

from yangguang.outbox.choices import Ended, Kind


@dataclass(frozen=True, slots=True)
class Result:
    """How a submission ended, and the gateway's own id of it, if it gives one."""

    ended: Ended
    gateway_id: str = ""


Submit = Callable[..., Result]  # submit(*, address: str, text: str, id: str)


def name(kind: str) -> str:
    """The gateway of a kind: the name of a folder here, or the dotted path of a module elsewhere."""
    return str(settings.SMS_GATEWAY if kind == Kind.SMS else settings.EMAIL_GATEWAY)


def through(gateway: str) -> Submit:
    """The way into a gateway. Raises ImportError for one that is not there."""
    submit: Submit = module(gateway).submit  # type: ignore[attr-defined]  # every gateway has one, or fails here
    return submit


def forget(*, before: date) -> None:
    """Let the gateways in use destroy what they keep from days before."""
    for gateway in {name(kind) for kind in Kind.values}:
        if hasattr(used := module(gateway), "forget"):
            used.forget(before=before)


def module(gateway: str) -> object:
    """The module of a gateway. Raises ImportError for one that is not there."""
    return import_module(gateway if "." in gateway else f"{__name__}.{gateway}")
