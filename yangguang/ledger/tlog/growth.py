"""Growing a tree from its right edge: new hashes go in, finished subtrees and the new root come out."""

from collections.abc import Sequence
from dataclasses import dataclass

from yangguang.ledger.tlog.hashing import root_of
from yangguang.ledger.tlog.tiles import WIDTH


@dataclass(frozen=True, slots=True)
class Edge:
    """All that is needed to grow: the size, and per level the hashes of the tile that is not yet full."""

    size: int = 0
    levels: tuple[tuple[bytes, ...], ...] = ()

    def root(self) -> bytes:
        """The tree's root at this size."""
        tail: list[bytes] = []
        for hashes in self.levels:
            items = [*hashes, *tail]
            tail = [root_of(items)] if items else []
        return root_of(tail)


@dataclass(frozen=True, slots=True)
class Subtree:
    """The root of one full tile: it is entry `number` of the tiles one `level` above the leaves or more."""

    level: int
    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Growth:
    """What became of an edge: the new edge and every subtree that was finished on the way."""

    edge: Edge
    subtrees: tuple[Subtree, ...]


def grow(edge: Edge, leaf_hashes: Sequence[bytes]) -> Growth:
    """Append leaf hashes, 32 bytes each, to the right of a tree."""
    size, rising, level = edge.size + len(leaf_hashes), list(leaf_hashes), 0
    levels: list[tuple[bytes, ...]] = []
    finished: list[Subtree] = []
    while rising or level < len(edge.levels):
        held = edge.levels[level] if level < len(edge.levels) else ()
        first = edge.size // WIDTH ** (level + 1)
        hashes = [*held, *rising]
        whole = len(hashes) // WIDTH * WIDTH
        rising = [root_of(hashes[at : at + WIDTH]) for at in range(0, whole, WIDTH)]
        levels.append(tuple(hashes[whole:]))
        finished += [Subtree(level + 1, first + i, hash) for i, hash in enumerate(rising)]
        level += 1
    return Growth(Edge(size, tuple(levels)), tuple(finished))
