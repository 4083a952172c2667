"""What cases announce; payloads hold ids alone."""

from yangguang.foundation.events import announce

STEPPED = "CaseStepped"
"""Something happened to a case: {"case": id, "step": id}."""


def stepped(*, case: int, step: int) -> None:
    """Say that something happened to a case."""
    announce(STEPPED, payload={"case": case, "step": step})
