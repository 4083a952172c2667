"""What this room refuses, said so that the person at the screen knows what to do and what was kept."""

from collections.abc import Sequence
from typing import Protocol

from yangguang.foundation.errors import Fault, Invalid, Refused, Unavailable

__all__ = [
    "Already", "Fault", "Forbidden", "Invalid", "MustNotBeNamed", "NoBasis", "NotReviewed", "NotStanding", "Refused",
    "SamePerson", "Stopped", "TooManyTries", "Unacknowledged", "UnknownRow", "WindowOver", "WindowRunning",
]  # fmt: skip


class Found(Protocol):
    """A finding of the privacy gate, as far as an error needs it."""

    @property
    def where(self) -> str: ...
    @property
    def shown(self) -> str: ...
    @property
    def why(self) -> str: ...


class Forbidden(Refused):
    """This person may not do this to that."""


class SamePerson(Refused):
    """Whoever wrote a version never signs it."""


class Stopped(Refused):
    """The privacy gate refuses; `findings` says what, where and why, with masked excerpts."""

    def __init__(self, what: str, *, do: str = "", kept: str = "", findings: Sequence[Found] = ()) -> None:
        super().__init__(what, do=do, kept=kept)
        self.findings = tuple(findings)

    def __str__(self) -> str:
        lines = (f"{found.where}「{found.shown}」：{found.why}" for found in self.findings)
        return "\n".join([super().__str__(), *lines])


class Unacknowledged(Refused):
    """A warning of the gate was not acknowledged by name."""


class NoBasis(Refused):
    """No basis in force, no posting (charter 9)."""


class MustNotBeNamed(Refused):
    """This programme never shows names (charter 8)."""


class NotReviewed(Refused):
    """A version is posted only after a second person signed it, exactly as it was seen."""


class Already(Refused):
    """This was done before, perhaps by someone else a moment ago; nothing was done twice."""


class NotStanding(Refused):
    """The notice does not stand now: not yet posted, withdrawn, taken down or superseded."""


class WindowOver(Refused):
    """The objection window is over."""


class WindowRunning(Refused):
    """The objection window still runs, or an objection still waits for its verdict."""


class UnknownRow(Invalid):
    """A change or hold names a row that this version does not have."""


class TooManyTries(Unavailable):
    """More codes were tried than anyone needs; nobody's address is kept, so all wait a minute."""
