"""The cheapest move of a cell: Dijkstra's search over the lines that do not add up yet, each set of them but once.

Where every cell stands in two lines at most, as in a table of rows and columns, it finds one if there is one.
"""

from heapq import heappop, heappush
from itertools import count

from yangguang.disclosure.counts.balance import Balance, Move, Open
from yangguang.disclosure.counts.grid import Cell

_MOST_OPEN = 8
_TRIES = 20_000  # and four for every cell: more than there are where each stands in two lines
_TRIES_IN_ALL = 50  # for every cell of a table, and once more as many as above; then what is still sought is not found
_FURTHER = 40  # what one more line that is off counts against a move, in people


def cheapest(balance: Balance, cell: Cell, by: int, *, most: int | None = None) -> Move | None:
    """The move that changes a cell by so many and costs least, or at most so much; None if none was found."""
    return _Search(balance, abs(by), most).from_(cell, 1 if by > 0 else -1)


class _Search:
    def __init__(self, balance: Balance, step: int, most: int | None) -> None:
        self.balance, self.step, self.most = balance, step, most
        self.heap: list[tuple[int, int, int, int, Open, Move]] = []
        self.seen = set[frozenset[tuple[int, int]]]()
        self.newest = count(0, -1)

    def from_(self, cell: Cell, way: int) -> Move | None:
        if not self.balance.may(cell, way, self.step):
            return None
        move = {cell: way}
        if self._reach(0, self.balance.opened({}, cell, way), move):
            return move
        for _ in range(self._tries()):
            self.balance.tries += 1
            if not self.heap:
                return None
            _, _, at, paid, open_, move = heappop(self.heap)
            self._push(paid, open_, move, at + 1)
            line = next(reversed(open_))
            price, other = self.balance.by_price(line)[at]
            way = self._way(line, other, open_)
            further = {**move, other: way}
            if self._reach(paid + price, self.balance.opened(open_, other, way), further):
                return further
        return None

    def _tries(self) -> int:
        cells = len(self.balance.values)
        return _TRIES + min(4 * cells, _TRIES_IN_ALL * cells - self.balance.tries)

    def _reach(self, paid: int, open_: Open, move: Move) -> bool:
        """Whether all lines add up, at most with one more hidden cell; if not, go on from here, once."""
        if self.balance.rests:
            open_ = self._absorbed(open_, move)
        if not open_ or self._closes(open_, move):
            return True
        key = frozenset(open_.items())
        if len(open_) <= _MOST_OPEN and key not in self.seen:
            self.seen.add(key)
            self._push(paid, open_, move, 0)
        return False

    def _absorbed(self, open_: Open, move: Move) -> Open:
        """What is still off when the rests that parts leave of their wholes give way."""
        for line in [line for line in open_ if line in self.balance.rests]:
            rest = self.balance.rests[line]
            way = self._way(line, rest, open_)
            if rest not in move and self.balance.may(rest, way, self.step):
                move[rest] = way
                open_ = self.balance.opened(open_, rest, way)
        return open_

    def _closes(self, open_: Open, move: Move) -> bool:
        """Whether one hidden cell stands in all lines that are off, and sets them right."""
        line = next(iter(open_))
        for cell in self.balance.crossing.get(frozenset(open_), ()):
            way = self._way(line, cell, open_)
            may = cell in self.balance.hidden and cell not in move and self.balance.may(cell, way, self.step)
            if may and not self.balance.opened(open_, cell, way):
                move[cell] = way
                return True
        return False

    def _push(self, paid: int, open_: Open, move: Move, at: int) -> None:
        """Note the next cell that could set the latest line right."""
        line = next(reversed(open_))
        order, may = self.balance.by_price(line), self.balance.may
        for further in range(at, len(order)):
            price, cell = order[further]
            if cell not in move and may(cell, self._way(line, cell, open_), self.step):
                if self.most is None or paid + price <= self.most:
                    far = paid + price + _FURTHER * len(open_)
                    heappush(self.heap, (far, next(self.newest), further, paid, open_, move))
                return

    def _way(self, line: int, cell: Cell, open_: Open) -> int:
        return -1 if open_[line] * self.balance.lines[line][cell] > 0 else 1
