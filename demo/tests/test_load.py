"""The loaded demo county is whole: every level has its boards, every village its wall and somebody who answers."""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from demo import load, seed
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer
from yangguang.places import queries as places
from yangguang.places.levels import BOARD_LEVELS, Level
from yangguang.places.models import BoardKind, Place


@pytest.fixture(scope="module", autouse=True)
def steps(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[tuple[str, int, int]]]:
    """The county, loaded once for this file; gone after it."""
    seen: list[tuple[str, int, int]] = []
    with django_db_blocker.unblock(), transaction.atomic():
        assert load.load(lambda what, done, whole: seen.append((what, done, whole)))
        yield seen
        transaction.set_rollback(True)


def test_loading_again_changes_nothing() -> None:
    before = (Place.objects.count(), Office.objects.count(), Officer.objects.count())
    assert load.load() is False
    assert (Place.objects.count(), Office.objects.count(), Officer.objects.count()) == before


def test_progress_counts_up_to_the_whole(steps: list[tuple[str, int, int]]) -> None:
    assert {what for what, done, whole in steps if done == whole} == {"地点", "公示栏", "机构"}
    assert all(0 < done <= whole for _what, done, whole in steps)


def test_the_county_has_every_level_down_to_groups_workplaces_and_residences() -> None:
    levels = Counter(step.level for step in places.descendants(places.county()))
    assert levels == {"county": 1, "town": 20, "village": 402, "group": 1608, "workplace": 40, "residence": 40}


def test_boards_stand_at_all_six_levels_and_each_village_has_one_wall() -> None:
    boards = list(places.boards_below(places.county()))
    assert {board.place.level for board in boards} == set(BOARD_LEVELS)
    assert {board.place_id for board in boards} == {step.id for step in places.descendants(places.county())}
    walls = Counter(
        board.place_id for board in boards if board.place.level == Level.VILLAGE and board.kind == BoardKind.WALL
    )
    assert len(walls) == 402
    assert set(walls.values()) == {1}


def test_somebody_with_a_phone_answers_for_every_office() -> None:
    answering = offices.answerables(offices.standing())
    assert len(answering) == 424
    assert all(found.officer.name and found.phone.startswith("0516-8888") for found in answering.values())


def test_every_village_is_served_by_its_own_office_below_its_towns() -> None:
    village = places.by_code("320324114001")
    assert village is not None
    office = offices.nearest(village)
    assert office is not None
    assert office.place == village
    assert [step.kind for step in offices.above(office)] == ["village", "town", "section", "department"]


def test_the_department_has_a_valid_credit_code_that_says_it_is_a_demo() -> None:
    (department,) = Office.objects.filter(kind="department")
    assert department.credit_code == seed.described("offices")["department"]["credit_code"]
    assert "DEM0" in department.credit_code
