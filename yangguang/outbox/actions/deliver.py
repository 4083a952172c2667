"""Delivering: everything that is due is tried once, codes first, for some seconds at a time."""

import logging
from time import monotonic

from yangguang.foundation.now import now
from yangguang.outbox.actions.attempt import attempt
from yangguang.outbox.models import Waiting

_log = logging.getLogger(__name__)
BATCH = 200
SECONDS = 5.0  # a slow gateway must not keep the worker from everything else


def deliver() -> int:
    """Try what is due, codes first, until a batch or the seconds are over; returns how many left.

    Each is two transactions of its own; what is left over comes with the next time.
    """
    due = Waiting.objects.filter(due__lte=now()).order_by("-code", "due", "pk").select_related("message")
    began, left = monotonic(), 0
    for row in list(due[:BATCH]):
        try:
            left += attempt(message=row.message) is not None
        except Exception as fault:
            _log.error("message %s: %s", row.message_id, type(fault).__name__)
        if monotonic() - began >= SECONDS:
            break
    return left
