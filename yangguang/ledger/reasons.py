"""Why a key of the log is changed, and why a log is closed: closed lists."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a key began or ended."""

    ROUTINE = "routine"  # in its time, with an overlap
    COMPROMISED = "compromised"  # somebody else may hold it
    LOST = "lost"  # nobody holds it any more


class Loss(StrEnum):
    """Why a log could not go on."""

    FORKED = "forked"  # database and published log tell different pasts, or the tiles that would mend it are damaged
    KEYLESS = "keyless"  # no private key is left
