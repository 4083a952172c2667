"""Why a key of the log is changed: a closed list."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a key began or ended."""

    ROUTINE = "routine"  # in its time, with an overlap
    COMPROMISED = "compromised"  # somebody else may hold it
    LOST = "lost"  # nobody holds it any more
