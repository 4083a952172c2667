"""`kill -9` at every commit boundary and at seeded moments: nothing acknowledged is lost, nothing forks."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from yangguang.foundation.actors import SYSTEM
from yangguang.ledger import actions, disk, queries, signing
from yangguang.ledger.models import Checkpoint, Entry
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.test_later_logs import next_log
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.pins import pins_from
from yangguang.ledger.tlog.tiles import ENTRIES, tile_in, tiles_of
from yangguang.ledger.tlog.view import View
from yangguang.ledger.verify.command import main

BOUNDARIES = ["appended", "advanced", "committed", "tile", "tile:2", "tile:4", "tiles", "published"]


@dataclass
class Child:
    """A process that appends and sequences; `out` is where it says what was committed."""

    pid: int
    out: Path
    order: Callable[..., int]

    def ended(self) -> int:
        """Wait for it; returns its exit code, negative for a signal."""
        return self.order(wait=self.pid)

    def acknowledged(self) -> list[int]:
        """The ids that it said were committed."""
        return [int(word) for word in self.out.read_text().split()] if self.out.exists() else []


@pytest.fixture(scope="module")
def order() -> Iterator[Callable[..., int]]:
    """The worker that makes children."""
    with subprocess.Popen(
        [sys.executable, "-m", "yangguang.ledger.tests.worker"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as worker:  # fmt: skip
        assert worker.stdin and worker.stdout

        def ask(**what: object) -> int:
            assert worker.stdin and worker.stdout
            worker.stdin.write(json.dumps(what) + "\n")
            worker.stdin.flush()
            return int(worker.stdout.readline())

        yield ask
        worker.stdin.close()


@pytest.fixture
def start(order: Callable[..., int], committed: str, tmp_path: Path) -> Callable[..., Child]:
    """Start a child on this test's database."""

    def begin(folder: Path, *, first: int = 0, rounds: int = 0, die_at: str = "", **more: str) -> Child:
        out = tmp_path / f"out-{first}"
        name = connection.settings_dict["NAME"]
        pid = order(database=name, folder=str(folder), out=str(out), first=first, rounds=rounds, die_at=die_at, **more)
        return Child(pid, out, order)

    return begin


def whole(folder: Path) -> None:
    """Assert that folder and database tell one history, every entry once, every checkpoint a prefix of the next."""
    leaves = [bytes(leaf) for leaf in Entry.objects.order_by("index").values_list("leaf", flat=True)]
    found = disk.published(folder, pins=signing.ours())
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
def test_a_kill_at_a_commit_boundary_loses_nothing(start: Callable[..., Child], tmp_path: Path, boundary: str) -> None:
    log = tmp_path / "log"
    append(254)
    seen = actions.sequence(log_dir=log)
    child = start(log, first=1000, rounds=2, die_at=f"ledger.{boundary}")
    assert child.ended() == -signal.SIGKILL
    outside = disk.published(log, pins=signing.ours())
    assert outside is not None
    actions.recover(log_dir=log)
    actions.sequence(log_dir=log)
    whole(log)
    assert set(queries.indexes_of(child.acknowledged())) == set(child.acknowledged())
    for checkpoint in (outside[0], seen):
        assert bytes(queries.checkpoint(size=checkpoint.size).root) == bytes(checkpoint.root)


# Boundaries of a change of keys, what key.txt holds after the next start, and how many sign.
KEY_BOUNDARIES = {
    "key-made": (1, 1),  # nothing was done
    "appended": (1, 1),
    "key-begun": (2, 2),
    "committed:2": (2, 2),
    "tiles": (2, 2),
    "published:2": (2, 2),
    "key-told": (2, 2),
    "key-told:2": (2, 2),
    "key-retired": (2, 1),
    "key-told:4": (2, 1),
}


@pytest.mark.usefixtures("fresh_keys")
@pytest.mark.parametrize("boundary", KEY_BOUNDARIES)
def test_a_kill_while_keys_change_leaves_nothing_done_or_is_finished_by_the_next_start(
    start: Callable[..., Child], tmp_path: Path, boundary: str
) -> None:
    log, (known, signing_now) = tmp_path / "log", KEY_BOUNDARIES[boundary]
    append(3)
    actions.sequence(log_dir=log)
    child = start(log, die_at=f"ledger.{boundary}", keys=str(settings.KEYS_DIR), reason="routine")
    assert child.ended() == -signal.SIGKILL
    signing.forget()
    actions.recover(log_dir=log)
    actions.sequence(log_dir=log)
    whole(log)
    assert len(pins_from((log / "key.txt").read_text())) == known
    assert len(note_from((log / "checkpoint").read_bytes()).signatures) == signing_now
    assert main([str(log), "--key", queries.vkey()]) == 0
    if known == 1:
        actions.rotate(log_dir=log, reason=Reason.ROUTINE, by=SYSTEM)
        assert main([str(log), "--key", queries.vkey()]) == 0


