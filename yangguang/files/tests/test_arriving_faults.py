"""A file in pieces when things go wrong: what the database refuses, two at once, a process that is killed."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.files import actions, errors
from yangguang.files.kinds import LARGEST
from yangguang.files.models import Arrival
from yangguang.files.tests.test_arriving import CASE, DATA, PIECE, begin, on_disk, send
from yangguang.foundation import keys
from yangguang.foundation.now import today


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: object) -> None:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings take any name


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", ["arrived = arrived - 1", "size = size + 1", "of = '\\x00'", "digest = '\\x00'", "token = 'x'"]
)
def test_the_database_lets_an_arrival_only_grow(change: str) -> None:
    begun = begin()
    actions.append(key=begun.key, offset=0, data=DATA[:PIECE])
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE files_arrival SET {change}")


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["arrived = size + 1", f"arrived = {LARGEST} + 1"])
def test_the_database_holds_no_more_than_was_announced(change: str) -> None:
    begin()
    with pytest.raises(DatabaseError, match="files_arrived_fits"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE files_arrival SET {change}")


@pytest.mark.django_db
def test_the_database_takes_no_announcement_above_the_largest_file() -> None:
    with pytest.raises(DatabaseError, match="files_announced_fits"), transaction.atomic():
        Arrival.objects.create(
            key=b"k", of=b"o", digest=b"d", token="t", name=b"n", size=LARGEST + 1, until=today()
        )  # fmt: skip


def test_of_two_who_send_the_same_piece_at_once_one_is_taken(committed: str) -> None:
    begun, answers = begin(), []

    def add() -> None:
        try:
            answers.append(actions.append(key=begun.key, offset=0, data=DATA[:PIECE]).arrived)
        except errors.Elsewhere as fault:
            answers.append(-fault.arrived)
        finally:
            connection.close()
            keys.close()

    threads = [threading.Thread(target=add) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [-PIECE] * 5 + [PIECE]
    send(begun.key, start=PIECE)
    assert actions.whole(key=begun.key, of=CASE).data == DATA


SENDING = """
import django, sys
django.setup()
from yangguang.files import actions
actions.append(key=sys.argv[1], offset=0, data=open(sys.argv[2], "rb").read())
"""


def test_killed_between_disk_and_database_the_piece_is_sent_again_and_the_file_is_whole(
    committed: str, tmp_path: Path
) -> None:
    begun = begin()
    (tmp_path / "piece").write_bytes(b"y" * PIECE)  # torn: another content lies there when the right one comes
    environment = {
        **os.environ, "DATABASE_URL": committed, "YANGGUANG_FILES_DIR": str(tmp_path / "files"),
        "YANGGUANG_DIE_AT": "files.arriving",
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-c", SENDING, begun.key, tmp_path / "piece"], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert actions.arrived(key=begun.key).arrived == 0
    assert len(on_disk()) == 1
    send(begun.key)
    assert actions.whole(key=begun.key, of=CASE).data == DATA
