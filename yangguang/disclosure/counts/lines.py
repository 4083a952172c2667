"""What a reader can add up: each row and column with its total, and with the total that may stand elsewhere.

A line says that its cells, each times its sign, come to nothing: parts 1, their total −1. Some cells stand in no table:
the total of a column that shows none (row −1), of a row that shows none (column −1), and what a part (其中：女)
leaves of its whole (row −2).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from yangguang.disclosure.counts import people
from yangguang.disclosure.counts.grid import Cell
from yangguang.disclosure.counts.items import Sum
from yangguang.disclosure.counts.reading import Reading

ELSEWHERE, LEFT = -1, -2
Line = dict[Cell, int]
_Place = Callable[[int, int], Cell]
_Made = Mapping[tuple[Sum, int], Line]


def of(table: Reading) -> list[Line]:
    """All lines of a table."""
    return [*_shown(table), *_elsewhere(table), *_left(table)]


def in_table(cell: Cell) -> bool:
    """Whether a cell stands in the table itself."""
    return min(cell) >= 0


def is_elsewhere(cell: Cell) -> bool:
    """Whether a cell is a total that the table does not show."""
    return ELSEWHERE in cell


def _down(at: int, column: int) -> Cell:
    return at, column


def _across(column: int, at: int) -> Cell:
    return at, column


def _shown(table: Reading) -> list[Line]:
    """Sums down and across; those that follow from the others are left out, so that a cell stands in two lines."""
    rows, columns = sorted({at for at, _ in table.cells}), sorted({column for _, column in table.cells})
    down = _made(table.rows.sums, columns, _down, table.cells)
    across = _made(table.columns.sums, rows, _across, table.cells)
    if _nested(table.columns.sums) and not _nested(table.rows.sums):
        needed = [line for (each, at), line in down.items() if not _follows(each, at, down, across, table, _down)]
        return [*needed, *across.values()]
    needed = [line for (each, at), line in across.items() if not _follows(each, at, across, down, table, _across)]
    return [*down.values(), *needed]


def _made(sums: Sequence[Sum], over: Iterable[int], place: _Place, cells: frozenset[Cell]) -> _Made:
    made: dict[tuple[Sum, int], Line] = {}
    for at in over:
        for each in sums:
            parts = [cell for part in each.parts if (cell := place(part, at)) in cells]
            if parts and (total := place(each.total, at)) in cells:
                made[each, at] = {**dict.fromkeys(parts, 1), total: -1}
    return made


def _nested(sums: Sequence[Sum]) -> bool:
    return any(each.total in other.parts for each in sums for other in sums)


def _follows(one: Sum, at: int, made: _Made, crossing: _Made, table: Reading, place: _Place) -> bool:
    """Whether a total's own line follows from the lines of its parts and those that cross it."""
    across = (one.total, *one.parts)
    for other in {each for each, _ in crossing if each.total == at}:
        parts = [part for part in other.parts if any(place(each, part) in table.cells for each in across)]
        there = [each for each in across if any(place(each, each_at) in table.cells for each_at in (at, *parts))]
        if all((one, part) in made for part in parts) and all((other, each) in crossing for each in there):
            return True
    return False


def _elsewhere(table: Reading) -> Iterator[Line]:
    """Columns and rows that show no total: someone may know it."""
    for column in people.columns(table.grid, table.labels):
        parts = [cell for at in table.rows.top if (cell := (at, column)) in table.cells]
        if len(parts) > 1:
            yield {**dict.fromkeys(parts, 1), (ELSEWHERE, column): -1}
    for at in people.rows(table.labels):
        parts = [cell for column in table.columns.top if (cell := (at, column)) in table.cells]
        if len(parts) > 1:
            yield {**dict.fromkeys(parts, 1), (at, ELSEWHERE): -1}


def _left(table: Reading) -> Iterator[Line]:
    """A part and its whole: the rest is a count of people too."""
    pairs = [((part, at), (whole, at)) for part, whole in table.rows.within for at in range(len(table.grid.columns))]
    pairs += [((at, part), (at, whole)) for part, whole in table.columns.within for at in range(len(table.grid.rows))]
    for number, (part, whole) in enumerate(pairs):
        if part in table.cells and whole in table.cells:
            yield {part: 1, (LEFT, number): 1, whole: -1}
