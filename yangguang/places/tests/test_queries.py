"""What is asked most often of places."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.places import queries
from yangguang.places.errors import NotInForce
from yangguang.places.models import Place
from yangguang.places.tests.conftest import FIRST

At = Callable[[str], Place]


def test_the_path_leads_from_the_county_down_and_above_it_from_the_province(at: At) -> None:
    assert [step.name for step in queries.path(at("320324001002"))] == ["睢宁县", "睢城街道", "王庄村委会"]
    assert [step.name for step in queries.path(at("3203"))] == ["江苏省", "徐州市"]


def test_children_are_one_level_below_in_code_order(county: Place, at: At) -> None:
    assert [(step.code, step.name) for step in queries.children(county)] == [
        ("320324001", "睢城街道"),
        ("320324002", "金城街道"),
    ]
    assert queries.children(at("320324001001")) == []


def test_descendants_come_upper_levels_first(county: Place) -> None:
    assert [step.level for step in queries.descendants(county)] == ["county", *["town"] * 2, *["village"] * 4]


def test_many_codes_are_looked_up_in_one_query(county: Place) -> None:
    with CaptureQueriesContext(
        connection,
    ) as ran:
        found = queries.by_codes(["320324001001", "320324001002", "999999999999"])
    assert set(found) == {"320324001001", "320324001002"}
    assert len(ran) == 1


def test_a_place_before_its_first_day_means_nothing(county: Place) -> None:
    assert queries.by_code("320324", on=FIRST.replace(year=2020)) is None


def test_a_named_place_knows_its_page_key(county: Place) -> None:
    assert queries.named([county.pk])[county.pk].key == queries.key(county.pk) == f"place:{county.pk}"


@pytest.mark.django_db
def test_before_the_list_is_imported_the_county_is_missed_in_plain_words() -> None:
    with pytest.raises(NotInForce, match="请先导入"):
        queries.county()
