"""The kept form of the database, against what the migrations make."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from config import embedded, structure
from tests import cluster
from tests.structure import dump, of


@pytest.fixture
def empty() -> Iterator[str]:
    """The owner's URL of a database with nothing in it."""
    cluster.ensure_template()
    name = f"empty_{uuid4().hex[:12]}"
    with psycopg.connect(_url("postgres"), autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    yield _url(name)
    cluster.drop(name)


@pytest.fixture
def migrated() -> str:
    """The owner's URL of the database that every migration went through."""
    cluster.ensure_template()
    return _url("template_test")


def _url(database: str) -> str:
    return cluster.url(database=database, role=cluster.OWNER)


def _form(url: str) -> str:
    """Every object, owner and right of a database."""
    return dump(url, "--schema-only", "--restrict-key=none")


def _rows(url: str) -> dict[str, list[tuple[str]]]:
    """Every row of a database, without the moment at which it was written."""
    row = "(to_jsonb(t) - '{at,applied}'::text[])::text"
    with psycopg.connect(url) as owner:
        tables = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return {name: owner.execute(f"SELECT {row} FROM {name} t ORDER BY 1").fetchall() for (name,) in tables}


def test_the_kept_form_is_what_the_migrations_make(migrated: str) -> None:
    assert structure.FILE.read_text() == of(migrated), "python -m tests.structure"


def test_a_database_founded_from_the_kept_form_is_the_migrated_one_in_every_object_right_and_row(
    empty: str, migrated: str
) -> None:
    embedded.fill(empty)
    assert _form(empty) == _form(migrated)
    assert _rows(empty) == _rows(migrated)


def test_what_a_founding_writes_bears_its_own_moment(empty: str) -> None:
    with psycopg.connect(empty) as owner:
        began = owner.execute("SELECT now()").fetchone()
    assert structure.load(empty)
    with psycopg.connect(empty) as owner:
        assert owner.execute("SELECT min(applied) > %s FROM django_migrations", began).fetchone() == (True,)


def test_a_database_that_holds_something_is_left_to_the_migrations(empty: str) -> None:
    with psycopg.connect(empty) as owner:
        owner.execute("CREATE TABLE a_countys_own (id int)")
    assert not structure.load(empty)


def test_a_database_whose_future_rights_were_given_beforehand_is_left_to_the_migrations(empty: str) -> None:
    embedded.grant(empty)
    assert not structure.load(empty)


def test_a_founding_that_breaks_off_leaves_the_database_empty(
    empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "structure.sql"
    broken.write_bytes(structure.FILE.read_bytes() + b"SELECT 1 / 0;")
    with monkeypatch.context() as patch, pytest.raises(psycopg.errors.DivisionByZero):
        patch.setattr(structure, "FILE", broken)
        structure.load(empty)
    assert structure.load(empty)
