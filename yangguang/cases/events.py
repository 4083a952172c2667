"""What cases announce; payloads hold ids and a word of a closed list."""

from collections.abc import Callable, Collection

from yangguang.foundation.events import Payload, announce

STEPPED = "CaseStepped"
"""Something happened to a case: {"case": id, "step": id, "verb": of `choices.Verb`}."""


def stepped(*, case: int, step: int, verb: str) -> None:
    """Say that something happened to a case."""
    announce(STEPPED, payload={"case": case, "step": step, "verb": verb})


def of_verbs(verbs: Collection[str]) -> Callable[[Payload], bool]:
    """Whether a step is one of these; of before, when its verb was not said, it may be."""
    return lambda payload: payload.get("verb") in {*verbs, None}


SLOT_CLOSED = "CaseSlotClosed"
"""An office keeps a slot free no longer: {"slot": id}."""


def slot_closed(*, slot: int) -> None:
    """Say that a slot is kept free no longer."""
    announce(SLOT_CLOSED, payload={"slot": slot})
