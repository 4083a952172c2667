"""The picture of where to look on a poster: the code below at the right, the line of the checkpoint at the foot."""

from collections.abc import Iterator

from yangguang.press import svg

_WIDE, _HIGH = 420, 560
_ROWS = range(214, 384, 24)
_QR = (292, 404, 64)  # left, top, side
_CELLS = (0b11101, 0b10100, 0b10111, 0b00101, 0b11010)  # a code as the eye knows it; it leads nowhere


def to_look() -> str:
    """The poster as a drawing, with ① at its code and ② at its checkpoint."""
    parts = [
        svg.box(4, 4, 368, _HIGH - 8),
        svg.words("某某村公示", 28, 64, bold=True),
        *_lines(),
        *_code(*_QR),
        svg.words("校验点 408　短根 2468 df7e … 4463 6ac4", 28, 522),
        svg.box(20, 500, 318, 34, round_=4),
        *_mark("①", 396, 436),
        *_mark("②", 396, 517),
    ]
    return svg.sheet(parts, wide=_WIDE, high=_HIGH, title="看公示单的哪里", size=15)


def _lines() -> Iterator[str]:
    """What the eye passes over: the title's facts, the rows, the words beside the code."""
    yield _bar(28, 88, 330, 34)
    yield from (_rule(28, top, 328) for top in (146, 166, 190))
    yield from (_rule(28, top, 328) for top in _ROWS)
    yield from (_rule(28, top, wide) for top, wide in ((416, 110), (436, 90), (456, 110)))
    yield from (_rule(154, top, wide) for top, wide in ((416, 120), (436, 130), (456, 100)))


def _bar(left: int, top: int, wide: int, high: int) -> str:
    return f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="currentColor" opacity=".16"/>'


def _rule(left: int, top: int, wide: int) -> str:
    return f'<path d="M{left} {top}h{wide}" stroke="currentColor" opacity=".4"/>'


def _code(left: int, top: int, side: int) -> Iterator[str]:
    cell = side // 6
    for row, bits in enumerate(_CELLS):
        for column in range(5):
            if bits >> (4 - column) & 1:
                yield _cell(left + cell // 2 + column * cell, top + cell // 2 + row * cell, cell)
    yield svg.box(left - 6, top - 6, side + 12, side + 12, round_=4)


def _cell(left: int, top: int, side: int) -> str:
    return f'<rect x="{left}" y="{top}" width="{side}" height="{side}" fill="currentColor"/>'


def _mark(text: str, left: int, top: int) -> Iterator[str]:
    yield f'<text x="{left}" y="{top + 8}" font-size="26" font-weight="700" text-anchor="middle">{text}</text>'
