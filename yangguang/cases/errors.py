"""What this room refuses, said so that the person at the screen knows what to do and what was kept."""

from yangguang.foundation.errors import Invalid, Refused, Unavailable

__all__ = [
    "Already", "Dropped", "Forbidden", "Invalid", "NotAllowed", "OnlyOnce", "Refused", "SteppedAside", "TooLate",
    "TooManyTries", "Unavailable", "Unfinished", "Unusable",
]  # fmt: skip


class Forbidden(Refused):
    """This person may not do this to that case."""


class SteppedAside(Forbidden):
    """Whoever types in what is said of themselves or of their own office."""


class Already(Refused):
    """Somebody else did it first."""


class NotAllowed(Refused):
    """The flow does not allow this step from where the case is."""


class OnlyOnce(Refused):
    """What the law allows once was done already (一次性告知)."""


class TooLate(Refused):
    """The day until which it could be asked for is over."""


class Unfinished(Refused):
    """A part of the case is still open in another office."""


class Unusable(Invalid):
    """One of several files cannot be taken; `number` says which, from nought."""

    def __init__(self, fault: Invalid, number: int) -> None:
        super().__init__(fault.what, do=fault.do, kept=fault.kept)
        self.number = number


class Dropped(Refused):
    """What a resident wrote was about somebody's private family life; nothing of it was kept (charter 3)."""


class TooManyTries(Unavailable):
    """Too many codes are tried now; everybody waits a minute."""
