"""What becomes of a posted sheet: proved by phone, taken off, its notice withdrawn or closed, listed."""

from collections.abc import Callable
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.models import Posting, PostingProof
from yangguang.disclosure.tests.world import AFTER, MONDAY, World
from yangguang.foundation.now import moved

Desk = Callable[[User], Browser]


def _photo(shade: int = 90) -> SimpleUploadedFile:
    held = BytesIO()
    Image.new("RGB", (64, 48), (shade, 120, 60)).save(held, "JPEG")
    return SimpleUploadedFile("IMG_1.jpg", held.getvalue(), "image/jpeg")


def test_a_sheet_is_proved_by_a_photo_from_a_phone(world: World, desk_of: Desk) -> None:
    version = world.posted()
    posting = Posting.objects.get(version=version, board=world.wall())
    desk = desk_of(world.editor)
    page = desk.get(f"/postings/{posting.pk}/proof/").content.decode()
    assert 'capture="environment"' in page
    assert 'enctype="multipart/form-data"' in page
    answer = desk.post(f"/postings/{posting.pk}/proof/", {"photo": _photo()})
    assert answer["Location"] == f"/postings/{posting.pk}/proof/received/"
    assert PostingProof.objects.get().posting == posting
    assert "照片已收到" in desk.get(answer["Location"]).content.decode()


def test_what_is_no_photo_is_refused_in_words(world: World, desk_of: Desk) -> None:
    version = world.posted()
    posting = Posting.objects.get(version=version, board=world.wall())
    fake = SimpleUploadedFile("x.jpg", b"not a picture at all", "image/jpeg")
    answer = desk_of(world.editor).post(f"/postings/{posting.pk}/proof/", {"photo": fake})
    assert answer.status_code == 400
    assert not PostingProof.objects.exists()


def test_a_notice_is_withdrawn_with_a_public_reason(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    desk, own = desk_of(world.publisher), f"/notices/{notice.pk}/withdrawal/"
    assert desk.post(own, {"reason": ""}).status_code == 200
    assert desk.post(own, {"reason": "重复发布"}).status_code == 302
    assert "已撤回" in desk.get(f"/notices/{notice.pk}/").content.decode()


def test_a_window_is_closed_after_its_last_day_and_not_before(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    own = f"/notices/{notice.pk}/closure/"
    assert desk_of(world.publisher).post(own).status_code == 403
    with moved(AFTER):
        desk = desk_of(world.publisher)
        assert desk.post(own).status_code == 302
        assert "公示期已结束" in desk.get(f"/notices/{notice.pk}/").content.decode()


def test_a_sheet_is_taken_from_one_board(world: World, desk_of: Desk) -> None:
    version = world.posted()
    posting = Posting.objects.filter(version=version).first()
    assert posting
    own = f"/notices/{version.notice_id}/proofs/"
    assert f'href="/postings/{posting.pk}/removal/"' in desk_of(world.publisher).get(own).content.decode()
    assert "/removal/" not in desk_of(world.editor).get(own).content.decode()
    desk_of(world.publisher).post(f"/postings/{posting.pk}/removal/")
    assert hasattr(Posting.objects.get(pk=posting.pk), "removal")


def test_the_list_says_what_waits(world: World, desk_of: Desk) -> None:
    world.text(title="办事时间")
    world.signed(world.text(title="等张贴的通知"))
    with moved(MONDAY):
        text = desk_of(world.reviewer).get("/notices/").content.decode()
    assert "等第二人审核" in text
    assert "已签字，等张贴" in text
