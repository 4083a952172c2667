"""The balance of a table: a number for each cell, also for those that nobody tells, and what it costs to hide each."""

from collections.abc import Callable

from yangguang.disclosure.counts import lines, witness
from yangguang.disclosure.counts.balance import Balance
from yangguang.disclosure.counts.before import Before
from yangguang.disclosure.counts.grid import Cell
from yangguang.disclosure.counts.lines import Line
from yangguang.disclosure.counts.reading import Reading
from yangguang.disclosure.rolls.suppression import SMALLEST_SHOWN

_GUESSED, _TOTAL, _NOBODY, _ELSEWHERE = 10**5, 10**10, 10**12, 10**15  # what one costs more than all before it
_MISSING = -3  # the row of what a line with untold cells lacks


def balance_of(table: Reading, known: Before) -> Balance:
    """The table and its lines; hidden is what was handed in so, what was hidden before, and what is left of a whole."""
    made = lines.of(table)
    values = _settled(table, made)
    whole = [line for line in made if _completed(line, values)]
    balance = Balance(values, whole, _price(table, known, values))
    balance.hide({*table.unknown, *known.hid, *(cell for cell in values if cell[0] == lines.LEFT)})
    return balance


def _settled(table: Reading, made: list[Line]) -> dict[Cell, int]:
    """A number for each cell; those that nobody tells get some with which the lines add up."""
    values = {**table.numbers, **dict.fromkeys(table.unknown, SMALLEST_SHOWN)}
    told = [dict(line) for line in made if table.unknown & line.keys() and not any(map(lines.is_elsewhere, line))]
    missing: list[Cell] = []
    for number, line in enumerate(told):
        off = sum(sign * values.setdefault(cell, 0) for cell, sign in line.items())
        missing.append((_MISSING, number))
        line[missing[-1]] = -1 if off > 0 else 1
        values[missing[-1]] = abs(off)
    balance = Balance(values, told, lambda cell: None, falling=missing)
    balance.hide({*table.unknown, *(cell for cell in values if not lines.in_table(cell))})
    for cell in missing:
        witness.shift(balance, cell, -balance.values[cell])
    return {cell: balance.values[cell] for cell in table.cells}


def _completed(line: Line, values: dict[Cell, int]) -> bool:
    """Give a line's cell that is in no table its number; whether there is such a number."""
    for cell in line:
        if not lines.in_table(cell):
            values[cell] = -line[cell] * sum(sign * values[other] for other, sign in line.items() if other != cell)
            return values[cell] >= 0
    return True


def _price(table: Reading, known: Before, values: dict[Cell, int]) -> Callable[[Cell], int]:
    """Few people before many, and before totals; what may be guessed last: earlier numbers, none, a total elsewhere."""
    rows, columns = ({each.total for each in axis.sums} for axis in (table.rows, table.columns))

    def price(cell: Cell) -> int:
        if not lines.in_table(cell):
            return _ELSEWHERE
        guessed = _GUESSED * (values[cell] in known.shown.get(cell, ())) + _NOBODY * (not values[cell])
        return values[cell] + guessed + _TOTAL * (cell[0] in rows or cell[1] in columns)

    return price
