"""A log as strangers read it: its checkpoint and tiles, all of it recomputed, the bent tile named."""

from collections.abc import Iterable, Sequence

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.growth import Edge, grow
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, Tile, hashes_in, tile_in, unpack
from yangguang.ledger.tlog.view import View
from yangguang.ledger.verify.source import Source
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _


class Log:
    """Checkpoint and tiles below one source."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def checkpoint(self, trust: Trust) -> Checkpoint | None:
        """The newest checkpoint, opened; None when there is no log here."""
        data = self.source.read("checkpoint")
        return None if data is None else trust.open(data)

    def bytes_of(self, tile: Tile) -> bytes:
        """A tile's file, or that of its full tile. Raises Bent, naming it, when neither is there."""
        data = self.source.read(tile.path)
        if data is None and tile.whole != tile:
            data = self.source.read(tile.whole.path)
        if data is None:
            raise Bent(_("缺少瓦片 {path}。").format(path=tile.path))
        return data

    def hashes(self, tile: Tile) -> Sequence[bytes]:
        """The hashes of a tile."""
        return hashes_in(self.bytes_of(tile), tile)

    def check_grown(self, old: Checkpoint, now: Checkpoint) -> None:
        """Raise Bent unless the log at `now` only added to what it was at `old`."""
        if old.origin != now.origin:
            raise Bent(_("存证的名称从「{old}」变成了「{now}」。").format(old=old.origin, now=now.origin))
        view, path = View(now.size, self.hashes), list[bytes]()
        if old.size <= now.size:
            if view.root() != now.root:
                raise Bent(_("存证右缘的瓦片与校验点不符。"))
            path = view.consistency(old.size) if old.size else []
        if old.size == 0:
            return
        checks.check_consistency(old=old.size, new=now.size, old_root=old.root, new_root=now.root, path=path)

    def vouch(self, now: Checkpoint, trust: Trust) -> None:
        """Let the log at `now`, if a trusted key has signed that, vouch for its own past under keys since retired.

        A checkpoint commits to all before it: no signature of the old key is needed. Raises Bent for another past.
        """
        if now in trust.unsigned:
            return
        for point in dict.fromkeys(point for point in trust.unsigned if point.origin == now.origin):
            self.check_grown(point, now)
            trust.vouch(point)

    def check_all(self, now: Checkpoint, tiles: Iterable[Tile]) -> list[bytes]:
        """Recompute the whole tree from its entries and hold every tile against it; returns the hashes of its entries.

        Raises Bent, naming the bent file. `tiles` are those of `tiles_of(now.size)` in that order: bundles first, then
        level by level.
        """
        known: dict[int, list[bytes]] = {0: []}
        bent: list[Tile] = []
        for tile in tiles:
            if tile.level == ENTRIES:
                known[0] += map(leaf_hash, unpack(self.bytes_of(tile), tile))
                continue
            if tile.level == 0 and 1 not in known:
                known |= _above(known[0])
            start = tile.number * WIDTH
            if [*self.hashes(tile)] != known[tile.level][start : start + tile.width]:
                bent.append(tile)
        _judge(now, grow(Edge(), known[0]).edge.root(), bent)
        return known[0]


def _judge(now: Checkpoint, root: bytes, bent: list[Tile]) -> None:
    """Say which file is bent: entries that lead to the signed root convict the tiles that differ, and the reverse."""
    if root == now.root:
        if bent:
            raise Bent(_("存证的瓦片 {path} 被改过。").format(path=bent[0].path))
        return
    if bent and bent[0].level == 0:
        bundle = tile_in(now.size, ENTRIES, bent[0].number)
        raise Bent(_("存证的条目包 {path} 被改过。").format(path=bundle.path))
    raise Bent(_("存证的全部条目算出的根与校验点不符。"))


def _above(leaves: list[bytes]) -> dict[int, list[bytes]]:
    levels: dict[int, list[bytes]] = {1: []}
    for subtree in grow(Edge(), leaves).subtrees:
        levels.setdefault(subtree.level, []).append(subtree.hash)
    return levels
