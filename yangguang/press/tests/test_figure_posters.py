"""Posters of how the offices of each level keep up: the page's figures on paper, the day's table inside."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as house
from pypdf import PdfReader

from yangguang.cases import actions as cases
from yangguang.cases import queries
from yangguang.cases.choices import Kind
from yangguang.disclosure.tests.world import World
from yangguang.offices.models import Office
from yangguang.press import actions as press
from yangguang.press.posters import glyphs, plain
from yangguang.press.tests.poster_samples import text_of

LAYOUTS = ("a3", "a4")


def _consulted(office: Office, times: int) -> None:
    for _ in range(times):
        cases.submit(asked=cases.Asked(kind=Kind.CONSULTATION), office=office, said=cases.Said("补办", "怎样补办？"))


def _poster(level: str, layout: str) -> bytes:
    return (Path(house.SITE_DIR) / f"figures/{level}.{layout}.pdf").read_bytes()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_office_stands_on_the_poster_of_its_level_alone_and_the_days_table_lies_inside(
    world: World, layout: str
) -> None:
    _consulted(world.office, queries.FEWEST)
    press.publish(changed=None)
    mine, others = world.office.place.level, {"county", "town", "village"} - {world.office.place.level}
    made = _poster(mine, layout)
    assert plain(world.office.name) in text_of(made)
    table = (Path(house.SITE_DIR) / "figures.csv").read_bytes()
    assert PdfReader(BytesIO(made)).attachments["figures.csv"] == [table]
    assert sha256(table).hexdigest() in text_of(made)
    assert "怎样补办" not in text_of(made)
    for level in others:
        assert plain(world.office.name) not in text_of(_poster(level, layout))
        assert plain("还没有办件满") in text_of(_poster(level, layout))
        assert f"figures/{level}.{layout}.pdf" in (Path(house.SITE_DIR) / "figures.html").read_text()


def test_an_office_with_few_cases_is_on_no_poster_but_counted_among_those_left_out(world: World) -> None:
    _consulted(world.office, queries.FEWEST - 1)
    press.publish(changed=None)
    for layout in LAYOUTS:
        made = text_of(_poster(world.office.place.level, layout))
        assert plain(world.office.name) not in made
        assert plain("现在有 1 个机构") in made


def test_the_same_figures_of_the_same_day_are_the_same_poster(world: World) -> None:
    _consulted(world.office, queries.FEWEST)
    press.publish(changed=None)
    before = _poster(world.office.place.level, "a3")
    press.publish(changed=frozenset({"today"}))
    assert _poster(world.office.place.level, "a3") == before


def test_a_name_that_no_face_has_stops_no_publication() -> None:
    assert glyphs.printable("王\U0003134f村\u202e站") == "王〓村〓站"
