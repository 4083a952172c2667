"""A case in a real Chromium, without scripts and with them: asked, kept, looked up, mended; each page accessible."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from yangguang.cases import actions
from yangguang.cases.models import Case
from yangguang.web.tests.running import PHONE, Running, look

pytestmark = pytest.mark.browser
Stop = Callable[[Page, str], None]


def test_every_page_between_the_first_question_and_the_answer_is_accessible_and_fits_a_phone(
    site: Running, chromium: Browser
) -> None:
    faults: list[str] = []
    walked(site, chromium, lambda page, name: faults.extend(look(page, name)))
    assert not faults, "\n".join(faults)


def test_all_of_it_works_without_scripts_and_the_code_is_in_no_address(site: Running, chromium: Browser) -> None:
    seen: list[str] = []
    code = walked(site, chromium, lambda page, _name: seen.append(page.url), scripts=False)
    assert seen
    assert not any(code in url or "=" in url for url in seen)


def walked(site: Running, chromium: Browser, stop: Stop, *, scripts: bool = True) -> str:
    """From the first question to the answer, stopping at every page; returns the code."""
    context = chromium.new_context(java_script_enabled=scripts, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site.address}/cases/new/")
    stop(page, "kind")
    _on(page)
    expect(page).to_have_title(re.compile("^错误："))
    stop(page, "error")
    page.check("text=办一个证、领一笔补助")
    asked: tuple[tuple[str, Callable[[], None]], ...] = (
        ("area", lambda: page.check("main input[type=radio] >> nth=0")),
        ("office", lambda: page.check("text=县卫健委")),
        ("matter", lambda: page.check("text=不在里面")),
        ("about", lambda: page.fill("#id_about", "补办出生医学证明")),
        ("words", lambda: page.fill("#id_words", "人在苏州，回不来，想寄过来。")),
        ("reach", lambda: page.check("text=打电话")),
        ("contact", lambda: page.fill("#id_contact", "0516-8888 0000")),
        ("name", lambda: page.fill("#id_name", "王秀英")),
    )
    for name, answer in asked:
        _on(page)
        stop(page, name)
        answer()
    _on(page)
    stop(page, "check")
    page.click("main >> text=交给单位")
    stop(page, "receipt")
    code = page.inner_text(".receipt .code")
    actions.ask_missing(case=Case.objects.get(), missing=["母亲身份证复印件", "孩子户口簿首页"], by=site.world.editor)
    _looked_up(page, site, code)
    stop(page, "missing")
    page.click("main >> button:has-text('交材料')")
    stop(page, "nothing")
    page.fill("#supplement_words", "户口簿已寄出。")
    page.click("main >> button:has-text('交材料')")
    stop(page, "handed-in")
    actions.accept(case=Case.objects.get(), by=site.world.editor)
    actions.answer(case=Case.objects.get(), outcome="granted", words="已办好，寄到苏州。", by=site.world.editor)
    _looked_up(page, site, code)
    stop(page, "answered")
    context.close()
    return code


def _looked_up(page: Page, site: Running, code: str) -> None:
    page.goto(f"{site.address}/follow/")
    page.fill("#id_code", code)
    page.click("main >> text=查看")


def _on(page: Page) -> None:
    page.click("main >> button:has-text('继续')")
