"""What the press refuses, said so that the person at the screen knows what to do."""

from yangguang.foundation.errors import Refused, Unavailable


class Forbidden(Refused):
    """This person may not take posters with names from the printer."""


class NotPrinted(Unavailable):
    """The posters asked for are not on paper yet, or could not be printed."""
