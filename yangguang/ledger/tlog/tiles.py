"""How the log lies on disk: hash tiles of 256 and entry bundles (C2SP tlog-tiles)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.hashing import SIZE
from yangguang.ledger.words import _

HEIGHT = 8
WIDTH = 256
ENTRY_LIMIT = 65_535
ENTRIES = -1  # the level of an entry bundle: below the leaf hashes
_PATH = re.compile(r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: level (ENTRIES for a bundle), number within the level, width 1–256."""

    level: int
    number: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """Its path below the log's address."""
        level = "entries" if self.level == ENTRIES else str(self.level)
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{level}/{_digits(self.number)}{partial}"

    @property
    def whole(self) -> "Tile":
        """The full tile at the same place."""
        return Tile(self.level, self.number)


def _digits(number: int) -> str:
    parts = [f"{number % 1000:03d}"]
    while number := number // 1000:
        parts.append(f"x{number % 1000:03d}")
    return "/".join(reversed(parts))


def at_path(path: str) -> Tile | None:
    """The tile that a path names, or None when it is not the path of any tile."""
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    level = ENTRIES if match[1] == "entries" else int(match[1])
    tile = Tile(level, int(match[2].replace("x", "").replace("/", "")), int(match[3] or WIDTH))
    return tile if tile.path == path and level < 64 else None


def tiles_of(size: int, *, since: int = 0) -> Iterator[Tile]:
    """Every tile and bundle of a tree of this size that a tree of size `since` did not have."""
    yield from _level(ENTRIES, size, since)
    level, now, before = 0, size, since
    while now:
        yield from _level(level, now, before)
        level, now, before = level + 1, now // WIDTH, before // WIDTH


def _level(level: int, now: int, before: int) -> Iterator[Tile]:
    if now == before:
        return
    for number in range(before // WIDTH, now // WIDTH):
        yield Tile(level, number)
    if now % WIDTH:
        yield Tile(level, now // WIDTH, now % WIDTH)


def tile_in(size: int, level: int, number: int) -> Tile:
    """The tile at a place in a tree of this size, with its width there."""
    count = size >> (HEIGHT * max(level, 0))
    return Tile(level, number, min(WIDTH, count - number * WIDTH))


def hashes_in(data: bytes, tile: Tile) -> list[bytes]:
    """The hashes of a tile's file, cut to the tile's width. Raises Bent when the file is not a tile of that width."""
    whole = len(data) == WIDTH * SIZE
    if not whole and len(data) != tile.width * SIZE:
        raise Bent(_("瓦片 {path} 的长度不对（{n} 字节）。").format(path=tile.path, n=len(data)))
    return [data[i : i + SIZE] for i in range(0, tile.width * SIZE, SIZE)]


def pack(entries: Sequence[bytes]) -> bytes:
    """An entry bundle's bytes: each entry behind its length as two bytes, big-endian."""
    if max(map(len, entries), default=0) > ENTRY_LIMIT:
        raise ValueError("a log entry is longer than 65,535 bytes")
    return b"".join([len(entry).to_bytes(2) + entry for entry in entries])


def unpack(data: bytes, tile: Tile) -> list[bytes]:
    """The entries of a bundle's file, cut to its width. Raises Bent when it breaks off or holds too few."""
    entries, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2])
        entries.append(data[at + 2 : end])
        at = end
    if at != len(data) or len(entries) not in (tile.width, WIDTH):
        raise Bent(_("条目包 {path} 不完整。").format(path=tile.path))
    return entries[: tile.width]
