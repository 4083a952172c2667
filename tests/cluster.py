"""A pytest plugin: one throw-away PostgreSQL for the whole run, a template made once, a clone for each worker.

Loaded with `-p tests.cluster`, so that the environment is set before Django reads its settings.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from config import embedded
from tests import template as kept

_MINE = "YANGGUANG_TEST_CLUSTER" not in os.environ
_WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
if _MINE:
    root = Path(tempfile.mkdtemp(prefix="yangguang-test-", dir="/var/tmp"))
    root.chmod(0o755)
    os.environ["YANGGUANG_TEST_CLUSTER"] = str(root)
ROOT = Path(os.environ["YANGGUANG_TEST_CLUSTER"])
os.environ["YANGGUANG_VAR"] = str(ROOT / "var" / _WORKER)
os.environ["YANGGUANG_KEYS_DIR"] = str(ROOT / "var" / _WORKER / "keys")
os.environ.setdefault("YANGGUANG_BUSINESS_DATE", "2026-03-09")
os.environ["YANGGUANG_OCR"] = "-"  # pictures are read only where a test asks for it: a second each
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
OWNER, APP = embedded.OWNER, embedded.APP
_SERVER_KEYS = ROOT / "keys"
_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


def _passwords() -> dict[str, str]:
    return embedded.passwords(_SERVER_KEYS)


def url(*, database: str, role: str = APP) -> str:
    """The URL of a database of this run's cluster."""
    return embedded.Server(ROOT / "pg", Path(), ROOT / "pg", None).url(
        role=role, password=_passwords()[role], database=database
    )


os.environ["DATABASE_URL"] = url(database=f"test_{_WORKER}")


@contextmanager
def _lock() -> Iterator[None]:
    with (ROOT / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def ensure_template() -> None:
    """Start the cluster and migrate the template database, once for all workers."""
    with _lock():
        if (ROOT / "ready").exists():
            return
        keys, os.environ["YANGGUANG_KEYS_DIR"] = os.environ["YANGGUANG_KEYS_DIR"], str(_SERVER_KEYS)
        server = embedded.locate(ROOT / "pg", say=lambda _: None)
        embedded.start(server, options=_OPTIONS)
        os.environ["YANGGUANG_KEYS_DIR"] = keys
        embedded.prepare(url(database="postgres", role="postgres"), passwords=_passwords(), database="template_test")
        kept.migrate(url(database="template_test", role=OWNER), programs=server.programs)
        (ROOT / "ready").touch()


def clone(name: str, *, template: str = "template_test") -> str:
    """Make a database as a copy of a template; returns the application's URL for it."""
    ensure_template()
    with _lock(), psycopg.connect(url(database="postgres", role=OWNER), autocommit=True) as owner:
        owner.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    if bent := os.environ.get("YANGGUANG_TEST_SQL"):  # a guard disabled by tests.mutation
        with psycopg.connect(url(database=name, role="postgres"), autocommit=True) as owner:
            owner.execute(bent)
    return url(database=name)


def drop(name: str) -> None:
    """Remove a clone, as the superuser: only it may end an autovacuum worker that happens to look at it."""
    with psycopg.connect(url(database="postgres", role="postgres"), autocommit=True) as owner:
        owner.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def committed(django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """A database of its own in which commits are real; yields the application's URL for other processes."""
    with own(django_db_blocker) as (address, _):
        yield address


@contextmanager
def own(django_db_blocker: object, *, template: str = "template_test") -> Iterator[tuple[str, str]]:
    """A copy of a template in which commits are real, for this process too; yields its URL and its name."""
    from django.db import connection  # settings must be set first

    name, before = f"own_{uuid4().hex[:12]}", connection.settings_dict["NAME"]
    address = clone(name, template=template)
    connection.close()
    connection.settings_dict["NAME"] = name
    with django_db_blocker.unblock():  # type: ignore[attr-defined]  # pytest-django's blocker has no public type
        yield address, name
        connection.close()
    connection.settings_dict["NAME"] = before
    drop(name)


@pytest.fixture
def owner_sql(committed: str) -> Callable[[str], list[tuple[object, ...]]]:
    """Run SQL as the database's owner in the test's own database (for what an insider could do)."""
    return lambda statement: as_owner(committed, statement)


def as_owner(address: str, statement: str) -> list[tuple[object, ...]]:
    """Run SQL as the superuser in the database of an application's URL; its rows."""
    database = address.split("@/")[1].split("?")[0]
    with psycopg.connect(url(database=database, role="postgres"), autocommit=True) as owner:
        cursor = owner.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def pytest_unconfigure() -> None:
    """Stop the cluster and remove it, when this process made it."""
    if not _MINE:
        return
    if (ROOT / "pg" / "postmaster.pid").exists():
        embedded.stop(embedded.locate(ROOT / "pg", say=lambda _: None))
    shutil.rmtree(ROOT, ignore_errors=True)
