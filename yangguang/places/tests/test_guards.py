"""What the database refuses even when nobody asks the actions."""

import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from yangguang.foundation.actors import SYSTEM
from yangguang.places import actions, queries
from yangguang.places.levels import PARENTS, Level
from yangguang.places.models import Board, Listing, Place, PlaceCode, PlaceName, Succession
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]
DAY = date(2025, 1, 1)


@pytest.mark.parametrize("level", Level)
def test_the_database_knows_what_may_hang_below_what(at: At, level: Level) -> None:
    for code, above in [("320324", "county"), ("320324001", "town"), ("320324001001", "village"), ("32", "province")]:
        if above in PARENTS[level]:
            Place.objects.create(level=level, parent=at(code), valid_from=FIRST)
        else:
            with pytest.raises(IntegrityError, match="wrong level"), transaction.atomic():
                Place.objects.create(level=level, parent=at(code), valid_from=FIRST)


def test_only_a_province_hangs_below_nothing(db: None) -> None:
    Place.objects.create(level=Level.PROVINCE, valid_from=FIRST)
    with pytest.raises(IntegrityError, match="wrong level"), transaction.atomic():
        Place.objects.create(level=Level.TOWN, valid_from=FIRST)


def test_a_place_cannot_be_moved_below_a_wrong_level(at: At) -> None:
    with pytest.raises(IntegrityError, match="wrong level"), transaction.atomic():
        Place.objects.filter(pk=at("320324001001").pk).update(parent=at("320324"))


def test_a_level_never_changes(at: At) -> None:
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Place.objects.filter(pk=at("320324001001").pk).update(level=Level.GROUP)


@pytest.mark.parametrize("table", ["places_place", "places_placename", "places_placecode", "places_board"])
def test_no_place_name_code_or_board_is_ever_deleted(at: At, county: Place, table: str) -> None:
    Board.objects.create(place=county, kind="wall", name="栏", valid_from=FIRST)
    for statement in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_code_means_one_place_at_a_time(at: At) -> None:
    one, two = at("320324001001"), at("320324001002")
    PlaceCode.objects.filter(place=one).update(valid_to=DAY)
    with pytest.raises(IntegrityError, match="two rows for code"), transaction.atomic():
        PlaceCode.objects.create(place=one, code="320324001002", valid_from=DAY)
    PlaceCode.objects.filter(place=two).update(valid_to=DAY)
    PlaceCode.objects.create(place=one, code="320324001002", valid_from=DAY)
    with pytest.raises(IntegrityError, match="two rows for code"), transaction.atomic():
        PlaceCode.objects.filter(place=two).update(valid_to=None)


def test_a_place_has_one_code_at_a_time(at: At) -> None:
    village = at("320324001001")
    with pytest.raises(IntegrityError, match="placecode: two rows for place_id"), transaction.atomic():
        PlaceCode.objects.create(place=village, code="320324001007", valid_from=DAY)
    actions.recode(place=village, code="320324001007", on=DAY, by=SYSTEM)
    with pytest.raises(IntegrityError, match="placecode: two rows for place_id"), transaction.atomic():
        PlaceCode.objects.filter(place=village, valid_from=FIRST).update(valid_to=None)


def test_a_place_has_one_name_at_a_time(at: At) -> None:
    village = at("320324001001")
    with pytest.raises(IntegrityError, match="placename: two rows for place_id"), transaction.atomic():
        PlaceName.objects.create(place=village, name="又名", valid_from=DAY)
    actions.rename(place=village, name="新名", on=DAY, by=SYSTEM)
    with pytest.raises(IntegrityError, match="placename: two rows for place_id"), transaction.atomic():
        PlaceName.objects.filter(place=village, valid_from=FIRST).update(valid_to=None)


