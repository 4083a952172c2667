"""What goes wrong with a message."""

from yangguang.foundation.errors import Invalid, Refused

__all__ = ["BadAddress", "BadValue", "Forbidden", "Forbids", "Invalid", "NoSuchText", "NotDecidable", "Refused"]


class BadAddress(Invalid):
    """This is neither a mobile number nor an e-mail address to which a message can go."""


class NoSuchText(Invalid):
    """No text of that name is shipped for that purpose."""


class BadValue(Invalid):
    """A text got a value that it does not take, or lacks one."""


class Forbids(Refused):
    """The text lists, orders or threatens residents, or says what its purpose may not say (charter)."""


class Forbidden(Refused):
    """Whoever asks does not serve in the office of this message."""


class NotDecidable(Refused):
    """There is nothing to decide about this message: it is under way, arrived, decided, or its content is gone."""
