"""A worker in Suzhou gets a paper without travelling: asks, adds what is missing by the code, is answered."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.journeys import looking, office, residents
from tests.journeys.county import County
from yangguang.cases.models import Case, Paper, Standing
from yangguang.residents.tests.people import code_to, phone

pytestmark = pytest.mark.browser
MISSING = "母亲身份证复印件\n孩子户口簿首页"


def test_a_worker_in_suzhou_gets_a_paper_without_travelling(county: County, tmp_path: Path) -> None:
    worker = county.visitor()
    code = when_it_is_applied_for(worker, county)
    clerk = office.given_an_officer_at_the_desk(county, county.world.editor)
    when_the_office_asks_once_for_what_is_missing(clerk, county)
    assert "母亲身份证复印件" in residents.when_a_code_is_followed(worker, county, code)
    assert "交来：母亲身份证复印件" in when_the_papers_are_handed_in(worker, a_photo(tmp_path))
    assert Paper.objects.get().what == "母亲身份证复印件"
    when_it_is_answered(clerk, county)
    answer = residents.when_a_code_is_followed(worker, county, code)
    assert "准予" in answer
    assert "寄到苏州" in answer
    assert Standing.objects.latest("case_id").state == "answered"


def test_with_an_account_she_goes_on_where_she_left_and_opens_her_case_without_its_code(county: County) -> None:
    worker, own = county.visitor(), phone()
    when_she_comes_in(worker, county, own)
    when_it_is_begun(worker, county)
    worker.fill("#id_words", "人在苏州，")
    worker.click("main >> button:has-text('先存着')")
    worker.wait_for_url("**/mine/drafts/")
    when_she_comes_in(again := county.visitor(), county, own)  # the next evening, on another phone
    again.click("main >> text=有 1 份写了一半的")
    again.click("main >> a.button:has-text('接着写')")
    assert again.input_value("#id_words") == "人在苏州，"
    again.fill("#id_words", "人在苏州，回不来，想寄过来。")
    code = when_it_is_handed_in(again)
    again.click("main >> button:has-text('记到我的办件')")
    again.wait_for_url("**/mine/cases/")
    clerk = office.given_an_officer_at_the_desk(county, county.world.editor)
    when_it_is_answered(clerk, county)
    again.goto(f"{county.address}/mine/")
    assert "份写了一半的" not in again.inner_text("main")
    again.click("main >> text=补办出生医学证明")
    told = again.inner_text("main")
    assert "寄到苏州" in told and code not in again.url
    assert "县卫健委" in looking.words(again, f"{county.address}/mine/looks/")
    assert looking.faults(again, f"{county.address}/mine/drafts/") == []


def when_she_comes_in(page: Page, county: County, own: str) -> None:
    """By a code that comes to her phone."""
    page.goto(f"{county.address}/mine/enter/")
    page.fill("#id_phone", own)
    page.click("main >> button:has-text('获取验证码')")
    page.fill("#id_code", code_to(own))
    page.click("main >> button:has-text('同意并进入')")
    page.wait_for_url("**/mine/")


def when_it_is_applied_for(page: Page, county: County) -> str:
    """One question a page, to the code."""
    when_it_is_begun(page, county)
    page.fill("#id_words", "人在苏州，回不来，想寄过来。")
    return when_it_is_handed_in(page)


def when_it_is_begun(page: Page, county: County) -> None:
    """Up to the page for the words."""
    page.goto(f"{county.address}/cases/new/")
    page.check("text=办一个证、领一笔补助")
    residents.go_on(page)
    page.check("main input[type=radio] >> nth=0")
    residents.go_on(page)
    page.check("text=县卫健委")
    residents.go_on(page)
    page.check("text=不在里面")
    residents.go_on(page)
    page.fill("#id_about", "补办出生医学证明")
    residents.go_on(page)


def when_it_is_handed_in(page: Page) -> str:
    """From the words to the code."""
    residents.go_on(page)
    page.check("text=我凭查询码自己看")
    residents.go_on(page)
    page.fill("#id_name", "王秀英")
    residents.go_on(page)
    page.click("main >> text=交给单位")
    return page.inner_text(".receipt .code")


def when_the_office_asks_once_for_what_is_missing(clerk: Page, county: County) -> None:
    clerk.goto(f"{county.address}/desk/cases/")
    clerk.click("main >> a.button:has-text('办理')")
    clerk.click("main >> text=一次性告知")
    clerk.fill("#id_words", MISSING)
    clerk.click("main >> button:has-text('一次性告知')")


def a_photo(folder: Path) -> Path:
    """Of a paper, by phone."""
    path = folder / "身份证.png"
    Image.new("RGB", (40, 30), (200, 180, 90)).save(path)
    return path


def when_the_papers_are_handed_in(page: Page, photo: Path) -> str:
    page.set_input_files("#supplement_paper1", photo)
    page.fill("#supplement_words", "户口簿已寄出。")
    page.click("main >> button:has-text('交材料')")
    return page.inner_text("main")


def when_it_is_answered(clerk: Page, county: County) -> None:
    clerk.goto(f"{county.address}/desk/cases/{Case.objects.latest('pk').pk}/")
    clerk.click("main >> a:has-text('受理') >> nth=0")
    clerk.click("main >> button:has-text('受理')")
    clerk.click("main >> a.button:has-text('答复')")
    clerk.check("text=准予")
    clerk.fill("#id_words", "材料齐全，证明已寄到苏州。")
    clerk.click("main >> button:has-text('答复')")
