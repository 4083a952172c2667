"""What goes wrong with a clock."""

from yangguang.foundation.errors import Invalid, Refused


class NoSuchRule(Invalid):
    """No rule of that code is in force."""


class Forbidden(Refused):
    """Who asks does not serve in the office, or who approves is not another person who heads it."""


class Closed(Refused):
    """The duty was done already; its clock says nothing more."""


class NotSuspended(Refused):
    """The clock runs; there is nothing to resume."""


class AlreadySuspended(Refused):
    """The clock stands still already."""


class TooLate(Refused):
    """The due date has passed; it cannot be extended any more."""


class TooLong(Refused):
    """The rule allows no extension, or none of this length."""


class Backdated(Refused):
    """The day lies before what happened last, or in the future."""
