"""What each row and column is called, also where a heading has two levels or a label stands once for many rows."""

from dataclasses import dataclass

from yangguang.disclosure.counts.grid import NOTHING, Grid, is_hidden, number, plain
from yangguang.disclosure.counts.headings import kind_of_levels

_MOST_LEVELS = 2
_LOOKED_AT = 3  # cells at the start of a row that may be its label, beside a serial number
Levels = tuple[str, ...]


@dataclass(frozen=True)
class Labels:
    """The levels of every column's heading and of every row's label; rows above `first` are headings themselves."""

    columns: tuple[Levels, ...]
    rows: tuple[Levels, ...]
    first: int


def of(grid: Grid) -> Labels:
    """Read the headings and labels of a table."""
    first = next((at for at in range(_MOST_LEVELS) if not _is_heading(grid, at)), _MOST_LEVELS)
    lines = [_filled(list(grid.columns)), *(_filled(list(grid.rows[at])) for at in range(first))]
    columns = tuple(
        tuple(dict.fromkeys(line[at] for line in lines if at < len(line) and line[at]))
        for at in range(len(grid.columns))
    )
    return Labels(columns, _rows(grid, columns, first), first)


def _is_heading(grid: Grid, at: int) -> bool:
    """Whether a row continues the heading above it: words alone, beside a first cell that was merged with it."""
    if at + 1 >= len(grid.rows):
        return False
    first, *others = [plain(cell) for cell in grid.rows[at]] or [""]
    words = [cell for cell in others if cell not in NOTHING]
    merged = first in {"", plain(grid.columns[0])}
    return merged and bool(words) and not any(number(cell) is not None or is_hidden(cell) for cell in words)


def _filled(line: list[str]) -> list[str]:
    """A heading that stands over several columns stands once, at the first of them."""
    for at in range(2, len(line)):
        line[at] = line[at].strip() or line[at - 1]
    return line


def _rows(grid: Grid, columns: tuple[Levels, ...], first: int) -> tuple[Levels, ...]:
    found: list[Levels] = [()] * first
    above = ""
    for row in grid.rows[first:]:
        cells = [cell.strip() for cell in row[:_LOOKED_AT]]
        if cells and plain(cells[0]) == "":
            cells[0] = above
        words = [each for at, each in enumerate(cells) if _is_label(each) and not (at and kind_of_levels(columns[at]))]
        above = cells[0] if cells else ""
        found.append(tuple(words[:_MOST_LEVELS] or cells[:1]))
    return tuple(found)


def _is_label(text: str) -> bool:
    return plain(text) not in NOTHING and number(text) is None and not is_hidden(text)
