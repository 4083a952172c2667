"""What stands where, what the public sees, and what waits on the desk."""

import pytest

from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Forbidden
from yangguang.disclosure.models import Notice, Version
from yangguang.disclosure.tests.world import AFTER, WINDOW_ENDS, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.places.models import Place


def _unnamed(world: World, people: int) -> Version:
    kind = actions.declare_roll_kind(name="特别扶助", basis=None, by=SYSTEM)
    signs = "一二三四五六七八九十百千"[:people]
    rows = [(f"甲{sign}{sign}", "东升社区居委会", "特别扶助", 590_00) for sign in signs]
    return actions.draft_roll(
        matter=world.matter, office=world.office, title="特别扶助情况", roll_kind=kind, rows=rows, by=world.editor
    )


def test_the_wall_of_a_village_shows_its_counts_and_never_a_name(world: World) -> None:
    world.posted()
    sheets = queries.wall(world.village)
    assert {(sheet.named, sheet.people, sheet.fen) for sheet in sheets} == {(True, 2, 192000), (False, 3, 384000)}
    assert "张三" not in str(sheets)
    assert sheets[0].until == WINDOW_ENDS


def test_a_suppressed_total_stays_suppressed_on_the_wall(world: World) -> None:
    world.posted(_unnamed(world, 3))
    assert {(sheet.people, sheet.fen) for sheet in queries.wall(world.village)} == {(None, None)}


def test_walls_are_read_in_a_fixed_number_of_statements(world: World, django_assert_max_num_queries: object) -> None:
    world.posted()
    world.posted(world.text())
    places = list(Place.objects.values_list("pk", flat=True))
    with django_assert_max_num_queries(4):  # type: ignore[operator]  # pytest-django's fixture has no public type
        assert len(queries.walls(places)) == 9


def test_a_sheet_stands_to_the_last_day_of_its_window_and_not_after(world: World) -> None:
    world.posted()
    assert queries.standing(on=WINDOW_ENDS).exists()
    assert not queries.standing(on=AFTER).exists()


def test_a_notice_in_words_stands_until_it_is_withdrawn(world: World) -> None:
    version = world.posted(world.text())
    with moved(AFTER):
        assert queries.standing().exists()
        actions.withdraw(notice=version.notice, reason="另行公开", by=world.publisher)
        assert not queries.standing().exists()


def test_the_public_view_of_a_roll_has_counts_windows_and_no_name(world: World) -> None:
    version = world.posted()
    actions.object_(notice=version.notice, ground="left_out")
    found = queries.view(queries.by_index("320324-WJW-2026-00001") or Notice())
    assert found is not None
    assert found.body["counts"] == [["睢城街道", 3, 384000]]
    assert found.window_open(on=WINDOW_ENDS)
    assert not found.window_open(on=AFTER)
    assert found.objections == {("left_out", ""): 1}
    assert "张三" not in str(found)


def test_the_public_view_says_why_a_version_was_written(world: World) -> None:
    first = world.posted()
    row = queries.rows(first, viewer=world.reviewer)[0]
    change = actions.Replace(place=row.place, row=row.key, name=row.name, fen=1)
    world.posted(actions.correct(notice=first.notice, changes=[change], reason="金额录入有误", by=world.editor))
    found = queries.view(first.notice)
    assert found is not None
    assert [(version.number, version.reason) for version in found.versions] == [(1, ""), (2, "金额录入有误")]


def test_the_six_levels_count_their_boards(world: World) -> None:
    version = world.posted()
    assert {level: count.posted for level, count in queries.levels(version.notice).items()} == {
        "county": 1, "town": 2, "village": 4, "group": 1, "workplace": 1, "residence": 1,
    }  # fmt: skip


def test_the_desk_shows_each_version_where_it_waits(world: World) -> None:
    fresh, returned, signed = world.text(title="甲"), world.text(title="乙"), world.signed(world.text(title="丙"))
    actions.return_(version=returned, reason="请补电话", by=world.reviewer)
    version = world.posted()
    receipt = actions.object_(notice=version.notice, ground="left_out")
    desk = queries.desk(world.office, viewer=world.editor)
    assert list(desk.to_review) == [fresh]
    assert list(desk.returned) == [returned]
    assert list(desk.to_post) == [signed]
    assert [objection.pk for objection in desk.to_decide] == [receipt.objection]
    assert desk.to_prove.count() == 9  # the walls at all six levels; the column of a website needs no photo


def test_a_desk_is_for_those_who_serve_there(world: World) -> None:
    with pytest.raises(Forbidden):
        queries.desk(world.office, viewer=world.stranger)


def test_the_places_of_a_slice_are_those_of_its_boards(world: World) -> None:
    version = world.posted()
    slices = {slice.place_id: slice.slice_id for slice in queries.slices_to_print(version)}
    assert queries.places_of(notice=version.notice_id, slices=[slices[world.village.pk]]) == [world.village.pk]
    assert len(queries.places_of(notice=version.notice_id)) == 9


def test_drafts_stand_nowhere_and_are_no_public_notice(world: World) -> None:
    version = world.signed()
    assert not queries.standing().exists()
    assert queries.view(version.notice) is None
    assert queries.slices_of(version) == []
