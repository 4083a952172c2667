"""Groups, workplaces and residences hang where they may, and nowhere else."""

from collections.abc import Callable

import pytest

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.places import actions, queries
from yangguang.places.errors import Invalid, NotBelow, NotInForce, Refused
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]
COUNTY, TOWN, VILLAGE = "320324", "320324001", "320324001001"


@pytest.mark.parametrize(
    ("code", "level", "allowed"),
    [
        (VILLAGE, Level.GROUP, True),
        (VILLAGE, Level.WORKPLACE, True),
        (VILLAGE, Level.RESIDENCE, True),
        (TOWN, Level.GROUP, False),
        (TOWN, Level.WORKPLACE, True),
        (TOWN, Level.RESIDENCE, True),
        (COUNTY, Level.GROUP, False),
        (COUNTY, Level.WORKPLACE, False),
        (COUNTY, Level.RESIDENCE, False),
    ],
)
def test_a_place_hangs_below_the_levels_it_may(at: At, code: str, level: Level, allowed: bool) -> None:
    if allowed:
        (place,) = actions.add(parent=at(code), level=level, names=["新"], on=FIRST, by=SYSTEM)
        assert [step.id for step in queries.path(place)][-2:] == [at(code).pk, place.pk]
    else:
        with pytest.raises(NotBelow):
            actions.add(parent=at(code), level=level, names=["新"], on=FIRST, by=SYSTEM)


def test_several_places_are_added_together_or_not_at_all(at: At) -> None:
    village = at(VILLAGE)
    added = actions.add(parent=village, level=Level.GROUP, names=["一组", "二组"], on=FIRST, by=SYSTEM)
    assert [step.name for step in queries.children(village)] == ["一组", "二组"]
    assert [place.pk for place in added] == [step.id for step in queries.children(village)]
    with pytest.raises(Invalid):
        actions.add(parent=village, level=Level.GROUP, names=["三组", ""], on=FIRST, by=SYSTEM)
    assert len(queries.children(village)) == 2


def test_a_village_is_not_added_by_hand_but_imported(at: At) -> None:
    with pytest.raises(Invalid):
        actions.add(parent=at(TOWN), level=Level.VILLAGE, names=["新村"], on=FIRST, by=SYSTEM)


def test_nothing_is_added_below_a_place_that_does_not_stand(at: At) -> None:
    with pytest.raises(NotInForce):
        actions.add(parent=at(VILLAGE), level=Level.GROUP, names=["一组"], on=FIRST.replace(year=2000), by=SYSTEM)


def test_places_are_added_below_many_at_once_or_not_at_all(at: At) -> None:
    one, two = at(VILLAGE), at("320324002001")
    names = {one: [" 一组", "二组"], two: ["三组"]}
    added = actions.add_below(names=names, level=Level.GROUP, on=FIRST, by=SYSTEM)
    assert [place.parent for place in added] == [one, one, two]
    assert [step.name for step in queries.children(one)] == ["一组", "二组"]
    with pytest.raises(NotBelow):
        actions.add_below(names={one: ["四组"], at(TOWN): ["五组"]}, level=Level.GROUP, on=FIRST, by=SYSTEM)
    assert len(queries.children(one)) == 2


def test_a_visitor_cannot_add(at: At) -> None:
    with pytest.raises(Refused):
        actions.add(parent=at(VILLAGE), level=Level.GROUP, names=["一组"], on=FIRST, by=VISITOR)
    with pytest.raises(Refused):
        actions.add_below(names={at(VILLAGE): ["一组"]}, level=Level.GROUP, on=FIRST, by=VISITOR)
