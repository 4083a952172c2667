"""一步一步找: whoever cannot say what they need is asked, and stands before the form with that much answered."""

import pytest

from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.matters import actions, guiding
from yangguang.matters.tests.tables import as_csv
from yangguang.web.tests.test_asking import fields


@pytest.fixture
def laid(world: World) -> World:
    """A county with a path of two questions."""
    matter = world.matter
    rows = [
        ["1", "是谁的事？", "老人", "2", "", ""],
        ["2", "满 60 周岁了吗？", "没满", "", matter.first, matter.second],
        ["2", "", "满了", "", matter.first, matter.second],
    ]
    actions.lay_path(data=as_csv([list(guiding.HEADINGS), *rows]), by=SYSTEM)
    return world


def test_each_answer_leads_on_and_can_be_taken_back(laid: World) -> None:
    browser = Browser()
    assert "是谁的事？" in (first := browser.get("/find/").text)
    assert 'href="?way=1"' in first
    second = browser.get("/find/", {"way": "1"}).text
    assert 'href="?way=1.2"' in second
    end = browser.get("/find/", {"way": "1.2"}).text
    assert f"<h1>{laid.matter.second}</h1>" in end
    assert 'href="?way=1"' in end
    assert 'href="?"' in end


@pytest.mark.parametrize("way", ["9", "1.9", "1.1.1", "x", "1.", "１", "0", "-1", "1." * 40 + "1", "<script>"])
def test_a_way_that_leads_nowhere_is_a_page_that_is_not_there(laid: World, way: str) -> None:
    assert Browser().get("/find/", {"way": way}).status_code == 404


def test_where_no_path_is_laid_the_page_says_where_else_to_look(world: World) -> None:
    assert "引导的问题还没有写好" in Browser().get("/find/").text


def test_from_a_matter_one_stands_before_its_form_with_kind_area_and_office_answered(laid: World) -> None:
    browser = Browser()
    page = browser.get("/cases/new/", {"matter": laid.matter.pk}).text
    given = fields(page)
    assert given["at"] == "about"
    assert f"申请的事项：<strong>{laid.matter.second}</strong>" in page
    assert {name: given[name] for name in ("kind", "office", "matter")} == {
        "kind": "application", "office": str(laid.office.pk), "matter": str(laid.matter.pk),
    }  # fmt: skip
    following = browser.post("/cases/new/", given | {"about": "补办"}).text
    assert fields(following)["at"] == "words"


@pytest.mark.parametrize("matter", ["0", "x", "99999", "9" * 40, "１"])
def test_from_a_matter_that_is_not_there_one_begins_at_the_first_question(laid: World, matter: str) -> None:
    assert fields(Browser().get("/cases/new/", {"matter": matter}).text)["at"] == "kind"
