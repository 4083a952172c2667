"""What can go wrong with the log, said for the person who must act on it."""

from yangguang.foundation.errors import Refused, YangguangError
from yangguang.ledger.words import _


class Bent(YangguangError):
    """A thing does not match what was signed; `what` names the thing."""


class Unauthenticated(YangguangError):
    """Everything may fit together, but no key that the reader trusts has signed it."""


class Unreadable(YangguangError):
    """A file or address that the check needs is missing or cannot be read."""


class Behind(Refused):
    """The database is older than the published log: signing would take something back."""


class Forked(Refused):
    """Database and published log disagree about the past: nothing may be signed on either."""


class Keyless(Refused):
    """No private key with which this log could sign is here."""


class Forbidden(Refused):
    """This actor has no say in the log's keys."""


class Unready(Refused):
    """The log's keys are not in a state in which this may be done; nothing was changed."""


class Healthy(Refused):
    """The log can go on: no other is opened beside it."""


class Renamed(Refused):
    """The settings name another log than the database holds: a log keeps its name for life."""


class Raced(YangguangError):
    """Another sequencer moved the tree first; nothing was lost, the entries are still waiting."""


class Absent(YangguangError):
    """The entry or checkpoint asked for is not in the log (yet)."""


class Unwitnessed(YangguangError):
    """A witness was asked and its answer was not taken; `why` says why, one of `refusals.Why`."""

    def __init__(self, why: str, what: str, *, do: str = "") -> None:
        super().__init__(what, do=do, kept=_("存证照常公布，过后再问。"))
        self.why = why
