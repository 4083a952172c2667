"""The log at one size, seen through its tiles: root, and proofs of inclusion and of consistency."""

from collections.abc import Callable, Sequence

from yangguang.ledger.errors import Absent
from yangguang.ledger.tlog.hashing import EMPTY, node_hash, pairs
from yangguang.ledger.tlog.tiles import HEIGHT, Tile, tile_in
from yangguang.ledger.words import _

TileReader = Callable[[Tile], Sequence[bytes]]


class View:
    """A tree of `size` leaves whose tiles come from `read`, which returns as many hashes as the tile is wide."""

    def __init__(self, size: int, read: TileReader) -> None:
        self.size = size
        self._read = read
        self._layers: dict[tuple[int, int], list[Sequence[bytes]]] = {}

    def hash_at(self, height: int, index: int) -> bytes:
        """The root of the full subtree of 2**height leaves that is number `index` of its height."""
        level, inside = divmod(height, HEIGHT)
        number, offset = divmod(index, 1 << (HEIGHT - inside))
        return self._tile(level, number)[inside][offset]

    def root(self, size: int | None = None) -> bytes:
        """The root of the whole tree, or of the tree at a smaller size."""
        size = self.size if size is None else size
        return self.range_hash(0, size) if size else EMPTY

    def range_hash(self, start: int, end: int) -> bytes:
        """The root over leaves start…end−1, where start is where a subtree of that tree begins."""
        height = (end - start).bit_length() - 1
        peaks = []
        while start < end:
            if start + (1 << height) <= end:
                peaks.append(self.hash_at(height, start >> height))
                start += 1 << height
            height -= 1
        root = peaks.pop()
        while peaks:
            root = node_hash(peaks.pop(), root)
        return root

    def inclusion(self, index: int) -> list[bytes]:
        """The proof that leaf `index` is in this tree, leaf's sibling first (RFC 6962, 2.1.1)."""
        if not 0 <= index < self.size:
            raise Absent(_("存证里没有序号 {index}（共 {size} 条）。").format(index=index, size=self.size))
        path, height = [], 0
        while 1 << height < self.size:
            sibling = (index >> height) ^ 1
            start, end = sibling << height, (sibling + 1) << height
            if end <= self.size:
                path.append(self.hash_at(height, sibling))
            elif start < self.size:
                path.append(self.range_hash(start, self.size))
            height += 1
        return path

    def consistency(self, old: int) -> list[bytes]:
        """The proof that this tree only added to the tree of `old` leaves (RFC 6962, 2.1.2)."""
        if not 0 < old <= self.size:
            raise Absent(_("没有 {old} 条时的存证可比（共 {size} 条）。").format(old=old, size=self.size))
        return self._changed(old, 0, self.size, known=True)

    def _changed(self, old: int, start: int, end: int, *, known: bool) -> list[bytes]:
        if old == end:
            return [] if known else [self.range_hash(start, end)]
        middle = start + (1 << ((end - start - 1).bit_length() - 1))
        if old <= middle:
            return [*self._changed(old, start, middle, known=known), self.range_hash(middle, end)]
        return [*self._changed(old, middle, end, known=False), self.range_hash(start, middle)]

    def _tile(self, level: int, number: int) -> list[Sequence[bytes]]:
        layers = self._layers.get((level, number))
        if layers is None:
            layers = [self._read(tile_in(self.size, level, number))]
            while len(layers) < HEIGHT:
                layers.append(pairs(layers[-1]))
            self._layers[level, number] = layers
        return layers
