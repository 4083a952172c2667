"""Somebody who has no phone: an officer types, reads aloud and prints; the answer is found by the code on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys import office, residents
from tests.journeys.county import County
from yangguang.disclosure.models import Objection

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils", "zbar-tools")]
NAME = "尉迟明德"
TEXT = "我应该有，名单上没有我。"
REASONS = "经核对，申请材料齐全，下一批补发。"


def test_a_resident_without_a_phone_objects_at_the_counter(county: County, tmp_path: Path) -> None:
    notice = county.world.posted().notice
    clerk = office.given_an_officer_at_the_desk(county, county.world.editor)
    second = office.given_an_officer_at_the_desk(county, county.world.second_editor)

    read_aloud = when_it_is_typed_in_and_read_back(clerk, county, notice.pk)
    assert TEXT in read_aloud
    assert NAME in read_aloud
    code = clerk.inner_text(".receipt .code")
    assert code in then_the_receipt_can_be_printed(clerk, tmp_path)
    assert Objection.objects.get().channel == "counter"
    assert Objection.objects.get().read_back_at is not None

    office.when_the_objection_is_decided(second, county, outcome="成立", reasons=REASONS)
    county.works()
    anybody = county.visitor()
    answer = residents.when_the_code_is_looked_up(anybody, county, code)
    assert REASONS in answer
    assert NAME not in answer
    then_the_name_is_public_nowhere(county)


def when_it_is_typed_in_and_read_back(clerk: Page, county: County, notice: int) -> str:
    """The officer types what is said; nothing is taken in before it was read aloud. Returns what was read."""
    office.when_somebody_opens(clerk, county, notice)
    clerk.click("text=录入异议")
    clerk.check("text=当面或书面")
    residents.go_on(clerk)
    clerk.check("text=应该有却没有列上？")
    residents.go_on(clerk)
    clerk.fill("#id_about", NAME)
    residents.go_on(clerk)
    clerk.fill("#id_words", TEXT)
    residents.go_on(clerk)
    residents.go_on(clerk)
    read = clerk.inner_text("main")
    clerk.click("text=录入并取得查询码")
    assert "请先读给本人听" in clerk.inner_text(".error-summary")
    assert not Objection.objects.exists()
    clerk.check("#id_read_back")
    clerk.click("text=录入并取得查询码")
    return read


def then_the_receipt_can_be_printed(clerk: Page, folder: Path) -> str:
    """On paper: the code and where to look it up, without the desk's menus. Returns the printed words."""
    clerk.pdf(path=folder / "receipt.pdf", format="A5")
    printed = residents.text_of(folder / "receipt.pdf")
    assert "/follow/" in re.sub(r"\s", "", printed)
    assert "待办" not in printed
    assert NAME not in printed
    return printed


def then_the_name_is_public_nowhere(county: County) -> None:
    held = [path for path in county.site.rglob("*") if path.is_file() and NAME.encode() in path.read_bytes()]
    assert not held
