"""The log's folder: its lock, its published checkpoint, its tiles. Knows no database."""

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from yangguang.foundation import durable
from yangguang.ledger.errors import Unreadable
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.hashing import SIZE
from yangguang.ledger.tlog.pins import Pin, open_pinned
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, Tile, hashes_in, unpack
from yangguang.ledger.words import _

CHECKPOINT, KEY, NEXT = "checkpoint", "key.txt", ".checkpoint.next"


@contextmanager
def locked(log_dir: Path) -> Iterator[None]:
    """Keep every other sequencer on this machine out; the lock dies with the process, never with time."""
    log_dir.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(log_dir, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def published(log_dir: Path, *, pins: Sequence[Pin]) -> tuple[Checkpoint, str] | None:
    """The checkpoint that the world can see, with its note; None when there is none yet.

    Raises Bent or Unauthenticated when no key of ours has signed the file as it is: then nobody may sign on.
    """
    path = log_dir / CHECKPOINT
    if not path.exists():
        return None
    data = path.read_bytes()
    return _opened(data, tuple(pins)), data.decode()


@lru_cache(maxsize=4)
def _opened(data: bytes, pins: tuple[Pin, ...]) -> Checkpoint:
    return open_pinned(data, pins=pins).checkpoint


def holds_note(log_dir: Path, note: str) -> bool:
    """Whether the published checkpoint has the text of this note."""
    path = log_dir / CHECKPOINT
    return path.is_file() and path.read_text(errors="replace").partition("\n\n")[0] == note.partition("\n\n")[0]


def set_aside(log_dir: Path, number: int) -> Path:
    """Give what stands here a folder of its own, `1/` for the first log, for good: whole or not at all."""
    kept, half = log_dir / str(number), log_dir / f".{number}.tmp"
    if not kept.exists():
        shutil.rmtree(half, ignore_errors=True)
        for path in _own(log_dir):
            target = half / path.relative_to(log_dir)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, target)
        for folder in [half, *(path for path in half.rglob("*") if path.is_dir())]:
            durable.fsync_dir(folder)
        half.rename(kept)
        durable.fsync_dir(log_dir)
    return kept


def clear(log_dir: Path) -> None:
    """Take away a log that was set aside, its checkpoint last: killed anywhere, the next call goes on."""
    for path in sorted(_own(log_dir), key=lambda path: path.name == CHECKPOINT):
        path.unlink(missing_ok=True)
    durable.fsync_dir(log_dir)


def _own(log_dir: Path) -> list[Path]:
    """The files of the log that stands here, without those of closed ones."""
    parts = [log_dir / part for part in ("tile", "keys")]
    below = [path for part in parts for path in part.rglob("*") if path.is_file()]
    return [*below, *(path for path in log_dir.glob("[!.]*") if path.is_file())]


def tidy(log_dir: Path) -> None:
    """Take away the halves of files and folders that a killed process left; only under the lock, when nobody writes."""
    for half in [*log_dir.glob(".*.tmp")]:
        if half.is_dir():
            shutil.rmtree(half)
    for half in log_dir.rglob(".*.tmp"):
        half.unlink(missing_ok=True)


class Folder:
    """Reads tiles and bundles from a log's folder, the full tile where the partial one is gone."""

    def __init__(self, log_dir: Path) -> None:
        self.log_dir = log_dir

    def bytes_of(self, tile: Tile) -> bytes:
        """A tile's file. Raises Unreadable, naming it, when neither it nor its full tile is there."""
        for path in (self.log_dir / tile.path, self.log_dir / tile.whole.path):
            if path.is_file():
                return path.read_bytes()
        raise Unreadable(_("缺少瓦片 {path}。").format(path=tile.path))

    def hashes(self, tile: Tile) -> Sequence[bytes]:
        """The hashes of a tile."""
        return hashes_in(self.bytes_of(tile), tile)

    def entries(self, tile: Tile) -> list[bytes]:
        """The entries of a bundle."""
        return unpack(self.bytes_of(tile), tile)

    def holds(self, tile: Tile) -> bool:
        """Whether the tile is there with the length it should have; whether it is true, `verify` says."""
        for path, width in ((self.log_dir / tile.path, tile.width), (self.log_dir / tile.whole.path, WIDTH)):
            if path.is_file():
                size = path.stat().st_size
                return size > 0 if tile.level == ENTRIES else size == width * SIZE
        return False
