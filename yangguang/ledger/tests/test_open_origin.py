"""Where recovery is impossible a log is closed for good and the next begins by naming its last checkpoint."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from yangguang.foundation import canonical, keys
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import now
from yangguang.ledger import actions, cosigned, queries, signing
from yangguang.ledger.errors import Absent, Forbidden, Forked, Healthy
from yangguang.ledger.models import Checkpoint, Closing, Entry, Tree
from yangguang.ledger.stretch import first
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.rotations import verified
from yangguang.ledger.tests.sites import Log
from yangguang.ledger.tests.test_recover import contents
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.tlog.proof import proof_from

pytestmark = pytest.mark.usefixtures("committed", "fresh_keys")
Restore = Callable[[int], None]


@pytest.fixture
def lost(log: Path, restored: Restore) -> Path:
    """A log of 305 entries whose database fell back to 5 and whose tiles cannot mend that."""
    append(300, 5)
    actions.sequence(log_dir=log)
    restored(5)
    bundle = log / "tile/entries/000"
    bundle.write_bytes(bundle.read_bytes()[:-40])
    with pytest.raises(Forked):
        actions.recover(log_dir=log)
    return log


def opened(log: Path) -> Tree:
    """Open the next log as the machine's administrator."""
    return actions.open_new_origin(log_dir=log, by=SYSTEM)


def test_a_lost_log_is_closed_and_the_next_names_its_last_checkpoint_first(lost: Path) -> None:
    old, before, waited = queries.vkey(), contents(lost), append(2, 900)
    tree = opened(lost)
    assert tree.origin == f"{Tree.objects.get(pk=1).origin}/2"
    assert contents(lost / "1") == before
    told = json.loads((lost / "opening.record.json").read_bytes())["record"]
    assert (told["log"], told["closed"]["size"], told["reason"]) == (tree.origin, 305, "forked")
    assert told["closed"]["root"] == bytes(Closing.objects.get().root).hex()
    proof = proof_from((lost / "opening.tlog-proof").read_bytes())
    assert proof.index == 0
    assert (lost / "checkpoint").read_text().startswith(f"{tree.origin}\n3\n")
    assert [queries.indexes_of(waited)[one] - first(2) for one in waited] == [1, 2]
    assert queries.vkey() != old
    assert verified(lost, queries.vkey()) == verified(lost / "opening.record.json", queries.vkey()) == 0
    assert verified(lost, old) == 2


def test_the_new_log_grows_over_many_tiles_and_recovers_as_any_other(lost: Path) -> None:
    opened(lost)
    append(700, 2000)
    actions.sequence(log_dir=lost)
    assert verified(lost, queries.vkey()) == 0
    before = contents(lost)
    (lost / "tile/entries/001").unlink()
    (lost / "checkpoint").unlink()
    actions.recover(log_dir=lost)
    assert contents(lost) == before
    index = first(2) + 600
    assert proof_from(queries.tlog_proof(index=index).encode()).index == 600
    assert len(queries.consistency_proof(old=300)) > 0


def test_what_the_closed_log_proved_is_proven_for_good_against_its_key_and_its_checkpoint(lost: Path) -> None:
    paper, old = queries.tlog_proof(index=2, size=5), queries.vkey()
    opened(lost)
    assert queries.tlog_proof(index=2, size=5) == queries.tlog_proof(index=2) == paper
    assert (lost / "1/key.txt").read_text() == f"{old}\n"
    with pytest.raises(Absent):
        queries.tlog_proof(index=first(2), size=5)


def test_no_new_log_is_opened_beside_one_that_can_go_on(log: Path, restored: Restore) -> None:
    with pytest.raises(Healthy, match="不用另开"):
        opened(log)
    append(300, 5)
    actions.sequence(log_dir=log)
    restored(5)
    with pytest.raises(Healthy):
        opened(log)  # ordinary recovery takes back what is missing
    assert Entry.objects.count() == 305
    assert not Closing.objects.exists()
    assert not (log / "1").exists()


def test_a_log_without_any_private_key_is_closed_too_and_the_audit_is_still_vouched_for(log: Path) -> None:
    store = keys._store()
    store.execute("DELETE FROM key WHERE subject LIKE 'ledger:%'")
    store.commit()
    signing.forget()
    opened(log)
    assert Closing.objects.get().reason == "keyless"
    assert verified(log, queries.vkey()) == 0
    assert verified(log / "1", log / "1/key.txt") == 0


def test_nobody_but_the_machine_and_a_system_administrator_opens_a_log(lost: Path) -> None:
    with pytest.raises(Forbidden):
        actions.open_new_origin(log_dir=lost, by=VISITOR)
    assert Tree.objects.count() == 1
    opened(lost)
    assert AuditRow.objects.filter(verb="ledger.open_new_origin", result="done").count() == 1


