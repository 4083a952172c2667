"""The few shapes of which a drawing is made, as SVG in the colour of the text around it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

_FACES = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC"
_LINE = 'fill="none" stroke="currentColor" stroke-width="1.5"'
_TIP = '<path d="M0 0L8 4L0 8z" fill="currentColor"/>'
_MARK = f'<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" orient="auto">{_TIP}'


def sheet(parts: Iterable[str], *, wide: int, high: int, title: str, size: int) -> str:
    """A whole drawing with the title that is read aloud."""
    measures = f'viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
    dress = f'lang="zh-Hans" role="img" fill="currentColor" font-family="{_FACES}" font-size="{size}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {measures} {dress}>'
    return "".join([head, f"<title>{escape(title)}</title><defs>{_MARK}</marker></defs>", *parts, "</svg>"])


def box(left: int, top: int, wide: int, high: int, *, round_: int = 0) -> str:
    """A frame."""
    return f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" rx="{round_}" {_LINE}/>'


def arrow(way: str) -> str:
    """A line with a tip along a path."""
    return f'<path d="{way}" {_LINE} marker-end="url(#tip)"/>'


def words(text: str, left: int, top: int, *, bold: bool = False, middle: bool = False) -> str:
    """A line of text on its base line; nothing for an empty one."""
    dress = (' font-weight="700"' if bold else "") + (' text-anchor="middle"' if middle else "")
    return f'<text x="{left}" y="{top}"{dress}>{escape(text)}</text>' if text else ""
