"""The log that is open, as its rows say at one moment: asked once by whoever needs more than one of these words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from yangguang.ledger.models import KeyChange
from yangguang.ledger.stretch import name_of

_ASKED = """
SELECT tree.id, change.origin, change.verb, change.old, change.key, change.size
  FROM (SELECT coalesce(max(id), 1) AS id FROM ledger_tree) tree
  LEFT JOIN ledger_keychange change ON true
 ORDER BY change.number
"""


@dataclass(frozen=True, slots=True)
class OpenLog:
    """Its number, the name under which it signs, its keys as told by the log itself, and the sizes at which some ended.

    `keys` is empty until the first change: then one key has always signed, and no row speaks of it.
    """

    number: int
    origin: str
    keys: tuple[str, ...]  # vkeys, oldest first
    ended: Mapping[str, int]


def open_log() -> OpenLog:
    """The open log as it stands in this transaction, in one question; the first one before any row is there."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED)
        rows = cursor.fetchall()
    number = rows[0][0]
    origin = name_of(settings.LOG_ORIGIN, number)
    keys, ended = dict[str, None](), dict[str, int]()
    for _id, _origin, verb, old, key, size in (row for row in rows if row[1] == origin):
        if verb == KeyChange.BEGUN:
            keys |= dict.fromkeys([old, key])
        else:
            ended[key] = size
    return OpenLog(number, origin, tuple(keys), ended)
