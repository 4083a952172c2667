"""A table of counts is protected before it is stored, looked at again before it is signed, and kept so when revised."""

import pytest

from yangguang.disclosure import actions, sealing
from yangguang.disclosure.actions import Table
from yangguang.disclosure.counts import HIDDEN
from yangguang.disclosure.errors import Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import World


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


def test_retyping_one_of_two_hidden_counts_does_not_open_the_other(world: World) -> None:
    first = _table(world, ("甲镇", "5"), ("乙镇", "30"), ("丙镇", "40"), ("合计", "75"))
    assert sealing.body(first.slices.get())["rows"][:2] == [["甲镇", HIDDEN], ["乙镇", HIDDEN]]  # type: ignore[index]  # rows
    again = Table(["镇", "人数"], [["甲镇", HIDDEN], ["乙镇", "30"], ["丙镇", "40"], ["合计", "75"]])
    second = actions.revise(notice=first.notice, body=again, reason="补一个数。", by=world.editor)
    assert sealing.body(second.slices.get()) == sealing.body(first.slices.get())
    world.posted(second)


def test_what_was_hidden_in_a_posted_table_stays_hidden_when_it_is_corrected(world: World) -> None:
    first = world.posted(_table(world, ("甲镇", "5"), ("乙镇", "30"), ("丙镇", "40"), ("合计", "75")))
    again = Table(["镇", "人数"], [["甲镇", "12"], ["乙镇", "30"], ["丙镇", "40"], ["合计", "82"]])
    second = actions.revise(notice=first.notice, body=again, reason="甲镇少数了人。", by=world.editor)
    rows = sealing.body(second.slices.get())["rows"]
    assert rows[:3] == [["甲镇", HIDDEN], ["乙镇", HIDDEN], ["丙镇", "40"]]  # type: ignore[index]  # rows
