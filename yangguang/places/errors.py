"""What can go wrong with places and boards, in words for the person who meets it."""

from yangguang.foundation.errors import Invalid, Refused

__all__ = ["Invalid", "NotBelow", "NotInForce", "Refused", "Taken"]


class NotInForce(Invalid):
    """The place or board does not stand on that day."""


class NotBelow(Invalid):
    """A place of this level cannot hang below that one."""


class Taken(Invalid):
    """The name or code is in use for that time already."""
