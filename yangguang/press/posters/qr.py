"""QR codes as one SVG path, and the code behind an address spelled for a keyboard."""

from functools import lru_cache
from urllib.parse import urlsplit

import segno


@lru_cache(maxsize=64)
def svg(address: str) -> str:
    """The QR code of an address as an SVG with its quiet zone of four modules; level Q, a wall is rough."""
    code = segno.make(address, error="q", micro=False)
    rows = [bytes(row) for row in code.matrix]
    side = len(rows) + 8
    path = "".join(_runs(row, y + 4) for y, row in enumerate(rows))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def _runs(row: bytes, y: int) -> str:
    drawn, x = [], 0
    while (start := row.find(1, x)) >= 0:
        x = row.find(0, start)
        x = len(row) if x < 0 else x
        drawn.append(f"M{start + 4} {y}h{x - start}v1h{start - x}z")
    return "".join(drawn)


def code(address: str) -> str:
    """The last part of an address: the code that a person types."""
    return urlsplit(address).path.rstrip("/").rpartition("/")[2]