def test_a_closed_log_takes_nothing_and_numbers_only_count_up_also_in_the_database(lost: Path) -> None:
    tree = opened(lost)
    refused: list[Callable[[], object]] = [
        lambda: Entry.objects.create(index=5, leaf=b"", leaf_hash=bytes.fromhex(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")),
        lambda: Checkpoint.objects.create(size=6, root=bytes(32), note="", at=now()),
        lambda: Tree.objects.filter(pk=1).update(size=6),
        lambda: Tree.objects.create(id=3, origin="x", root=bytes(32)),
        lambda: Tree.objects.create(id=4, origin="x", root=bytes(32)),
        lambda: Closing.objects.create(log_id=1, size=5, root=bytes(32), note="", keys="", reason="forked", at=now()),
    ]  # fmt: skip
    for attempt in refused:
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    assert Tree.objects.order_by("-pk")[0] == tree


def test_an_opening_that_names_another_root_than_the_published_one_is_refused(lost: Path) -> None:
    opened(lost)
    key = queries.vkey()
    record, note = lost / "opening.record.json", lost / "1/checkpoint"
    said, closed = record.read_text(), note.read_text()
    root = json.loads(said)["record"]["closed"]["root"]
    record.write_text(said.replace(root, "ab" * 32))
    assert verified(lost, key) == 1
    record.write_text(said)
    older = Checkpoint.objects.get(size=5).note
    note.write_text(older)  # signed by the closed log's own key, and not its last
    assert verified(lost, key) == 1
    note.write_text(closed)
    record.unlink()
    assert verified(lost, key) == 1
    record.write_text(said)
    assert verified(lost, key) == 0


def test_an_opening_that_fits_a_forged_end_but_is_not_the_first_entry_is_refused(lost: Path) -> None:
    tree, thief = opened(lost), Signer(Tree.objects.get(pk=1).origin, b"\5" * 32)
    end = Log(signer=thief)
    told = opening.record(
        log=tree.origin, number=1, closed=thief.name, size=len(end.entries), root=end.view.root(), reason="forked",
        at="2026-03-09T01:30:00Z",
    )  # fmt: skip
    entry = opening.leaf_of(told)
    assert verified(lost, queries.vkey()) == 0
    end.write(lost / "1")
    (lost / opening.RECORD).write_bytes(canonical.dumps({"record": told, "salt": opening.SALT.hex()}))
    (lost / opening.PROOF).write_text(Log(entries=[entry], signer=thief).proof(entry))
    assert verified(lost, queries.vkey()) == 1


def test_a_witness_begins_anew_with_the_new_log(lost: Path) -> None:
    opened(lost)
    assert [point.log for point in cosigned.due("witness+00000000+x")] == [2]


def test_killed_while_the_files_are_set_aside_the_half_folder_is_taken_away_and_begun_again(lost: Path) -> None:
    before, half = contents(lost), lost / ".1.tmp/tile"
    half.mkdir(parents=True)
    (half / "junk").write_bytes(b"half")
    opened(lost)
    assert contents(lost / "1") == before
    assert not half.exists()


def test_killed_after_the_rows_the_next_start_puts_the_closed_log_away_and_goes_on(lost: Path) -> None:
    before = contents(lost)
    opened(lost)
    for name in contents(lost):
        if not name.startswith("1/"):
            (lost / name).unlink()
    for name, data in before.items():  # as it stood when the rows were committed
        (lost / name).parent.mkdir(parents=True, exist_ok=True)
        (lost / name).write_bytes(data)
    actions.recover(log_dir=lost)
    actions.sequence(log_dir=lost)
    assert contents(lost / "1") == before
    assert verified(lost, queries.vkey()) == 0


def test_the_command_says_first_what_would_happen_and_acts_only_under_the_closed_logs_name(
    lost: Path, settings: Any
) -> None:  # Any: pytest-django's wrapper has no types
    settings.LOG_DIR = lost
    said, origin = StringIO(), signing.origin()
    call_command("open_new_origin", "--dry-run", stdout=said)
    assert all(text in said.getvalue() for text in (origin, "305 条", f"{origin}/2", "没有改动任何内容"))
    with pytest.raises(CommandError, match="没有做任何事"):
        call_command("open_new_origin", "--confirm", f"{origin}/2", stdout=said)
    assert not Closing.objects.exists()
    call_command("open_new_origin", "--confirm", origin, stdout=said)
    assert signing.origin() == f"{origin}/2"
    with pytest.raises(CommandError, match="不用另开"):
        call_command("open_new_origin", "--dry-run", stdout=said)
