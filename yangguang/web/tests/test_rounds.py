"""The round with a phone: who sees which boards, what was sent twice, whose photo it is, what is refused and why."""

import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions
from yangguang.disclosure.models import Posting, PostingProof
from yangguang.disclosure.tests.world import World
from yangguang.files import queries as files
from yangguang.files.tests.test_moments import photo
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved
from yangguang.places import actions as places
from yangguang.web.tests.worker import village_worker

Desk = Callable[[User], Browser]
TUESDAY = date(2026, 3, 10)
CAPTURED = "2026-03-10T08:30:00+08:00"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.FILES_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    return tmp_path


@pytest.fixture
def worker(world: World) -> User:
    """The 村专干 of 东升社区居委会."""
    return village_worker(world)


@pytest.fixture
def posting(world: World) -> Posting:
    """A sheet that hangs since Monday."""
    return Posting.objects.get(version=world.posted(), board=world.wall())


def _send(desk: Browser, posting: Posting, by: User, data: bytes, **more: str) -> tuple[int, Mapping[str, str]]:
    sent = {"key": "a1", "officer": by.actor_key, "captured": CAPTURED, **more}
    file = SimpleUploadedFile("photo", data, "image/jpeg")
    answer = desk.post(reverse("web:send", args=[posting.pk]), {**sent, "photo": file})
    return answer.status_code, json.loads(answer.content)


def _without_a_moment(shade: int = 1) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (32, 32), (shade, 90, 30)).save(held, "PNG")
    return held.getvalue()


def test_a_village_worker_sees_the_boards_of_the_village_at_every_level_and_no_others(
    worker: User, posting: Posting, desk_of: Desk
) -> None:
    page = desk_of(worker).get("/proving/").content.decode()
    assert page.count("data-posting=") == 4  # village, group, workplace, residence; a website's column needs none
    assert all(name in page for name in ("一组", "纺织厂", "东苑小区"))
    assert "八里社区居委会" not in page
    assert f'href="/postings/{posting.pk}/proof/"' in page  # the plain form, for phones without scripts


def test_the_office_above_sees_what_no_office_below_answers_for(
    world: World, worker: User, posting: Posting, desk_of: Desk
) -> None:
    page = desk_of(world.editor).get("/proving/").content.decode()
    assert "八里社区居委会" in page
    assert "纺织厂" not in page


def test_a_round_says_until_when_and_how_late(worker: User, posting: Posting, desk_of: Desk) -> None:
    with moved(date(2026, 3, 16)):
        assert "迟 4 天" in desk_of(worker).get("/proving/").content.decode()


def test_a_board_of_a_merged_village_is_on_the_round_of_its_successor(
    world: World, worker: User, posting: Posting, desk_of: Desk
) -> None:
    heir = world.villages["八里社区居委会"]
    with moved(TUESDAY):
        places.merge(place=heir, into=world.village, on=TUESDAY, by=SYSTEM)
        page = desk_of(worker).get("/proving/").content.decode()
    assert "八里社区居委会 公示栏" in page


def test_a_queued_photo_keeps_when_it_was_taken_and_when_it_came(worker: User, posting: Posting, desk_of: Desk) -> None:
    with moved(date(2026, 3, 11)):
        status, said = _send(desk_of(worker), posting, worker, _without_a_moment())
    proof = PostingProof.objects.get()
    assert (status, said["state"]) == (200, "sent")
    assert proof.taken_at == datetime.fromisoformat(CAPTURED)
    assert proof.received_at.astimezone(SHANGHAI).date() == date(2026, 3, 11)
    assert datetime.fromisoformat(said["received"]) == proof.received_at


def test_what_the_camera_wrote_goes_before_what_the_phone_says(worker: User, posting: Posting, desk_of: Desk) -> None:
    with moved(TUESDAY):
        _send(
            desk_of(worker),
            posting,
            worker,
            photo("2026:03:10 07:15:00", "+08:00"),
            captured="2026-03-10T08:55:00+08:00",
        )
    taken = PostingProof.objects.get().taken_at
    assert taken == datetime(2026, 3, 10, 7, 15, tzinfo=SHANGHAI)


def test_the_same_photo_sent_twice_is_one_proof_and_one_answer(worker: User, posting: Posting, desk_of: Desk) -> None:
    with moved(TUESDAY):
        desk, data = desk_of(worker), _without_a_moment()
        first, second = _send(desk, posting, worker, data, captured=""), _send(desk, posting, worker, data, captured="")
    assert first == second
    assert PostingProof.objects.count() == 1


