"""A place is split or united by hand: nothing is guessed, nothing is lost, no id and no code is used again."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.now import today
from yangguang.places import actions, queries
from yangguang.places.actions import NewBoard, Share
from yangguang.places.errors import Invalid, NotBelow, NotInForce, Refused, Taken
from yangguang.places.levels import Level
from yangguang.places.models import Board, BoardKind, Place, Succession
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]
DAY = date(2025, 7, 1)
EAST, WEST = Share(name="东升东社区", code="320324001003"), Share(name="东升西社区", code="320324001004")


@pytest.fixture
def village(at: At) -> Place:
    """A village with two groups and two boards."""
    place = at("320324001001")
    actions.add(parent=place, level=Level.GROUP, names=["一组", "二组"], on=FIRST, by=SYSTEM)
    walls = [NewBoard(place, BoardKind.WALL, name) for name in ("东墙", "西墙")]
    actions.put_up(boards=walls, on=FIRST, by=SYSTEM)
    return place


def shares(village: Place) -> list[Share]:
    """East gets the first group and the east wall; the west wall is taken down."""
    one, two = Place.objects.filter(parent=village).order_by("pk")
    return [
        Share(EAST.name, EAST.code, below=[one], boards=[Board.objects.get(name="东墙")]),
        Share(WEST.name, WEST.code, below=[two]),
    ]


def test_a_split_place_ends_and_its_parts_have_what_was_allotted_to_them(village: Place) -> None:
    east, west = actions.split(place=village, into=shares(village), on=DAY, by=SYSTEM)
    assert queries.splits() == {village.pk: [east.pk, west.pk]}
    assert queries.redirects() == {}
    assert queries.current(village) == village
    assert [[step.name for step in queries.children(place)] for place in (east, west)] == [["一组"], ["二组"]]
    assert [[board.name for board in queries.boards(place)] for place in (east, west)] == [["东墙"], []]
    assert queries.boards(village) == []
    assert queries.by_code("320324001001", on=DAY - timedelta(days=1)) == village
    assert queries.by_code("320324001001") is None
    assert queries.name(village) == "东升社区居委会"
    assert Place.objects.get(pk=village.pk).valid_to == DAY


def test_a_dry_run_says_what_moves_and_moves_nothing(village: Place) -> None:
    moves = actions.preview_split(place=village, into=shares(village), on=DAY, by=SYSTEM)
    assert [len(part) for part in (moves.ends, moves.below, moves.handed_over, moves.taken_down)] == [1, 2, 1, 1]
    assert not Succession.objects.exists()
    assert len(queries.boards(village)) == 2


def test_several_places_become_a_new_one_with_all_that_hung_in_them(at: At, village: Place) -> None:
    old = [village, at("320324001002")]
    [heir] = actions.unite(places=old, into=Share("新东升社区", "320324001009"), on=DAY, by=SYSTEM)
    assert queries.redirects() == {place.pk: heir.pk for place in old}
    assert len(queries.children(heir)) == 2
    assert [board.name for board in queries.boards(heir)] == ["东墙", "西墙"]


def test_addresses_of_what_was_merged_into_a_split_place_lead_to_the_choice(at: At, village: Place) -> None:
    before = at("320324001002")
    actions.merge(place=before, into=village, on=DAY, by=SYSTEM)
    parts = actions.split(place=village, into=_later(village), on=DAY + timedelta(days=1), by=SYSTEM)
    assert queries.redirects() == {before.pk: village.pk}
    assert queries.with_heirs([before.pk]) == {before.pk, village.pk, *(part.pk for part in parts)}
    assert queries.splits()[village.pk] == [part.pk for part in parts]


def _later(village: Place) -> list[Share]:
    one, two = Place.objects.filter(parent=village).order_by("pk")
    return [Share(EAST.name, EAST.code, below=[one]), Share(WEST.name, WEST.code, below=[two])]


def test_a_split_place_is_never_split_or_merged_again(at: At, village: Place) -> None:
    actions.split(place=village, into=shares(village), on=DAY, by=SYSTEM)
    later = DAY + timedelta(days=1)
    with pytest.raises(NotInForce):
        actions.split(
            place=village, into=[Share("甲", "320324001007"), Share("乙", "320324001008")], on=later, by=SYSTEM
        )
    with pytest.raises(NotInForce):
        actions.merge(place=village, into=at("320324001002"), on=later, by=SYSTEM)


@pytest.mark.parametrize(
    ("into", "error"),
    [
        ([EAST], Invalid),
        ([EAST, Share(EAST.name, "320324001004")], Taken),
        ([EAST, Share("西", EAST.code)], Taken),
        ([EAST, Share("西", "320324001002")], Taken),
        ([EAST, Share("西", "320324001001")], Taken),
        ([EAST, Share("西", "320324002009")], Invalid),
        ([EAST, Share("西", "3203240")], Invalid),
        ([EAST, Share("", "320324001004")], Invalid),
        ([EAST, WEST], Invalid),
    ],
    ids=[
        "one part",
        "one name",
        "one code",
        "a code in use",
        "its own code",
        "elsewhere",
        "short",
        "nameless",
        "groups",
    ],
)
def test_a_split_that_makes_no_sense_is_refused_and_changes_nothing(
    village: Place, into: list[Share], error: type[Exception]
) -> None:
    with pytest.raises(error):
        actions.split(place=village, into=into, on=DAY, by=SYSTEM)
    assert Place.objects.get(pk=village.pk).valid_to is None
    assert Board.objects.filter(valid_to=None).count() == 2


@pytest.mark.parametrize("wrong", ["twice", "strange", "board twice"])
def test_each_place_below_and_each_board_goes_to_one_part_alone(at: At, village: Place, wrong: str) -> None:
    east, west = shares(village)
    given = {
        "twice": Share(WEST.name, WEST.code, below=[*west.below, *east.below]),
        "strange": Share(WEST.name, WEST.code, below=[*west.below, at("320324002001")]),
        "board twice": Share(WEST.name, WEST.code, below=west.below, boards=east.boards),
    }
    with pytest.raises(Invalid):
        actions.split(place=village, into=[east, given[wrong]], on=DAY, by=SYSTEM)


def test_a_split_is_recorded_when_it_takes_effect_by_whom_it_may(village: Place) -> None:
    with pytest.raises(Invalid):
        actions.split(place=village, into=shares(village), on=today() + timedelta(days=1), by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.split(place=village, into=shares(village), on=FIRST, by=SYSTEM)
    with pytest.raises(Refused):
        actions.split(place=village, into=shares(village), on=DAY, by=VISITOR)
    with pytest.raises(Refused):
        actions.preview_split(place=village, into=shares(village), on=DAY, by=VISITOR)


def test_only_places_of_one_level_below_one_place_become_one(at: At, village: Place) -> None:
    new = Share("新社区", "320324001009")
    for others, error in (([at("320324002001")], NotBelow), ([at("320324001")], NotBelow), ([village], Invalid)):
        with pytest.raises(error):
            actions.unite(places=[village, *others], into=new, on=DAY, by=SYSTEM)


def test_a_county_is_not_split_here(county: Place) -> None:
    with pytest.raises(NotBelow):
        actions.split(place=county, into=[Share("甲县", "320325"), Share("乙县", "320326")], on=DAY, by=SYSTEM)


def test_what_was_succeeded_gets_no_other_successor_later(at: At, village: Place) -> None:
    actions.split(place=village, into=shares(village), on=DAY, by=SYSTEM)
    with pytest.raises(IntegrityError, match="was succeeded before"), transaction.atomic():
        Succession.objects.create(place=village, successor=at("320324001002"), on=DAY)


def test_a_code_of_a_gone_place_is_no_new_ones(at: At, village: Place) -> None:
    actions.merge(place=at("320324001002"), into=village, on=DAY, by=SYSTEM)
    one, two = Place.objects.filter(parent=village).order_by("pk")
    into = [Share("东", EAST.code, below=[one]), Share("西", "320324001002", below=[two])]
    with pytest.raises(Taken):
        actions.split(place=village, into=into, on=DAY + timedelta(days=1), by=SYSTEM)
