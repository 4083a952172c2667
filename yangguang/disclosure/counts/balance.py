"""What a reader can add up, and what it costs to hide more of it.

A move changes one cell, then others in its lines, each by the same step, until all lines add up again. Where all that
changed is hidden, nothing shown has changed, and no reader can tell the one table from the other.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from yangguang.disclosure.counts.grid import Cell
from yangguang.disclosure.counts.lines import LEFT, Line

Move = dict[Cell, int]
"""Each cell that changes: 1 for more and −1 for less."""
Open = dict[int, int]
"""The lines that do not add up, and by how many steps; the latest stands last."""


class Balance:
    """Numbers, lines, and what is hidden so far; `price` says how dear it is to hide a cell, None for never.

    Cells that are `falling` may be less, and never more.
    """

    def __init__(
        self,
        values: dict[Cell, int],
        lines: Sequence[Line],
        price: Callable[[Cell], int | None],
        *,
        falling: Collection[Cell] = (),
    ) -> None:
        self.values, self.lines, self.hidden, self.tries = values, lines, set[Cell](), 0
        self._falling = frozenset(falling)
        self._prices = {cell: price(cell) for line in lines for cell in line}
        self._lines_of: dict[Cell, list[int]] = {}
        for at in sorted(range(len(lines)), key=lambda at: -len(lines[at])):  # a search goes on from the shortest
            for cell in lines[at]:
                self._lines_of.setdefault(cell, []).append(at)
        self.crossing: dict[frozenset[int], list[Cell]] = {}
        for cell, found in self._lines_of.items():
            self.crossing.setdefault(frozenset(found), []).append(cell)
        self.rests = {found[0]: cell for cell, found in self._lines_of.items() if cell[0] == LEFT}
        self._by_price: dict[int, list[tuple[int, Cell]]] = {}

    def hide(self, cells: Iterable[Cell]) -> None:
        """Hide cells: from now on they change for nothing."""
        for cell in set(cells) - self.hidden:
            self.hidden.add(cell)
            self._prices[cell] = 0
            for at in self._lines_of.get(cell, ()):
                self._by_price.pop(at, None)

    def may(self, cell: Cell, way: int, step: int) -> bool:
        """Whether a cell may be so much more, or so much less."""
        return cell not in self._falling if way > 0 else self.values[cell] >= step

    def apply(self, move: Move, step: int) -> None:
        """Change the numbers."""
        for cell, way in move.items():
            self.values[cell] += step * way

    def price(self, move: Move) -> int:
        """What it costs to hide all that changes."""
        return sum(self._prices.get(cell) or 0 for cell in move)

    def opened(self, open_: Open, cell: Cell, way: int) -> Open:
        """The lines that do not add up once a cell changes, the latest last."""
        after = dict(open_)
        for at in self._lines_of.get(cell, ()):
            off = after.pop(at, 0) + way * self.lines[at][cell]
            if off:
                after[at] = off
        return after

    def by_price(self, at: int) -> list[tuple[int, Cell]]:
        """The cells of a line, the cheapest first."""
        if at not in self._by_price:
            priced = ((self._prices[cell], cell) for cell in self.lines[at])
            self._by_price[at] = sorted((price, cell) for price, cell in priced if price is not None)
        return self._by_price[at]
