"""Delivering: everything that is due is tried once, codes first."""

from yangguang.foundation.now import now
from yangguang.outbox.actions.attempt import attempt
from yangguang.outbox.models import Message, Waiting

BATCH = 200


def deliver() -> int:
    """Try what is due, at most a batch, codes first; returns how many left. Each is its own two transactions."""
    due = Waiting.objects.filter(due__lte=now()).order_by("-code", "due", "pk").values_list("message_id", flat=True)
    left = 0
    for message in Message.objects.in_bulk(list(due[:BATCH])).values():
        left += attempt(message=message) is not None
    return left
