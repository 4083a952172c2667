"""What earlier tables tell of a new one: the numbers they showed for the same row and heading, and what they hid."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from yangguang.disclosure.counts.grid import Cell, Grid, plain
from yangguang.disclosure.counts.reading import Reading, read

_Key = tuple[str, str]


@dataclass(frozen=True)
class Before:
    """By cell of the new table: numbers that were shown there; and the cells that an earlier self of it hid."""

    shown: dict[Cell, set[int]]
    hid: frozenset[Cell]


def of(table: Reading, earlier: Collection[Grid]) -> Before:
    """Look for the cells of a table in earlier ones."""
    cells = {_key(table, cell): cell for cell in table.cells}
    shown: dict[Cell, set[int]] = {}
    hid = set[Cell]()
    for other in map(read, earlier):
        found = {cells[key]: number for key, number in _shown(other) if key in cells}
        for cell, number in found.items():
            shown.setdefault(cell, set()).add(number)
        if plain(other.grid.title) == plain(table.grid.title) and _is_the_same(table, found):
            hid |= {cells[key] for key in (_key(other, cell) for cell in other.unknown) if key in cells}
    return Before(shown, frozenset(hid))


def _shown(table: Reading) -> Iterator[tuple[_Key, int]]:
    return ((_key(table, cell), number) for cell, number in table.numbers.items())


def _is_the_same(table: Reading, found: dict[Cell, int]) -> bool:
    """Whether half of what an earlier table showed still stands: it is corrected, and no new period."""
    same = sum(table.numbers.get(cell) == number for cell, number in found.items())
    return 2 * same >= len(found)


def _key(table: Reading, cell: Cell) -> _Key:
    """What a cell is called: its row's label and its column's heading."""
    return plain("".join(table.labels.rows[cell[0]])), plain("".join(table.labels.columns[cell[1]]))
