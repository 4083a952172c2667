"""A third log follows the second as the second the first; and a database from before an opening learns of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yangguang.foundation import canonical, keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Event
from yangguang.ledger import actions, cosigned, queries, signing
from yangguang.ledger.errors import Absent, Forked, Keyless
from yangguang.ledger.models import Closing, Entry, Tree
from yangguang.ledger.stretch import first
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.rotations import verified
from yangguang.ledger.tests.sites import Log
from yangguang.ledger.tests.test_recover import contents
from yangguang.ledger.tests.witnesses import real
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.keys import Signer, key_from
from yangguang.ledger.tlog.pins import Pin, open_pinned
from yangguang.ledger.tlog.proof import proof_from
from yangguang.ledger.verify.opening import ends
from yangguang.ledger.verify.source import Disk

pytestmark = pytest.mark.usefixtures("committed", "fresh_keys")
Restore = Callable[[int], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log of 305 entries, published in two rounds."""
    for start, count in ((0, 5), (5, 300)):
        append(count, start)
        actions.sequence(log_dir=tmp_path / "log")
    return tmp_path / "log"


def next_log(folder: Path, count: int) -> tuple[str, int]:
    """Lose the open log's keys, open the next one, let it grow; its key and the place of its first grown entry."""
    with keys._store() as store:
        store.execute("DELETE FROM key WHERE subject LIKE 'ledger:%'")
    signing.forget()
    tree = actions.open_new_origin(log_dir=folder, by=SYSTEM)
    append(count, 1000 * tree.id)
    actions.sequence(log_dir=folder)
    return queries.vkey(), first(tree.id) + 1


def test_a_third_log_follows_the_second_and_proofs_of_all_three_hold_under_their_keys(folder: Path) -> None:
    name, one, paper = queries.origin(), queries.vkey(), queries.tlog_proof(index=2, size=305)
    two, place = next_log(folder, 300)
    second = queries.tlog_proof(index=place)
    three, last = next_log(folder, 3)
    assert queries.origin() == f"{name}/3"
    assert [each.log.origin for each in queries.closed()] == [name, f"{name}/2"]
    assert queries.tlog_proof(index=2, size=305) == paper
    assert queries.tlog_proof(index=place) == second
    for key, proof, index, log in (
        (one, paper, 2, ""),
        (two, second, 1, "/2"),
        (three, queries.tlog_proof(index=last), 1, "/3"),
    ):
        read = proof_from(proof.encode())
        assert read.index == index
        assert open_pinned(read.note.encode(), pins=[Pin(key_from(key))]).checkpoint.origin == name + log
    assert verified(folder, three) == verified(folder / "2", two) == verified(folder / "1", one) == 0
    assert verified(folder, two) == 2
    assert [(number, end.size) for number, end in ends(Disk(folder))] == [(2, 301), (1, 305)]
    with pytest.raises(Absent):
        queries.tlog_proof(index=last, size=305)


def test_a_real_witness_that_is_told_each_new_key_signs_all_three(folder: Path, tmp_path: Path) -> None:
    for opened in (False, True, True):
        if opened:
            next_log(folder, 2)
        with real(tmp_path / "w") as witness:
            assert actions.witness(by=witness, log_dir=folder) == 1
    assert (folder / "checkpoint").read_text().startswith(f"{queries.origin()}\n3\n")
    assert [point.log for point in cosigned.due("witness+00000000+x")] == [3]


def test_a_first_log_that_only_a_forged_record_names_is_not_followed(folder: Path) -> None:
    next_log(folder, 2)
    next_log(folder, 2)
    thief = Signer(Tree.objects.get(pk=1).origin, b"\5" * 32)
    end = Log(signer=thief)
    told = opening.record(
        log=Tree.objects.get(pk=2).origin, number=1, closed=thief.name, size=len(end.entries), root=end.view.root(),
        reason="keyless", at="2026-03-09T01:30:00Z",
    )  # fmt: skip

    (folder / "2" / opening.RECORD).write_bytes(canonical.dumps({"record": told, "salt": opening.SALT.hex()}))
    assert [number for number, _end in ends(Disk(folder))] == [2]
    assert verified(folder / "2", folder / "2/key.txt") == 1


@pytest.mark.parametrize("known", [305, 5])
def test_a_database_from_before_two_openings_learns_of_both_and_goes_on(
    folder: Path, from_before: Restore, known: int
) -> None:
    append(1, 500)
    actions.sequence(log_dir=folder)
    two, place = next_log(folder, 300)
    three, _last = next_log(folder, 3)
    second, before, closings = queries.tlog_proof(index=place), contents(folder), list(Closing.objects.values())
    from_before(known)
    found = actions.recover(log_dir=folder)
    assert found.size == 4
    assert list(Closing.objects.values()) == closings
    assert Entry.objects.count() == 306 + 301 + 4
    assert queries.vkey() == three != two
    assert queries.tlog_proof(index=place) == second
    assert contents(folder) == before
    assert Event.objects.filter(payload={"log": 3}).exists()
    append(2, 9000)
    actions.sequence(log_dir=folder)
    assert verified(folder, three) == 0
    assert actions.recover(log_dir=folder).size == 6


def test_what_a_damaged_closed_log_no_longer_tells_stays_unknown_and_the_open_one_goes_on(
    folder: Path, from_before: Restore
) -> None:
    three, _place = next_log(folder, 3)
    bundle = folder / "1/tile/entries/000"
    bundle.write_bytes(bundle.read_bytes()[:-40])
    from_before(5)
    assert actions.recover(log_dir=folder).size == 4
    assert (Closing.objects.get().size, Tree.objects.get(pk=1).size) == (305, 5)
    assert queries.vkey() == three


def test_without_the_open_logs_keys_nothing_is_signed_and_none_is_made_in_their_place(
    folder: Path, from_before: Restore
) -> None:
    next_log(folder, 3)
    before = contents(folder)
    from_before(5)
    with keys._store() as store:
        store.execute("DELETE FROM key WHERE subject LIKE 'ledger:%/2'")
    signing.forget()
    with pytest.raises(Keyless, match="早于另开的存证"):
        actions.recover(log_dir=folder)
    assert not Closing.objects.exists()
    assert keys.kept(f"ledger:{queries.origin()}/2") is None
    assert contents(folder) == before


def test_an_opening_that_does_not_fit_the_published_log_is_not_taken_in(folder: Path, from_before: Restore) -> None:
    next_log(folder, 3)
    record = folder / opening.RECORD
    from_before(5)
    record.write_text(record.read_text().replace('"keyless"', '"forked"'))
    with pytest.raises(Forked):
        actions.recover(log_dir=folder)
    assert (Closing.objects.count(), Tree.objects.count(), Entry.objects.count()) == (0, 1, 5)
