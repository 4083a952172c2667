"""A total is found by its numbers, whatever its name and place; so are the totals below it."""

import pytest

from yangguang.disclosure.tests.counts.tables import hidden


@pytest.mark.parametrize("name", ["人数", "总人数", "合计", "总计", "小计", "全部对象"])
def test_a_column_that_adds_up_the_others_is_their_total_whatever_its_name(name: str) -> None:
    found = hidden(f"村 男 女 {name}", "A 5 20 25 / B 30 40 70 / C 33 44 77")
    assert found == ["A ＊ ＊ 25", "B ＊ ＊ 70", "C 33 44 77"]


def test_a_total_may_stand_before_its_parts_and_beside_others() -> None:
    assert hidden("村 人数 男 女", "A 25 5 20 / B 70 30 40")[0] == "A 25 ＊ ＊"
    found = hidden("村 男 女 60岁以上 人数", "A 5 20 15 25 / B 30 40 16 70 / C 50 61 17 111")
    assert found[0] == "A ＊ ＊ 15 25"


def test_two_ways_to_add_up_one_total_are_both_seen() -> None:
    rows = "A 5 20 25 12 13 / B 30 40 70 35 35 / C 33 44 77 30 47"
    assert hidden("村 男 女 人数 60岁以下 60岁以上", rows)[0] == "A ＊ ＊ 25 12 13"


def test_a_row_that_adds_up_the_others_is_their_total_whatever_its_name() -> None:
    assert hidden("村 人数", "A 5 / B 40 / C 50 / 甲镇 95") == ["A ＊", "B ＊", "C 50", "甲镇 95"]
    assert hidden("村 人数", "甲镇 95 / A 5 / B 40 / C 50") == ["甲镇 95", "A ＊", "B ＊", "C 50"]


def test_totals_below_a_total_are_a_line_of_their_own() -> None:
    found = hidden("村 人数", "A 5 / 小计 5 / C 40 / D 50 / 小计 90 / 合计 95")
    assert found == ["A ＊", "小计 ＊", "C 40", "D 50", "小计 90", "合计 ＊"]


def test_a_town_before_its_villages_adds_them_up() -> None:
    rows = "甲镇 65 / 一村 5 / 二村 60 / 乙镇 70 / 三村 30 / 四村 40 / 合计 135"
    assert hidden("单位 人数", rows)[:3] == ["甲镇 65", "一村 ＊", "二村 ＊"]


def test_a_total_that_was_not_added_up_well_is_still_a_total() -> None:
    assert hidden("村 人数", "A 5 / B 40 / C 50 / 合　计 96".replace("　", "")) == ["A ＊", "B ＊", "C 50", "合计 96"]
    found = hidden("村 男 女 合计", "A 7 37 46 / B 40 70 112 / C 5 35 42")
    assert found == ["A ＊ ＊ 46", "B 40 70 112", "C ＊ ＊ 42"], "or the other column would tell it"


def test_what_a_part_leaves_of_its_whole_is_a_count_too() -> None:
    found = hidden("村 人数 其中：女", "A 20 17 / B 50 20 / C 40 16 / 合计 110 53")
    assert found == ["A 20 ＊", "B 50 20", "C 40 ＊", "合计 110 53"]


def test_towns_and_villages_and_men_and_women_at_once() -> None:
    rows = "甲镇 一村 3 20 23 / 甲镇 二村 30 40 70 / 甲镇 小计 33 60 93 / 乙镇 三村 50 60 110 / 乙镇 四村 20 30 50 / "
    found = hidden("镇 村 男 女 合计", rows + "乙镇 小计 70 90 160 / 合计 · 103 150 253")
    assert found[:3] == ["甲镇 一村 ＊ ＊ 23", "甲镇 二村 ＊ ＊ 70", "甲镇 小计 33 60 93"]
    assert "＊" not in "".join(found[3:])
