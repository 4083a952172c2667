"""A list is taken in whole or not at all, twice without effect, and never ends a place by leaving it out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import AuditRow, Event
from yangguang.places import actions, queries
from yangguang.places.errors import Invalid, Refused
from yangguang.places.models import Listing, Place, PlaceCode, PlaceName
from yangguang.places.tests.conftest import FIRST

LISTS = sorted((Path(settings.BASE_DIR) / "demo" / "places").glob("*.csv"))
List = Callable[..., Path]


def rows_of_every_table() -> list[int]:
    return [model.objects.count() for model in (Place, PlaceName, PlaceCode, Listing, Event)]


@pytest.mark.django_db
def test_the_six_real_counties_import_side_by_side() -> None:
    listings = [actions.import_(path=path, on=FIRST, by=SYSTEM) for path in LISTS]
    codes = [line.split(",")[0] for path in LISTS for line in path.read_text().splitlines()[1:]]
    assert sum(listing.added + listing.unchanged for listing in listings) == len(codes)
    assert Place.objects.count() == PlaceCode.objects.count() == len(set(codes))
    assert [listing.renamed for listing in listings] == [0] * 6


@pytest.mark.django_db
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_real_county_means_the_same_in_every_encoding(path: Path, encoding: str, tmp_path: Path) -> None:
    text = path.read_text()
    other = tmp_path / path.name
    other.write_bytes(text.encode(encoding))
    actions.import_(path=path, on=FIRST, by=SYSTEM)
    assert actions.preview(path=other, on=FIRST, by=SYSTEM).unchanged == len(text.splitlines()) - 1


@pytest.mark.django_db
def test_suining_stands_with_its_20_towns_and_402_villages() -> None:
    actions.import_(path=next(path for path in LISTS if "320324" in path.stem), on=FIRST, by=SYSTEM)
    below = queries.descendants(queries.county())
    assert (len(below), sum(step.level == "town" for step in below)) == (423, 20)
    assert below[0].name == "睢宁县"


def test_importing_a_list_again_changes_nothing(county: Place, listed: List) -> None:
    before = rows_of_every_table()
    again = actions.import_(path=listed(), on=date(2024, 1, 1), by=SYSTEM)
    assert (again.added, again.renamed, again.unchanged) == (0, 0, 9)
    assert rows_of_every_table()[:3] == before[:3]


def test_a_later_list_renames_and_adds_and_keeps_what_was(county: Place, listed: List) -> None:
    new = "320324001002,王庄社区居委会,320324001,village\n320324001003,新村村委会,320324001,village"
    path = listed(old="320324001002,王庄村委会,320324001,village", new=new)
    found = actions.preview(path=path, on=date(2025, 1, 1), by=SYSTEM)
    assert (found.added, found.unchanged) == (1, 8)
    assert found.renamed == (("320324001002", "王庄村委会", "王庄社区居委会"),)
    actions.import_(path=path, on=date(2025, 1, 1), by=SYSTEM)
    village = queries.by_code("320324001002")
    assert village is not None
    assert queries.name(village, on=date(2024, 12, 31)) == "王庄村委会"
    assert queries.name(village, on=date(2025, 1, 1)) == "王庄社区居委会"


def test_what_a_list_leaves_out_is_reported_and_stays(county: Place, listed: List) -> None:
    path = listed(old="320324002002,李圩村委会,320324002,village\n", new="")
    assert actions.preview(path=path, on=date(2025, 1, 1), by=SYSTEM).missing == ("320324002002",)
    actions.import_(path=path, on=date(2025, 1, 1), by=SYSTEM)
    assert queries.by_code("320324002002") is not None


def test_a_list_of_one_village_may_hang_below_a_town_on_record(county: Place, listed: List) -> None:
    text = "code,name,parent_code,level\n320324002003,新安村委会,320324002,village\n"
    assert actions.import_(path=listed(text=text), on=date(2025, 1, 1), by=SYSTEM).added == 1
    village = queries.by_code("320324002003")
    assert village is not None
    assert [step.name for step in queries.path(village)] == ["睢宁县", "金城街道", "新安村委会"]


BROKEN = {
    "a duplicate code": ("320324001002,王庄", "320324001001,王庄", 8),
    "an orphan": ("320324002001,和平社区居委会,320324002", "320324009001,和平社区居委会,320324009", 9),
    "a wrong level": ("金城街道,320324,town", "金城街道,320324,village", 6),
    "an empty name": ("李圩村委会", "", 10),
    "a missing cell": ("睢城街道,320324,town", "睢城街道,town", 5),
    "a code of wrong length": ("320324002002,", "32032400202,", 10),
}


@pytest.mark.django_db
@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_broken_list_is_refused_whole_with_the_row_named(fault: str, encoding: str, listed: List) -> None:
    old, new, row = BROKEN[fault]
    path = listed(old=old, new=new, encoding=encoding)
    for verb in (actions.preview, actions.import_):
        with pytest.raises(Invalid) as caught:
            verb(path=path, on=FIRST, by=SYSTEM)
        assert row in {fault.row for fault in caught.value.faults}
        assert f"第 {row} 行" in str(caught.value)
    assert rows_of_every_table() == [0] * 5


def test_a_list_that_contradicts_the_record_is_refused_whole(county: Place, listed: List) -> None:
    before = rows_of_every_table()
    path = listed(old="王庄村委会", new="张庄村委会")
    with pytest.raises(Invalid) as caught:
        actions.import_(path=path, on=FIRST, by=SYSTEM)
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(8, "name")]
    with pytest.raises(Invalid) as caught:
        actions.import_(path=listed(), on=date(2020, 1, 1), by=SYSTEM)
    assert [fault.row for fault in caught.value.faults] == list(range(2, 11))
    assert rows_of_every_table() == before


def test_a_preview_changes_nothing(county: Place, listed: List) -> None:
    before = [*rows_of_every_table(), AuditRow.objects.count()]
    actions.preview(path=listed(old="王庄", new="张庄"), on=date(2025, 1, 1), by=SYSTEM)
    assert [*rows_of_every_table(), AuditRow.objects.count()] == before


@pytest.mark.django_db
def test_a_visitor_cannot_import(listed: List) -> None:
    for verb in (actions.preview, actions.import_):
        with pytest.raises(Refused):
            verb(path=listed(), on=FIRST, by=VISITOR)
    assert not Place.objects.exists()


def test_an_import_leaves_one_audit_row_and_one_event(county: Place) -> None:
    assert [row.subject for row in AuditRow.objects.filter(verb="places.import")] == [
        f"places.listing:{Listing.objects.get().pk}"
    ]
    assert Event.objects.get().payload == {"listing": Listing.objects.get().pk}
