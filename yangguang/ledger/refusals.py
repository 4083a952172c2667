"""Why an answer of a witness is not taken: a closed list."""

from enum import StrEnum


class Why(StrEnum):
    """What was wrong with a witness's answer."""

    SILENT = "silent"  # no whole answer in time
    OVERSIZED = "oversized"
    REDIRECTED = "redirected"
    MALFORMED = "malformed"
    UNKNOWN_LOG = "unknown-log"  # 404
    UNKNOWN_KEY = "unknown-key"  # 403
    INCONSISTENT = "inconsistent"  # 422: our proof does not lead from what it saw
    AHEAD = "ahead"  # 409 with more entries than there are here
    BACK = "back"  # 409 with fewer entries than it has signed
    WRONG_KEY = "wrong-key"
    WRONG_SIGNATURE = "wrong-signature"
    WRONG_TIME = "wrong-time"

    @property
    def is_grave(self) -> bool:
        """Whether one of the two has lost or changed its past: people must look at once."""
        return self in (Why.INCONSISTENT, Why.AHEAD, Why.BACK)
