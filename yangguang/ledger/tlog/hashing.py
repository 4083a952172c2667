"""Merkle tree hashing as RFC 6962, section 2.1 defines it, over SHA-256."""

from collections.abc import Sequence
from hashlib import sha256

SIZE = 32
EMPTY = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one log entry."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return sha256(b"\1" + left + right).digest()


def pairs(hashes: Sequence[bytes]) -> list[bytes]:
    """One level up: each whole pair hashed, a lone last hash left out."""
    return [sha256(b"\1" + hashes[i] + hashes[i + 1]).digest() for i in range(0, len(hashes) - 1, 2)]


def root_of(hashes: Sequence[bytes]) -> bytes:
    """The root over subtrees of one size, of which the last may be smaller; the empty tree's root for none."""
    if not hashes:
        return EMPTY
    while len(hashes) > 1:
        above = pairs(hashes)
        if len(hashes) % 2:
            above.append(hashes[-1])
        hashes = above
    return hashes[0]
