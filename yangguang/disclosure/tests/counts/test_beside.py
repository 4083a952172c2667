"""Money, shares and whatever goes in step with a hidden count tell it, and go with it."""

import pytest

from yangguang.disclosure.tests.counts.tables import hidden


@pytest.mark.parametrize(
    "heading", ["补助总额", "发放资金", "发放金额", "补助标准", "慰问款", "扶助金", "奖励费", "补贴", "人均"]
)
def test_money_by_any_name_goes_with_the_count_it_tells(heading: str) -> None:
    found = hidden(f"镇 人数 {heading}", "甲镇 120 12000 / 乙镇 5 501 / 丙镇 30 3000 / 合计 155 15501")
    assert found == ["甲镇 120 12000", "乙镇 ＊ ＊", "丙镇 ＊ ＊", "合计 155 15501"]


def test_money_in_a_row_goes_with_the_count_in_its_column() -> None:
    found = hidden("指标 甲镇 乙镇 丙镇", "领取人数 3 40 50 / 补助总额（元） 300 4000 5000 / 受理件数 7 4 9")
    assert found == ["领取人数 ＊ ＊ 50", "补助总额（元） ＊ ＊ 5000", "受理件数 7 4 9"]


def test_money_that_follows_from_a_total_that_is_shown_stays() -> None:
    found = hidden("镇 男 女 合计 补助总额", "甲镇 10 20 30 3000 / 乙镇 3 40 43 4300 / 丙镇 50 60 110 11000")
    assert found == ["甲镇 ＊ ＊ 30 3000", "乙镇 ＊ ＊ 43 4300", "丙镇 50 60 110 11000"]


def test_the_total_of_money_goes_where_known_rates_differ_since_two_sums_tell_two_counts() -> None:
    rows = "奖励扶助 400 384000 / 特别扶助 5 6000 / 一次性奖励 30 108000 / 合计 435 498000"
    found = hidden("项目 人数 金额(元)", rows)
    assert found == ["奖励扶助 400 384000", "特别扶助 ＊ ＊", "一次性奖励 ＊ ＊", "合计 435 ＊"]


def test_acts_in_a_fixed_proportion_go_with_the_count_others_stay() -> None:
    assert hidden("镇 申请人数 办结件", "甲镇 120 120 / 乙镇 5 5 / 丙镇 30 30")[1] == "乙镇 ＊ ＊"
    assert hidden("镇 申请人数 办结件", "甲镇 120 7 / 乙镇 5 5 / 丙镇 30 3")[1] == "乙镇 ＊ 5"


def test_an_empty_cell_beside_a_hidden_count_stays_empty() -> None:
    assert hidden("镇 人数 金额 备注", "甲镇 120 12000 · / 乙镇 5 · · / 丙镇 30 - ·")[1:] == [
        "乙镇 ＊ · ·",
        "丙镇 ＊ - ·",
    ]