@pytest.mark.usefixtures("fresh_keys")
@pytest.mark.parametrize(
    ("boundary", "log_number"), [("set-aside", 1), ("opened", 2), ("committed", 2), ("published", 2)]
)
def test_a_kill_while_the_next_log_is_opened_leaves_nothing_done_or_is_finished_by_the_next_start(
    start: Callable[..., Child], tmp_path: Path, restored: Callable[[int], None], boundary: str, log_number: int
) -> None:
    log = tmp_path / "log"
    for count in (3, 20):
        append(count, Entry.objects.count())
        actions.sequence(log_dir=log)
    restored(3)
    next((log / "tile/entries").rglob("23")).write_bytes(b"damaged")
    child = start(log, die_at=f"ledger.{boundary}", keys=str(settings.KEYS_DIR), reason="open")
    assert child.ended() == -signal.SIGKILL
    signing.forget()
    assert signing.log() == log_number
    if log_number == 1:
        actions.open_new_origin(log_dir=log, by=SYSTEM)
    actions.recover(log_dir=log)
    actions.sequence(log_dir=log)
    assert main([str(log), "--key", queries.vkey()]) == 0
    assert (log / "1/checkpoint").read_text().split("\n")[1] == "23"


def test_kills_at_seeded_moments_lose_nothing(start: Callable[..., Child], tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    print("seed", seed)
    moments, ids = random.Random(seed), set[int]()
    for round in range(8):
        child = start(tmp_path / "log", first=round * 10_000, rounds=1000)
        while not child.acknowledged():
            time.sleep(0.01)
        time.sleep(moments.uniform(0, 0.5))
        os.kill(child.pid, signal.SIGKILL)
        assert child.ended() == -signal.SIGKILL
        ids |= set(child.acknowledged())
        actions.recover(log_dir=tmp_path / "log")
        actions.sequence(log_dir=tmp_path / "log")
        assert set(queries.indexes_of(ids)) == ids
    whole(tmp_path / "log")


def test_two_sequencers_at_once_make_one_history(start: Callable[..., Child], tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "one", tmp_path / "two"]
    children = [start(folder, first=i * 10_000, rounds=40) for i, folder in enumerate(folders)]
    assert [child.ended() for child in children] == [0, 0, 0]
    ids = [id for child in children for id in child.acknowledged()]
    assert len(ids) == 360
    assert sorted(queries.indexes_of(ids).values()) == list(range(360))
    for folder in folders[1:]:
        actions.sequence(log_dir=folder)
        whole(folder)


def test_a_kill_while_entries_are_taken_back_changes_nothing(
    start: Callable[..., Child], tmp_path: Path, restored: Callable[[int], None]
) -> None:
    log = tmp_path / "log"
    append(300)
    actions.sequence(log_dir=log)
    append(20, 1000)
    actions.sequence(log_dir=log)
    restored(300)
    assert start(log, rounds=0, die_at="ledger.taken-back").ended() == -signal.SIGKILL
    assert Entry.objects.count() == 300
    assert actions.recover(log_dir=log).size == 320
    whole(log)


@pytest.mark.usefixtures("fresh_keys")
def test_a_kill_while_a_database_from_before_an_opening_learns_of_it_changes_nothing(
    start: Callable[..., Child], tmp_path: Path, from_before: Callable[[int], None]
) -> None:
    log = tmp_path / "log"
    append(300)
    actions.sequence(log_dir=log)
    key, _place = next_log(log, 5)
    from_before(300)
    signing.forget()
    child = start(log, die_at="ledger.caught-up", keys=str(settings.KEYS_DIR))
    assert child.ended() == -signal.SIGKILL
    assert (Entry.objects.count(), signing.log()) == (300, 1)
    assert actions.recover(log_dir=log).size == 6
    assert main([str(log), "--key", key]) == 0
