"""What the outbox announces; payloads hold ids alone."""

from collections.abc import Iterable

from yangguang.foundation.events import announce

REPLIED = "Replied"
"""Somebody answered with other words than a stop: {"reply": id}; words, if a room takes them, by `queries.reply`."""
ARRIVED = "MessageArrived"
"""The carrier says that a message arrived: {"message": id}."""
UNDELIVERED = "MessageUndelivered"
"""A message surely did not arrive: refused, failed for good, or the carrier says so: {"message": id}."""
UNKNOWN = "MessagesUnknown"
"""Nobody knows whether these were sent; a person decides: {"messages": [id, …]}, at most 500."""


def replied(*, reply: int) -> None:
    """Say that somebody answered."""
    announce(REPLIED, payload={"reply": reply})


def arrived(*, message: int) -> None:
    """Say that a message arrived."""
    announce(ARRIVED, payload={"message": message})


def undelivered(*, message: int) -> None:
    """Say that a message surely did not arrive."""
    announce(UNDELIVERED, payload={"message": message})


def unknown(*, messages: Iterable[int]) -> None:
    """Say of which messages nobody knows whether they were sent."""
    announce(UNKNOWN, payload={"messages": list(messages)})
