"""Boards stand at six levels, from a day to a day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import Event
from yangguang.places import actions, queries
from yangguang.places.actions import NewBoard
from yangguang.places.errors import Invalid, NotInForce, Refused
from yangguang.places.levels import BOARD_LEVELS, Level
from yangguang.places.models import Board, BoardKind, Place
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]


def wall(place: Place, name: str = "公示栏") -> NewBoard:
    return NewBoard(place=place, kind=BoardKind.WALL, name=name, position="门口")


def test_a_board_stands_at_each_of_the_six_levels(at: At, county: Place) -> None:
    town, village = at("320324001"), at("320324001001")
    below = [
        *actions.add(parent=village, level=Level.GROUP, names=["一组"], on=FIRST, by=SYSTEM),
        *actions.add(parent=town, level=Level.WORKPLACE, names=["纺织厂"], on=FIRST, by=SYSTEM),
        *actions.add(parent=town, level=Level.RESIDENCE, names=["阳光小区"], on=FIRST, by=SYSTEM),
    ]
    actions.put_up(boards=[wall(place) for place in (county, town, village, *below)], on=FIRST, by=SYSTEM)
    standing = queries.boards_below(county)
    assert {board.place.level for board in standing} == set(BOARD_LEVELS)
    assert {board.place_id for board in queries.boards_below(county, levels=[Level.VILLAGE])} == {village.pk}
    assert queries.boards_below(village).count() == 2


@pytest.mark.parametrize("code", ["32", "3203"])
def test_no_board_stands_above_the_county(at: At, code: str) -> None:
    with pytest.raises(Invalid):
        actions.put_up(boards=[wall(at("320324")), wall(at(code))], on=FIRST, by=SYSTEM)
    assert not Board.objects.exists()


def test_a_board_needs_a_name_and_a_place_that_stands(at: At) -> None:
    with pytest.raises(Invalid):
        actions.put_up(boards=[wall(at("320324"), name="")], on=FIRST, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.put_up(boards=[wall(at("320324"))], on=FIRST - timedelta(days=1), by=SYSTEM)


def test_a_board_taken_down_is_remembered(at: At) -> None:
    village, day = at("320324001001"), date(2025, 1, 1)
    (board,) = actions.put_up(boards=[wall(village)], on=FIRST, by=SYSTEM)
    actions.take_down(board=board, on=day, by=SYSTEM)
    assert queries.boards(village, on=day) == []
    assert queries.boards(village, on=day - timedelta(days=1)) == [board]
    with pytest.raises(NotInForce):
        actions.take_down(board=board, on=day, by=SYSTEM)


def test_what_changed_is_announced_by_place_ids(at: At) -> None:
    village = at("320324001001")
    actions.put_up(boards=[wall(village), wall(village)], on=FIRST, by=SYSTEM)
    assert Event.objects.get(name="BoardsChanged").payload == {"places": [village.pk]}


def test_a_visitor_cannot_put_up_or_take_down(at: At) -> None:
    (board,) = actions.put_up(boards=[wall(at("320324"))], on=FIRST, by=SYSTEM)
    with pytest.raises(Refused):
        actions.put_up(boards=[wall(at("320324"))], on=FIRST, by=VISITOR)
    with pytest.raises(Refused):
        actions.take_down(board=board, on=date(2025, 1, 1), by=VISITOR)
