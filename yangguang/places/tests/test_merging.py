"""A merged place ends, and everything that led to it leads on."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.now import today
from yangguang.places import actions, queries
from yangguang.places.actions import NewBoard
from yangguang.places.errors import Invalid, NotInForce, Refused
from yangguang.places.levels import Level
from yangguang.places.models import BoardKind, Place
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]
DAY = date(2025, 7, 1)


def test_a_merged_place_redirects_and_keeps_its_last_name(at: At) -> None:
    old, heir = at("320324001002"), at("320324001001")
    actions.merge(place=old, into=heir, on=DAY, by=SYSTEM)
    assert queries.redirects() == {old.pk: heir.pk}
    assert queries.current(old) == heir
    assert queries.current(heir) == heir
    assert queries.by_code("320324001002") is None
    assert queries.by_code("320324001002", on=DAY - timedelta(days=1)) == old
    assert queries.name(old) == "王庄村委会"


def test_what_hangs_below_a_merged_town_hangs_below_its_successor(at: At) -> None:
    old, heir, village = at("320324002"), at("320324001"), at("320324002001")
    actions.merge(place=old, into=heir, on=DAY, by=SYSTEM)
    assert [step.name for step in queries.path(village)] == ["睢宁县", "睢城街道", "和平社区居委会"]
    assert len(queries.children(heir)) == 4
    assert queries.children(old) == []
    assert old.pk not in {step.id for step in queries.descendants(queries.county())}


def test_the_boards_of_a_merged_place_stand_on_in_its_successor(at: At) -> None:
    old, heir = at("320324001002"), at("320324001001")
    wall = NewBoard(place=old, kind=BoardKind.WALL, name="王庄公示栏", position="村部东墙")
    actions.put_up(boards=[wall], on=FIRST, by=SYSTEM)
    actions.merge(place=old, into=heir, on=DAY, by=SYSTEM)
    assert queries.boards(old) == []
    assert [board.name for board in queries.boards(old, on=DAY - timedelta(days=1))] == ["王庄公示栏"]
    (board,) = queries.boards(heir)
    assert (board.name, board.position, board.valid_from) == ("王庄公示栏", "村部东墙", DAY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(choices=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_every_chain_of_mergers_ends_at_a_place_that_stands(at: At, choices: list[tuple[int, int]]) -> None:
    names = [f"第{number}组" for number in range(6)]
    groups = actions.add(parent=at("320324001001"), level=Level.GROUP, names=names, on=FIRST, by=SYSTEM)
    for number, (old, heir) in enumerate(choices):
        with pytest.raises(Invalid) if _impossible(groups[old], groups[heir]) else nullcontext():
            actions.merge(place=groups[old], into=groups[heir], on=DAY + timedelta(days=number), by=SYSTEM)
    for group in groups:
        assert Place.objects.get(pk=queries.current(group).pk).valid_to is None


def _impossible(old: Place, heir: Place) -> bool:
    old.refresh_from_db()
    heir.refresh_from_db()
    return old == heir or old.valid_to is not None or heir.valid_to is not None


def test_two_places_cannot_merge_into_each_other(at: At) -> None:
    one, two = at("320324001001"), at("320324001002")
    actions.merge(place=one, into=two, on=DAY, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.merge(place=two, into=one, on=DAY + timedelta(days=1), by=SYSTEM)


def test_a_place_merges_only_into_one_of_its_level(at: At) -> None:
    with pytest.raises(Invalid):
        actions.merge(place=at("320324001001"), into=at("320324002"), on=DAY, by=SYSTEM)


def test_a_merger_is_recorded_when_it_takes_effect_not_before(at: At) -> None:
    with pytest.raises(Invalid):
        actions.merge(place=at("320324001001"), into=at("320324001002"), on=today() + timedelta(days=1), by=SYSTEM)
    assert queries.redirects() == {}


def test_a_visitor_cannot_merge(at: At) -> None:
    with pytest.raises(Refused):
        actions.merge(place=at("320324001001"), into=at("320324001002"), on=DAY, by=VISITOR)
