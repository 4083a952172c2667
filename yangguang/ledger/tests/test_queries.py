"""Proofs in bulk, and plain answers for what is not there."""

import time
from pathlib import Path

import pytest

from yangguang.ledger import actions, queries
from yangguang.ledger.errors import Absent
from yangguang.ledger.tests.logs import append, leaves
from yangguang.ledger.tlog.proof import proof_from

pytestmark = pytest.mark.usefixtures("committed")


def test_the_proofs_of_a_whole_roll_come_at_once_and_each_proves_its_entry(tmp_path: Path) -> None:
    append(20_000)
    actions.sequence(log_dir=tmp_path)
    wanted = [*range(19_000, 19_402), *range(0, 19_000, 500)]
    started = time.process_time()
    proofs = queries.tlog_proofs(wanted)
    assert time.process_time() - started < 1
    entries = leaves(20_000)
    assert all(proof_from(text.encode()).check(entries[index]).size == 20_000 for index, text in proofs.items())
    assert list(proofs) == wanted


def test_what_is_not_in_the_log_has_no_proof_and_says_so(tmp_path: Path) -> None:
    with pytest.raises(Absent, match="校验点"):
        queries.tlog_proof(index=0)
    append(3)
    actions.sequence(log_dir=tmp_path)
    with pytest.raises(Absent, match="序号 3"):
        queries.tlog_proof(index=3)
    with pytest.raises(Absent, match="校验点"):
        queries.tlog_proof(index=0, size=2)


def test_a_checkpoint_shows_a_short_root_for_paper(tmp_path: Path) -> None:
    append(1)
    checkpoint = actions.sequence(log_dir=tmp_path)
    assert checkpoint.short_root == bytes(checkpoint.root).hex()[:16]
    assert queries.without_record() == []
