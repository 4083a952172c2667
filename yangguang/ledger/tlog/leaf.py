"""What the log keeps of a record: a commitment that tells nothing once its salt is gone."""

from hashlib import sha256

from yangguang.foundation import canonical
from yangguang.ledger.tlog.hashing import SIZE


def commitment(*, salt: bytes, record: object) -> bytes:
    """SHA-256 over 32 bytes of salt and the record's canonical JSON."""
    if len(salt) != SIZE:
        raise ValueError("a log salt has 32 bytes")
    return sha256(salt + canonical.dumps(record)).digest()


def leaf(*, kind: str, commitment: bytes) -> bytes:
    """The entry that the log holds for a commitment of 32 bytes."""
    if len(commitment) != SIZE:
        raise ValueError("a commitment has 32 bytes")
    return canonical.dumps({"c": commitment.hex(), "k": kind, "v": 1})


def frame(kind: str) -> tuple[str, str]:
    """What stands before and behind the commitment's hex digits in every entry of a kind."""
    head, _digits, tail = leaf(kind=kind, commitment=bytes(SIZE)).decode().partition("0" * 2 * SIZE)
    return head, tail
