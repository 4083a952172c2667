"""A roll posted at the end of a year: nobody waits for the next year's days off, and the day comes when they do."""

from datetime import date
from pathlib import Path

import pytest
from django.test import override_settings

from tests.journeys import office, residents
from tests.journeys.county import County, prints_everything
from yangguang.clocks.tests.years import notice as days_off
from yangguang.press import actions as press

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils", "zbar-tools")]
POSTED, LAST, OVER = date(2026, 12, 25), date(2027, 1, 6), date(2027, 1, 7)
UNTOLD = "截止日还算不出来"


def test_a_resident_objects_before_anybody_can_say_until_when(county: County, tmp_path: Path) -> None:
    with override_settings(BUSINESS_DATE=POSTED):
        prints_everything()
        county.world.posted()
        county.works()
        resident = county.visitor()
        assert UNTOLD in residents.when_the_village_is_found(resident, county)
        code = residents.when_the_resident_objects(resident, residents.Words("金额不对？"))
        assert "正在办" in residents.when_the_code_is_looked_up(resident, county, code)

        behind = then_the_page_behind_the_code_takes_objections(county)
        resident.goto(behind)
        assert UNTOLD in resident.inner_text("section.objection")
        assert "2027年1月" in resident.inner_text("section.objection")

        when_the_administrator_imports_the_days_off(county, tmp_path)
        county.works()
        resident.goto(behind)
        assert UNTOLD not in resident.inner_text("main")
        assert "2027年1月6日" in resident.inner_text("section.objection")
    assert status_on(LAST, county, behind) == 200
    assert status_on(OVER, county, behind) == 410


def then_the_page_behind_the_code_takes_objections(county: County) -> str:
    """Its address; from it one gets to the form."""
    [page] = [each for each in county.site.glob("w/*/index.html") if "张三" in each.read_text(encoding="utf-8")]
    address = f"{county.address}/w/{page.parent.name}/"
    visitor = county.visitor()
    visitor.goto(address)
    visitor.click("section.objection >> a.button:has-text('提出异议')")
    assert "哪里不对？" in visitor.inner_text("main")
    return address


def when_the_administrator_imports_the_days_off(county: County, folder: Path) -> None:
    """Once to be checked, once to be taken in."""
    (folder / "2027.csv").write_bytes(days_off())
    desk = office.given_an_officer_at_the_desk(county, county.world.admin)
    desk.click(".top-menu >> text=放假安排")
    desk.fill("#id_year", "2027")
    desk.fill("#id_document", "关于 2027 年放假安排的通知")
    desk.set_input_files("#id_table", folder / "2027.csv")
    desk.click("main form button")
    desk.click("main form button[name=import]")
    desk.wait_for_url("**/calendar/")


def status_on(day: date, county: County, address: str) -> int:
    """How the page answers on a day, after the press has run at midnight."""
    with override_settings(BUSINESS_DATE=day):
        press.mark_stale("today", "county")
        press.publish_stale()
        answer = county.visitor().goto(address)
    assert answer is not None
    return answer.status
