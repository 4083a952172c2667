"""Names and codes change from a day on, and the record keeps what was."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.places import actions, queries
from yangguang.places.errors import Invalid, Refused, Taken
from yangguang.places.levels import Level
from yangguang.places.models import Place, PlaceName
from yangguang.places.tests.conftest import FIRST

_GROUP = Level.GROUP
At = Callable[[str], Place]


def test_a_renamed_place_keeps_its_old_name_for_old_days(at: At) -> None:
    village = at("320324001002")
    actions.rename(place=village, name=" 王庄新村 ", on=date(2025, 5, 1), by=SYSTEM)
    assert queries.name(village, on=date(2025, 4, 30)) == "王庄村委会"
    assert queries.name(village, on=date(2025, 5, 1)) == "王庄新村"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(steps=st.lists(st.integers(1, 400), min_size=1, max_size=5), ask=st.integers(0, 2500))
def test_on_every_day_a_place_has_the_name_last_given_before(at: At, steps: list[int], ask: int) -> None:
    village, day = _fresh(at), FIRST
    expected = {day: "村"}
    for number, step in enumerate(steps):
        day += timedelta(days=step)
        expected[day] = f"村{number}"
        actions.rename(place=village, name=expected[day], on=day, by=SYSTEM)
    asked = FIRST + timedelta(days=ask)
    assert queries.name(village, on=asked) == expected[max(day for day in expected if day <= asked)]


def _fresh(at: At) -> Place:
    (group,) = actions.add(parent=at("320324001001"), level=_GROUP, names=["村"], on=FIRST, by=SYSTEM)
    return group


@pytest.mark.parametrize("name", ["", "  ", "王\u200b庄", "长" * 81])
def test_a_name_that_cannot_be_read_is_refused(at: At, name: str) -> None:
    with pytest.raises(Invalid):
        actions.rename(place=at("320324001002"), name=name, on=date(2025, 5, 1), by=SYSTEM)


def test_a_name_cannot_be_given_before_a_later_one(at: At) -> None:
    village = at("320324001002")
    actions.rename(place=village, name="王庄新村", on=date(2025, 5, 1), by=SYSTEM)
    with pytest.raises(Taken):
        actions.rename(place=village, name="王庄旧村", on=date(2025, 5, 1), by=SYSTEM)
    assert PlaceName.objects.filter(place=village).count() == 2


def test_a_code_means_another_place_after_it_was_given_up(at: At) -> None:
    first, second = at("320324001001"), at("320324001002")
    actions.recode(place=first, code="320324001009", on=date(2025, 1, 1), by=SYSTEM)
    actions.recode(place=second, code="320324001001", on=date(2025, 2, 1), by=SYSTEM)
    assert queries.by_code("320324001001", on=date(2024, 12, 31)) == first
    assert queries.by_code("320324001001", on=date(2025, 1, 15)) is None
    assert queries.by_code("320324001001", on=date(2025, 2, 1)) == second
    assert queries.by_code("320324001002", on=date(2025, 2, 1)) is None


@pytest.mark.parametrize("code", ["320324001001", "320324002009", "32032400100", "32032400100x", "３20324001009"])
def test_a_code_in_use_or_wrongly_built_is_refused(at: At, code: str) -> None:
    with pytest.raises(Invalid):
        actions.recode(place=at("320324001002"), code=code, on=date(2025, 1, 1), by=SYSTEM)
    assert queries.by_code("320324001002") is not None


def test_a_group_has_no_official_code(at: At) -> None:
    with pytest.raises(Invalid):
        actions.recode(place=_fresh(at), code="320324001001001", on=date(2025, 1, 1), by=SYSTEM)


def test_a_visitor_cannot_rename_or_recode(at: At) -> None:
    with pytest.raises(Refused):
        actions.rename(place=at("320324001002"), name="别名", on=date(2025, 1, 1), by=VISITOR)
    with pytest.raises(Refused):
        actions.recode(place=at("320324001002"), code="320324001009", on=date(2025, 1, 1), by=VISITOR)
