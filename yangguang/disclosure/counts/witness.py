"""Whether a hidden cell could be another number: the proof is a whole other table that shows the same."""

from collections.abc import Iterator

from yangguang.disclosure.counts.balance import Balance, Move
from yangguang.disclosure.counts.grid import Cell
from yangguang.disclosure.counts.search import cheapest


def is_open(balance: Balance, cell: Cell, by: int, *, width: int) -> bool:
    """Whether a cell could be so much more (or less), and numbers fit it that lie so far apart, all shown the same."""
    sign = -1 if by < 0 else 1
    there = _reach(balance, cell, sign * max(abs(by), width))
    return there >= abs(by) and (there >= width or there + _reach(balance, cell, sign * (there - width)) >= width)


def _reach(balance: Balance, cell: Cell, by: int) -> int:
    """How far a cell comes, on the way to so much more (or less), in another table that shows the same."""
    pushes = list(_pushes(balance, cell, by))
    for move, step in pushes:
        balance.apply(move, -step)
    return sum(step for _, step in pushes)


def shift(balance: Balance, cell: Cell, by: int) -> None:
    """Bring a cell as far as hidden cells allow."""
    for _ in _pushes(balance, cell, by):
        pass


def _pushes(balance: Balance, cell: Cell, by: int) -> Iterator[tuple[Move, int]]:
    """Moves of hidden cells, one after the other, that together bring a cell as far as it goes."""
    left, sign = abs(by), 1 if by > 0 else -1
    while left and (move := cheapest(balance, cell, sign * left, most=0) or cheapest(balance, cell, sign, most=0)):
        step = min([left, *(balance.values[each] for each, way in move.items() if way < 0)])
        balance.apply(move, step)
        left -= step
        yield move, step
