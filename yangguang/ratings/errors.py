"""What this room refuses, said so that the person at the screen knows what to do and what was kept."""

from yangguang.foundation.errors import Invalid, Refused, Unavailable

__all__ = ["Already", "Forbidden", "Invalid", "NotAllowed", "Over", "Refused", "TooManyTries", "Unavailable"]


class Forbidden(Refused):
    """This person may not do this, or the code is not one."""


class Already(Refused):
    """It was done already: a ticket is used once."""


class NotAllowed(Refused):
    """It is not its turn: a good rating is not mended, a mend comes after verifying."""


class Over(Refused):
    """The days within which the ticket could be used are over."""


class TooManyTries(Unavailable):
    """Too many codes are tried now; everybody waits a minute."""
