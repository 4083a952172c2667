"""Small tables drawn at random, with the sums that hold in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from hypothesis import strategies as st

from yangguang.disclosure.counts import Grid
from yangguang.disclosure.tests.counts.solving import Name

Draw = Callable[[st.SearchStrategy[object]], object]
Sum = tuple[Name, list[Name]]


@dataclass(frozen=True)
class Drawn:
    """A table; its true numbers by the names of row and column; the sums, and what a sum leaves to nobody's column."""

    grid: Grid
    true: dict[Name, int]
    sums: list[Sum]

    def shown(self, hidden: frozenset[tuple[int, int]]) -> dict[Name, int | None]:
        """What a reader sees: None where a cell is hidden, or in no column."""
        rows, columns = [row[0] for row in self.grid.rows], list(self.grid.columns)
        seen = {
            (row, column): None if (at, place) in hidden else self.true[row, column]
            for at, row in enumerate(rows)
            for place, column in enumerate(columns)
            if place
        }
        return {name: seen.get(name) for name in self.true}


counts = st.one_of(st.integers(0, 9), st.integers(10, 60))


@st.composite
def tables(draw: Draw) -> Drawn:
    """Villages in one to three towns; ages with or without their total, or people and women among them."""
    blocks = cast("list[int]", draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)))
    kind = draw(st.sampled_from(["ages", "ages with total", "women"]))
    return _table(draw, blocks, str(kind), town_totals=len(blocks) > 1 and bool(draw(st.booleans())))


def _table(draw: Draw, blocks: list[int], kind: str, *, town_totals: bool) -> Drawn:
    ages = ["0-6岁", "60岁以上"]
    columns = {"ages": ages, "ages with total": [*ages, "人数"], "women": ["人数", "其中：女"]}[kind]
    true: dict[Name, int] = {}
    sums: list[Sum] = []
    top: list[str] = []
    for town, villages in enumerate(blocks):
        rows = [f"{town}{village}村" for village in range(villages)]
        for row in rows:
            _draw_row(draw, row, kind, true)
        top += [_added(f"{town}镇小计", rows, true, sums)] if town_totals else rows
    if draw(st.booleans()):
        _added("合计", top, true, sums)
    names = list(dict.fromkeys(row for row, _ in true))
    sums += [_across(row, kind) for row in names if kind != "ages"]
    cells = [[row, *(str(true[row, column]) for column in columns)] for row in names]
    return Drawn(Grid(["村", *columns], cells), true, sums)


def _draw_row(draw: Draw, row: str, kind: str, true: dict[Name, int]) -> None:
    first, second = cast("int", draw(counts)), cast("int", draw(counts))
    if kind == "women":
        true |= {(row, "人数"): first + second, (row, "其中：女"): first, (row, "男"): second}
    else:
        true |= {(row, "0-6岁"): first, (row, "60岁以上"): second}
    if kind == "ages with total":
        true[row, "人数"] = first + second


def _added(total: str, rows: list[str], true: dict[Name, int], sums: list[Sum]) -> str:
    for column in [column for row, column in true if row == rows[0]]:
        parts = [(row, column) for row in rows]
        true[total, column] = sum(true[part] for part in parts)
        sums.append(((total, column), parts))
    return total


def _across(row: str, kind: str) -> Sum:
    parts = ("其中：女", "男") if kind == "women" else ("0-6岁", "60岁以上")
    return (row, "人数"), [(row, column) for column in parts]
