"""From draft over the second signature to every board, and what the log, the boards and the listeners get."""

import hashlib

import pytest
from django.db import connection

from yangguang.disclosure import actions, events, queries, territory
from yangguang.disclosure.errors import Already, Forbidden, Invalid, NoBasis, NotReviewed, NotStanding, Stopped
from yangguang.disclosure.models import Posting, Slice, SliceEntry
from yangguang.disclosure.tests.world import FIRST, MONDAY, WINDOW_ENDS, World
from yangguang.foundation import canonical
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Event
from yangguang.law.models import Basis
from yangguang.ledger.models import Pending
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.places import queries as places_known
from yangguang.places.levels import Level
from yangguang.places.models import Board, Place


def test_a_roll_hangs_on_every_board_at_six_levels_with_names_on_its_village_wall_alone(world: World) -> None:
    world.posted()
    hanging = list(Posting.objects.select_related("board__place", "slice"))
    assert {posting.board.place.level for posting in hanging} == {
        Level.COUNTY, Level.TOWN, Level.VILLAGE, Level.GROUP, Level.WORKPLACE, Level.RESIDENCE,
    }  # fmt: skip
    named = {posting.board_id for posting in hanging if posting.slice.named}
    assert named == {world.wall().pk, world.wall(world.villages["八里社区居委会"]).pk}


def test_everyone_else_shares_one_slice_of_counts(world: World) -> None:
    version = world.posted()
    shared = Slice.objects.get(version=version, named=False)
    assert (shared.row_count, shared.total_fen) == (3, 384000)
    record = queries.slice_record(shared)
    assert record["counts"] == [["睢城街道", 3, 384000]]
    assert "张三" not in canonical.dumps(record).decode()


def test_each_slice_waits_for_the_log_under_a_commitment_that_its_record_and_salt_open(world: World) -> None:
    version = world.posted()
    printed = queries.slices_to_print(version)
    assert len(printed) == 3
    for slice in printed:
        entry = SliceEntry.objects.get(slice_id=slice.slice_id)
        commitment = hashlib.sha256(bytes.fromhex(slice.salt) + canonical.dumps(slice.record)).digest()
        assert commitment == bytes(entry.commitment)
        leaf = bytes(Pending.objects.get(pk=slice.pending_entry).leaf)
        assert commitment.hex().encode() in leaf


def test_a_record_of_names_has_the_shape_that_posters_carry(world: World) -> None:
    version = world.posted()
    printed = next(slice for slice in queries.slices_to_print(version) if slice.place_id == world.village.pk)
    record = printed.record
    assert record["index"] == "320324-WJW-2026-00001"
    assert record["rows"] == [
        ["张三", "东升社区居委会", "奖励扶助", 96000],
        ["李四", "东升社区居委会", "奖励扶助", 96000],
    ]
    assert record["totals"] == {"people": 2, "fen": 192000}
    assert record["window"] == {"from": str(MONDAY), "to": str(WINDOW_ENDS), "days": 7}
    assert record["board"] == {"id": world.wall().pk, "name": "公示栏", "level": "village"}
    assert (record["county"], record["office"], record["version"]) == ("睢宁县", "县卫健委", 1)
    assert len(printed.code.replace("-", "")) * 5 >= 80


def test_the_window_is_a_clock_and_its_end_stands_on_every_posting(world: World) -> None:
    version = world.posted()
    assert set(Posting.objects.values_list("since", "until")) == {(MONDAY, WINDOW_ENDS)}
    view = queries.view(version.notice)
    assert view is not None
    assert view.current.until == WINDOW_ENDS


def test_the_listeners_hear_which_slices_are_new(world: World) -> None:
    version = world.posted()
    event = Event.objects.get(name=events.POSTED)
    slices = set(Slice.objects.filter(version=version).values_list("pk", flat=True))
    assert event.payload["version"] == version.pk
    assert set(event.payload["slices"]) == slices


def test_nothing_is_posted_without_a_second_signature(world: World) -> None:
    with pytest.raises(NotReviewed):
        actions.post(version=world.drafted(), by=world.publisher)
    assert not Posting.objects.exists()


def test_a_returned_version_is_not_posted(world: World) -> None:
    version = world.drafted()
    actions.return_(version=version, reason="请核对金额", by=world.reviewer)
    with pytest.raises(NotReviewed):
        actions.post(version=version, by=world.publisher)


