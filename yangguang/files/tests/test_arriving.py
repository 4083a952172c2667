"""A file in pieces: only its secret adds to it, in order, once, no more than announced, for three days, under caps."""

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from yangguang.files import actions, errors, pieces
from yangguang.files.actions import arriving
from yangguang.files.kinds import LARGEST, MIB
from yangguang.files.models import Arrival
from yangguang.foundation import keys
from yangguang.foundation.actors import VISITOR
from yangguang.foundation.errors import Invalid, Unavailable
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved, today

PIECE = arriving.LEAST
DATA = "很长的材料".encode() * (2 * PIECE // 15 + 1)
CASE = "case:1"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: object) -> None:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings take any name


def begin(data: bytes = DATA, *, of: str = CASE, size: int = 0, name: str = "照片.png") -> actions.Begun:
    sha256 = hashlib.sha256(data).digest()
    return actions.begin(of=of, size=size or len(data), sha256=sha256, name=name, by=VISITOR)


def send(key: str, data: bytes = DATA, *, start: int = 0) -> None:
    for at in range(start, len(data), PIECE):
        actions.append(key=key, offset=at, data=data[at : at + PIECE])


def on_disk() -> list[Path]:
    return [path for path in Path(settings.FILES_DIR).rglob("*") if path.is_file()]


@pytest.mark.django_db
def test_a_file_that_came_in_pieces_is_what_was_sent_and_bears_its_name() -> None:
    begun = begin()
    send(begun.key)
    whole = actions.whole(key=begun.key, of=CASE)
    assert (whole.data, whole.name) == (DATA, "照片.png")
    assert AuditRow.objects.filter(verb="files.begin").count() == 1


@pytest.mark.django_db
def test_neither_disk_nor_database_holds_anything_readable_nor_the_secret() -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM files_arrival")
        row = b"".join(bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                       for value in cursor.fetchall()[0])  # fmt: skip
    held = row + b"".join(path.read_bytes() for path in on_disk())
    digest = hashlib.sha256(DATA)
    for secret in ("材料", "照片", begun.key, digest.hexdigest()):
        assert secret.encode() not in held
    assert digest.digest() not in held


@pytest.mark.django_db
def test_the_same_file_of_the_same_case_goes_on_under_a_new_secret_and_the_old_one_opens_nothing() -> None:
    first = begin()
    actions.append(key=first.key, offset=0, data=DATA[:PIECE])
    again = begin()
    assert (again.arrived, again.key == first.key) == (PIECE, False)
    with pytest.raises(errors.NotThere):
        actions.append(key=first.key, offset=PIECE, data=DATA[PIECE:])
    send(again.key, start=PIECE)
    assert actions.whole(key=again.key, of=CASE).data == DATA
    assert begin(of="case:2").arrived == 0


@pytest.mark.django_db
def test_another_secret_and_another_case_get_one_answer() -> None:
    begun = begin()
    send(begun.key)
    told = set()
    for key, of in (("x", CASE), ("", CASE), (begun.key, "case:2")):
        with pytest.raises(errors.NotThere) as fault:
            actions.whole(key=key, of=of)
        told.add(str(fault.value))
    with pytest.raises(errors.NotThere) as fault:
        actions.append(key="x", offset=0, data=DATA)
    assert told == {str(fault.value)}


@pytest.mark.django_db
@pytest.mark.parametrize("offset", [1, PIECE - 1, 2 * PIECE, len(DATA)])
def test_a_piece_at_the_wrong_place_is_refused_and_the_right_place_told(offset: int) -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    with pytest.raises(errors.Elsewhere) as fault:
        actions.append(key=begun.key, offset=offset, data=DATA[PIECE : 2 * PIECE])
    assert fault.value.arrived == PIECE
    send(begun.key, start=PIECE)
    assert actions.whole(key=begun.key, of=CASE).data == DATA


@pytest.mark.django_db
def test_a_piece_sent_twice_is_in_the_file_once() -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    with pytest.raises(errors.Elsewhere):
        actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    assert actions.arrived(key=begun.key).arrived == PIECE


