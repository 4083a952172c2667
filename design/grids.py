"""Tables of figures with headings of several lines, as typed values."""

from collections.abc import Sequence
from dataclasses import dataclass

from design.parts import Text


@dataclass(frozen=True, kw_only=True)
class GridHead:
    """One heading above columns of figures, over so many of them and so many lines of headings."""

    text: Text
    wide: int = 1
    tall: int = 1


@dataclass(frozen=True, kw_only=True)
class GridRow:
    """One row of figures; `level` 2 stands a step further in, `strong` is a sum."""

    label: Text
    cells: Sequence[Text]
    level: int = 1
    strong: bool = False


@dataclass(frozen=True, kw_only=True)
class GridBody:
    """Rows that stand under one heading, or under none."""

    rows: Sequence[GridRow]
    label: Text = ""
    level: int = 1


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table of figures with headings of several lines, as official forms have them; `wide` counts all its columns."""

    id: str
    caption: Text
    corner: Text
    head: Sequence[Sequence[GridHead]]
    bodies: Sequence[GridBody]
    wide: int
    note: Text = ""
