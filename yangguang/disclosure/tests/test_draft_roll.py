"""An import becomes a roll whole, or not at all; what must not be named is not."""

import pytest
from django.db import IntegrityError, connection, transaction

from yangguang.disclosure import actions, sealing
from yangguang.disclosure.errors import Already, Invalid, MustNotBeNamed, NoBasis, Stopped
from yangguang.disclosure.models import Notice, RollKind, Slice, SliceContent
from yangguang.disclosure.tests.world import ROWS, World, statute
from yangguang.foundation.actors import SYSTEM

CSV = "姓名,村,项目,金额(元)\n张三,东升社区居委会,奖励扶助,960\n"


def test_an_imported_roll_is_cut_by_village(world: World) -> None:
    version = world.drafted()
    slices = {slice.place_id: slice for slice in Slice.objects.filter(version=version)}
    assert {place for place in slices if place} == {world.village.pk, world.villages["八里社区居委会"].pk}
    assert (slices[world.village.pk].row_count, slices[world.village.pk].total_fen) == (2, 192000)
    assert slices[None].row_count == len(ROWS)
    assert version.window_days == 7


def test_a_faulty_import_leaves_nothing_behind(world: World) -> None:
    broken = CSV + ",东升社区居委会,奖励扶助,960\n李四,没有这个村,奖励扶助,960\n"
    with pytest.raises(Invalid) as refused:
        actions.draft_roll(
            matter=world.matter,
            office=world.office,
            title="名单",
            roll_kind=world.kind,
            csv=broken.encode(),
            by=world.editor,
        )
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(3, "姓名"), (4, "村")]
    assert not Notice.objects.exists()
    assert not SliceContent.objects.exists()


def test_the_gate_looks_at_every_row_of_a_roll(world: World) -> None:
    rows = [*ROWS, ("赵大山之子", "东升社区居委会", "奖励扶助", 96000)]
    with pytest.raises(Stopped) as stopped:
        world.drafted(rows)
    assert [finding.where for finding in stopped.value.findings] == ["第 5 行 · 姓名"]
    assert not Notice.objects.exists()


@pytest.mark.parametrize("name", ["特别扶助", "计划生育家庭特别扶助", "育儿补贴", "3岁以下婴幼儿育儿补贴"])
def test_a_named_roll_is_refused_for_programmes_that_tell_of_a_death_or_an_infant(world: World, name: str) -> None:
    with pytest.raises(MustNotBeNamed):
        actions.declare_roll_kind(name=name, basis=statute(), by=SYSTEM)


@pytest.mark.parametrize("name", ["特别扶助", "农村特别扶助金", "育儿补贴"])
def test_the_database_refuses_it_too(world: World, name: str) -> None:
    with pytest.raises(IntegrityError, match="rollkind_never_named"), transaction.atomic():
        RollKind.objects.create(name=name, named=True, basis=statute())


def test_the_database_refuses_a_named_kind_without_a_statute(world: World) -> None:
    with pytest.raises(IntegrityError, match="rollkind_named_by_law"), transaction.atomic():
        RollKind.objects.create(name="甲项目", named=True)


def test_a_blank_does_not_carry_a_name_past_the_database(world: World) -> None:
    with pytest.raises(IntegrityError, match="rollkind_has_a_name"), transaction.atomic():
        RollKind.objects.create(name="特别 扶助", named=True, basis=statute())


def test_an_expired_statute_names_nobody(world: World) -> None:
    expired = type(statute()).objects.exclude(in_force_to=None).order_by("pk")[0]
    with pytest.raises(NoBasis):
        actions.declare_roll_kind(name="乙项目", basis=expired, by=SYSTEM)


def test_an_unnamed_programme_keeps_counts_alone_and_small_ones_are_hidden(world: World) -> None:
    kind = actions.declare_roll_kind(name="特别扶助", basis=None, by=SYSTEM)
    rows = [(f"甲{sign}{sign}", "东升社区居委会", "特别扶助", 590_00) for sign in "一二三四五六七八九十百千"]
    rows += [(f"乙{sign}{sign}", "和平社区居委会", "特别扶助", 590_00) for sign in "一二三"]
    version = actions.draft_roll(
        matter=world.matter, office=world.office, title="特别扶助情况", roll_kind=kind, rows=rows, by=world.editor
    )
    only = Slice.objects.get(version=version)
    assert not only.named
    body = sealing.body(only)
    assert body["counts"] == [["睢城街道", None, None], ["金城街道", None, None]]
    assert body["totals"] == {"people": 15, "fen": 885000}


def test_the_database_refuses_a_named_slice_of_an_unnamed_programme(world: World) -> None:
    kind = actions.declare_roll_kind(name="特别扶助", basis=None, by=SYSTEM)
    rows = [(f"甲{sign}{sign}", "东升社区居委会", "特别扶助", 590_00) for sign in "一二三四五六七八九十百千"]
    version = actions.draft_roll(
        matter=world.matter, office=world.office, title="特别扶助情况", roll_kind=kind, rows=rows, by=world.editor
    )
    with pytest.raises(IntegrityError, match="never shows names"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO disclosure_slice (version_id, place_id, named, row_count, total_fen, commitment, key)"
            " VALUES (%s, %s, true, 1, 1, '\\x00', gen_random_uuid())",
            [version.pk, world.village.pk],
        )


def test_rows_of_another_programme_never_ride_along(world: World) -> None:
    with pytest.raises(Invalid):
        world.drafted([*ROWS, ("钱七", "东升社区居委会", "特别扶助", 59000)])


def test_the_window_is_the_rules_and_nobody_elses(world: World) -> None:
    with pytest.raises(Invalid, match="7 天"):
        actions.draft_roll(
            matter=world.matter,
            office=world.office,
            title="名单",
            roll_kind=world.kind,
            rows=ROWS,
            window_days=3,
            by=world.editor,
        )


def test_index_numbers_run_without_gaps_within_an_office_and_year(world: World) -> None:
    numbers = [world.text().notice.index_no for _ in range(3)]
    assert numbers == [f"320324-WJW-2026-{n:05d}" for n in (1, 2, 3)]


def test_an_office_keeps_its_letters_for_good(world: World) -> None:
    with pytest.raises(Already, match="已经登记"):
        actions.give_letters(office=world.office, letters="XYZ", by=SYSTEM)
