"""Files in pieces in a real Chromium: over a line that breaks, with a tab that is closed, and without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from yangguang.cases.models import Paper
from yangguang.files.models import Arrival
from yangguang.web.tests.running import PHONE, Running
from yangguang.web.tests.test_cases import a_case
from yangguang.web.tests.test_uploading import PIECE, photo

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> None:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings
    (tmp_path / "现场.png").write_bytes(photo())


def _opened(context: BrowserContext, site: Running, code: str) -> Page:
    page = context.new_page()
    page.goto(f"{site.address}/follow/")
    page.fill("#id_code", code)
    page.click("main >> text=查看")
    page.click("summary:has-text('交照片、文件')")
    return page


def _breaking(after: int) -> Callable[[Route], None]:
    """A line that lets so many pieces pass, and then none."""
    seen: list[str] = []

    def handle(route: Route) -> None:
        seen.append(route.request.method)
        if len(seen) > after:
            route.abort()
        else:
            route.continue_()

    return handle


def test_after_a_broken_line_and_a_closed_tab_only_what_was_missing_is_sent(
    site: Running, chromium: Browser, tmp_path: Path
) -> None:
    code, _case = a_case(site.world)
    with chromium.new_context(viewport=PHONE) as context:
        page = _opened(context, site, code)
        page.route("**/uploads/*/", _breaking(2))
        page.set_input_files("#hand_in_file", tmp_path / "现场.png")
        expect(page.locator("[data-arriving]")).to_contain_text("线路断了")
        page.close()
    assert Arrival.objects.get().arrived == 2 * PIECE
    sent: list[str] = []
    with chromium.new_context(viewport=PHONE) as context:
        page = _opened(context, site, code)
        page.on("request", lambda request: sent.append(request.method) if request.method == "PATCH" else None)
        page.fill("#hand_in_what", "现场照片")
        page.set_input_files("#hand_in_file", tmp_path / "现场.png")
        expect(page.locator("[data-arriving]")).to_contain_text("传好了：现场.png")
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.click("main >> button:has-text('交照片、文件')")
        expect(page.locator("main")).to_contain_text("收到了")
    assert len(sent) == -(-len(photo()) // PIECE) - 2
    paper = Paper.objects.select_related("file").get()
    assert paper.what == "现场照片"


def test_a_line_that_comes_back_goes_on_by_itself_and_a_form_sent_too_early_waits_for_its_file(
    site: Running, chromium: Browser, tmp_path: Path
) -> None:
    code, _case = a_case(site.world)
    with chromium.new_context(viewport=PHONE) as context:
        page = _opened(context, site, code)
        page.fill("#hand_in_what", "现场照片")
        page.route("**/uploads/*/", _breaking(1))
        page.set_input_files("#hand_in_file", tmp_path / "现场.png")
        expect(page.locator("[data-arriving]")).to_contain_text("线路断了")
        page.click("main >> button:has-text('交照片、文件')")
        assert not Paper.objects.exists()
        page.unroute("**/uploads/*/")
        page.evaluate("window.dispatchEvent(new Event('online'))")
        expect(page.locator("main")).to_contain_text("收到了")
    assert Paper.objects.count() == 1
    assert Arrival.objects.get().used


def test_where_pieces_cannot_be_sent_the_form_says_so_and_goes_as_a_whole(
    site: Running, chromium: Browser, tmp_path: Path
) -> None:
    code, _case = a_case(site.world)
    for scripts in (True, False):
        with chromium.new_context(viewport=PHONE, java_script_enabled=scripts) as context:
            page = _opened(context, site, code)
            page.route("**/uploads/", lambda route: route.fulfill(status=403, body="no"))
            page.fill("#hand_in_what", f"照片{scripts}")
            page.set_input_files("#hand_in_file", tmp_path / "现场.png")
            if scripts:
                expect(page.locator("[data-arriving]")).to_contain_text("现在不能分段传")
            page.click("main >> button:has-text('交照片、文件')")
            expect(page.locator("main")).to_contain_text("收到了")
    assert Paper.objects.count() == 2
    assert not Arrival.objects.exists()


def test_another_file_instead_takes_the_first_back_from_the_server(
    site: Running, chromium: Browser, tmp_path: Path
) -> None:
    code, _case = a_case(site.world)
    with chromium.new_context(viewport=PHONE) as context:
        page = _opened(context, site, code)
        assert not page.is_visible("text=换一个文件")
        page.set_input_files("#hand_in_file", tmp_path / "现场.png")
        expect(page.locator("[data-arriving]")).to_contain_text("传好了")
        with page.expect_response(lambda answer: answer.request.method == "DELETE"):
            page.click("text=换一个文件")
        assert page.is_enabled("#hand_in_file")
    assert not Arrival.objects.exists()
