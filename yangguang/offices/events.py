"""What offices announce; payloads hold ids alone."""

from yangguang.foundation.events import announce

CHANGED = "OfficeChanged"
"""An office, its contact, its positions or their duties changed: {"office": id}."""


def changed(*, office: int) -> None:
    """Say that an office changed."""
    announce(CHANGED, payload={"office": office})
