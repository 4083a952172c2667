"""A text about anyone's private family life is dropped before it is stored; the count alone is kept (charter 3)."""

from django.db import connection

from yangguang.disclosure.choices import Channel
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import local_day, now

DROPPED: dict[str, object] = {"dropped": True}  # all that is kept of such a text: no digest
_COUNT = """
INSERT INTO disclosure_dropped (day, channel, texts) VALUES (%s, %s, 1)
ON CONFLICT (day, channel) DO UPDATE SET texts = disclosure_dropped.texts + 1
"""


def dropped(channel: Channel, by: Actor) -> dict[str, object]:
    """Count one more and return the only result that is kept."""
    _drop(channel=channel, by=by)
    return dict(DROPPED)


@action("disclosure.drop")
def _drop(*, channel: Channel, by: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [local_day(now()), channel])
