"""Append: commitments wait for the log in the transaction of whoever makes them."""

from collections.abc import Sequence

from django.db import connection

from yangguang.foundation.boundaries import reached
from yangguang.ledger.tlog.leaf import leaf

_INSERT = "INSERT INTO ledger_pending (leaf) SELECT leaf FROM unnest(%s::bytea[]) AS leaf RETURNING id"


def append(*, kind: str, commitments: Sequence[bytes]) -> list[int]:
    """Let commitments of 32 bytes wait for the log; returns the ids they wait under, in order.

    Takes part in the caller's transaction, as a step of the caller's action and under its audit row: when that
    commits, the entries will be in the log. Raises RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("ledger.actions.append belongs inside the caller's transaction")
    leaves = [leaf(kind=kind, commitment=commitment) for commitment in commitments]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [leaves])
        ids = sorted(row[0] for row in cursor.fetchall())
    reached("ledger.appended")
    return ids
