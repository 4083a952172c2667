"""Restoring older keys brings nothing back that was erased: the record of erasures lies in no backup."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from yangguang.foundation import erased, key_backups, keys
from yangguang.foundation.errors import Unavailable

SUBJECT = "version:124"


@pytest.fixture(autouse=True)
def record(tmp_path: Path, settings: object) -> Iterator[Path]:
    """A store and a record of their own."""
    keys.close()
    settings.KEYS_DIR, settings.ERASED_DIR = tmp_path / "keys", tmp_path / "erased"  # type: ignore[attr-defined]  # Django's settings
    yield tmp_path / "erased" / "keys"
    keys.close()


def _put_back(snapshot: bytes, store: Path) -> None:
    """Lay an older store where the present one lies, as an administrator does."""
    keys.close()
    for path in store.parent.iterdir():
        path.unlink()
    store.write_bytes(snapshot)


def _opens(sealed: bytes) -> bool:
    try:
        return keys.open_sealed(sealed, subject=SUBJECT) == b"words"
    except keys.Forgotten:
        return False


def test_older_keys_put_in_place_open_nothing_that_was_erased_since(tmp_path: Path) -> None:
    sealed, salt, other = keys.seal(b"words", subject=SUBJECT), keys.salt(SUBJECT), keys.salt("slice:2")
    before = keys.snapshot()
    keys.forget(SUBJECT)
    _put_back(before, tmp_path / "keys" / "keys.sqlite3")
    assert _opens(sealed)
    assert keys.replay() == 2
    assert not _opens(sealed)
    assert keys.salt(SUBJECT) != salt
    assert keys.salt("slice:2") == other
    assert keys.replay() == 0


def test_no_process_begins_before_that(tmp_path: Path) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    before = keys.snapshot()
    keys.forget(SUBJECT)
    _put_back(before, tmp_path / "keys" / "keys.sqlite3")
    where = {"YANGGUANG_KEYS_DIR": str(tmp_path / "keys"), "YANGGUANG_ERASED_DIR": str(tmp_path / "erased")}
    nowhere = {"DATABASE_URL": "postgresql://nobody@/nothing?host=/nowhere"}
    served = [sys.executable, "-W", "ignore", "-c", "import config.wsgi"]
    subprocess.run(served, env=os.environ | where | nowhere, check=True)
    assert not _opens(sealed)


def test_a_key_made_anew_under_the_name_of_an_erased_one_stays() -> None:
    keys.seal(b"before", subject=SUBJECT)
    keys.forget(SUBJECT)
    sealed = keys.seal(b"words", subject=SUBJECT)
    assert keys.replay() == 0
    assert _opens(sealed)


def test_a_copy_gives_back_what_was_lost_and_not_what_was_erased(tmp_path: Path) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    keys.salt("slice:2")
    copy = key_backups.back_up(tmp_path / "copies")
    keys.forget(SUBJECT)
    with keys._store() as store:
        store.execute("DELETE FROM key")
    assert key_backups.restore(copy) == key_backups.Plan(back=1, held=0, other=0, erased=1)
    assert not _opens(sealed)


def test_no_key_goes_that_could_not_be_noted_and_half_a_line_spoils_no_other(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    before = keys.snapshot()
    with monkeypatch.context() as full, pytest.raises(Unavailable):
        full.setattr(os, "write", _half_a_line)
        keys.forget(SUBJECT)
    assert _opens(sealed)
    assert record.stat().st_size == 20
    keys.forget(SUBJECT)
    _put_back(before, tmp_path / "keys" / "keys.sqlite3")
    assert keys.replay() == 1
    assert not _opens(sealed)


def test_the_record_says_nothing_of_what_was_erased_and_others_may_not_read_it(record: Path) -> None:
    for subject in (SUBJECT, "nothing-of-the-kind"):
        keys.salt(SUBJECT)
        keys.forget(subject)
    assert SUBJECT not in record.read_text()
    assert [len(line) for line in erased.noted()] == [64]
    assert record.stat().st_mode & 0o077 == 0


def test_an_erased_key_stays_in_no_file_of_the_store_over_the_hour(tmp_path: Path) -> None:
    keys.seal(b"words", subject=SUBJECT)
    [key] = [key for (kind, _), key in keys.held().items() if kind == "data"]
    keys.forget(SUBJECT)
    keys.replay()
    assert [path for path in (tmp_path / "keys").iterdir() if key in path.read_bytes()] == []


_write = os.write


def _half_a_line(descriptor: int, data: bytes) -> int:
    if len(data) < 60:
        raise OSError(28, "full")
    return _write(descriptor, data[:20])
