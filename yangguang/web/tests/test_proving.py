"""A photo from a phone proves a sheet of its own day; of what is refused nothing is kept but that it was refused."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions
from yangguang.disclosure.models import Posting, PostingProof
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.files import queries as files
from yangguang.files.models import StoredFile
from yangguang.files.tests.test_moments import photo
from yangguang.foundation import keys
from yangguang.foundation import now as clock
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved

Desk = Callable[[User], Browser]
TUESDAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.FILES_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    return tmp_path


@pytest.fixture
def posting(world: World) -> Posting:
    """A sheet that hangs since Monday."""
    return Posting.objects.get(version=world.posted(), board=world.wall())


def _send(desk: Browser, posting: Posting, data: bytes) -> tuple[int, str]:
    sent = {"photo": SimpleUploadedFile("IMG_1.jpg", data, "image/jpeg")}
    answer = desk.post(f"/postings/{posting.pk}/proof/", sent)
    return answer.status_code, answer.content.decode()


def _keys() -> set[str]:
    """The subjects of all files that have a key."""
    return {row[0] for row in keys._store().execute("SELECT subject FROM key WHERE subject LIKE 'file:%'")}


@contextmanager
def _unmoved() -> Iterator[None]:
    """With the machine's own clock, as in a demonstration whose business date is pinned."""
    token = clock._moved.set(None)
    yield
    clock._moved.reset(token)


def _nothing_was_kept(folder: Path, before: set[str]) -> bool:
    kept = [path for path in folder.rglob("*") if path.is_file()]
    return not (kept or StoredFile.objects.exists() or PostingProof.objects.exists() or _keys() - before)


def test_a_photo_of_the_day_is_taken_with_its_moment_and_kept_without_it(
    posting: Posting, world: World, desk_of: Desk
) -> None:
    with moved(TUESDAY):
        status, _ = _send(desk_of(world.editor), posting, photo("2026:03:10 08:30:00", "+08:00"))
    proof = PostingProof.objects.get()
    assert (status, proof.taken_at) == (302, datetime(2026, 3, 10, 8, 30, tzinfo=SHANGHAI))
    with Image.open(io.BytesIO(files.content(proof.photo))) as kept:
        assert not kept.getexif()


def test_a_photo_without_a_moment_is_taken(posting: Posting, world: World, desk_of: Desk) -> None:
    with moved(MONDAY):
        assert _send(desk_of(world.editor), posting, photo())[0] == 302
    assert PostingProof.objects.get().taken_at is None


@pytest.mark.parametrize(
    ("taken", "offset"),
    [
        ("2026:03:08 23:59:59", None),  # the day before it was posted
        ("2026:03:09 00:30:00", "+14:00"),  # in Shanghai still the day before
        ("2026:03:11 00:00:01", None),  # tomorrow
    ],
)
def test_a_photo_of_another_time_is_refused_in_words_and_nothing_of_it_is_kept(
    posting: Posting, world: World, desk_of: Desk, folder: Path, taken: str, offset: str | None
) -> None:
    before = _keys()
    with moved(TUESDAY):
        status, text = _send(desk_of(world.editor), posting, photo(taken, offset))
    assert status == 400
    assert "照片的拍摄时间不在张贴期间" in text
    assert _nothing_was_kept(folder, before)


def test_a_photo_of_a_sheet_that_was_taken_off_is_refused_on_record_and_nothing_of_it_is_kept(
    posting: Posting, world: World, desk_of: Desk, folder: Path
) -> None:
    actions.remove(posting=posting, by=world.publisher)
    before = _keys()
    with moved(MONDAY):
        assert _send(desk_of(world.editor), posting, photo())[0] == 403
    assert _nothing_was_kept(folder, before)
    assert AuditRow.objects.get(verb="disclosure.prove").result == "refused"


def test_a_photo_that_proves_another_sheet_already_is_kept_once(
    posting: Posting, world: World, desk_of: Desk, folder: Path
) -> None:
    other = Posting.objects.filter(version=posting.version_id).exclude(pk=posting.pk)[0]
    with moved(MONDAY):
        desk = desk_of(world.editor)
        assert _send(desk, posting, photo())[0] == 302
        assert "这张照片已用作别处的凭证" in _send(desk, other, photo())[1]
    assert len([path for path in folder.rglob("*") if path.is_file()]) == StoredFile.objects.count() == 1
    assert files.content(PostingProof.objects.get().photo)


def test_where_the_business_date_is_pinned_the_camera_is_moved_along(
    posting: Posting, world: World, desk_of: Desk, settings: object
) -> None:
    settings.BUSINESS_DATE = TUESDAY  # type: ignore[attr-defined]  # pytest-django's settings
    real = datetime.now(SHANGHAI)
    with _unmoved():
        desk = desk_of(world.editor)
        assert _send(desk, posting, photo(f"{real - timedelta(days=2):%Y:%m:%d %H:%M:%S}"))[0] == 400
        assert _send(desk, posting, photo(f"{real:%Y:%m:%d %H:%M:%S}"))[0] == 302
