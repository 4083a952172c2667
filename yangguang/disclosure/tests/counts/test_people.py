"""Small counts of people are found wherever a table has them, however they are written."""

import pytest

from yangguang.disclosure.counts import HIDDEN, Grid, to_hide
from yangguang.disclosure.tests.counts.tables import hidden


@pytest.mark.parametrize(
    "heading",
    ["符合条件人数", "截至6月30日人数", "享受人数（截至2026年6月30日）", "其中女性", "其中：女", "60周岁以上"],
)
def test_a_small_count_under_any_heading_of_people_is_hidden(heading: str) -> None:
    assert hidden(f"镇 {heading}", "甲镇 5 / 乙镇 50")[0] == "甲镇 ＊"


@pytest.mark.parametrize(
    "cell",
    ["5", "5人", "5 人", "5.0", "5.00 户", "５", " 5 ", "约5人", "五", "五人", "3（女2）", "男3女2", "15（女6）"],
)
def test_a_small_count_is_hidden_however_it_is_written(cell: str) -> None:
    assert (0, 1) in to_hide(Grid(["镇", "人数"], [["甲镇", cell], ["乙镇", "50"], ["丙镇", "60"]]))


@pytest.mark.parametrize("cell", ["", "0", "-", "/", "无", "50 人", "1,234", "2026年6月3日", "3%", "5件", "不足10"])
def test_what_is_no_small_count_is_left(cell: str) -> None:
    assert to_hide(Grid(["镇", "人数"], [["甲镇", cell], ["乙镇", "50"], ["丙镇", "60"]])) == frozenset()


def test_a_heading_over_two_lines_is_read_from_top_to_bottom() -> None:
    found = hidden("村 享受人数 · · 金额 ·", "· 男 女 合计 男 女 / 一村 3 20 23 30 200 / 二村 40 50 90 400 500")
    assert found[1:] == ["一村 ＊ ＊ 23 ＊ ＊", "二村 ＊ ＊ 90 ＊ ＊"]


def test_a_label_that_stands_once_for_many_rows_is_read_for_all() -> None:
    found = hidden("项目 指标 甲镇 乙镇", "奖励扶助 人数 4 50 / · 件数 5 6 / · 金额（元） 400 5000")
    assert found == ["奖励扶助 人数 ＊ ＊", "· 件数 5 6", "· 金额（元） ＊ ＊"]


def test_rows_of_acts_are_shown_also_under_men_and_women() -> None:
    found = hidden("指标 男 女", "领取人数 3 40 / 受理件数 3 4")
    assert found[1] == "受理件数 3 4"


def test_programmes_under_no_other_count_of_people_count_people_unless_the_title_says_money() -> None:
    columns, rows = "村 奖励扶助 特别扶助", "一村 50 4 / 二村 60 20"
    assert hidden(columns, rows, title="各村享受情况")[0] == "一村 50 ＊"
    assert hidden(columns, rows, title="各村发放金额（万元）")[0] == "一村 50 4"


def test_what_came_and_left_is_counted_beside_a_count_of_people() -> None:
    assert hidden("村 享受人数 本年新增 办件", "一村 50 4 3 / 二村 60 20 5")[0] == "一村 50 ＊ 3"


def test_a_title_that_counts_people_is_heard_under_headings_that_say_nothing() -> None:
    assert hidden("项目 甲镇 乙镇", "新增 3 40 / 退出 50 60", title="各镇领取人数统计表")[0] == "新增 ＊ 40"


def test_serial_numbers_years_and_staff_are_shown() -> None:
    found = hidden("序号 镇 年度 工作人员（人） 享受人数", "1 甲镇 2026 4 50 / 2 乙镇 2026 5 60")
    assert HIDDEN not in "".join(found)
