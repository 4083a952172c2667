"""Which cells must not be shown: small counts, and others until each small count could as well be another number."""

from collections.abc import Collection

from yangguang.disclosure.counts import before, beside, lines, secrets, witness
from yangguang.disclosure.counts.balance import Balance
from yangguang.disclosure.counts.grid import Cell, Grid
from yangguang.disclosure.counts.known import balance_of
from yangguang.disclosure.counts.reading import read
from yangguang.disclosure.counts.search import cheapest
from yangguang.disclosure.counts.secrets import NARROWEST, Secret


def to_hide(grid: Grid, *, earlier: Collection[Grid] = ()) -> frozenset[Cell]:
    """The (row, column) of every cell that must not be shown beside the others and beside earlier tables."""
    table = read(grid)
    known = before.of(table, earlier)
    balance = balance_of(table, known)
    found = secrets.of(table, known, balance.values)
    balance.hide(secret.cell for secret in found)
    for secret in found:
        _protect(secret, balance)
    hidden = {cell for cell in balance.hidden if lines.in_table(cell)}
    return frozenset(hidden | beside.told(table, hidden))


def still_tell(grid: Grid, *, earlier: Collection[Grid] = ()) -> frozenset[Cell]:
    """The cells that are shown and must not be, in a table that was looked at before other tables were published."""
    table = read(grid)
    known = before.of(table, earlier)
    found = secrets.of(table, known, {**dict.fromkeys(table.unknown, 0), **table.numbers})
    return frozenset(secret.cell for secret in found if secret.cell in table.numbers)


def _protect(secret: Secret, balance: Balance) -> None:
    """Hide more, until the secret could be another number with everything shown the same."""
    if any(witness.is_open(balance, secret.cell, by, width=NARROWEST) for by in secret.ways):
        return
    far = [by for way in secret.ways for by in _far_enough(way)]
    moves = [move for by in far if (move := cheapest(balance, secret.cell, by))]
    cheap = min(moves, key=balance.price) if moves else balance.values
    balance.hide(cheap)


def _far_enough(way: int) -> tuple[int, ...]:
    """A way that is wide enough too; either direction, where it need not lead anywhere."""
    if not way:
        return NARROWEST, -NARROWEST
    return (max(way, NARROWEST) if way > 0 else min(way, -NARROWEST),)
