"""The one way by which content leaves: the row and its key go, an Erasure row stays."""

from django.db import connection, models

from yangguang.foundation import keys
from yangguang.foundation.actors import Actor


def erase(content: models.Model, *, by: Actor, subject: str, reason: str) -> None:
    """Delete one content row of an erasable table, destroy its subject's key, and leave an Erasure row.

    The key is destroyed after the row: a crash in between leaves a key that opens nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT foundation_erase(%s, %s, %s, %s, %s)",
            [content._meta.db_table, content.pk, by.actor_key, subject, reason],
        )
    keys.forget(subject)
