"""Published tables hide small counts of people, and whatever would give them back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.disclosure import actions, sealing
from yangguang.disclosure.actions import Table
from yangguang.disclosure.counts import HIDDEN, Grid, shown, to_hide
from yangguang.disclosure.errors import Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import World


def _shown(columns: str, rows: str, *, title: str = "", earlier: tuple[Grid, ...] = ()) -> list[str]:
    grid = Grid(columns.split(), [row.split() for row in rows.split(" / ")], title)
    return [" ".join(row) for row in shown(grid, to_hide(grid, earlier=earlier))]


def test_a_small_count_goes_and_another_with_it_so_that_the_total_does_not_tell_it() -> None:
    found = _shown("镇 人数", "甲镇 120 / 乙镇 5 / 丙镇 30 / 合计 155")
    assert found == ["甲镇 120", f"乙镇 {HIDDEN}", f"丙镇 {HIDDEN}", "合计 155"]


def test_a_share_or_an_amount_beside_a_hidden_count_goes_too() -> None:
    found = _shown("镇 人数 占比 金额(元)", "甲镇 120 77% 115200 / 乙镇 5 3% 4800 / 丙镇 30 20% 28800")
    assert found == ["甲镇 120 77% 115200", "乙镇 ＊ ＊ ＊", "丙镇 ＊ ＊ ＊"]


def test_totals_across_and_down_tell_no_hidden_count() -> None:
    found = _shown("镇 男 女 合计", "甲镇 10 20 30 / 乙镇 3 40 43 / 丙镇 50 60 110 / 合计 63 120 183")
    assert found == ["甲镇 ＊ ＊ 30", "乙镇 ＊ ＊ 43", "丙镇 50 60 110", "合计 63 120 183"]


def test_people_are_counted_in_rows_by_trait_by_age_and_by_the_title_too() -> None:
    assert _shown("指标 甲镇 乙镇 丙镇", "领取人数 3 40 50 / 受理件数 2 3 4") == ["领取人数 ＊ ＊ 50", "受理件数 2 3 4"]
    assert _shown("镇 高血压 糖尿病", "甲镇 4 50 / 乙镇 60 70") == ["甲镇 ＊ 50", "乙镇 ＊ 70"]
    assert _shown("镇 60-69岁", "甲镇 4 / 乙镇 60")[0] == "甲镇 ＊"
    assert _shown("镇 数量", "甲镇 3 / 乙镇 50 / 丙镇 60", title="各镇残疾人数量")[0] == "甲镇 ＊"


@pytest.mark.parametrize(
    "columns", ["镇 办件数", "镇 人次", "镇 机构数", "机构 床位", "机构 医师编制", "项目 金额(元)"]
)
def test_what_an_office_did_is_never_hidden(columns: str) -> None:
    assert _shown(columns, "甲 3 / 乙 5") == ["甲 3", "乙 5"]


def test_what_an_earlier_table_would_tell_by_subtraction_is_hidden() -> None:
    before = Grid(["镇", "人数"], [["甲镇", "120"], ["乙镇", "50"], ["丙镇", "30"]])
    found = _shown("镇 人数", "甲镇 123 / 乙镇 50 / 丙镇 60", earlier=(before,))
    assert found == ["甲镇 ＊", "乙镇 ＊", "丙镇 60"]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8), st.booleans())
def test_no_total_gives_a_small_count_back(counts: list[int], with_total: bool) -> None:
    rows = [[f"{n}镇", str(count)] for n, count in enumerate(counts)]
    grid = Grid(["镇", "人数"], [*rows, *([["合计", str(sum(counts))]] if with_total else [])])
    hidden = {at for at, _column in to_hide(grid)}
    assert all(at in hidden for at, count in enumerate(counts) if 0 < count < 10)
    gone = [count for at, count in enumerate(counts) if at in hidden]
    assert not gone or len(counts) in hidden or not with_total or (len(gone) > 1 and sum(gone) >= 10)


def _table(world: World, *rows: tuple[str, str]) -> Version:
    body = Table(["镇", "人数"], [list(row) for row in rows])
    return actions.draft(matter=world.matter, office=world.office, title="领取情况", body=body, by=world.editor)


def test_a_small_count_is_hidden_before_anything_is_stored_and_the_reviewer_is_told(world: World) -> None:
    version = _table(world, ("甲镇", "120"), ("乙镇", "5"), ("丙镇", "30"))
    body = sealing.body(version.slices.get())
    assert body["rows"] == [["甲镇", "120"], ["乙镇", HIDDEN], ["丙镇", HIDDEN]]
    assert HIDDEN in str(body["note"])
    assert [(found.detector, found.where) for found in version.findings.all()] == [
        ("small_count", "第 3 行 · 人数"),
        ("small_count", "第 4 行 · 人数"),
    ]
    world.posted(version)


def test_two_tables_posted_one_after_the_other_tell_nothing_by_subtraction(world: World) -> None:
    world.posted(_table(world, ("甲镇", "120"), ("乙镇", "50"), ("丙镇", "30")))
    later = _table(world, ("甲镇", "122"), ("乙镇", "50"), ("丙镇", "30"))
    assert sealing.body(later.slices.get())["rows"] == [["甲镇", HIDDEN], ["乙镇", "50"], ["丙镇", HIDDEN]]


def test_a_count_that_was_drafted_before_another_table_was_posted_is_stopped_at_signing(world: World) -> None:
    first = _table(world, ("甲镇", "120"), ("乙镇", "50"), ("丙镇", "30"))
    world.posted(_table(world, ("甲镇", "122"), ("乙镇", "50"), ("丙镇", "30")))
    with pytest.raises(Stopped, match="隐私检查"):
        world.signed(first)
