"""Copies of the keys: whole, private, apart, none older than 30 days, and good for what was lost by mistake."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.foundation import jobs, key_backups, keys
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.now import moved, wall

SUBJECT = "slice:1"


@pytest.fixture(autouse=True)
def keys_dir(tmp_path: Path, settings: object) -> Iterator[Path]:
    """A store of its own, and a folder for its copies."""
    keys.close()
    settings.KEYS_DIR, settings.KEYS_BACKUP_DIR = tmp_path / "keys", tmp_path / "copies"  # type: ignore[attr-defined]  # Django's settings
    yield tmp_path / "keys"
    keys.close()


def _lose(folder: Path) -> None:
    """The disk with the store is gone."""
    keys.close()
    for path in folder.iterdir():
        path.unlink()


def test_a_copy_is_a_whole_store_readable_by_its_owner_alone(tmp_path: Path, keys_dir: Path) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    secret = keys.secret("ledger:here")
    copy = key_backups.back_up(tmp_path / "copies")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    _lose(keys_dir)
    assert key_backups.restore(copy) == key_backups.Plan(back=2, held=0, other=0, erased=0)
    assert keys.open_sealed(sealed, subject=SUBJECT) == b"words"
    assert keys.secret("ledger:here") == secret
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_copies_of_more_than_thirty_days_and_halves_of_killed_ones_are_destroyed_each_night(tmp_path: Path) -> None:
    folder, start = tmp_path / "copies", wall()
    half, mine = folder / ".keys-20260101T000000Z.sqlite3.abcd.tmp", folder / "keys-of-the-house.txt"
    for day in range(33):
        with moved(start + timedelta(days=day)):
            jobs.back_up_keys(timestamp=0)
    for path in (half, mine):
        path.write_bytes(b"x")
    os.utime(half, (0, 0))
    with moved(start + timedelta(days=33)):
        jobs.back_up_keys(timestamp=0)
    assert not half.exists()
    assert mine.exists()
    assert len(list(folder.glob("keys-2*"))) == 30


def test_old_copies_go_though_no_new_one_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = key_backups.back_up(tmp_path / "copies")
    monkeypatch.setattr(key_backups, "back_up", lambda _: 1 / 0)
    with moved(wall() + timedelta(days=31)), pytest.raises(ZeroDivisionError):
        jobs.back_up_keys(timestamp=0)
    assert not old.exists()


def test_a_copy_killed_halfway_is_no_copy(tmp_path: Path, keys_dir: Path) -> None:
    keys.secret("anything")
    script = (
        "import django, os, pathlib, sys; django.setup(); from django.conf import settings\n"
        "from yangguang.foundation import durable, key_backups\n"
        "settings.KEYS_DIR = pathlib.Path(sys.argv[1])\n"
        "durable.os.fsync = lambda _: os.kill(os.getpid(), 9)\n"
        "key_backups.back_up(pathlib.Path(sys.argv[2]))"
    )
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", script, keys_dir, tmp_path / "copies"], check=False)
    assert run.returncode == -9
    assert not list((tmp_path / "copies").glob("keys-*"))


@pytest.mark.parametrize("name", ["SITE_DIR", "LOG_DIR", "PRINT_DIR", "FILES_DIR", "KEYS_DIR", "ERASED_DIR"])
def test_a_copy_may_not_lie_where_another_backup_takes_it_along(name: str, tmp_path: Path, settings: object) -> None:
    setattr(settings, name, tmp_path / "taken")
    (tmp_path / "elsewhere").symlink_to(tmp_path / "taken")
    for folder in ("taken", "taken/copies", "elsewhere/copies"):
        with pytest.raises(Refused, match="目录"):
            key_backups.back_up(tmp_path / folder)
    assert not list(tmp_path.rglob("keys-*.sqlite3"))


def test_a_copy_may_not_lie_inside_the_database(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").touch()
    with pytest.raises(Refused, match="数据库"):
        key_backups.back_up(tmp_path / "base" / "copies")


def test_a_key_lost_by_mistake_comes_back_and_the_others_stay(tmp_path: Path) -> None:
    sealed, salt = keys.seal(b"words", subject=SUBJECT), keys.salt("slice:2")
    copy = key_backups.back_up(tmp_path / "copies")
    with keys._store() as store:
        store.execute("DELETE FROM key WHERE subject = ?", [SUBJECT])
    later = keys.salt("slice:3")
    with pytest.raises(keys.Forgotten, match="备份"):
        keys.open_sealed(sealed, subject=SUBJECT)
    assert key_backups.restore(copy) == key_backups.Plan(back=1, held=1, other=0, erased=0)
    assert keys.open_sealed(sealed, subject=SUBJECT) == b"words"
    assert (keys.salt("slice:2"), keys.salt("slice:3")) == (salt, later)


def test_a_copy_is_not_mixed_with_keys_made_anew(tmp_path: Path, keys_dir: Path) -> None:
    keys.secret("ledger:here")
    keys.secret("codes")
    copy = key_backups.back_up(tmp_path / "copies")
    _lose(keys_dir)
    anew = keys.secret("ledger:here")
    with pytest.raises(Refused, match="1 把"):
        key_backups.restore(copy)
    assert keys.held() == {("secret", "ledger:here"): anew}


def test_a_copy_that_is_damaged_or_too_old_is_not_used(tmp_path: Path) -> None:
    keys.secret("anything")
    copy = key_backups.back_up(tmp_path / "copies")
    with moved(wall() + timedelta(days=31)), pytest.raises(Invalid, match="30 日"):
        key_backups.restore(copy)
    copy.write_bytes(copy.read_bytes()[:5000])
    with pytest.raises(Invalid, match="损坏"):
        key_backups.restore(copy)
    with pytest.raises(Invalid, match="损坏"):
        key_backups.restore(tmp_path / "nothing")


@pytest.mark.django_db
def test_by_hand_a_restore_is_tried_before_it_is_done(keys_dir: Path) -> None:
    keys.secret("anything")
    said = StringIO()
    call_command("back_up_keys", stdout=said)
    copy = said.getvalue().strip()
    _lose(keys_dir)
    call_command("restore_keys", copy, stdout=said)
    assert "将恢复 1 把" in said.getvalue()
    assert keys.held() == {}
    call_command("restore_keys", copy, "--carry-out", stdout=said)
    assert "已恢复 1 把" in said.getvalue()
    assert len(keys.held()) == 1
    with pytest.raises(CommandError, match="目录"):
        call_command("back_up_keys", keys_dir)
