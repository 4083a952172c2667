"""The sweep: a try whose time is over without an outcome is unknown, and waits for a person."""

from django.db import connection, transaction

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.outbox import events

AT_ONCE = 500

# One statement marks and picks: what it returns was never called unknown before, also when two sweeps meet.
_PICK = """
INSERT INTO outbox_attemptoutcome (attempt_id, ended, gateway_id, at)
SELECT a.id, 'unknown', '', %(at)s FROM outbox_waiting w JOIN outbox_attempt a ON a.reservation_id = w.reservation_id
 WHERE w.due IS NULL AND a.until <= %(at)s
   AND NOT EXISTS (SELECT 1 FROM outbox_attemptoutcome o WHERE o.attempt_id = a.id)
 ORDER BY a.id LIMIT %(most)s
ON CONFLICT DO NOTHING RETURNING (SELECT message_id FROM outbox_attempt WHERE id = attempt_id)
"""


def sweep() -> int:
    """Call unknown what has had its time, and say so; returns how many there were."""
    found = 0
    while True:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(_PICK, {"at": now(), "most": AT_ONCE})
                messages = [row[0] for row in cursor.fetchall()]
            if messages:
                _say(messages=messages, by=SYSTEM)
        if not messages:
            return found
        found += len(messages)
        reached("outbox.swept")


@action("outbox.sweep")
def _say(*, messages: list[int], by: Actor) -> None:
    events.unknown(messages=messages)
