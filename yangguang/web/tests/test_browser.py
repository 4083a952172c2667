"""The answering pages in a real Chromium: accessible, narrow, without scripts, by keyboard, asking nobody else."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from design.tests.axe import LOOK, WORDS, violations
from yangguang.accounts import codes, totp
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import PASSWORD, SECRET
from yangguang.disclosure.models import Objection, Posting, PostingProof
from yangguang.files.tests.test_moments import photo
from yangguang.foundation.now import SHANGHAI, wall
from yangguang.residents.models import Resident
from yangguang.web.tests.running import PHONE, Running
from yangguang.web.tests.visiting import pages

pytestmark = pytest.mark.browser
_MODES = {
    "plain": None,
    "elder": [*LOOK, "color-contrast-enhanced"],
    "dark": ["color-contrast"],
    "contrast": ["color-contrast-enhanced"],
}
_WEAR = "mode => ['elder', 'contrast'].forEach(of => document.documentElement.classList.toggle(of, of === mode))"


@pytest.mark.parametrize("tree", ["", "/en"])
def test_every_page_is_accessible_fits_a_phone_and_asks_nobody_else(
    site: Running, chromium: Browser, tree: str
) -> None:
    paths: dict[User | Resident | None, list[str]] = {}
    for user, path in pages(site.world):
        paths.setdefault(user, []).append(tree + path)
    rules = WORDS if tree else None  # the English pages are the Chinese ones in other words
    faults = [fault for user, own in paths.items() for fault in _faults(site, chromium, user, own, rules)]
    assert not faults, "\n".join(faults)


def _faults(
    site: Running, chromium: Browser, user: User | Resident | None, paths: list[str], rules: list[str] | None
) -> list[str]:
    """What is wrong with somebody's pages: as they are, in elder mode, in the dark and in high contrast."""
    faults: list[str] = []
    context = chromium.new_context(viewport=PHONE)
    if user:
        context.add_cookies([site.cookie(user)])  # type: ignore[list-item]  # a plain dictionary
    page = context.new_page()
    page.on("request", lambda r: None if r.url.startswith(site.address) else faults.append(f"asked {r.url}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    for path in paths:
        page.goto(site.address + path)
        if any(door in page.url and door not in path for door in ("/account/log-in/", "/mine/enter/")):
            faults.append(f"{path}: led to {page.url}")
        for mode in _MODES if rules is None else ("plain", "elder"):
            page.emulate_media(color_scheme="dark" if mode == "dark" else "light")
            page.evaluate(_WEAR, mode)
            found = violations(page, rules=_MODES[mode] or rules)
            faults += [f"{path} {mode}: {fault}" for fault in found]
            wide = page.evaluate("document.documentElement.scrollWidth")
            faults += [f"{path} {mode}: {wide} px wide"] if wide > PHONE["width"] else []
        page.emulate_media(media="print")
        faults += [] if page.inner_text("main").strip() else [f"{path}: nothing is left on paper"]
        page.emulate_media(media="screen")
    context.close()
    return faults


def test_an_objection_is_made_without_scripts(site: Running, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site.address}/objections/new?notice={site.world.posted().notice.index_no}")
    page.check("text=金额不对？")
    _go_on(page)
    page.fill("#id_about", "李四")
    _go_on(page)
    page.fill("#id_words", "第二行的金额和存折上的不一样。")
    _go_on(page)
    _go_on(page)
    page.click("text=提出异议 >> nth=-1")
    code = page.inner_text(".receipt .code")
    assert Objection.objects.count() == 1
    page.click("main >> text=凭查询码看答复")
    page.fill("#id_code", code.lower().replace("-", " "))
    page.click("text=查看")
    assert "正在办" in page.inner_text("main")
    assert code not in page.url
    context.close()


def test_someone_logs_in_by_keyboard_alone_and_a_wrong_code_is_read_first(site: Running, chromium: Browser) -> None:
    user = site.world.editor
    set_password(user, PASSWORD)
    codes.bind(user, secret=SECRET, step=0)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site.address}/desk/")
    _log_in(page, user, "000000")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert page.input_value("#id_login_name") == user.login_name
    assert page.input_value("#id_password") == page.input_value("#id_code") == ""
    _log_in(page, user, totp.code_of(SECRET, step=totp.step_at(wall())))
    assert page.url == f"{site.address}/desk/"
    context.close()


def test_the_desk_is_walked_by_j_and_k_and_enter_does_the_next_verb(site: Running, chromium: Browser) -> None:
    site.world.posted()
    site.world.posted(site.world.drafted())
    context = chromium.new_context()
    context.add_cookies([site.cookie(site.world.reviewer)])  # type: ignore[list-item]  # a plain dictionary
    page = context.new_page()
    page.goto(f"{site.address}/desk/")
    seen = []
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.href"))
    assert seen[0] == seen[2] != seen[1]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/notices/\d+/"))
    context.close()


def test_an_objection_is_made_by_keyboard_alone(site: Running, chromium: Browser) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.goto(f"{site.address}/objections/new?notice={site.world.posted().notice.index_no}")
    _tab_to(page, "input[type=radio]")
    page.keyboard.press("Space")
    assert page.is_checked("input[type=radio] >> nth=0")
    _enter(page, "继续")
    for field, words in (("#id_about", "李四"), ("#id_words", "第二行的金额和存折上的不一样。"), ("#id_contact", "")):
        _tab_to(page, field)
        page.keyboard.insert_text(words)
        _enter(page, "继续")
    _enter(page, "提出异议")
    assert page.inner_text(".receipt .code")
    assert Objection.objects.count() == 1
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_posting_is_proved_by_keyboard_alone_with_scripts_and_without(
    site: Running, chromium: Browser, scripts: bool, tmp_path: Path, settings: object
) -> None:
    settings.FILES_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    posting = Posting.objects.get(version=site.world.posted(), board=site.world.wall())
    page = _at_work(site, chromium, site.world.publisher, scripts=scripts)
    page.goto(f"{site.address}/postings/{posting.pk}/proof/")
    _tab_to(page, "#id_photo")
    with page.expect_file_chooser() as chosen:
        page.evaluate("0")  # once it answers, the browser has heard that the chooser is to be handed over
        page.keyboard.press("Enter")
    taken = wall().astimezone(SHANGHAI).strftime("%Y:%m:%d %H:%M:%S")
    chosen.value.set_files({"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photo(taken)})
    _enter(page)
    assert PostingProof.objects.filter(posting=posting).count() == 1
    page.context.close()


def test_a_notice_is_drafted_signed_and_posted_without_scripts(site: Running, chromium: Browser) -> None:
    page = _at_work(site, chromium, site.world.editor, scripts=False)
    page.goto(f"{site.address}/notices/new/{site.world.matter.pk}/text/")
    page.fill("#id_title", "办事时间")
    page.fill("#id_words", "工作日上午八点半开门。")
    _press(page)
    address = page.url
    page.context.close()
    for user, path in ((site.world.reviewer, "review/"), (site.world.publisher, "posting/")):
        page = _at_work(site, chromium, user, scripts=False)
        page.goto(address + path)
        _press(page)
        page.context.close()
    assert Posting.objects.filter(version__notice_id=address.rstrip("/").rsplit("/")[-1]).exists()


def _at_work(site: Running, chromium: Browser, user: User, *, scripts: bool) -> Page:
    context = chromium.new_context(java_script_enabled=scripts, viewport=PHONE)
    context.add_cookies([site.cookie(user)])  # type: ignore[list-item]  # a plain dictionary
    return context.new_page()


def _tab_to(page: Page, what: str) -> None:
    """Press the tabulator until it stands on what is wanted, as it must within a page's worth of steps."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(what).first.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"no key leads to {what}")


def _enter(page: Page, words: str = "") -> None:
    """Walk to the main form's button and press it."""
    _tab_to(page, f"main form button:has-text('{words}')")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _press(page: Page) -> None:
    page.click("main form button[type=submit], main form button:not([type])")


def _go_on(page: Page) -> None:
    page.click("main form button:has-text('继续')")


def _log_in(page: Page, user: User, code: str) -> None:
    page.focus("#id_login_name")
    page.keyboard.press("Control+A")
    page.keyboard.type(user.login_name)
    for typed in (PASSWORD, code):
        page.keyboard.press("Tab")
        page.keyboard.insert_text(typed)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_load_state("load")