@pytest.mark.parametrize(
    ("row", "constraint"),
    [
        (Place(level="hamlet", valid_from=FIRST), "place_level_known"),
        (Place(level="province", valid_from=FIRST, valid_to=FIRST), "place_lasts"),
        (PlaceName(name="", valid_from=FIRST), "place_has_a_name"),
        (PlaceName(name="名", valid_from=FIRST, valid_to=FIRST), "placename_lasts"),
        (PlaceCode(code="x2", valid_from=FIRST), "placecode_is_digits"),
        (PlaceCode(code="32", valid_from=FIRST, valid_to=FIRST), "placecode_lasts"),
        (Board(kind="tree", name="栏", valid_from=FIRST), "board_kind_known"),
        (Board(kind="wall", name="", valid_from=FIRST), "board_has_a_name"),
        (Board(kind="wall", name="栏", valid_from=FIRST, valid_to=FIRST), "board_lasts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rows_that_say_nothing_true_are_refused(
    county: Place, row: Place | PlaceName | PlaceCode | Board, constraint: str
) -> None:
    if not isinstance(row, Place):
        row.place = county
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        row.save()


def test_a_code_fits_the_level_of_its_place(at: At) -> None:
    for place in (at("320324001"), at("320324001001")):
        PlaceCode.objects.filter(place=place).update(valid_to=DAY)
        with pytest.raises(IntegrityError, match="does not fit"), transaction.atomic():
            PlaceCode.objects.create(place=place, code="320324", valid_from=DAY.replace(year=2026))
        with pytest.raises(IntegrityError, match="does not fit"), transaction.atomic():
            PlaceCode.objects.filter(place=place).update(code="320324")


def test_no_board_stands_in_a_province_or_city(at: At) -> None:
    for code in ("32", "3203"):
        with pytest.raises(IntegrityError, match="county or below"), transaction.atomic():
            Board.objects.create(place=at(code), kind="wall", name="栏", valid_from=FIRST)


def test_a_place_is_succeeded_only_when_it_ended_and_only_by_one_that_stands(at: At) -> None:
    one, two = at("320324001001"), at("320324001002")
    with pytest.raises(IntegrityError, match="cannot be succeeded"), transaction.atomic():
        Succession.objects.create(place=one, successor=two, on=DAY)
    Place.objects.filter(pk__in=[one.pk, two.pk]).update(valid_to=DAY)
    with pytest.raises(IntegrityError, match="cannot be succeeded"), transaction.atomic():
        Succession.objects.create(place=one, successor=two, on=DAY)


def test_a_succession_is_never_changed(at: At) -> None:
    actions.merge(place=at("320324001001"), into=at("320324001002"), on=DAY, by=SYSTEM)
    with pytest.raises(DatabaseError), transaction.atomic():
        Succession.objects.update(on=FIRST)


def test_what_was_listed_is_never_changed(county: Place) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Listing.objects.update(added=0)


def test_two_at_once_cannot_give_one_code_to_two_places(committed: str, listed: Callable[..., Path]) -> None:
    actions.import_(path=listed(), on=FIRST, by=SYSTEM)
    one, two = queries.by_codes(["320324001001", "320324001002"]).values()
    refused: list[psycopg.Error] = []
    with psycopg.connect(committed) as first, psycopg.connect(committed) as second:
        _give(first, one, refused)
        late = threading.Thread(target=_give, args=(second, two, refused))
        late.start()
        time.sleep(1)
        assert late.is_alive(), "the second writer must wait for the first"
        first.commit()
        late.join()
    assert [type(error) for error in refused] == [psycopg.errors.ExclusionViolation]


def _give(holder: psycopg.Connection[tuple[object, ...]], place: int, refused: list[psycopg.Error]) -> None:
    try:
        holder.execute("UPDATE places_placecode SET valid_to = '2026-01-01' WHERE place_id = %s", [place])
        new = "INSERT INTO places_placecode (place_id, code, valid_from) VALUES (%s, '320324001099', '2026-01-01')"
        holder.execute(new, [place])
    except psycopg.Error as error:
        refused.append(error)
