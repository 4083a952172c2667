"""Delivering: everything that is due is tried once, codes first."""

from yangguang.foundation.now import now
from yangguang.outbox.actions.attempt import attempt
from yangguang.outbox.models import Waiting

BATCH = 200


def deliver() -> int:
    """Try what is due, at most a batch, codes first; returns how many left. Each is its own two transactions."""
    due = Waiting.objects.filter(due__lte=now()).order_by("-code", "due", "pk").select_related("message")
    return sum(attempt(message=row.message) is not None for row in list(due[:BATCH]))
