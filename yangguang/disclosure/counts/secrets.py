"""What must not be told: small counts, small differences from earlier tables, and what was handed in hidden."""

from collections.abc import Iterator
from dataclasses import dataclass

from yangguang.disclosure.counts import lines
from yangguang.disclosure.counts.before import Before
from yangguang.disclosure.counts.grid import Cell
from yangguang.disclosure.counts.reading import Reading
from yangguang.disclosure.rolls.suppression import SMALLEST_SHOWN

NARROWEST = 3
"""Between the least and the most that a hidden cell could be; so four numbers fit at least."""


@dataclass(frozen=True)
class Secret:
    """A cell that must not be told, and how much more (or less) it must be able to be: any of these is enough."""

    cell: Cell
    ways: tuple[int, ...]


def of(table: Reading, known: Before, values: dict[Cell, int]) -> list[Secret]:
    """All secrets of a table, the smallest first."""
    found = [*_small(values, table), *_differing(table, known), *_withheld({*table.unknown, *known.hid}, values)]
    return sorted(found, key=lambda secret: (values[secret.cell], secret.cell))


def _small(values: dict[Cell, int], table: Reading) -> Iterator[Secret]:
    """1 to 9 in the table, or left of a whole: ten or more must be possible."""
    for cell, number in values.items():
        counts = cell in table.numbers or cell[0] == lines.LEFT
        if counts and 0 < number < SMALLEST_SHOWN:
            yield Secret(cell, (SMALLEST_SHOWN - number,))


def _differing(table: Reading, known: Before) -> Iterator[Secret]:
    """What differs by 1 to 9 from an earlier number: a difference of ten or more must be possible."""
    for cell, numbers in known.shown.items():
        for off in (table.numbers[cell] - number for number in numbers if cell in table.numbers):
            if 0 < abs(off) < SMALLEST_SHOWN:
                away = SMALLEST_SHOWN if off > 0 else -SMALLEST_SHOWN
                yield Secret(cell, (away - off, -away - off))


def _withheld(cells: set[Cell], values: dict[Cell, int]) -> Iterator[Secret]:
    """What somebody hid before: whatever it is, it must not be told."""
    return (Secret(cell, (max(SMALLEST_SHOWN - values[cell], 0),)) for cell in cells)