@pytest.mark.django_db
def test_more_than_announced_is_refused_and_what_came_stays() -> None:
    begun = begin()
    send(begun.key, DATA[: 2 * PIECE])
    with pytest.raises(Invalid, match="比说好的多"):
        actions.append(key=begun.key, offset=2 * PIECE, data=DATA[2 * PIECE :] + b"x")
    assert actions.arrived(key=begun.key).arrived == 2 * PIECE


@pytest.mark.django_db
@pytest.mark.parametrize("size", [0, 1, PIECE - 1, arriving.MOST + 1])
def test_a_flood_of_tiny_pieces_and_one_too_large_are_refused(size: int) -> None:
    data = b"x" * (3 * arriving.MOST)
    begun = begin(data)
    with pytest.raises(Invalid, match="太大或者太小"):
        actions.append(key=begun.key, offset=0, data=data[:size])


@pytest.mark.django_db
def test_a_hundred_megabytes_are_refused_before_a_byte_is_sent() -> None:
    with pytest.raises(errors.TooLarge):
        begin(size=100 * MIB)
    assert not Arrival.objects.exists()
    for size, sha256 in ((0, b"x" * 32), (10, b"x" * 31)):
        with pytest.raises(Invalid):
            actions.begin(of=CASE, size=size, sha256=sha256, by=VISITOR)


@pytest.mark.django_db
def test_what_is_announced_counts_against_the_case_and_against_all() -> None:
    for number in range(4):
        begin(bytes([number]), size=LARGEST)
    with pytest.raises(errors.Crowded, match="这件事"):
        begin(b"9", size=LARGEST)
    for number in range(4, arriving.MOST_OF_ALL // LARGEST):
        begin(bytes([number]), of=f"case:{number}", size=LARGEST)
    with pytest.raises(errors.Crowded, match="人太多"):
        begin(b"9", of="case:99", size=LARGEST)
    assert begin(b"\x03", size=LARGEST).arrived == 0  # one that is on its way goes on


@pytest.mark.django_db
def test_another_file_than_announced_is_dropped_whole() -> None:
    other = DATA[:-1] + b"x"
    begun = begin()
    with pytest.raises(errors.Altered):
        send(begun.key, other)
    assert not Arrival.objects.exists()
    assert on_disk() == []


@pytest.mark.django_db
def test_after_three_days_nothing_goes_on_and_the_night_takes_the_pieces_and_their_key() -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    row = Arrival.objects.get()
    with moved(today() + arriving.KEPT):
        assert actions.arrived(key=begun.key).arrived == PIECE
        assert actions.drop_over() == 0
    with moved(today() + arriving.KEPT + timedelta(days=1)):
        with pytest.raises(errors.NotThere):
            actions.append(key=begun.key, offset=PIECE, data=DATA[PIECE:])
        assert begin().arrived == 0
        assert actions.drop_over() == 1
    assert on_disk() == []
    with pytest.raises(keys.Forgotten):
        keys.open_sealed(bytes(row.name), subject=row.subject)


@pytest.mark.django_db
def test_what_was_handed_in_takes_no_more_but_is_found_by_a_second_press_until_the_night() -> None:
    begun = begin()
    send(begun.key)
    actions.use(key=begun.key)
    assert actions.whole(key=begun.key, of=CASE).data == DATA
    with pytest.raises(errors.NotThere):
        actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    with moved(today() + timedelta(days=1)):
        assert actions.drop_over() == 1


@pytest.mark.django_db
def test_pieces_without_a_row_are_swept_and_a_missing_piece_is_told() -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    row = Arrival.objects.get()
    pieces.put("f" * 32, subject="arrival:" + "f" * 32, offset=0, data=b"x")
    old = pieces._folder("f" * 32)
    os.utime(old, (0, 0))
    assert actions.drop_over() == 1
    assert not old.exists()
    pieces.remove(row.token)
    with pytest.raises(errors.Damaged):
        pieces.whole(row.token, subject=row.subject, size=PIECE)


@pytest.mark.django_db
def test_a_full_disk_is_told_and_what_came_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])

    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("yangguang.foundation.durable.os.write", full)
        with pytest.raises(Unavailable, match="磁盘已满"):
            actions.append(key=begun.key, offset=PIECE, data=DATA[PIECE : 2 * PIECE])
    send(begun.key, start=PIECE)
    assert actions.whole(key=begun.key, of=CASE).data == DATA
