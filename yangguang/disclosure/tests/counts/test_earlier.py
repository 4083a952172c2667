"""Earlier tables: a difference of 1 to 9 is a count of people too."""

import pytest

from yangguang.disclosure.counts import Grid, still_tell
from yangguang.disclosure.tests.counts.tables import grid, hidden

BEFORE = (grid("镇 人数", "甲镇 120 / 乙镇 50 / 丙镇 30 / 合计 200"),)


def test_what_subtraction_would_tell_is_hidden_in_all_lines() -> None:
    assert hidden("镇 人数", "甲镇 123 / 乙镇 90 / 丙镇 60 / 合计 273", earlier=BEFORE) == [
        "甲镇 ＊", "乙镇 90", "丙镇 ＊", "合计 273",
    ]  # fmt: skip


def test_a_number_that_an_earlier_table_shows_does_not_cover_another() -> None:
    found = hidden("镇 人数", "甲镇 123 / 乙镇 50 / 丙镇 60 / 合计 233", earlier=BEFORE)
    assert found == ["甲镇 ＊", "乙镇 50", "丙镇 ＊", "合计 233"]


@pytest.mark.parametrize("count", ["120", "130", "110"])
def test_no_difference_or_ten_is_shown(count: str) -> None:
    assert hidden("镇 人数", f"甲镇 {count} / 乙镇 90", earlier=BEFORE)[0] == f"甲镇 {count}"


def test_rows_are_known_again_by_their_names_whatever_their_number_or_place() -> None:
    before = grid("序号 镇 人数", "1 甲镇 120 / 2 乙镇 50 / 3 丙镇 30")
    found = hidden("序号 镇 人数", "1 丙镇 80 / 2 甲镇 123 / 3 乙镇 90", earlier=(before,))
    assert found[1] == "2 甲镇 ＊"


def test_a_table_that_waits_for_its_signature_is_asked_only_what_it_still_shows() -> None:
    waiting = Grid(["镇", "人数"], [["甲镇", "120"], ["乙镇", "＊"], ["丙镇", "＊"], ["合计", "200"]])
    assert still_tell(waiting) == frozenset()
    assert still_tell(waiting, earlier=(grid("镇 人数", "甲镇 123 / 乙镇 50"),)) == {(0, 1)}
