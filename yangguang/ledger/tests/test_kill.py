"""`kill -9` at every commit boundary and at seeded moments: nothing acknowledged is lost, nothing forks."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from yangguang.ledger import actions, disk, queries
from yangguang.ledger.models import Checkpoint, Entry
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.tiles import ENTRIES, tile_in, tiles_of
from yangguang.ledger.tlog.view import View

BOUNDARIES = ["appended", "advanced", "committed", "tile", "tile:2", "tile:4", "tiles", "published"]


def start(database: str, folder: Path, *, first: int, rounds: int, die_at: str = "") -> subprocess.Popen[str]:
    """Start a worker on this database and folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "yangguang.ledger.tests.worker", str(folder), str(first), str(rounds)],
        env={**os.environ, "DATABASE_URL": database, "YANGGUANG_DIE_AT": die_at},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def acknowledged(process: subprocess.Popen[str]) -> list[int]:
    """The ids that a worker said were committed, read to its end."""
    assert process.stdout is not None
    words = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    return [int(word) for word in words if word != "ready"]


def whole(folder: Path) -> None:
    """Assert that folder and database tell one history, every entry once, every checkpoint a prefix of the next."""
    leaves = [bytes(leaf) for leaf in Entry.objects.order_by("index").values_list("leaf", flat=True)]
    found = disk.published(folder, key=key_from(queries.vkey()))
    assert found is not None
    size, reader = found[0].size, disk.Folder(folder)
    assert size == len(leaves) == Entry.objects.count()
    assert found[0].root == naive.root(leaves)
    assert all(reader.holds(tile) for tile in tiles_of(size))
    view = View(size, reader.hashes)
    for number in range(-(-size // 256)):
        entries = reader.entries(tile_in(size, ENTRIES, number))
        assert [view.hash_at(0, number * 256 + i) for i in range(len(entries))] == [*map(leaf_hash, entries)]
    for checkpoint in Checkpoint.objects.all():
        assert bytes(checkpoint.root) == view.root(checkpoint.size)


@pytest.mark.parametrize("boundary", BOUNDARIES)
def test_a_kill_at_a_commit_boundary_loses_nothing(committed: str, tmp_path: Path, boundary: str) -> None:
    append(254)
    seen = actions.sequence(log_dir=tmp_path)
    process = start(committed, tmp_path, first=1000, rounds=2, die_at=f"ledger.{boundary}")
    ids = acknowledged(process)
    assert process.returncode == -signal.SIGKILL
    outside = disk.published(tmp_path, key=key_from(queries.vkey()))
    assert outside is not None
    actions.recover(log_dir=tmp_path)
    actions.sequence(log_dir=tmp_path)
    whole(tmp_path)
    assert set(queries.indexes_of(ids)) == set(ids)
    for checkpoint in (outside[0], seen):
        assert bytes(queries.checkpoint(size=checkpoint.size).root) == bytes(checkpoint.root)


def test_kills_at_seeded_moments_lose_nothing(committed: str, tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    print("seed", seed)
    moments, ids = random.Random(seed), set[int]()
    for round in range(8):
        process = start(committed, tmp_path, first=round * 10_000, rounds=1000)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(moments.uniform(0, 0.5))
        process.kill()
        ids |= set(acknowledged(process))
        actions.recover(log_dir=tmp_path)
        actions.sequence(log_dir=tmp_path)
        assert set(queries.indexes_of(ids)) == ids
    whole(tmp_path)


def test_two_sequencers_at_once_make_one_history(committed: str, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "one", tmp_path / "two"]
    workers = [start(committed, folder, first=i * 10_000, rounds=40) for i, folder in enumerate(folders)]
    ids = [id for process in workers for id in acknowledged(process)]
    assert [process.returncode for process in workers] == [0, 0, 0]
    assert len(ids) == 360
    assert sorted(queries.indexes_of(ids).values()) == list(range(360))
    for folder in folders[1:]:
        actions.sequence(log_dir=folder)
        whole(folder)


def test_a_kill_while_entries_are_taken_back_changes_nothing(
    committed: str, tmp_path: Path, restored: Callable[[int], None]
) -> None:
    append(300)
    actions.sequence(log_dir=tmp_path)
    append(20, 1000)
    actions.sequence(log_dir=tmp_path)
    restored(300)
    program = "import django, sys, pathlib; django.setup(); from yangguang.ledger import actions as a; "
    done = subprocess.run(
        [sys.executable, "-c", program + "a.recover(log_dir=pathlib.Path(sys.argv[1]))", tmp_path],
        env={**os.environ, "DATABASE_URL": committed, "YANGGUANG_DIE_AT": "ledger.taken-back"}, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    assert Entry.objects.count() == 300
    assert actions.recover(log_dir=tmp_path).size == 320
    whole(tmp_path)
