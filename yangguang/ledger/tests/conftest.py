"""Fixtures over a log in a database of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from yangguang.foundation import keys
from yangguang.ledger import actions, signing
from yangguang.ledger.stretch import first
from yangguang.ledger.tests.logs import append


@pytest.fixture
def restored(owner_sql: Callable[[str], list[tuple[object, ...]]]) -> Callable[[int], None]:
    """Give the database the state it had at a size, as restoring an older backup would."""

    def restore(size: int) -> None:
        tables = ("entry", "subtree", "checkpoint", "tree")
        for table in tables:
            owner_sql(f"ALTER TABLE ledger_{table} DISABLE TRIGGER USER")
        owner_sql(f"DELETE FROM ledger_entry WHERE index >= {size}")
        owner_sql(f"DELETE FROM ledger_subtree WHERE (number + 1) * power(256, level) > {size}")
        owner_sql(f"DELETE FROM ledger_checkpoint WHERE size > {size}")
        owner_sql(
            "UPDATE ledger_tree SET (size, root) ="
            " (SELECT size, root FROM ledger_checkpoint ORDER BY size DESC LIMIT 1)"
        )
        for table in tables:
            owner_sql(f"ALTER TABLE ledger_{table} ENABLE TRIGGER USER")

    return restore


@pytest.fixture
def fresh_keys(tmp_path: Path, settings: Any) -> Iterator[None]:  # Any: pytest-django's wrapper has no types
    """A key store of this test's own: a rotation makes keys, and another database knows nothing of them."""
    keys.close()
    settings.KEYS_DIR = tmp_path / "keys"
    signing.forget()
    yield
    keys.close()
    signing.forget()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of a few entries, one of them on paper."""
    append(5)
    actions.sequence(log_dir=tmp_path / "log")
    actions.want(size=5)
    return tmp_path / "log"


@pytest.fixture
def from_before(
    owner_sql: Callable[[str], list[tuple[object, ...]]], restored: Callable[[int], None]
) -> Callable[[int], None]:
    """Give the database the state it had at a size of the first log, as a backup from before any opening."""

    def restore(size: int) -> None:
        for table in ("closing", "tree", "entry", "subtree", "checkpoint"):
            owner_sql(f"ALTER TABLE ledger_{table} DISABLE TRIGGER USER")
        owner_sql(f"DELETE FROM ledger_entry WHERE index >= {first(2)}")
        owner_sql(f"DELETE FROM ledger_subtree WHERE (number + 1) * power(256, level) > {first(2)}")
        owner_sql(f"DELETE FROM ledger_checkpoint WHERE size >= {first(2)}")
        owner_sql("DELETE FROM ledger_closing")
        owner_sql("DELETE FROM ledger_tree WHERE id > 1")
        restored(size)
        owner_sql("ALTER TABLE ledger_closing ENABLE TRIGGER USER")

    return restore
