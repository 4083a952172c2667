"""A table as its reader sees it: the counts of people in it, and which rows and columns sum others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from yangguang.disclosure.counts import by_names, by_numbers, labels, people
from yangguang.disclosure.counts.grid import Cell, Grid, holds_a_small_one, is_hidden, number
from yangguang.disclosure.counts.items import Items, Sum
from yangguang.disclosure.counts.labels import Labels, Levels
from yangguang.disclosure.counts.sayings import is_within

Within = tuple[int, int]


@dataclass(frozen=True)
class Axis:
    """The rows (or columns) that count people: sums among them, those nothing sums up, and parts with their wholes."""

    sums: tuple[Sum, ...]
    top: tuple[int, ...]
    within: tuple[Within, ...]


@dataclass(frozen=True)
class Reading:
    """A table with its labels; `numbers` are the counts of people, `unknown` those that nobody tells."""

    grid: Grid
    labels: Labels
    numbers: dict[Cell, int]
    unknown: frozenset[Cell]

    @cached_property
    def cells(self) -> frozenset[Cell]:
        """All that count people."""
        return frozenset(self.numbers) | self.unknown

    @cached_property
    def rows(self) -> Axis:
        """The rows."""
        across = sorted({column for _, column in self.cells})
        return self._axis({at for at, _ in self.cells}, self.labels.rows, across, lambda at, column: (at, column))

    @cached_property
    def columns(self) -> Axis:
        """The columns."""
        down = sorted({at for at, _ in self.cells})
        return self._axis({at for _, at in self.cells}, self.labels.columns, down, lambda column, at: (at, column))

    def _axis(
        self, found: Iterable[int], called: tuple[Levels, ...], over: Iterable[int], cell: Callable[[int, int], Cell]
    ) -> Axis:
        items = sorted(found)
        parts = [item for item in items if called[item] and is_within(called[item][-1])]
        plain = [item for item in items if item not in set(parts)]
        vectors = {item: tuple(self._told(cell(item, each)) for each in over) for item in plain}
        seen = Items({item: called[item] for item in plain}, vectors)
        by_numbers.find(seen)
        by_names.find(seen)
        wholes = [(part, max((item for item in plain if item < part), default=-1)) for part in parts]
        return Axis(tuple(seen.found), tuple(seen.top), tuple(pair for pair in wholes if pair[1] >= 0))

    def _told(self, cell: Cell) -> int | None:
        return None if cell in self.unknown else self.numbers.get(cell, 0)


def read(grid: Grid) -> Reading:
    """Find the counts of people in a table."""
    called = labels.of(grid)
    numbers: dict[Cell, int] = {}
    unknown: set[Cell] = set()
    for cell in people.cells(grid, called):
        text = grid.says(cell)
        if (count := number(text)) is not None:
            numbers[cell] = count
        elif is_hidden(text) or holds_a_small_one(text):
            unknown.add(cell)
    return Reading(grid, called, numbers, frozenset(unknown))
