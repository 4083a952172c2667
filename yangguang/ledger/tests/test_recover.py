"""After a crash or a restored backup: what can be mended is mended, and nothing is ever signed against the past."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction

from yangguang.ledger import actions, disk, queries
from yangguang.ledger.errors import Absent, Behind, Bent, Forked, Unauthenticated
from yangguang.ledger.models import Entry
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.logs import append, commitments, leaves
from yangguang.ledger.tlog.checkpoint import Checkpoint, sign
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.tlog.tiles import tiles_of

pytestmark = pytest.mark.usefixtures("committed")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a log."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def logged(folder: Path, *counts: int) -> None:
    """Append and sequence, round after round."""
    for count in counts:
        append(count, Entry.objects.count())
        actions.sequence(log_dir=folder)


def test_a_log_that_is_whole_needs_no_mending(tmp_path: Path) -> None:
    assert actions.recover(log_dir=tmp_path) == actions.Recovery(0, 0, ())
    logged(tmp_path, 300)
    before = contents(tmp_path)
    assert actions.recover(log_dir=tmp_path) == actions.Recovery(300, 0, ())
    assert contents(tmp_path) == before


def test_a_lost_folder_is_written_again_from_the_database_byte_for_byte(tmp_path: Path) -> None:
    logged(tmp_path / "log", 300, 400)
    before = contents(tmp_path / "log")
    actions.collect(log_dir=tmp_path / "log")
    shutil.rmtree(tmp_path / "log")
    actions.recover(log_dir=tmp_path / "log")
    after = contents(tmp_path / "log")
    assert after == {name: before[name] for name in after}
    assert all(disk.Folder(tmp_path / "log").holds(tile) for tile in tiles_of(700))


def test_missing_and_broken_tiles_are_written_again(tmp_path: Path) -> None:
    logged(tmp_path, 600)
    before = contents(tmp_path)
    (tmp_path / "tile/0/001").unlink()
    (tmp_path / "tile/1/000.p/2").write_bytes(b"short")
    assert actions.recover(log_dir=tmp_path).rebuilt == 2
    assert contents(tmp_path) == before


def test_what_a_crash_left_half_written_is_taken_away(tmp_path: Path) -> None:
    logged(tmp_path, 300)
    before = contents(tmp_path)
    for half in ("tile/entries/001.p/.44.0a1b2c3d.tmp", ".checkpoint.next.0a1b2c3d.tmp"):
        (tmp_path / half).write_bytes(b"half")
    actions.recover(log_dir=tmp_path)
    assert contents(tmp_path) == before


def test_a_folder_restored_from_an_older_copy_catches_up(tmp_path: Path) -> None:
    logged(tmp_path / "log", 300)
    shutil.copytree(tmp_path / "log", tmp_path / "old")
    logged(tmp_path / "log", 300, 300)
    assert actions.recover(log_dir=tmp_path / "old").size == 900
    assert (tmp_path / "old/checkpoint").read_bytes() == (tmp_path / "log/checkpoint").read_bytes()


def test_a_database_from_an_older_backup_refuses_to_sign(tmp_path: Path, restored: Callable[[int], None]) -> None:
    logged(tmp_path, 300, 300)
    restored(300)
    append(5, 5000)
    before = contents(tmp_path)
    with pytest.raises(Behind, match="旧备份"):
        actions.sequence(log_dir=tmp_path)
    assert contents(tmp_path) == before
    assert queries.waiting() == 5
    assert queries.checkpoint().size == 300


def test_a_database_from_an_older_backup_takes_the_entries_back_and_lists_those_without_a_record(
    tmp_path: Path, restored: Callable[[int], None]
) -> None:
    logged(tmp_path, 300, 70_000)
    note = (tmp_path / "checkpoint").read_bytes()
    restored(300)
    with transaction.atomic():  # this one was already waiting when the backup was made
        (kept,) = actions.append(kind="roll", commitments=commitments(1, 310))
    recovery = actions.recover(log_dir=tmp_path)
    assert (recovery.size, recovery.rebuilt) == (70_300, 0)
    assert [index for index, _text in recovery.without_record] == [i for i in range(300, 70_300) if i != 310]
    assert recovery.without_record[0][1] == leaves(1, 300)[0].decode()
    assert queries.index_of(kept) == 310
    assert (tmp_path / "checkpoint").read_bytes() == note
    logged(tmp_path, 10)
    assert bytes(queries.checkpoint().root) == naive.root(leaves(70_310))


def test_the_same_entry_logged_twice_is_taken_back_twice(tmp_path: Path, restored: Callable[[int], None]) -> None:
    logged(tmp_path, 2)
    for _time in range(2):
        append(1, 77)
    actions.sequence(log_dir=tmp_path)
    restored(2)
    waiting = append(1, 77) + append(1, 77) + append(1, 77)
    actions.recover(log_dir=tmp_path)
    assert [queries.index_of(id) for id in waiting] == [2, 3, None]


def test_a_database_without_any_log_takes_the_published_one_back(
    tmp_path: Path, restored: Callable[[int], None]
) -> None:
    actions.sequence(log_dir=tmp_path)
    logged(tmp_path, 20)
    restored(0)
    assert actions.recover(log_dir=tmp_path).size == 20
    with pytest.raises(Absent):
        queries.checkpoint(size=19)


def test_a_different_past_is_a_fork_and_nothing_is_signed(tmp_path: Path, restored: Callable[[int], None]) -> None:
    logged(tmp_path, 300, 10)
    restored(300)
    append(20, 9000)
    actions.sequence(log_dir=tmp_path / "elsewhere")
    before = contents(tmp_path)
    for verb in (actions.sequence, actions.recover):
        with pytest.raises(Forked, match="不是同一段历史"):
            verb(log_dir=tmp_path)
    assert contents(tmp_path) == before


def test_entries_are_not_taken_back_from_bent_tiles(tmp_path: Path, restored: Callable[[int], None]) -> None:
    logged(tmp_path, 300, 10)
    restored(300)
    path = tmp_path / "tile/entries/001.p/54"
    path.write_bytes(path.read_bytes().replace(b'"v":1', b'"v":2', 50))
    with pytest.raises(Forked):
        actions.recover(log_dir=tmp_path)
    assert Entry.objects.count() == 300


@pytest.mark.parametrize("verb", [actions.sequence, actions.recover])
def test_nothing_is_signed_over_a_checkpoint_that_is_not_ours(tmp_path: Path, verb: Callable[..., object]) -> None:
    logged(tmp_path, 3)
    append(1, 100)
    good = (tmp_path / "checkpoint").read_bytes()
    foreign = Signer(queries.vkey().split("+")[0], b"\1" * 32)
    stranger = sign(Checkpoint(foreign.name, 3, naive.root(leaves(3))), foreign).encode()
    for bad, error in ((b"", Bent), (good.replace(b"\n3\n", b"\n2\n"), Bent), (stranger, Unauthenticated)):
        (tmp_path / "checkpoint").write_bytes(bad)
        with pytest.raises(error):
            verb(log_dir=tmp_path)
    assert queries.checkpoint().size == 3
