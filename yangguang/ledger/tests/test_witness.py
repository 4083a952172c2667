"""A real witness in a process of its own signs our log as it grows, and refuses its rollback and its fork."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yangguang.foundation.actors import SYSTEM
from yangguang.ledger import actions, cosigned, queries, signing
from yangguang.ledger.errors import Unwitnessed
from yangguang.ledger.models import Cosignature, Entry, Refusal
from yangguang.ledger.reasons import Reason
from yangguang.ledger.refusals import Why
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.witnesses import forget_witnesses, real
from yangguang.ledger.tlog.checkpoint import open_signed
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.pins import Pin, open_pinned
from yangguang.ledger.tlog.proof import proof_from

pytestmark = pytest.mark.usefixtures("committed")


def logged(folder: Path, *counts: int) -> None:
    """Append and sequence, round after round."""
    for count in counts:
        append(count, Entry.objects.count())
        actions.sequence(log_dir=folder)


def test_a_real_witness_signs_the_log_as_it_grows_and_its_line_stands_under_the_published_checkpoint(
    tmp_path: Path,
) -> None:
    with real(tmp_path / "w") as witness:
        for count in (3, 300, 2):
            logged(tmp_path / "log", count)
            assert actions.witness(by=witness, log_dir=tmp_path / "log") == 1
            note = (tmp_path / "log/checkpoint").read_bytes()
            signed = open_signed(note, key=key_from(queries.vkey()), witnesses=[witness.key])
            assert str(signed) == "signed; witnessed by 1 of 1"
        assert actions.witness(by=witness, log_dir=tmp_path / "log") == 0
        actions.sequence(log_dir=tmp_path / "log")
        assert (tmp_path / "log/checkpoint").read_bytes() == note
    assert list(Cosignature.objects.order_by("pk").values_list("checkpoint_id", flat=True)) == [3, 303, 305]
    assert not Refusal.objects.exists()


def test_the_proof_of_what_stands_on_paper_is_upgraded_though_the_log_has_grown_since(tmp_path: Path) -> None:
    logged(tmp_path / "log", 5)
    actions.want(size=5)
    logged(tmp_path / "log", 7)
    before = queries.tlog_proof(index=2, size=5)
    with real(tmp_path / "w") as witness:
        assert actions.witness(by=witness, log_dir=tmp_path / "log") == 2
        after = queries.tlog_proof(index=2, size=5)
        assert after.startswith(before)
        note = proof_from(after.encode()).note.encode()
        assert open_signed(note, key=key_from(queries.vkey()), witnesses=[witness.key]).witnessed == 1


def test_a_real_witness_refuses_a_rollback_and_it_is_said(
    tmp_path: Path, restored: Callable[[int], None], owner_sql: Callable[[str], object]
) -> None:
    with real(tmp_path / "w") as witness:
        logged(tmp_path / "log", 300, 40)
        actions.want(size=300)
        actions.witness(by=witness, log_dir=tmp_path / "log")
        forget_witnesses(owner_sql)
        restored(300)
        actions.sequence(log_dir=tmp_path / "elsewhere")
        with pytest.raises(Unwitnessed, match="见过 340 条") as caught:
            actions.witness(by=witness, log_dir=tmp_path / "elsewhere")
    assert caught.value.why == Why.AHEAD
    assert Refusal.objects.get().why == "ahead"
    assert not Cosignature.objects.exists()


def test_a_real_witness_refuses_a_fork_and_it_is_said(
    tmp_path: Path, restored: Callable[[int], None], owner_sql: Callable[[str], object]
) -> None:
    with real(tmp_path / "w") as witness:
        logged(tmp_path / "log", 300, 10)
        actions.witness(by=witness, log_dir=tmp_path / "log")
        forget_witnesses(owner_sql)
        restored(300)
        append(20, 9000)
        actions.sequence(log_dir=tmp_path / "elsewhere")
        with pytest.raises(Unwitnessed, match="不是同一段历史") as caught:
            actions.witness(by=witness, log_dir=tmp_path / "elsewhere")
    assert caught.value.why == Why.INCONSISTENT
    assert cosigned.late(hours=24) == []  # it is on no list yet
    assert not Cosignature.objects.exists()


def test_a_witness_that_does_not_know_the_log_is_asked_again_later(tmp_path: Path) -> None:
    logged(tmp_path / "log", 3)
    with real(tmp_path / "w", knows=False) as witness:
        for _time in range(2):
            with pytest.raises(Unwitnessed, match="还没有登记"):
                actions.witness(by=witness, log_dir=tmp_path / "log")
    assert Refusal.objects.get().why == "unknown-log"
    with real(tmp_path / "w") as witness:
        assert actions.witness(by=witness, log_dir=tmp_path / "log") == 1
    assert cosigned.trouble_of(witness.vkey) is None


@pytest.mark.usefixtures("fresh_keys")
def test_a_real_witness_signs_on_while_the_key_that_it_knows_signs_and_after_pinning_the_new_one(
    tmp_path: Path,
) -> None:
    log = tmp_path / "log"
    logged(log, 3)
    with real(tmp_path / "w") as witness:
        assert actions.witness(by=witness, log_dir=log) == 1
        new = actions.rotate(log_dir=log, reason=Reason.ROUTINE, by=SYSTEM).key
        assert actions.witness(by=witness, log_dir=log) == 1
        for pins in (signing.pins(), [Pin(key_from(new))]):
            assert open_pinned((log / "checkpoint").read_bytes(), pins=pins, witnesses=[witness.key]).witnessed == 1
        actions.retire(log_dir=log, reason=Reason.COMPROMISED, by=SYSTEM)
        with pytest.raises(Unwitnessed) as caught:
            actions.witness(by=witness, log_dir=log)
    assert caught.value.why == Why.UNKNOWN_KEY
    with real(tmp_path / "w") as witness:  # told the new key
        assert actions.witness(by=witness, log_dir=log) == 1
