"""The two vendored faces as the posters need them: which characters they have, and how wide each is."""

import struct
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fonts"
REGULAR, BOLD = "NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf"


@dataclass(frozen=True, eq=False)
class Face:
    """One face: the advance width of each character it has, in thousandths of an em."""

    advances: dict[str, int]

    @lru_cache(maxsize=8192)  # noqa: B019 — the two faces live as long as the process
    def width(self, text: str) -> float:
        """The width of a text on one line, in em; a character that the face has not counts one em."""
        return sum(map(self.advances.get, text, repeat(1000))) / 1000


@cache
def face(*, bold: bool = False) -> Face:
    """The regular or the bold face, read once a process."""
    return _read(FOLDER / (BOLD if bold else REGULAR))


def _read(path: Path) -> Face:
    tables = _Tables(path)
    units: int = struct.unpack_from(">H", tables.read("head"), 18)[0]
    metrics: int = struct.unpack_from(">H", tables.read("hhea"), 34)[0]
    pairs = struct.unpack_from(f">{metrics * 2}H", tables.read("hmtx"))
    widths = pairs[::2]
    return Face(
        {
            chr(character): widths[min(glyph, metrics - 1)] * 1000 // units
            for character, glyph in _characters(tables.read("cmap"))
        }
    )


class _Tables:
    """The tables of one font file, read by name."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            count: int = struct.unpack(">4xH6x", file.read(12))[0]
            records = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
        self._places = {tag.decode(): (offset, length) for tag, offset, length in records}

    def read(self, tag: str) -> bytes:
        offset, length = self._places[tag]
        with self._path.open("rb") as file:
            file.seek(offset)
            return file.read(length)


def _characters(cmap: bytes) -> list[tuple[int, int]]:
    """Character and glyph of each entry of the full Unicode subtable (platform 3, encoding 10, format 12)."""
    count: int = struct.unpack_from(">2xH", cmap)[0]
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + index * 8)
        if (platform, encoding) == (3, 10):
            groups: int = struct.unpack_from(">I", cmap, offset + 12)[0]
            found = [struct.unpack_from(">III", cmap, offset + 16 + n * 12) for n in range(groups)]
            return [(code, glyph + code - first) for first, last, glyph in found for code in range(first, last + 1)]
    raise ValueError("the font has no full Unicode table")
