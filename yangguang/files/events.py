"""What files announce; payloads hold ids alone."""

from yangguang.foundation.events import announce

ERASED = "FileErased"
"""A file's content is gone: {"file": id}."""


def erased(*, file: int) -> None:
    """Say that a file's content is gone."""
    announce(ERASED, payload={"file": file})