@pytest.mark.parametrize("who", ["editor", "reviewer", "stranger"])
def test_only_a_publisher_of_the_office_posts(world: World, who: str) -> None:
    version = world.signed()
    with pytest.raises(Forbidden):
        actions.post(version=version, by=getattr(world, who))


def test_what_was_posted_is_not_posted_twice(world: World) -> None:
    version = world.posted()
    with pytest.raises(Already):
        actions.post(version=version, by=world.publisher)
    assert SliceEntry.objects.count() == 3


def test_without_a_basis_in_force_nothing_is_signed(world: World) -> None:
    version = world.drafted()
    world.matter.bases.clear()
    world.matter.bases.add(Basis.objects.exclude(in_force_to=None).order_by("pk")[0])
    with pytest.raises(NoBasis):
        actions.review(version=version, by=world.reviewer)


def test_a_basis_that_expired_after_the_signature_stops_the_posting(world: World) -> None:
    version = world.signed()
    world.matter.bases.clear()
    world.matter.bases.add(Basis.objects.exclude(in_force_to=None).order_by("pk")[0])
    with pytest.raises(NoBasis):
        actions.post(version=version, by=world.publisher)
    assert not Posting.objects.exists()


def test_a_notice_in_words_is_public_only_once_it_is_posted(world: World) -> None:
    version = world.signed(world.text())
    assert queries.view(version.notice) is None
    actions.post(version=version, by=world.publisher)
    view = queries.view(version.notice)
    assert view is not None
    assert view.body == {"text": "本机构公开办事时间。"}


def test_a_withdrawn_notice_stands_nowhere_and_says_why(world: World) -> None:
    version = world.posted()
    actions.withdraw(notice=version.notice, reason="依据有误，另行公示。", by=world.publisher)
    assert not queries.standing().exists()
    view = queries.view(version.notice)
    assert view is not None
    assert view.withdrawn == "依据有误，另行公示。"


@pytest.mark.parametrize("reason", [" ", "因张国强患有尿毒症而撤回", "因未参检名单有误"])
def test_a_public_reason_is_looked_at_by_the_gate(world: World, reason: str) -> None:
    version = world.posted()
    with pytest.raises((Invalid, Stopped)):
        actions.withdraw(notice=version.notice, reason=reason, by=world.publisher)
    assert queries.standing().exists()


def test_a_removed_sheet_leaves_its_board_alone(world: World) -> None:
    world.posted()
    before = queries.standing().count()
    posting = queries.standing().get(board=world.wall())
    actions.remove(posting=posting, by=world.publisher)
    assert queries.standing().count() == before - 1


def test_a_superseded_version_is_neither_signed_nor_posted(world: World) -> None:
    version = world.signed(world.text())
    actions.revise(notice=version.notice, body=actions.Text("改过的话。"), reason="更正", by=world.editor)
    with pytest.raises(NotStanding):
        actions.post(version=version, by=world.publisher)


def test_no_name_lies_readable_in_the_database(world: World) -> None:
    world.posted()
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', ["%张三%"])
            assert cursor.fetchone()[0] == 0, table


def test_nothing_is_posted_on_a_board_outside_the_offices_reach(world: World) -> None:
    town = _town("睢城街道")
    small = offices.establish(
        kind=OfficeKind.TOWN, name="睢城街道办", place=town, on=FIRST, phone="0516-88880001", by=SYSTEM
    )
    own, far = territory.boards(small, on=MONDAY), world.wall(world.villages["和平社区居委会"])
    assert world.wall() in own
    with pytest.raises(Invalid, match="公示范围"):
        territory.chosen([world.wall(), far], office=small, on=MONDAY)
    assert territory.chosen([world.wall()], office=small, on=MONDAY) == [world.wall()]
    assert territory.chosen(None, office=small, on=MONDAY) == own


def test_a_publisher_who_names_a_strange_board_posts_nothing(world: World) -> None:
    version = world.signed()
    elsewhere = Board(pk=10**9)
    with pytest.raises(Invalid, match="公示范围"):
        actions.post(version=version, by=world.publisher, boards=[world.wall(), elsewhere])
    assert not Posting.objects.exists()


def _town(name: str) -> Place:
    steps = places_known.descendants(places_known.county(), levels=[Level.TOWN])
    return Place.objects.get(pk=next(step.id for step in steps if step.name == name))
