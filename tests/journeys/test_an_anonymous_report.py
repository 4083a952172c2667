"""Somebody reports an office without a name: asked and answered by the code; the office spoken of finds nothing."""

import pytest
from playwright.sync_api import Page

from tests.journeys import office, residents
from tests.journeys.county import County
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import person
from yangguang.cases.models import Case, Identity, Standing
from yangguang.disclosure.tests.world import FIRST
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, PostRole

pytestmark = pytest.mark.browser
CLAIMED = "窗口科收了二十元，没有收据。"


def test_an_anonymous_report_is_asked_about_and_answered_by_its_code_and_the_accused_find_nothing(
    county: County,
) -> None:
    accused = given_a_section_of_the_office(county)
    reporter = county.visitor(java_script_enabled=False)
    code = when_it_is_reported(reporter, county)
    case = Case.objects.get()
    assert not Identity.objects.exists()
    assert case.office == county.world.office
    assert_the_accused_find_nothing(county, accused, case)
    clerk = office.given_an_officer_at_the_desk(county, county.world.editor)
    when_the_office_asks(clerk, county, case, "是哪一天、哪个窗口？")
    assert "是哪一天、哪个窗口？" in residents.when_a_code_is_followed(reporter, county, code)
    when_the_reporter_writes(reporter, "三月三日，一号窗口。")
    clerk.goto(f"{county.address}/desk/cases/{case.pk}/")
    assert "三月三日，一号窗口。" in clerk.inner_text("main")
    when_it_is_upheld(clerk)
    told = residents.when_a_code_is_followed(reporter, county, code)
    assert "已查实，二十元已退，经手人另行处理。" in told
    assert Standing.objects.get().state == "answered"
    assert not [line for line in county.asked if code in line]


def given_a_section_of_the_office(county: County) -> User:
    """窗口科, and who works there."""
    user, world = person(), county.world
    section = offices.establish(
        kind=OfficeKind.SECTION, name="窗口科", place=world.office.place, parent=world.office, on=FIRST, by=SYSTEM
    )
    officer = offices.enter(name="钱七", user=user, by=SYSTEM)
    offices.appoint(office=section, officer=officer, title="科员", roles=[PostRole.HANDLES], on=FIRST, by=SYSTEM)
    return user


def when_it_is_reported(page: Page, county: County) -> str:
    """One question a page, without scripts; nobody asks for a name or a phone. To the code."""
    page.goto(f"{county.address}/cases/new/")
    page.check("text=有人违法违规办事")
    residents.go_on(page)
    page.check("main input[type=radio] >> nth=0")
    residents.go_on(page)
    page.check("text=窗口科")
    residents.go_on(page)
    page.check("text=说的就是这个单位")
    residents.go_on(page)
    for name, words in (("about", "多收费"), ("words", CLAIMED)):
        page.fill(f"#id_{name}", words)
        residents.go_on(page)
    page.check("text=匿名举报")
    residents.go_on(page)
    page.click("main >> text=交给单位")
    return page.inner_text(".receipt .code")


def assert_the_accused_find_nothing(county: County, accused: User, case: Case) -> None:
    desk = office.given_an_officer_at_the_desk(county, accused)
    desk.goto(f"{county.address}/desk/cases/")
    assert case.number not in desk.inner_text("main")
    for address in (f"/desk/cases/{case.pk}/", f"/desk/cases/{case.pk}/answer/"):
        assert desk.goto(f"{county.address}{address}").status == 404  # type: ignore[union-attr]  # it answered


def when_the_office_asks(clerk: Page, county: County, case: Case, words: str) -> None:
    clerk.goto(f"{county.address}/desk/cases/{case.pk}/")
    clerk.click("main >> a:has-text('受理') >> nth=0")
    clerk.click("main >> button:has-text('受理')")
    clerk.click("main >> a.button:has-text('询问本人')")
    clerk.fill("#id_words", words)
    clerk.click("main >> button:has-text('询问本人')")


def when_the_reporter_writes(page: Page, words: str) -> None:
    page.click("summary:has-text('给办的人留言')")
    way = page.locator("details.way", has_text="给办的人留言")
    way.locator("textarea").fill(words)
    way.locator("button[type=submit]").click()


def when_it_is_upheld(clerk: Page) -> None:
    clerk.click("main >> a.button:has-text('答复')")
    clerk.check("text=已解决")
    clerk.fill("#id_words", "已查实，二十元已退，经手人另行处理。")
    clerk.click("main >> button:has-text('答复')")
