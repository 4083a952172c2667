"""Every fault that a list can have is found and named with its row; sound lists have none."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from yangguang.places.listing.checking import faults, outside
from yangguang.places.listing.reading import Row, read
from yangguang.places.tests.trees import lists

LISTS = sorted((Path(settings.BASE_DIR) / "demo" / "places").glob("*.csv"))

BREAK = {
    "a parent that does not exist": lambda row: row._replace(parent_code="9" * len(row.parent_code)),
    "no parent": lambda row: row._replace(parent_code=""),
    "a code too short": lambda row: row._replace(code=row.code[:-1]),
    "a code with a letter": lambda row: row._replace(code=row.code[:-1] + "x"),
    "a full-width digit": lambda row: row._replace(code=row.code[:-1] + "１"),
    "a level that does not exist": lambda row: row._replace(level="hamlet"),
    "a level without official code": lambda row: row._replace(level="group"),
    "the level above": lambda row: row._replace(level="county" if row.level == "town" else "town"),
    "no name": lambda row: row._replace(name=""),
    "a zero-width name": lambda row: row._replace(name="\u200b"),
    "a private-use sign": lambda row: row._replace(name=row.name + "\ue000"),
}


@given(rows=lists())
def test_a_sound_list_has_no_fault(rows: list[Row]) -> None:
    assert faults(rows) == []


@pytest.mark.parametrize("kind", BREAK)
@given(rows=lists(), data=st.data())
def test_one_bent_row_is_found_and_named(kind: str, rows: list[Row], data: st.DataObject) -> None:
    at = data.draw(st.integers(3, len(rows) - 1))
    rows[at] = BREAK[kind](rows[at])
    assert rows[at].number in {fault.row for fault in faults(rows)}


@given(rows=lists(), data=st.data())
def test_a_code_listed_twice_is_named_at_its_second_row_with_the_first(rows: list[Row], data: st.DataObject) -> None:
    twin = data.draw(st.sampled_from(rows))._replace(number=len(rows) + 2)
    (fault,) = faults([*rows, twin])
    assert (fault.row, fault.column) == (twin.number, "code")
    assert str(twin.code) in fault.text


def test_every_fault_is_reported_not_only_the_first() -> None:
    rows = [Row(2, "32", "", "", "province"), Row(3, "32", "江苏省", "", "province"), Row(4, "3303", "x", "33", "city")]
    assert [(fault.row, fault.column) for fault in faults(rows)] == [(2, "name"), (3, "code"), (4, "parent_code")]


def test_a_code_that_does_not_begin_with_its_parents_is_a_fault() -> None:
    rows = [Row(2, "32", "江苏省", "", "province"), Row(3, "3703", "徐州市", "32", "city")]
    assert [(fault.row, fault.column) for fault in faults(rows)] == [(3, "parent_code")]


def test_a_village_right_below_its_county_is_a_fault() -> None:
    rows = [
        Row(2, "32", "江苏省", "", "province"),
        Row(3, "3203", "徐州市", "32", "city"),
        Row(4, "320324", "睢宁县", "3203", "county"),
        Row(5, "320324001001", "东升社区", "320324", "village"),
    ]
    assert [(fault.row, fault.column) for fault in faults(rows)] == [(5, "parent_code")]
    assert [fault.row for fault in faults(rows[3:], known={"320324"})] == [5]


def test_a_row_may_hang_below_a_place_that_stands_already() -> None:
    rows = [Row(2, "320324900", "新镇", "320324", "town")]
    assert outside(rows) == {"320324"}
    assert [fault.row for fault in faults(rows)] == [2]
    assert faults(rows, known={"320324"}) == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_the_six_real_counties_have_no_fault(path: Path) -> None:
    assert faults(read(path.read_bytes())) == []


def test_there_are_six_real_counties_and_suining_has_20_towns_and_402_villages() -> None:
    assert len(LISTS) == 6
    suining = next(path for path in LISTS if "320324" in path.stem)
    counts = Counter(row.level for row in read(suining.read_bytes()))
    assert counts == {"province": 1, "city": 1, "county": 1, "town": 20, "village": 402}
