"""What can go wrong with offices and officers, in words for the person who meets it."""

from yangguang.foundation.errors import Invalid, Refused

__all__ = ["Invalid", "NotInForce", "NotOnDuty", "Refused", "WrongPlace"]


class NotInForce(Invalid):
    """The office, position or duty does not stand on that day."""


class WrongPlace(Invalid):
    """An office of this kind has no seat in a place of that level."""


class NotOnDuty(Invalid):
    """It is not within the hours of a day of duty: nobody's whereabouts are anybody's business."""
