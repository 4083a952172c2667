"""How a log that could not go on is followed by the next: the public record that is the next one's first entry."""

import re
from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import Json
from yangguang.ledger.tlog.leaf import commitment, leaf
from yangguang.ledger.words import _

KIND = "origin"
SALT = bytes(32)
RECORD, PROOF = "opening.record.json", "opening.tlog-proof"
_ROOT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Opening:
    """The log that began, and the last checkpoint of the closed one: its number, name, size and root."""

    log: str
    number: int
    closed: str
    size: int
    root: bytes
    reason: str
    at: str
    record: dict[str, Json]

    @property
    def leaf(self) -> bytes:
        """The entry for it."""
        return leaf_of(self.record)


def record(*, log: str, number: int, closed: str, size: int, root: bytes, reason: str, at: str) -> dict[str, Json]:
    """The record of an opening; nothing in it is secret, so its salt is 32 zero bytes."""
    return {
        "kind": KIND, "title": "另开存证", "log": log, "reason": reason, "at": at,
        "closed": {"number": number, "log": closed, "size": size, "root": root.hex()},
    }  # fmt: skip


def leaf_of(told: dict[str, Json]) -> bytes:
    """The entry for a record."""
    return leaf(kind=KIND, commitment=commitment(salt=SALT, record=told))


def opening_from(value: Json) -> Opening:
    """An opening from what opening.record.json holds. Raises Bent for another shape."""
    match value:
        case {
            "record": {
                "log": str(log), "reason": str(reason), "at": str(at),
                "closed": {"number": int(number), "log": str(closed), "size": int(size), "root": str(root)},
            } as told,
            "salt": str(salt),
        } if salt == SALT.hex() and _ROOT.fullmatch(root):  # fmt: skip
            again = record(
                log=log, number=number, closed=closed, size=size, root=bytes.fromhex(root), reason=reason, at=at
            )
            if told == again:
                return Opening(log, number, closed, size, bytes.fromhex(root), reason, at, again)
    raise Bent(_("另开存证的记录格式不对。"))
