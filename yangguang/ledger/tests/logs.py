"""A log in a database of its own: commitments, the entries made of them, and appending in one step."""

import hashlib

from django.db import transaction

from yangguang.ledger import actions
from yangguang.ledger.tlog.leaf import leaf


def commitments(count: int, start: int = 0) -> list[bytes]:
    """Commitments that are all different."""
    return [hashlib.sha256(str(start + i).encode()).digest() for i in range(count)]


def leaves(count: int, start: int = 0) -> list[bytes]:
    """The entries that `append` makes."""
    return [leaf(kind="roll", commitment=commitment) for commitment in commitments(count, start)]


def append(count: int, start: int = 0) -> list[int]:
    """Append and commit."""
    with transaction.atomic():
        return actions.append(kind="roll", commitments=commitments(count, start))
