"""The one way by which content leaves: the row goes, an Erasure row stays, and with the commit the key is destroyed."""

from datetime import timedelta
from functools import partial

from django.db import connection, models, transaction

from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.models import Erasure
from yangguang.foundation.now import wall

BACKUPS_KEPT = timedelta(days=30)  # of the keys: an older one must not bring back what was erased since
_LOOKED_BACK = BACKUPS_KEPT + timedelta(days=10)


def erase(content: models.Model, *, by: Actor, subject: str, reason: str) -> None:
    """Delete one content row of an erasable table, leave an Erasure row, and destroy its subject's key with the commit.

    What is rolled back has lost nothing. A crash right after the commit leaves a key that opens nothing; `finish` takes
    it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT foundation_erase(%s, %s, %s, %s, %s)",
            [content._meta.db_table, content.pk, by.actor_key, subject, reason],
        )
    _forget_with_the_commit(subject)


def forget(subject: str, *, by: Actor, reason: str) -> None:
    """Destroy a subject's key and salt with the commit where no row of its own leaves; an Erasure row says so."""
    Erasure.objects.create(at=wall(), actor_key=by.actor_key, subject=subject, reason=reason)
    _forget_with_the_commit(subject)


def finish() -> int:
    """Destroy keys of what was erased that still are there, after a crash or a restored backup; returns how many.

    An erasure bears the machine's own clock, as the database notes it, whatever business date is pinned.

    The record of erasures is asked as well as this database, which may itself be an older backup.
    """
    again = keys.replay()
    erased = Erasure.objects.filter(at__gte=wall() - _LOOKED_BACK).values_list("subject", flat=True)
    return again + keys.forget_all(erased.distinct().iterator())


def _forget_with_the_commit(subject: str) -> None:
    transaction.on_commit(partial(keys.forget, subject), robust=True)
