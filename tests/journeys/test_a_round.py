"""A village worker photographs what hangs without a network, comes home, and it is sent: once, and by nobody else."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Page, Route, expect

from tests import chromium as debian
from tests.journeys import office
from tests.journeys.county import PHONE, County
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import PASSWORD
from yangguang.disclosure import hanging
from yangguang.disclosure.models import Posting, PostingProof
from yangguang.web.tests.worker import village_worker

pytestmark = pytest.mark.browser
SENDING = re.compile(r"/proving/\d+/$")
OUT = "form[action$='/log-out/'] button"


@pytest.fixture(scope="module")
def worker(county: County) -> User:
    """The 村专干, who has a password."""
    user = village_worker(county.world)
    set_password(user, PASSWORD)
    return user


def test_a_photo_taken_without_a_network_outlives_the_browser_and_is_sent_once(
    county: County, worker: User, tmp_path: Path
) -> None:
    version = county.world.posted()
    sheet = hanging.unproved().get(version=version, board=county.world.wall())
    with phone(county, tmp_path / "phone") as page:
        when_the_round_is_opened(page, county, worker)
        page.context.set_offline(True)
        page.goto(f"{county.address}/proving/")
        when_a_photo_is_taken(page, sheet, tmp_path)
        then_the_photo_is(page, "待传")
        assert page.locator("[data-drop]").count() == 0  # what waits cannot be thrown away
    with phone(county, tmp_path / "phone") as page:  # the browser was closed; there is still no network
        page.context.set_offline(True)
        page.goto(f"{county.address}/proving/")
        then_the_photo_is(page, "待传")
        expect(page.locator("#round-status")).to_contain_text("现在没有网络")
        assert not PostingProof.objects.exists()
        when_home_is_reached(page, worker)
        then_the_photo_is(page, "已传")
        then_both_moments_stand(page, sheet)


def test_an_answer_that_is_lost_and_sent_again_makes_one_proof(county: County, worker: User, tmp_path: Path) -> None:
    sheet = hanging.unproved().filter(version=county.world.posted(), board__place__level="group").get()
    answered: list[int] = []

    def lose(route: Route) -> None:
        answered.append(route.fetch().status)
        route.abort() if len(answered) == 1 else route.continue_()

    with phone(county, tmp_path / "phone") as page:
        when_the_round_is_opened(page, county, worker)
        page.route(SENDING, lose)
        when_a_photo_is_taken(page, sheet, tmp_path, shade=60)
        expect(page.locator("#round-status")).to_contain_text("照片")
        page.locator("#round-queue li").first.wait_for(state="attached")
        then_the_photo_is(page, "待传")
        page.evaluate("window.dispatchEvent(new Event('online'))")
        then_the_photo_is(page, "已传")
    assert answered[0] == 200
    assert len(answered) >= 2
    assert PostingProof.objects.filter(posting=sheet).count() == 1


def test_what_is_refused_says_why_and_the_board_waits_for_another_photo(
    county: County, worker: User, tmp_path: Path
) -> None:
    sheet = hanging.unproved().filter(version=county.world.posted(), board__place__level="village")
    mine = sheet.get(board__place=county.world.village)
    with phone(county, tmp_path / "phone") as page:
        when_the_round_is_opened(page, county, worker)
        page.set_input_files(f"li[data-posting='{mine.pk}'] input", a_broken_photo(tmp_path))
        then_the_photo_is(page, "被退回")
        assert page.locator("#round-queue [data-why]").inner_text()
        assert page.locator(f"li[data-posting='{mine.pk}']").is_visible()
        page.click("[data-drop]")
        expect(page.locator("#round-queue")).to_be_hidden()
    assert not PostingProof.objects.filter(posting=mine).exists()


def test_who_logs_out_loses_no_photo_and_the_next_officer_neither_sees_nor_sends_it(
    county: County, worker: User, tmp_path: Path
) -> None:
    sheet = hanging.unproved().filter(version=county.world.posted(), board__place__level="workplace").get()
    other = county.world.editor
    set_password(other, PASSWORD)
    with phone(county, tmp_path / "phone") as page:
        when_the_round_is_opened(page, county, worker)
        page.route(SENDING, lambda route: route.abort())
        when_a_photo_is_taken(page, sheet, tmp_path, shade=90)
        then_the_photo_is(page, "待传")
        page.goto(f"{county.address}/account/")
        page.click(OUT)
        expect(page.locator("#round-left")).to_contain_text("还有 1 张没送出的照片，没有丢")
        assert page.evaluate("caches.keys()") == []

        page.unroute(SENDING)
        page.goto(f"{county.address}/proving/")
        office.when_somebody_logs_in(page, other)
        page.wait_for_selector("#round[data-settled]")
        expect(page.locator("#round-others")).to_contain_text("1 张")
        assert page.locator("#round-queue").is_hidden()
        assert not PostingProof.objects.filter(posting=sheet).exists()

        page.goto(f"{county.address}/account/")
        page.click(OUT)
        page.goto(f"{county.address}/proving/")
        office.when_somebody_logs_in(page, worker)
        then_the_photo_is(page, "已传")
    assert PostingProof.objects.get(posting=sheet).by == worker


def test_without_scripts_the_plain_form_takes_the_photo(county: County, worker: User, tmp_path: Path) -> None:
    sheet = hanging.unproved().filter(version=county.world.posted(), board__place__level="residence").get()
    page = county.visitor(java_script_enabled=False)
    page.goto(f"{county.address}/proving/")
    office.when_somebody_logs_in(page, worker)
    page.click(f"li[data-posting='{sheet.pk}'] a.button")
    page.set_input_files("#id_photo", a_photo(tmp_path, shade=120))
    page.click("button:has-text('送出')")
    assert "照片已收到" in page.inner_text("main")
    assert PostingProof.objects.filter(posting=sheet).exists()


@contextmanager
def phone(county: County, folder: Path) -> Iterator[Page]:
    """A cheap phone of one person: what it keeps lies in a folder and is there when the browser starts again."""
    context = county.chromium.browser_type.launch_persistent_context(
        folder, executable_path=debian.PROGRAM, args=debian.FLAGS, viewport=PHONE
    )
    context.set_default_timeout(30_000)
    context.on("request", lambda asked: county.note(asked.url))
    yield context.pages[0]
    context.close()


def a_photo(folder: Path, *, shade: int) -> Path:
    """A picture of a wall, of its own shade."""
    held = io.BytesIO()
    Image.new("RGB", (640, 480), (shade, 120, 60)).save(held, "PNG")
    path = folder / f"IMG_{shade}.png"
    path.write_bytes(held.getvalue())
    return path


def a_broken_photo(folder: Path) -> Path:
    """Half a picture, as a full phone may leave it."""
    path = folder / "IMG_half.png"
    path.write_bytes(a_photo(folder, shade=150).read_bytes()[:60])
    return path


def when_the_round_is_opened(page: Page, county: County, user: User) -> None:
    """Log in on the way, and wait until the phone has kept the page."""
    page.goto(f"{county.address}/proving/")
    office.when_somebody_logs_in(page, user)
    page.wait_for_selector("#round[data-settled]")
    page.evaluate("navigator.serviceWorker.ready.then(function () { return 1; })")


def when_a_photo_is_taken(page: Page, sheet: Posting, folder: Path, *, shade: int = 30) -> None:
    """The camera of one board hands its picture over; a file of the disk would bear the disk's own age."""
    picture: FilePayload = {
        "name": "IMG_1.jpg",
        "mimeType": "image/jpeg",
        "buffer": a_photo(folder, shade=shade).read_bytes(),
    }
    page.set_input_files(f"li[data-posting='{sheet.pk}'] input", picture)
    expect(page.locator("#round-queue")).to_be_visible()


def when_home_is_reached(page: Page, user: User) -> None:
    """There is a network again, and the log-in of this morning is over."""
    page.context.set_offline(False)
    page.click("#round-login a")
    office.when_somebody_logs_in(page, user)
    page.wait_for_url("**/proving/")


def then_the_photo_is(page: Page, state: str) -> None:
    expect(page.locator("#round-queue [data-mark]").first).to_contain_text(state)


def then_both_moments_stand(page: Page, sheet: Posting) -> None:
    """On record, and in sight: when it was taken, when it came."""
    proof = PostingProof.objects.get(posting=sheet)
    assert proof.taken_at
    assert sheet.at <= proof.taken_at <= proof.received_at
    told = page.locator("#round-queue [data-when]").first.inner_text()
    assert "拍 " in told
    assert "收 " in told
