"""What a number beside a count comes to for each head: money at a fixed rate, or anything in a fixed proportion."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from yangguang.disclosure.counts.grid import Cell, plain
from yangguang.disclosure.counts.items import Sum
from yangguang.disclosure.counts.labels import Levels
from yangguang.disclosure.counts.reading import Reading

_AMOUNT = re.compile(r"[约共计¥]?([0-9][0-9,]*(?:\.[0-9]+)?)[^0-9]*")
Numbers = dict[int, dict[int, int]]


def amount(text: str) -> Fraction | None:
    """The number that a cell says, with its decimals, whatever its unit."""
    found = _AMOUNT.fullmatch(plain(text))
    return Fraction(found[1].replace(",", "")) if found else None


@dataclass(frozen=True)
class Side:
    """A table looked at so that each row is one thing and its measures are columns; or a quarter turned.

    `counts` are the numbers of people by column and row, `measures` the other numbers in rows that have such.
    """

    headings: Sequence[Levels]
    sums: Sequence[Sum]
    counts: Numbers
    measures: dict[int, dict[int, Fraction]]
    hidden: frozenset[Cell]
    place: Callable[[int, int], Cell]

    @cached_property
    def rows(self) -> frozenset[int]:
        """Those with a hidden count."""
        return frozenset(self.place(*cell)[0] for cell in self.hidden)

    @cached_property
    def above(self) -> frozenset[int]:
        """The totals over them."""
        found = set[int]()
        while more := {each.total for each in self.sums if not (self.rows | found).isdisjoint(each.parts)} - found:
            found |= more
        return frozenset(found)

    def in_proportion(self, at: int, *, hidden: bool) -> bool:
        """Whether numbers are a multiple of counts in all rows; of hidden counts, or of those shown in their rows."""
        return any(
            self._one_rate(at, counts)
            for each, counts in self.counts.items()
            if any(self.place(row, each) in self.hidden for row in self.rows) == hidden
        )

    def rates_are_known(self, at: int, *, scale: int) -> bool:
        """Whether the hidden rows have whole rates that differ, as programmes do: their total tells who had which."""
        leaves = self.rows - self.above
        found = [set(self._rates(at, counts, leaves)) for counts in self.counts.values()]
        whole = any(rates and all((rate * scale).denominator == 1 for rate in rates) for rates in found)
        return whole and all(len(rates) > 1 for rates in found)

    def _one_rate(self, at: int, counts: dict[int, int]) -> bool:
        rates = self._rates(at, counts, counts.keys())
        first = next(rates, None)
        different = len({counts[row] for row in self.measures[at] if counts.get(row)}) > 1
        return first is not None and different and all(rate == first for rate in rates)

    def _rates(self, at: int, counts: dict[int, int], rows: Collection[int]) -> Iterator[Fraction]:
        return (each / counts[row] for row, each in self.measures[at].items() if row in rows and counts.get(row))


def sides(table: Reading, hidden: set[Cell]) -> tuple[Side, Side]:
    """A table as it is, and turned."""
    return (
        _side(table, hidden, table.labels.columns, table.rows.sums, lambda row, column: (row, column)),
        _side(table, hidden, table.labels.rows, table.columns.sums, lambda column, row: (row, column)),
    )


def _side(
    table: Reading,
    hidden: set[Cell],
    headings: Sequence[Levels],
    sums: Sequence[Sum],
    place: Callable[[int, int], Cell],
) -> Side:
    counts: Numbers = {}
    for cell, number in table.numbers.items():
        row, column = place(*cell)
        counts.setdefault(column, {})[row] = number
    rows = {place(*cell)[0] for cell in table.cells}
    found = {
        at: {
            row: each
            for row in rows
            if (cell := place(row, at)) not in table.cells and (each := amount(table.grid.says(cell))) is not None
        }
        for at in range(len(headings))
    }
    return Side(headings, sums, counts, {at: here for at, here in found.items() if here}, frozenset(hidden), place)
