"""What goes wrong with a resident's account, in words for people."""

from yangguang.foundation.errors import Fault, Invalid, Refused, Unavailable

__all__ = [
    "AskProof",
    "Fault",
    "Forbidden",
    "Invalid",
    "Refused",
    "TooManyTries",
    "TooSmall",
    "Unavailable",
    "WrongCode",
]


class WrongCode(Invalid):
    """The code is wrong, over, replaced or used up: one answer for all of them."""


class AskProof(Invalid):
    """The code is right, and nobody came in for so long that the number may be somebody else's by now."""


class TooManyTries(Unavailable):
    """More codes were asked for, or wrong ones tried, than anyone needs."""


class Forbidden(Refused):
    """Only an officer in post may look at what a resident told, for one of the closed reasons."""


class TooSmall(Refused):
    """Fewer people asked for news of this place than an audience has."""
