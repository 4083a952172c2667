"""The promise, tried out on small tables by a reader who tries every whole table that shows the same."""

import random
import time

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from yangguang.disclosure.counts import HIDDEN, Grid, shown, to_hide
from yangguang.disclosure.tests.counts.drawn import Drawn, tables
from yangguang.disclosure.tests.counts.solving import fits

BIG = (500, 12)


@settings(max_examples=300, deadline=None)
@given(tables())
def test_each_small_count_could_be_ten_or_more_and_one_of_four_numbers_at_least(drawn: Drawn) -> None:
    seen = drawn.shown(to_hide(drawn.grid))
    for cell, number in drawn.true.items():
        if 0 < number < 10:
            assert seen[cell] is None
            near = [other for other in range(14) if fits(seen, drawn.sums, cell, other)]
            assert len(near) > 3, (cell, near, seen)
            assert near[-1] >= 10, (cell, near, seen)


@settings(max_examples=100, deadline=None)
@given(tables(), st.randoms(use_true_random=False))
def test_no_cell_that_was_handed_in_hidden_is_told(drawn: Drawn, chance: random.Random) -> None:
    columns = range(1, len(drawn.grid.columns))
    cells = [(at, column) for at in range(len(drawn.grid.rows)) for column in columns]
    before = frozenset(cell for cell in cells if chance.random() < 0.2 and "合计" not in drawn.grid.rows[cell[0]][0])
    assume(before)
    handed = Grid(drawn.grid.columns, shown(drawn.grid, before))
    seen = drawn.shown(to_hide(handed) | before)
    for at, column in before:
        cell = (drawn.grid.rows[at][0], drawn.grid.columns[column])
        others = [
            other for other in (*range(30), drawn.true[cell] + 3, drawn.true[cell] - 3) if other != drawn.true[cell]
        ]
        assert any(fits(seen, drawn.sums, cell, other) for other in others), (cell, seen)


def _big(share: float) -> Grid:
    chance, (height, width) = random.Random(1), BIG
    rows = [
        [chance.randint(1, 9) if chance.random() < share else chance.randint(10, 400) for _ in range(width)]
        for _ in range(height)
    ]
    rows = [[*row, sum(row)] for row in rows]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    names = [*(f"{at}村" for at in range(height)), "合计"]
    columns = ["村", *(f"{at}岁" for at in range(width)), "合计"]
    return Grid(columns, [[name, *map(str, row)] for name, row in zip(names, rows, strict=True)])


def test_a_table_of_five_hundred_rows_keeps_its_totals_and_no_editor_waiting() -> None:
    for share in (0.02, 0.1):
        table = _big(share)
        began = time.process_time()
        hidden = to_hide(table)
        assert time.process_time() - began < 3  # 0.3 s
        assert all(at < BIG[0] and column <= BIG[1] for at, column in hidden)
        assert HIDDEN in {cell for row in shown(table, hidden) for cell in row}


def test_a_table_that_would_be_sought_through_for_a_minute_hides_more_instead() -> None:
    chance, rows = random.Random(2), []
    for at in range(480):
        people = chance.randint(0, 9)
        counts = (people, chance.randint(0, people), chance.randint(0, people))
        rows.append([f"{at}村", *map(str, counts)])
    total = ["合计", *(str(sum(int(row[column]) for row in rows)) for column in (1, 2, 3))]
    table = Grid(["村", "人数", "其中：女", "其中：60岁以上"], [*rows, total])
    began = time.process_time()
    hidden = to_hide(table)
    assert time.process_time() - began < 15  # 2 s; half a minute when nothing ended it
    assert {(at, column) for at in range(480) for column in (1, 2, 3) if 0 < int(rows[at][column]) < 10} <= hidden
