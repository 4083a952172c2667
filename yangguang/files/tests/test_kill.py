"""A process that dies between the disk and the database leaves no half file, and the next sweep cleans up."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from yangguang.files import actions, queries
from yangguang.files.models import Content, StoredFile
from yangguang.files.tests import makers
from yangguang.foundation.actors import VISITOR

KEEPING = """
import django, sys
django.setup()
from yangguang.files import actions
from yangguang.foundation.actors import VISITOR
actions.keep(data=open(sys.argv[1], "rb").read(), by=VISITOR)
"""


def test_killed_before_the_record_nothing_is_kept_and_the_bytes_are_swept(
    committed: str, tmp_path: Path, settings: object
) -> None:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings take any name
    (tmp_path / "a.png").write_bytes(makers.picture())
    environment = {
        **os.environ,
        "DATABASE_URL": committed,
        "YANGGUANG_FILES_DIR": str(tmp_path / "files"),
        "YANGGUANG_DIE_AT": "files.stored",
    }
    done = subprocess.run([sys.executable, "-c", KEEPING, tmp_path / "a.png"], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert not StoredFile.objects.exists()
    assert not Content.objects.exists()
    for path in tmp_path.rglob("*"):
        os.utime(path, (time.time(), time.time()))  # by the clock of the test, which the disk's may not be
    assert actions.sweep(older_than=-1) == 1
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    file = actions.keep(data=makers.picture(), by=VISITOR)
    assert queries.content(file)
