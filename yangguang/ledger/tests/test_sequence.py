"""From append to a published checkpoint: nothing lost, nothing twice, nothing taken back."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from yangguang.ledger import actions, disk, queries
from yangguang.ledger.errors import Renamed
from yangguang.ledger.models import Entry, Pending, Tree
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.logs import append, commitments, leaves
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.pins import pins_from
from yangguang.ledger.tlog.proof import proof_from
from yangguang.ledger.tlog.tiles import tiles_of

pytestmark = pytest.mark.usefixtures("committed")


def test_an_append_waits_until_it_is_sequenced_and_keeps_its_order(tmp_path: Path) -> None:
    ids = append(3)
    assert queries.index_of(ids[0]) is None
    assert queries.waiting() == 3
    checkpoint = actions.sequence(log_dir=tmp_path)
    assert checkpoint.size == 3
    assert bytes(checkpoint.root) == naive.root(leaves(3))
    assert queries.indexes_of(ids) == dict(zip(ids, range(3), strict=True))
    assert queries.waiting() == 0


def test_an_append_rolled_back_never_reaches_the_log(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.append(kind="roll", commitments=commitments(1))
        raise ZeroDivisionError
    assert actions.sequence(log_dir=tmp_path).size == 0


def test_an_append_outside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        actions.append(kind="roll", commitments=commitments(1))


def test_the_sequencer_refuses_to_run_inside_a_transaction(tmp_path: Path) -> None:
    append(1)
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        actions.sequence(log_dir=tmp_path)
    assert not (tmp_path / "checkpoint").exists()


def test_a_round_asks_no_more_after_the_thousandth_than_after_the_first_entry(tmp_path: Path) -> None:
    append(1)
    actions.sequence(log_dir=tmp_path)
    asked = list[int]()
    for more in (1, 1_000, 1):
        append(more)
        with CaptureQueriesContext(connection) as queries:
            actions.sequence(log_dir=tmp_path)
        asked.append(len(queries))
    assert max(asked) <= 11, "begin and commit, and nine questions: which log is open in three, not in thirty"


def test_a_log_keeps_its_name_for_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append(1)
    actions.sequence(log_dir=tmp_path / "log")
    monkeypatch.setattr(settings, "LOG_ORIGIN", "other.example/log")
    append(1, 100)
    with pytest.raises(Renamed, match=r"other\.example"):
        actions.sequence(log_dir=tmp_path / "new")
    assert queries.waiting() == 1
    assert queries.checkpoint().size == 1


def test_what_is_published_is_signed_and_has_every_tile_of_its_size(tmp_path: Path) -> None:
    for start in (0, 100, 300, 555):
        append(300, start * 1000)
        checkpoint = actions.sequence(log_dir=tmp_path)
        found = disk.published(tmp_path, pins=pins_from((tmp_path / "key.txt").read_text()))
        assert found is not None
        assert (found[0].size, found[0].root) == (checkpoint.size, bytes(checkpoint.root))
        assert all(disk.Folder(tmp_path).holds(tile) for tile in tiles_of(checkpoint.size))
    assert not list(tmp_path.rglob("*.tmp"))


def test_proofs_hold_under_the_newest_and_under_every_earlier_checkpoint(tmp_path: Path) -> None:
    sizes = []
    for start in range(0, 900, 300):
        append(300, start)
        sizes.append(actions.sequence(log_dir=tmp_path).size)
    key = key_from(queries.vkey())
    for size in sizes:
        for index, text in queries.tlog_proofs([0, 17, 255, size - 1], size=size).items():
            assert proof_from(text.encode()).check(leaves(900)[index]).size == size
    checks.check_consistency(
        old=300, new=900, old_root=naive.root(leaves(300)), new_root=naive.root(leaves(900)),
        path=queries.consistency_proof(old=300),
    )  # fmt: skip
    assert key.name in queries.checkpoint().note


def test_a_round_larger_than_a_million_bytes_and_a_round_of_nothing_change_nothing_else(tmp_path: Path) -> None:
    append(20_001)
    assert actions.sequence(log_dir=tmp_path).size == 20_001
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert actions.sequence(log_dir=tmp_path).size == 20_001
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_full_tiles_let_their_partial_tiles_be_collected(tmp_path: Path) -> None:
    for start in range(0, 600, 100):
        append(100, start)
        actions.sequence(log_dir=tmp_path)
    assert actions.collect(log_dir=tmp_path) == 4
    assert all(disk.Folder(tmp_path).holds(tile) for tile in tiles_of(600))
    assert sorted(path.name for path in tmp_path.rglob("*.p")) == ["000.p", "002.p", "002.p"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET leaf_hash = leaf_hash",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "DELETE FROM ledger_checkpoint",
        "UPDATE ledger_subtree SET level = 2",
        "DELETE FROM ledger_tree",
        "UPDATE ledger_pending SET leaf = leaf",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
        "UPDATE ledger_tree SET size = size - 1",
        "UPDATE ledger_tree SET root = sha256('x')",
        "INSERT INTO ledger_tree VALUES (2, 'other', 0, sha256('x'))",
    ],
)
def test_the_database_refuses_to_change_the_past(tmp_path: Path, committed: str, statement: str) -> None:
    append(300)
    actions.sequence(log_dir=tmp_path)
    append(1, 1000)
    with psycopg.connect(committed) as application, pytest.raises(psycopg.Error):
        application.execute(statement)


@pytest.mark.parametrize("table", ["ledger_entry", "ledger_checkpoint", "ledger_subtree", "ledger_tree"])
def test_even_the_owner_meets_the_trigger(
    tmp_path: Path, owner_sql: Callable[[str], list[tuple[object, ...]]], table: str
) -> None:
    append(300)
    actions.sequence(log_dir=tmp_path)
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
        owner_sql(f"DELETE FROM {table}")


def test_an_entry_in_the_database_hashes_to_its_leaf_hash(tmp_path: Path) -> None:
    append(2)
    actions.sequence(log_dir=tmp_path)
    assert Entry.objects.count() == 2
    assert Pending.objects.count() == 0
    assert Tree.objects.get().size == 2
