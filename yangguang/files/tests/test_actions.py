"""Files are kept whole or not at all, opened by their key alone, and erased for good."""

import os
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from yangguang.files import actions, errors, kinds, queries, storage
from yangguang.files.models import Content, Extraction, Retention, Shelf, StoredFile
from yangguang.files.tests import makers
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.errors import Unavailable
from yangguang.foundation.models import AuditRow, Erasure, Event
from yangguang.foundation.now import moved, today

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: object) -> None:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings take any name


def _on_disk() -> list[Path]:
    return [path for path in Path(settings.FILES_DIR).rglob("*") if path.is_file()]


def test_a_kept_file_is_found_again_with_name_kind_and_words() -> None:
    file = actions.keep(data=makers.workbook(), by=VISITOR, name="C:\\表\\发放表.exe")
    assert file.media_type == kinds.XLSX.media_type
    assert file.uploaded_by == "visitor"
    assert queries.name(file) == "发放表.xlsx"
    assert len(queries.content(file)) == file.size
    assert "高党村" in [passage.text for passage in queries.reading(file).passages]
    assert AuditRow.objects.get(verb="files.keep").subject == f"files.storedfile:{file.pk}"


def test_a_file_is_taken_from_a_path_too(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(makers.picture())
    assert actions.keep(data=tmp_path / "a.png", by=SYSTEM).media_type == "image/png"


def test_a_refused_file_leaves_nothing() -> None:
    with pytest.raises(errors.Executable):
        actions.keep(data=b"MZ" + b"\0" * 99, by=VISITOR, name="表.xlsx")
    assert not StoredFile.objects.exists()
    assert _on_disk() == []


def test_neither_disk_nor_database_holds_anything_readable() -> None:
    actions.keep(data=f"证号{makers.ID}".encode(), by=VISITOR, name="王秀英的材料.txt")
    held = b"".join(path.read_bytes() for path in _on_disk())
    with connection.cursor() as cursor:
        for table in ("files_storedfile", "files_content", "files_extraction", "files_retention"):
            cursor.execute(f"SELECT * FROM {table}")
            held += repr([[bytes(c) if isinstance(c, memoryview) else c for c in row] for row in cursor]).encode()
    assert makers.ID.encode() not in held
    assert "王秀英".encode() not in held


def test_files_lie_outside_what_is_served_and_are_their_owners_alone() -> None:
    actions.keep(data=makers.picture(), by=VISITOR)
    (path,) = _on_disk()
    assert path.stat().st_mode & 0o077 == 0
    assert not Path(settings.FILES_DIR).is_relative_to(settings.SITE_DIR)


def test_an_erased_file_is_gone_from_disk_database_and_keys_and_the_record_stays(
    django_capture_on_commit_callbacks: object,
) -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR)
    (sealed,) = [path.read_bytes() for path in _on_disk()]
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # a fixture without public type
        actions.erase(file=file, by=SYSTEM, reason="withdrawn")
    assert file.is_erased
    assert _on_disk() == []
    assert not Content.objects.exists()
    assert not Extraction.objects.exists()
    assert StoredFile.objects.get().digest_hex == file.digest_hex
    assert {row.subject for row in Erasure.objects.all()} == {file.subject}
    assert Event.objects.get(name="FileErased").payload == {"file": file.pk}
    with pytest.raises(keys.Forgotten):
        keys.open_sealed(sealed, subject=file.subject)
    for ask in (queries.content, queries.name, queries.reading):
        with pytest.raises(errors.Gone):
            ask(file)


def test_erasing_twice_does_nothing_more() -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR)
    actions.erase(file=file, by=SYSTEM, reason="withdrawn")
    before = Erasure.objects.count()
    actions.erase(file=file, by=SYSTEM, reason="withdrawn")
    assert Erasure.objects.count() == before


@pytest.mark.parametrize("table", ["files_storedfile", "files_content", "files_extraction", "files_retention"])
def test_the_application_can_neither_change_nor_delete_a_row(table: str) -> None:
    actions.keep(data=makers.picture(), by=VISITOR)
    for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_file_is_kept_to_the_end_of_its_last_day_and_no_longer() -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR, retain_until=today())
    assert actions.erase_due() == 0
    with moved(today() + timedelta(days=1)):
        assert actions.erase_due() == 1
    assert file.is_erased


def test_the_latest_word_on_how_long_to_keep_holds() -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR, retain_until=date(2020, 1, 1))
    actions.retain(file=file, until=None, by=SYSTEM, reason="a case is open")
    assert actions.erase_due() == 0
    actions.retain(file=file, until=date(2021, 1, 1), by=SYSTEM)
    assert file.retained_until == date(2021, 1, 1)
    assert actions.erase_due() == 1
    assert Retention.objects.filter(file=file).count() == 3


def test_suspicious_evidence_lies_apart_and_is_never_handed_out_as_a_file() -> None:
    program = b"MZ" + b"\0" * 99
    file = actions.set_apart(data=program, by=VISITOR, reason="attached to a complaint", name="x.exe")
    assert file.shelf == Shelf.APART
    assert [path.parent.parent.name for path in _on_disk()] == ["apart"]
    with pytest.raises(errors.SetApart):
        queries.content(file)
    assert queries.content_apart(file) == program
    assert queries.apart() == [file]
    assert queries.name(file) == "x.bin"


def test_bytes_changed_in_the_store_are_noticed() -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR)
    (path,) = _on_disk()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(errors.Damaged):
        queries.content(file)


def test_a_sweep_takes_what_a_crash_left_and_nothing_else() -> None:
    file = actions.keep(data=makers.picture(), by=VISITOR)
    orphan = storage.put(b"left behind", shelf=Shelf.OPEN)
    torn = Path(settings.FILES_DIR) / "open" / orphan[:2] / ".x.tmp"
    torn.write_bytes(b"half")
    for path in (each for each in Path(settings.FILES_DIR).rglob("*") if each.is_file()):
        os.utime(path, times=(time.time(), time.time()))  # also where only this process's clock is set to another day
    assert actions.sweep() == 0
    assert actions.sweep(older_than=-1) == 2
    assert queries.content(file)
    assert len(_on_disk()) == 1


def test_a_full_disk_is_said_clearly_and_nothing_is_half_kept(full_disk: Path, settings: object) -> None:
    settings.FILES_DIR = full_disk  # type: ignore[attr-defined]  # pytest-django's settings take any name
    noise = b"".join(os.urandom(30).hex().encode() + b"\n" for _ in range(60_000))
    with pytest.raises(Unavailable, match="磁盘已满"), transaction.atomic():
        actions.keep(data=noise, by=VISITOR, name="a.txt")
    assert not StoredFile.objects.exists()
    assert not [path for path in full_disk.rglob("*") if path.is_file()]
    assert actions.keep(data=makers.picture(), by=VISITOR)


@pytest.fixture
def full_disk(tmp_path: Path) -> object:
    """A file system of two megabytes."""
    import subprocess

    place = tmp_path / "small"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], check=False, capture_output=True)
    if made.returncode:
        pytest.fail("this test needs the right to mount a small file system")
    yield place
    subprocess.run(["umount", place], check=True)
