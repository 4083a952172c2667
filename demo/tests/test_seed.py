"""The demo county is 睢宁县 as it is; all people in it are made up, and a roll of any size can be found row by row."""

import time
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demo import names, seed
from yangguang.foundation import tables
from yangguang.foundation.money import Money

RARE = set("㐱𬱖𫖯")


def pieces(text: str) -> Iterator[str]:
    """Every run of three to eight signs in a text."""
    return (text[start : start + size] for size in range(3, 9) for start in range(len(text) - size + 1))


def texts() -> Iterator[str]:
    """Every name and text that the demo county prints besides a roll."""
    for level in ("province", "city", "county", "town", "village"):
        yield from seed.listed(level).values()
    yield from (name for below in seed.places() for name in below.names)
    for body in seed.offices():
        yield from (body.name, body.hours, body.address)
        for post in body.posts:
            yield from (post.officer, post.title, *post.duties)
    for level in ("county", "town", "village", "group", "workplace", "residence"):
        yield from (text for board in seed.described("boards")[level] for text in (board["name"], board["position"]))


PIECES = frozenset(piece for text in texts() for piece in pieces(text))


def test_suining_has_its_20_towns_and_402_villages() -> None:
    assert (len(seed.listed("town")), len(seed.listed("village"))) == (20, 402)


def test_a_village_has_four_groups_and_a_town_two_workplaces_and_two_residences() -> None:
    below = seed.places()
    assert Counter(place.level for place in below) == {"group": 402, "workplace": 20, "residence": 20}
    assert all(len(set(place.names)) == (4 if place.level == "group" else 2) for place in below)
    assert {place.parent for place in below if place.level == "group"} == set(seed.listed("village"))


def test_the_county_has_its_department_20_town_offices_and_a_service_point_in_each_village() -> None:
    bodies = seed.offices()
    assert Counter(body.kind for body in bodies) == {"department": 1, "section": 1, "town": 20, "village": 402}
    assert all(body.posts for body in bodies)


def test_officers_are_plainly_made_up_and_phones_of_one_made_up_range() -> None:
    bodies, cycle = seed.offices(), set(names.signs()["cycle"])
    officers = [post.officer for body in bodies for post in body.posts]
    assert all(officer[1:] in cycle for officer in officers)
    assert len(set(officers)) == len(officers)
    assert len({body.phone for body in bodies}) == len(bodies)
    assert all(body.phone.startswith("0516-8888") for body in bodies)


def test_the_same_seed_makes_the_same_county_and_another_one_another() -> None:
    assert (seed.places(), seed.offices()) == (seed.places(), seed.offices())
    assert seed.places(seed=1) != seed.places(seed=2)
    assert seed.roll(rows=500, seed=7) == seed.roll(rows=500, seed=7)
    assert seed.roll(rows=500, seed=7) != seed.roll(rows=500, seed=8)


def test_the_roll_of_5000_reaches_every_village_evenly() -> None:
    grants = seed.roll(rows=5000, seed=1)
    villages = Counter(grant.village for grant in grants)
    assert len(grants) == 5000
    assert set(villages) == set(seed.listed("village"))
    assert set(villages.values()) == {12, 13}
    assert list(villages) == list(seed.listed("village"))


def test_100_000_distinct_rows_are_made_within_two_seconds_of_work() -> None:
    began = time.process_time()
    grants = seed.roll(rows=100_000, seed=2026)
    assert time.process_time() - began <= 2
    assert len({grant.name for grant in grants}) == len(grants) == 100_000
    assert set(Counter(grant.village for grant in grants).values()) == {248, 249}


def test_no_name_of_100_000_lies_hidden_in_another_or_in_any_text_of_the_county() -> None:
    people = {grant.name for grant in seed.roll(rows=100_000, seed=2026)}
    assert not [name for name in people for piece in pieces(name) if piece != name and piece in people]
    assert people.isdisjoint(PIECES)


@settings(max_examples=15)
@given(number=st.integers(0, 2**32), rows=st.integers(0, 3000))
def test_whatever_the_seed_names_are_distinct_and_of_three_signs_or_more(number: int, rows: int) -> None:
    made = names.distinct(rows, seed=number)
    people = set(made)
    assert len(people) == len(made) == rows
    assert all(3 <= len(name) <= 12 for name in people)
    assert people.isdisjoint(PIECES)


def test_a_roll_has_names_with_rare_signs_and_minority_names() -> None:
    people = [grant.name for grant in seed.roll(rows=5000, seed=1)]
    assert sum("·" in name for name in people) == 9
    assert set("".join(people)) >= RARE


def test_more_names_than_the_table_holds_are_refused() -> None:
    with pytest.raises(ValueError, match="add signs"):
        seed.roll(rows=300_000, seed=1)


@pytest.mark.parametrize(
    ("town", "fen"), [("320324001", 132_000), ("320324002", 126_000), ("320324102", 120_000), ("320324405", 132_000)]
)
def test_local_top_ups_are_stacked_on_the_national_amount(town: str, fen: int) -> None:
    amounts = {grant.fen for grant in seed.roll(rows=402, seed=1) if grant.village.startswith(town)}
    assert amounts == {fen}


def test_a_grant_holds_village_name_programme_and_amount_and_never_an_age() -> None:
    assert seed.Grant._fields == ("village", "name", "programme", "fen")


def test_the_written_roll_reads_back_row_by_row() -> None:
    grants = seed.roll(rows=1000, seed=3)
    rows = tables.rows(tables.lines(seed.written(grants)), headings={name: name for name in seed.HEADINGS})
    read = [seed.Grant(row["村"], row["姓名"], row["项目"], Money.parse(row["金额(元)"]).fen) for row in rows]
    assert read == grants
