"""A correction is a new version in which only what changed is new; everything else keeps its sheet and its entry."""

import pytest

from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Forbidden, Invalid, Stopped, UnknownRow
from yangguang.disclosure.models import Posting, Slice, SliceEntry, Version
from yangguang.disclosure.queries import Row
from yangguang.disclosure.rolls.changes import Change
from yangguang.disclosure.tests.world import ROWS, World
from yangguang.foundation.models import AuditRow


def _row(world: World, version: Version, name: str) -> Row:
    return next(row for row in queries.rows(version, viewer=world.reviewer) if row.name == name)


def _amount(world: World, version: Version, fen: int = 126000) -> Version:
    row = _row(world, version, "张三")
    change = actions.Replace(place=row.place, row=row.key, name=row.name, fen=fen)
    return actions.correct(notice=version.notice, changes=[change], reason="金额录入有误", by=world.editor)


def test_only_changed_slices_go_to_the_log_again(world: World) -> None:
    first = world.posted()
    second = world.posted(_amount(world, first))
    fresh = {slice.place_id for slice in queries.slices_to_print(second)}
    assert fresh == {world.village.pk, None}
    assert len(queries.slices_of(second)) == 3
    assert SliceEntry.objects.count() == 5


def test_a_changed_name_leaves_the_counts_alone(world: World) -> None:
    first = world.posted()
    row = _row(world, first, "张三")
    change = actions.Replace(place=row.place, row=row.key, name="张山", fen=row.fen)
    second = actions.correct(notice=first.notice, changes=[change], reason="姓名写错", by=world.editor)
    assert [slice.place_id for slice in Slice.objects.filter(version=second)] == [world.village.pk]


def test_a_village_keeps_its_code_so_that_an_old_poster_leads_to_the_new_page(world: World) -> None:
    first = world.posted()
    codes = {slice.place_id: slice.code for slice in queries.slices_of(first)}
    second = world.posted(_amount(world, first))
    assert {slice.place_id: slice.code for slice in queries.slices_of(second)} == codes


def test_a_corrected_sheet_replaces_the_old_one_on_its_board(world: World) -> None:
    first = world.posted()
    second = world.posted(_amount(world, first))
    hanging = queries.standing().get(board=world.wall())
    assert hanging.version == second
    assert hanging.slice.total_fen == 222000
    other = queries.standing().get(board=world.wall(world.villages["八里社区居委会"]))
    assert other.version == first


def test_a_batch_is_one_version(world: World) -> None:
    first = world.posted()
    changes: list[Change] = [
        actions.Remove(place=world.village.pk, row=_row(world, first, "李四").key),
        actions.Add(place=world.villages["和平社区居委会"].pk, name="赵六", fen=96000),
    ]
    second = world.posted(actions.correct(notice=first.notice, changes=changes, reason="迁移", by=world.editor))
    assert second.number == 2
    assert {row.name for row in queries.rows(second, viewer=world.reviewer)} == {"张三", "王五", "赵六"}
    assert queries.standing().get(board=world.wall(world.villages["和平社区居委会"])).slice.named


def test_a_village_whose_last_row_went_shows_counts_again(world: World) -> None:
    first = world.posted()
    gone = _row(world, first, "王五")
    change = actions.Remove(place=gone.place, row=gone.key)
    world.posted(actions.correct(notice=first.notice, changes=[change], reason="不符合条件", by=world.editor))
    hanging = queries.standing().get(board=world.wall(world.villages["八里社区居委会"]))
    assert not hanging.slice.named
    assert hanging.slice.row_count == 2


def test_corrections_before_posting_build_on_each_other(world: World) -> None:
    first = world.posted()
    second = _amount(world, first)
    row = _row(world, second, "李四")
    change = actions.Replace(place=row.place, row=row.key, name="李四", fen=100)
    third = actions.correct(notice=first.notice, changes=[change], reason="金额", by=world.editor)
    world.posted(third)
    amounts = {row.name: row.fen for row in queries.rows(third, viewer=world.reviewer)}
    assert amounts == {"张三": 126000, "李四": 100, "王五": 192000}


def test_a_correction_needs_the_gate_a_reason_and_a_second_signature(world: World) -> None:
    first = world.posted()
    row = _row(world, first, "张三")
    good = actions.Replace(place=row.place, row=row.key, name="张三", fen=1)
    with pytest.raises(Invalid):
        actions.correct(notice=first.notice, changes=[good], reason=" ", by=world.editor)
    with pytest.raises(Forbidden):
        actions.correct(notice=first.notice, changes=[good], reason="x", by=world.reviewer)
    child = actions.Replace(place=row.place, row=row.key, name="张三之子", fen=1)
    with pytest.raises(Stopped):
        actions.correct(notice=first.notice, changes=[child], reason="x", by=world.editor)


def test_a_row_that_is_not_there_or_nothing_to_change_is_refused(world: World) -> None:
    first = world.posted()
    with pytest.raises(UnknownRow):
        changes = [actions.Remove(place=world.village.pk, row="0" * 32)]
        actions.correct(notice=first.notice, changes=changes, reason="x", by=world.editor)
    row = _row(world, first, "张三")
    same = actions.Replace(place=row.place, row=row.key, name=row.name, fen=row.fen)
    with pytest.raises(Invalid, match="没有任何更改"):
        actions.correct(notice=first.notice, changes=[same], reason="x", by=world.editor)
    assert Version.objects.count() == 1


def test_a_roll_imported_anew_keeps_the_slices_of_villages_in_which_nothing_changed(world: World) -> None:
    first = world.posted()
    rows = [*ROWS[:2], ("王五", "八里社区居委会", "奖励扶助", 96000)]
    second = world.posted(actions.redraft_roll(notice=first.notice, rows=rows, reason="重新导入", by=world.editor))
    fresh = {slice.place_id for slice in queries.slices_to_print(second)}
    assert fresh == {world.villages["八里社区居委会"].pk, None}


def test_reading_names_on_the_desk_is_for_the_office_and_is_audited(world: World) -> None:
    version = world.posted()
    with pytest.raises(Forbidden):
        queries.rows(version, viewer=world.stranger)
    queries.rows(version, viewer=world.reviewer)
    read = AuditRow.objects.get(verb="disclosure.read")
    assert (read.actor_key, read.subject) == (world.reviewer.actor_key, f"disclosure.version:{version.pk}")


def test_each_posting_of_a_correction_has_the_new_window(world: World) -> None:
    first = world.posted()
    second = world.posted(_amount(world, first))
    assert Posting.objects.filter(version=second, slice__named=True).count() == 1
    assert queries.slices_to_print(second)[0].record["version"] == 2