def test_a_photo_that_another_officer_took_is_not_taken_as_ones_own(
    world: World, worker: User, posting: Posting, desk_of: Desk
) -> None:
    with moved(TUESDAY):
        status, said = _send(desk_of(world.editor), posting, worker, _without_a_moment(), captured="")
    assert (status, said["state"]) == (409, "another")
    assert not PostingProof.objects.exists()


@pytest.mark.parametrize(
    ("captured", "why"),
    [
        ("2026-03-12T08:30:00+08:00", "比现在还晚"),
        ("2026-03-08T08:30:00+08:00", "比张贴还早"),
        ("2026-03-10T08:30:00", "看不懂"),
        ("gestern", "看不懂"),
        ("2026-13-40T08:30:00+08:00", "看不懂"),
    ],
)
def test_a_moment_that_cannot_be_is_refused_with_its_reason_and_nothing_is_kept(
    worker: User, posting: Posting, desk_of: Desk, folder: Path, captured: str, why: str
) -> None:
    with moved(TUESDAY):
        status, said = _send(desk_of(worker), posting, worker, _without_a_moment(), captured=captured)
    assert (status, said["state"]) == (400, "refused")
    assert why in said["what"]
    assert not [path for path in folder.rglob("*") if path.is_file()]
    assert not PostingProof.objects.exists()


def test_a_refused_photo_is_on_record_as_refused(world: World, worker: User, posting: Posting, desk_of: Desk) -> None:
    actions.remove(posting=posting, by=world.publisher)
    with moved(TUESDAY):
        assert _send(desk_of(worker), posting, worker, _without_a_moment())[0] == 403
    assert AuditRow.objects.get(verb="disclosure.prove", actor_key=worker.actor_key).result == "refused"


def test_what_is_no_photo_or_hangs_no_more_is_refused_in_words(
    world: World, worker: User, posting: Posting, desk_of: Desk
) -> None:
    with moved(TUESDAY):
        assert _send(desk_of(worker), posting, worker, b"no picture")[0] == 400
        actions.remove(posting=posting, by=world.publisher)
        status, said = _send(desk_of(worker), posting, worker, _without_a_moment())
    assert (status, said["what"]) == (403, "这一张已不在公示栏上。")


def test_a_photo_with_the_position_of_a_home_is_kept_without_it(worker: User, posting: Posting, desk_of: Desk) -> None:
    held = io.BytesIO()
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (33.0, 54.0, 12.0), 3: "E", 4: (117.0, 57.0, 3.0)})
    exif[0x010E] = "家门口"
    Image.new("RGB", (32, 32), (9, 90, 30)).save(held, "JPEG", exif=exif)
    assert Image.open(io.BytesIO(held.getvalue())).getexif().get_ifd(0x8825)
    with moved(TUESDAY):
        assert _send(desk_of(worker), posting, worker, held.getvalue(), captured="")[0] == 200
    kept = files.content(PostingProof.objects.get().photo)
    with Image.open(io.BytesIO(kept)) as picture:
        assert not picture.getexif()
    assert "家门口".encode() not in kept


def test_the_worker_governs_what_lies_beside_it_and_is_never_kept_by_a_proxy(browser: Browser) -> None:
    for path in ("/proving/worker.js", "/en/proving/worker.js"):
        answer = browser.get(path)
        assert answer["Content-Type"].startswith("text/javascript")
        assert "no-store" in answer["Cache-Control"]
        assert "Service-Worker-Allowed" not in answer


def test_the_page_without_a_network_tells_of_nobody(worker: User, posting: Posting, desk_of: Desk) -> None:
    desk = desk_of(worker)
    assert worker.actor_key in desk.get("/proving/").content.decode()
    page = Browser().get("/proving/offline/").content.decode()
    assert worker.actor_key not in page
    assert "东升" not in page


def test_who_logged_out_is_told_on_the_page_that_forgets_the_list(worker: User, desk_of: Desk) -> None:
    desk = desk_of(worker)
    page = desk.get(desk.post("/account/log-out/")["Location"]).content.decode()
    assert 'id="round-left"' in page
    assert 'id="round-left"' not in desk.get("/account/log-in/").content.decode()
