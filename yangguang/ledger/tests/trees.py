"""Small logs for the tests: entries, their tiles in memory, and hypothesis strategies over them."""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from yangguang.ledger.tlog.growth import Edge, grow
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.tiles import Tile
from yangguang.ledger.tlog.view import TileReader, View

SIZES = st.one_of(st.integers(1, 40), st.integers(250, 530), st.sampled_from([255, 256, 257, 511, 512, 513, 1025]))


def entries(count: int) -> list[bytes]:
    """Entries that are all different."""
    return [f"entry {i}".encode() for i in range(count)]


def reader(leaves: Sequence[bytes]) -> TileReader:
    """Tiles of a log with these entries, from growing it in one go."""
    hashes: dict[int, list[bytes]] = {0: [leaf_hash(leaf) for leaf in leaves]}
    for subtree in grow(Edge(), hashes[0]).subtrees:
        hashes.setdefault(subtree.level, []).append(subtree.hash)

    def read(tile: Tile) -> Sequence[bytes]:
        start = tile.number * 256
        return hashes[tile.level][start : start + tile.width]

    return read


@cache
def view(count: int) -> View:
    """A log of `count` entries."""
    return View(count, reader(entries(count)))


@cache
def proofs(count: int) -> Sequence[tuple[bytes, tuple[bytes, ...]]]:
    """Of each entry of that log its leaf hash and its inclusion proof."""
    return [(leaf_hash(entry), tuple(view(count).inclusion(at))) for at, entry in enumerate(entries(count))]
