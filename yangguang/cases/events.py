"""What cases announce; payloads hold ids alone."""

from yangguang.foundation.events import announce

STEPPED = "CaseStepped"
"""Something happened to a case: {"case": id, "step": id}."""


def stepped(*, case: int, step: int) -> None:
    """Say that something happened to a case."""
    announce(STEPPED, payload={"case": case, "step": step})


SLOT_CLOSED = "CaseSlotClosed"
"""An office keeps a slot free no longer: {"slot": id}."""


def slot_closed(*, slot: int) -> None:
    """Say that a slot is kept free no longer."""
    announce(SLOT_CLOSED, payload={"slot": slot})
