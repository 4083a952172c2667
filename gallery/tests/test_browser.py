"""The pages in a real browser: accessible, narrow, without scripts, printed, light, and asking nobody else."""

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pypdf import PdfReader

from design.build import stylesheet
from design.tests.axe import LOOK, violations
from gallery.samples.places import names
from gallery.tests.conftest import Site

pytestmark = pytest.mark.browser
ELDER = "try { localStorage.setItem('elder', '1') } catch (refused) {}"
MODES = {  # width, colour scheme, elder
    "phone": (320, "light", False),
    "elder": (1280, "light", True),
    "elder phone": (320, "light", True),
    "dark": (768, "dark", False),
    "dark elder": (768, "dark", True),
}
MOVED = "place/320324199.html"
DEEP = {"elder phone", "dark elder"}
PARTS = 4  # of the pages, so that workers can share them


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """An ordinary phone."""
    made = browser.new_context(viewport={"width": 360, "height": 800})
    yield made
    made.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_accessible_fits_its_screen_and_breaks_no_policy(site: Site, browser: Browser, part: int) -> None:
    _looked_at(site, browser, [name for name in MODES if name not in DEEP], site.paths[part::PARTS])


@pytest.mark.deep
def test_every_page_is_so_in_large_letters_on_a_phone_and_in_the_dark(site: Site, browser: Browser) -> None:
    _looked_at(site, browser, sorted(DEEP), site.paths)


