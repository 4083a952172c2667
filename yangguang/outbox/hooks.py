"""What rooms above say to the outbox, registered from their `apps.py`: consent, and whether a reply may be kept."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """What consent is asked for, at the moment of sending."""

    kind: str
    purpose: str
    subject: str


Consent = Callable[[Asked], bool]
Taker = Callable[[str], bool]
_consents: dict[str, Consent] = {}
_takers: dict[str, Taker] = {}


def ask_consent(name: str, function: Consent) -> None:
    """Let a room above say whether a person agreed; all must say so. `name` is a permanent id."""
    _consents[name] = function


def take_replies(name: str, function: Taker) -> None:
    """Let a room above take replies: it hears the words before anything is stored, and says whether they may be kept.

    It must say no to a text about anyone's private family life (charter 3); then the count alone is kept.
    """
    _takers[name] = function


def drop(name: str) -> None:
    """Take back what was registered under a name."""
    _consents.pop(name, None)
    _takers.pop(name, None)


def consented(asked: Asked) -> bool:
    """Whether every room that was asked says yes; yes where none is."""
    return all(function(asked) for function in _consents.values())


def taken(words: str) -> bool:
    """Whether some room wants these words and every one lets them be kept."""
    return bool(_takers) and all(function(words) for function in _takers.values())
