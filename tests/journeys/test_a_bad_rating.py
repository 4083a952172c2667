"""A bad rating is mended: given by the code beside an answer, called back, mended in public, and its author agrees."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Page

from tests.journeys import office, residents
from tests.journeys.county import County, prints_everything
from yangguang.cases import actions as cases
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.disclosure.tests.world import FIRST
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, PostRole
from yangguang.ratings import actions as ratings
from yangguang.ratings.models import Rating

pytestmark = pytest.mark.browser
PHONE = "13812345678"
SAID = "等了两个小时，窗口没有人。"
MENDED = "已加开一个窗口，每天由负责人检查。"


def test_a_bad_rating_is_mended_from_the_answer_to_its_authors_yes(county: County) -> None:
    """Shown of one alone, which outside of this test no desk and no page would be."""
    with override_settings(RATINGS_LEAST=1, RATINGS_DESK_LEAST=1):
        code = given_an_answered_case(county)
        rater = county.visitor()
        when_it_is_rated_from_the_page_of_its_answer(rater, county, code)
        assert Rating.objects.get().channel == "online"
        with the_morning_after(1):
            ratings.begin_what_is_due()
            clerk = office.given_an_officer_at_the_desk(county, county.world.stranger)
            above = office.given_an_officer_at_the_desk(county, county.world.editor)
            when_somebody_of_the_office_above_calls_back(above, county)
            then_the_rated_office_reads_what_and_never_who(clerk, county, code)
            when_it_is_verified_and_mended(clerk)
        with the_morning_after(2):
            prints_everything()
            page = county.visitor()
            page.goto(f"{county.address}/ratings.html")
            shown = page.inner_text("main")
            assert MENDED in shown
            assert SAID not in shown
            assert "网上" in shown
            answer = when_the_rater_looks_again_and_agrees(rater, county, code)
    assert MENDED in answer
    assert "看了您留的联系方式：打电话回访" in answer
    assert "您说改好了" in rater.inner_text("main")
    held = [
        path for path in Path(settings.SITE_DIR).rglob("*") if path.is_file() and PHONE.encode() in path.read_bytes()
    ]
    assert not held


def given_an_answered_case(county: County) -> str:
    """A question to an office below, answered by its clerk; gives the lookup code."""
    world = county.world
    below = offices.establish(
        kind=OfficeKind.SECTION, name="家庭科", place=world.office.place, parent=world.office, on=FIRST, by=SYSTEM
    )
    officer = offices.enter(name="职员戊", user=world.stranger, by=SYSTEM)
    offices.appoint(office=below, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    asked, said = cases.Asked(kind=Kind.CONSULTATION), cases.Said("开门时间", "窗口什么时候开门？")
    receipt = cases.submit(asked=asked, office=below, said=said)
    case = Case.objects.get(number=receipt.number)
    cases.accept(case=case, by=world.stranger)
    cases.answer(case=case, outcome="explained", words="上午九点开门。", by=world.stranger)
    deliver_pending()
    return receipt.code


def the_morning_after(days: int) -> override_settings:
    """The server's day, moved on."""
    day: date = settings.BUSINESS_DATE or today()
    return override_settings(BUSINESS_DATE=day + timedelta(days=days))


def when_it_is_rated_from_the_page_of_its_answer(page: Page, county: County, code: str) -> None:
    assert "您的评价码" in residents.when_a_code_is_followed(page, county, code)
    page.click("main >> button:has-text('评价')")
    page.check("main input[name=level][value=bad]")
    page.check("text=窗口没有人")
    page.fill("#id_words", SAID)
    page.fill("#id_contact", PHONE)
    page.click("main >> button:has-text('评价')")
    assert "评价已收到" in page.inner_text("main")


def when_somebody_of_the_office_above_calls_back(page: Page, county: County) -> None:
    page.goto(f"{county.address}/desk/ratings/")
    page.click("main >> a.button:has-text('回访')")
    assert PHONE not in page.inner_text("main")
    page.click("main >> text=看联系方式")
    page.check("text=打电话回访")
    page.click("main >> button:has-text('看联系方式')")
    assert PHONE in page.inner_text("main")
    page.click("main >> text=记下回访")
    page.check("text=已联系上")
    page.fill("#id_words", "希望窗口按时有人。")
    page.click("main >> button:has-text('记下回访')")


def then_the_rated_office_reads_what_and_never_who(page: Page, county: County, code: str) -> None:
    page.goto(f"{county.address}/desk/ratings/")
    page.click("main >> a.button:has-text('核实')")
    read = page.inner_text("main")
    assert SAID in read
    assert "希望窗口按时有人" in read
    assert "看联系方式" not in read
    for who in (PHONE, code, Case.objects.get().number):
        assert who not in page.content()


def when_it_is_verified_and_mended(page: Page) -> None:
    page.click("main >> a.button:has-text('核实')")
    page.check("text=属实 >> nth=0")
    page.click("main >> button:has-text('核实')")
    page.click("main >> a.button:has-text('写整改')")
    page.check("text=已整改")
    page.fill("#id_words", MENDED)
    page.check("#id_public")
    page.click("main >> button:has-text('写整改')")


def when_the_rater_looks_again_and_agrees(page: Page, county: County, code: str) -> str:
    """By the same code as the case. Returns what was read before it was agreed to."""
    residents.when_a_code_is_followed(page, county, code)
    page.click("main >> button:has-text('看评价有没有回音')")
    read = page.inner_text("main")
    page.check("main input[name=agrees][value=yes]")
    page.click("main >> button:has-text('告诉机构')")
    return read
