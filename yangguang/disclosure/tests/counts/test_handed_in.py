"""What is handed in hidden stays a secret: retyping the others does not open it."""

import pytest

from yangguang.disclosure.counts import Grid, to_hide
from yangguang.disclosure.tests.counts.tables import grid, hidden


def test_a_lone_hidden_cell_takes_another_with_it_where_its_total_is_shown() -> None:
    found = hidden("镇 人数", "A ＊ / B 30 / C 40 / 合计 75")
    assert found == ["A ＊", "B ＊", "C 40", "合计 75"]


def test_two_hidden_cells_keep_each_other() -> None:
    assert hidden("镇 人数", "A ＊ / B ＊ / C 40 / 合计 75") == ["A ＊", "B ＊", "C 40", "合计 75"]


def test_two_hidden_cells_of_fewer_than_ten_together_take_a_third() -> None:
    assert hidden("镇 人数", "A ＊ / B ＊ / C 40 / D 50 / 合计 97") == ["A ＊", "B ＊", "C ＊", "D 50", "合计 97"]


@pytest.mark.parametrize("sign", ["＊", "*", "**", "＊＊＊"])
def test_any_star_is_a_hidden_cell(sign: str) -> None:
    assert (1, 1) in to_hide(grid("镇 人数", f"A {sign} / B 30 / C 40 / 合计 75"))


def test_a_hidden_cell_in_a_table_of_two_ways_is_kept_in_both() -> None:
    found = hidden("镇 男 女 合计", "A ＊ 20 25 / B 30 40 70 / 合计 35 60 95")
    assert found == ["A ＊ ＊ 25", "B ＊ ＊ 70", "合计 35 60 95"]


def test_a_total_without_a_name_is_seen_although_some_parts_are_told_by_nobody() -> None:
    assert hidden("镇 人数", "A ＊ / B 30 / C 40 / 本县 75")[:2] == ["A ＊", "B ＊"]


def test_a_corrected_table_shows_nothing_that_the_posted_one_hid() -> None:
    posted = Grid(["镇", "人数"], [["A", "＊"], ["B", "＊"], ["C", "40"], ["合计", "75"]], "领取情况")
    found = hidden("镇 人数", "A 12 / B 30 / C 40 / 合计 82", title="领取情况", earlier=(posted,))
    assert found[:3] == ["A ＊", "B ＊", "C 40"]


def test_the_next_period_shows_what_has_grown() -> None:
    posted = Grid(["镇", "人数"], [["A", "＊"], ["B", "＊"], ["C", "40"], ["合计", "75"]], "领取情况")
    rows = "A 52 / B 63 / C 70 / 合计 185"
    assert hidden("镇 人数", rows, title="领取情况", earlier=(posted,)) == rows.split(" / ")
