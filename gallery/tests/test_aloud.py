"""Reading aloud in elder mode; the device's voice lies outside the machine: a double notes what it is told to say."""

from collections.abc import Iterator
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page

from gallery.tests.conftest import Site
from gallery.tests.test_browser import ELDER

pytestmark = pytest.mark.browser
BUTTON, NOTICE = ".read-aloud", "notice/17.html"
VOICE = """
const queue = [], said = [];
const voice = {
  get speaking() { return queue.length > 0; },
  get pending() { return queue.length > 1; },
  speak(words) { queue.push(words); said.push({text: words.text, lang: words.lang, rate: words.rate}); },
  cancel() { queue.splice(0).forEach(words => words.onerror && words.onerror({error: "canceled"})); },
  ends() { const words = queue.shift(); words.onend && words.onend({}); },
  said,
};
Object.defineProperty(window, "speechSynthesis", {value: voice});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
NO_VOICE = 'Object.defineProperty(window, "speechSynthesis", {value: undefined});'


class Said(TypedDict):
    """One line as the voice was told to say it."""

    text: str
    lang: str
    rate: float


@pytest.fixture
def elder(browser: Browser) -> Iterator[Page]:
    """A page in elder mode on a device with a voice."""
    context = browser.new_context()
    context.add_init_script(ELDER + VOICE)
    yield context.new_page()
    context.close()


def _said(page: Page) -> list[Said]:
    found: list[Said] = page.evaluate("speechSynthesis.said")
    return found


def test_what_stands_on_the_page_is_read_slowly_in_chinese_and_nothing_of_the_menus(site: Site, elder: Page) -> None:
    elder.goto(site.address + NOTICE)
    elder.click(BUTTON)
    said = _said(elder)
    lines = [line for line in elder.inner_text("main").splitlines() if line.strip()]
    assert [each["text"] for each in said] == lines
    assert {(each["lang"], each["rate"]) for each in said} == {("zh-CN", 0.9)}
    assert any("不用登录，不用留姓名" in each["text"] for each in said)


def test_on_an_english_page_english_is_read_in_english_and_the_record_in_chinese(site: Site, elder: Page) -> None:
    elder.goto(f"{site.address}en/{NOTICE}")
    elder.click(BUTTON)
    voices = {each["text"]: each["lang"] for each in _said(elder)}
    assert voices[elder.inner_text(".objection h2")] == "en"
    assert voices[elder.inner_text("main h1")] == "zh-CN"


def test_a_second_click_stops_the_voice_and_a_third_begins_anew(site: Site, elder: Page) -> None:
    elder.goto(site.address + NOTICE)
    start = elder.inner_text(BUTTON)
    elder.click(BUTTON)
    assert elder.inner_text(BUTTON) == "停止朗读"
    once = len(_said(elder))
    elder.click(BUTTON)
    assert not elder.evaluate("speechSynthesis.speaking")
    assert elder.inner_text(BUTTON) == start == "朗读本页"
    elder.click(BUTTON)
    assert len(_said(elder)) == 2 * once


def test_when_the_last_line_was_read_the_button_offers_to_read_again(site: Site, elder: Page) -> None:
    elder.goto(site.address + NOTICE)
    elder.click(BUTTON)
    elder.evaluate("while (speechSynthesis.pending) speechSynthesis.ends()")
    assert elder.inner_text(BUTTON) == "停止朗读"
    elder.evaluate("speechSynthesis.ends()")
    assert elder.inner_text(BUTTON) == "朗读本页"


def test_leaving_the_page_stops_the_voice(site: Site, elder: Page) -> None:
    elder.goto(site.address + NOTICE)
    elder.click(BUTTON)
    elder.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert not elder.evaluate("speechSynthesis.speaking")


@pytest.mark.parametrize("scripts", [VOICE, ELDER + NO_VOICE])
def test_without_elder_mode_or_without_a_voice_nothing_is_offered(site: Site, browser: Browser, scripts: str) -> None:
    context = browser.new_context()
    context.add_init_script(scripts)
    page = context.new_page()
    page.goto(site.address + NOTICE)
    assert not page.locator(BUTTON).is_visible()
    context.close()
