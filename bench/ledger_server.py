"""A throw-away PostgreSQL that really syncs, migrated, with Django set up against it."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def database() -> Iterator[Path]:
    """Start a server in a folder of its own with fsync on, and set Django up; yields the folder."""
    if "django" in sys.modules and "DATABASE_URL" in os.environ:
        from django.db import connection

        connection.close()
    from demo import run

    root = Path(tempfile.mkdtemp(prefix="yangguang-bench-", dir="/var/tmp"))
    root.chmod(0o755)
    os.environ |= {
        "YANGGUANG_VAR": str(root / "var"),
        "YANGGUANG_KEYS_DIR": str(root / "var" / "keys"),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "YANGGUANG_BUSINESS_DATE": run.BUSINESS_DATE,
    }
    from config import embedded
    from tests import template

    server = embedded.locate(root / "pg", say=lambda _: None)
    try:
        embedded.start(server, say=lambda _: None)
        secrets = embedded.passwords(root / "var" / "keys")
        owner = server.url(role=embedded.OWNER, password=secrets[embedded.OWNER])
        embedded.prepare(
            server.url(role="postgres", password=secrets["postgres"], database="postgres"), passwords=secrets
        )
        template.fill(owner)
        os.environ["DATABASE_URL"] = server.url(role=embedded.APP, password=secrets[embedded.APP])
        _set_up(root)
        yield root
    finally:
        _close()
        embedded.stop(server)
        shutil.rmtree(root, ignore_errors=True)


def _set_up(root: Path) -> None:
    import django
    from django.conf import settings

    django.setup()
    from django.db import connection

    # Another benchmark of this process may have set Django up before, against its own server.
    from config.settings import _database

    connection.settings_dict |= _database(os.environ["DATABASE_URL"])
    settings.KEYS_DIR = root / "var" / "keys"


def _close() -> None:
    from django.db import connection

    connection.close()
