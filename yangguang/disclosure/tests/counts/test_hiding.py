"""Small counts of people are hidden with whatever would give them back, and no more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.disclosure.counts import HIDDEN, Grid, to_hide
from yangguang.disclosure.tests.counts.tables import hidden


def test_a_small_count_goes_and_another_with_it_so_that_the_total_does_not_tell_it() -> None:
    found = hidden("镇 人数", "甲镇 120 / 乙镇 5 / 丙镇 30 / 合计 155")
    assert found == ["甲镇 120", f"乙镇 {HIDDEN}", f"丙镇 {HIDDEN}", "合计 155"]


def test_a_share_or_an_amount_beside_a_hidden_count_goes_too() -> None:
    found = hidden("镇 人数 占比 金额(元)", "甲镇 120 77% 115200 / 乙镇 5 3% 4800 / 丙镇 30 20% 28800")
    assert found == ["甲镇 120 77% 115200", "乙镇 ＊ ＊ ＊", "丙镇 ＊ ＊ ＊"]


def test_totals_across_and_down_tell_no_hidden_count() -> None:
    found = hidden("镇 男 女 合计", "甲镇 10 20 30 / 乙镇 3 40 43 / 丙镇 50 60 110 / 合计 63 120 183")
    assert found == ["甲镇 ＊ ＊ 30", "乙镇 ＊ ＊ 43", "丙镇 50 60 110", "合计 63 120 183"]


def test_people_are_counted_in_rows_by_trait_by_age_and_by_the_title_too() -> None:
    assert hidden("指标 甲镇 乙镇 丙镇", "领取人数 3 40 50 / 受理件数 2 3 4") == ["领取人数 ＊ ＊ 50", "受理件数 2 3 4"]
    assert hidden("镇 高血压 糖尿病", "甲镇 4 50 / 乙镇 60 70") == ["甲镇 ＊ 50", "乙镇 ＊ 70"]
    assert hidden("镇 60-69岁", "甲镇 4 / 乙镇 60")[0] == "甲镇 ＊"
    assert hidden("镇 数量", "甲镇 3 / 乙镇 50 / 丙镇 60", title="各镇残疾人数量")[0] == "甲镇 ＊"


@pytest.mark.parametrize(
    "columns", ["镇 办件数", "镇 人次", "镇 机构数", "机构 床位", "机构 医师编制", "项目 金额(元)"]
)
def test_what_an_office_did_is_never_hidden(columns: str) -> None:
    assert hidden(columns, "甲 3 / 乙 5") == ["甲 3", "乙 5"]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8), st.booleans())
def test_no_total_gives_a_small_count_back(counts: list[int], with_total: bool) -> None:
    rows = [[f"{n}镇", str(count)] for n, count in enumerate(counts)]
    grid = Grid(["镇", "人数"], [*rows, *([["合计", str(sum(counts))]] if with_total else [])])
    hidden = {at for at, _column in to_hide(grid)}
    assert all(at in hidden for at, count in enumerate(counts) if 0 < count < 10)
    gone = [count for at, count in enumerate(counts) if at in hidden]
    assert not gone or len(counts) in hidden or not with_total or (len(gone) > 1 and sum(gone) >= 10)