def _looked_at(site: Site, browser: Browser, modes: list[str], paths: list[str]) -> None:
    """Each page once, in one mode after the other: everything is asked of the phone, of others what a look changes."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page, faults = context.new_page(), list[str]()
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("request", lambda r: None if r.url.startswith(site.address) else faults.append(f"asked {r.url}"))
    page.route(f"**/{MOVED}", _stand_still)
    for path in paths:
        page.goto(site.address + path)
        for mode in modes:
            faults += [f"{path}, {mode}: {fault}" for fault in _faults(page, mode)]
    context.close()
    assert not faults, "\n".join(faults)


def _faults(page: Page, mode: str) -> list[str]:
    width, scheme, elder = MODES[mode]
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a literal
    page.evaluate("elder => document.documentElement.classList.toggle('elder', elder)", elder)
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*violations(page, rules=None if mode == "phone" else LOOK), *([f"{wide} px wide"] if wide > width else [])]


def _stand_still(route: Route) -> None:
    """A page that leads on at once, held still to be looked at."""
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub('<meta http-equiv="refresh"[^>]*>', "", answer.text()))


def test_elder_text_and_signs_have_a_contrast_of_seven(site: Site, browser: Browser) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        context.add_init_script(ELDER)
        page = context.new_page()
        for path in ("components.html", "w/7kq2/index.html", "place/320324112001.html"):
            page.goto(site.address + path)
            assert not violations(page, rules=["color-contrast-enhanced"]), path
        context.close()


def test_elder_mode_is_kept_from_page_to_page_and_given_up_again(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "index.html")
    page.click(".to-elder")
    assert _size(page) == "24px"
    page.goto(site.address + "notice/17.html")
    assert _size(page) == "24px"
    button = page.locator(".objection .button").bounding_box()
    assert button and button["height"] >= 56
    page.click(".to-plain")
    assert _size(page) == "18px"
    page.reload()
    assert _size(page) == "18px"


def test_high_contrast_is_kept_from_page_to_page_beside_elder_mode_and_given_up_again(
    site: Site, context: BrowserContext
) -> None:
    context.add_init_script(ELDER)
    page = context.new_page()
    page.goto(site.address + "index.html")
    page.click(".to-contrast")
    page.goto(site.address + "notice/17.html")
    assert page.get_attribute(".to-contrast", "aria-pressed") == "true"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert _size(page) == "24px"
    assert not violations(page, rules=["color-contrast-enhanced"])
    page.click(".to-contrast")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(0, 0, 0)"


def test_elder_mode_works_without_scripts_on_the_page_that_asks_for_it(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + "place/320324112001.html")
    before = page.locator("h1").bounding_box()
    page.click(".to-elder")
    after = page.locator("h1").bounding_box()
    assert before and after and after["height"] > before["height"] * 1.1
    assert page.locator(".to-plain").is_visible()
    context.close()


def test_the_first_tab_leads_past_the_menu(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "notice/17.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").is_visible()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_a_table_can_be_reached_and_scrolled_by_keyboard_its_first_column_in_sight(
    site: Site, context: BrowserContext
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(site.address + "catalogue.html")
    page.locator(".scroll").first.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".scroll").first).not_to_have_js_property("scrollLeft", 0)
    first = page.locator(".scroll tbody th").first.bounding_box()
    assert first and first["x"] >= 0


def test_the_errors_of_a_form_are_read_first(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "components.html")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    page.click(".error-summary a")
    assert page.url.endswith("#ground")


def test_the_queue_is_walked_by_j_and_k(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "components.html")
    page.evaluate("document.activeElement.blur()")
    for key in "jjk":
        page.keyboard.press(key)
    assert page.locator("tr[aria-current] a.button").inner_text() == "发布"
    assert page.evaluate("document.activeElement.innerText") == "发布"


def test_a_printed_page_has_every_row_no_menu_and_its_address(
    site: Site, context: BrowserContext, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(site.address + "w/7kq2/index.html")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    text = "".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages)
    text = normalize("NFKC", text).replace("\n", "").replace(" ", "")
    assert all(row.name in text for row in names(249))
    assert text.count("古邳社区一组") == 63
    assert "https://www.example.gov.cn/suining/w/7kq2/" in text
    assert "https://www.example.gov.cn/suining/clock/8812.html" in text
    assert "事项目录" not in text and "长辈版" not in text


def test_a_wall_and_its_code_page_are_light_and_ask_for_little(site: Site, context: BrowserContext) -> None:
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    for path in ("place/320324112001.html", "w/7kq2/index.html"):
        page.goto(site.address + path)
    files = [site.folder / url.removeprefix(site.address) for url in asked]
    assert len(files) <= 10
    assert sum(len(brotli.compress(file.read_bytes(), quality=5)) for file in files) <= 60 * 1024


@pytest.mark.parametrize(("width", "media"), [(320, "screen"), (1280, "screen"), (800, "print")])
def test_the_flat_stylesheet_looks_as_its_layers_say(
    site: Site, context: BrowserContext, width: int, media: str
) -> None:
    (site.folder / "layered.css").write_text(stylesheet(layered=True), "utf-8")
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media=media)  # type: ignore[arg-type]  # a literal
    page.add_init_script(ELDER if width == 1280 else "")
    page.goto(site.address + "components.html")
    assert page.evaluate(_COMPARED, site.address + "layered.css") == []


_COMPARED = """async (other) => {
  const link = document.querySelector('link[rel=stylesheet]')
  const look = () => [...document.body.querySelectorAll('*')].map(element => {
    const style = getComputedStyle(element)
    return [...style].filter(name => !name.startsWith('--')).map(name => name + ': ' + style.getPropertyValue(name))
  })
  const flat = look()
  await new Promise(done => { link.onload = done; link.href = other })
  const elements = [...document.body.querySelectorAll('*')]
  return look().flatMap((layered, n) => layered
    .filter((value, k) => value !== flat[n][k])
    .map(value => elements[n].outerHTML.slice(0, 60) + ' layered: ' + value)).slice(0, 9)
}"""


def _size(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).fontSize"))


BROKEN = """() => [...document.querySelectorAll('.words')].flatMap(title => {
  const places = [], faults = [], walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) places.push(walker.currentNode);
  for (const text of places) {
    const range = document.createRange(); range.selectNodeContents(text);
    const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
    if (tops.size > 1) faults.push(title.textContent + ': ' + text.data);
  }
  return faults;
})"""


def test_no_title_is_broken_within_a_word_on_the_narrowest_phone(site: Site, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    titles = 0
    page.route(f"**/{MOVED}", _stand_still)
    for path in site.paths:
        page.goto(site.address + path)
        titles += page.locator(".words").count()
        assert page.evaluate(BROKEN) == [], path
    assert titles > 60
    page.close()


def test_whoever_copies_searches_or_hears_a_title_gets_the_plain_one(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.address + "notice/17.html")
    title = "2026年度农村部分计划生育家庭奖励扶助对象名单"
    assert page.title().startswith(title)
    assert (
        page.evaluate("getSelection().selectAllChildren(document.querySelector('h1')), getSelection().toString()")
        == title
    )
    assert page.evaluate("title => { getSelection().empty(); return window.find(title) }", title)
    assert page.locator("h1").inner_text() == title
    assert page.get_by_role("heading", level=1, name=title, exact=True).count() == 1
    assert "wbr" not in page.locator("head").inner_html()


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_the_words_of_a_drawing_have_the_colour_of_the_text_around_them(
    site: Site, browser: Browser, ground: str
) -> None:
    page = browser.new_page(color_scheme=ground)  # type: ignore[arg-type]  # one of the two
    page.goto(site.address + "notice/17.html")
    colours = page.evaluate("""() => [...document.querySelectorAll('.drawing text')].map(
        text => [getComputedStyle(text).fill, getComputedStyle(text.closest('figure')).color])""")
    assert colours and all(words == around for words, around in colours)
    page.close()
