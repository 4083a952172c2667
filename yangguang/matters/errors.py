"""What goes wrong with a matter."""

from yangguang.foundation.errors import Refused


class NotProactive(Refused):
    """Nothing is owed: the matter is published on request alone."""
