"""Publishing: from PostgreSQL to files, tiles first and durable, the checkpoint last, never backwards."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import batched, chain
from pathlib import Path
from types import MappingProxyType

from yangguang.foundation import durable
from yangguang.foundation.boundaries import reached
from yangguang.ledger import changes, cosigned, disk, openings, queries, signing, stored
from yangguang.ledger.errors import Behind, Forked
from yangguang.ledger.models import Checkpoint, Closing
from yangguang.ledger.openlog import OpenLog, open_log
from yangguang.ledger.tlog import checkpoint as tlog
from yangguang.ledger.tlog.hashing import SIZE, leaf_hash
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, Tile, pack, tiles_of
from yangguang.ledger.words import _

_STEP = 64  # tiles read from the database, and written, at once
_SIDE_BY_SIDE = 4
_NOTHING: Mapping[str, bytes] = MappingProxyType({})


def compare(log_dir: Path) -> int:
    """The published size, once it is certain that the published log is this database's past.

    Raises Behind when the world has seen more than the database knows, Forked when it has seen something else.
    """
    log = open_log()
    found = published(log_dir, log=log)
    if found is None:
        return 0
    seen = found[0]
    signed = stored.signed_from(seen.size, log=log.number)
    if signed is None:
        raise behind(seen.size)
    if (signed.root if signed.size == seen.size else stored.edge(seen.size, log=log.number).root()) != seen.root:
        raise forked(seen.size)
    return seen.size


def published(log_dir: Path, *, log: OpenLog | None = None) -> tuple[tlog.Checkpoint, str] | None:
    """The open log's published checkpoint, with its note; what a closed log left there is put away first."""
    log = log or open_log()
    closed = Closing.objects.filter(pk=log.number - 1).first() if log.number > 1 else None
    if closed and disk.holds_note(log_dir, closed.note):
        disk.set_aside(log_dir, closed.pk)
        disk.clear(log_dir)
    return disk.published(log_dir, pins=signing.ours(log))


def behind(seen: int) -> Behind:
    """The refusal to sign on a database older than the published log."""
    return Behind(
        _("已公布的存证有 {seen} 条，数据库没有这么多：数据库像是从旧备份恢复的，拒绝签名。").format(seen=seen),
        do=_("请运行存证恢复（recover），它会从瓦片取回缺少的条目。"),
        kept=_("已公布的存证未动。"),
    )


def forked(size: int) -> Forked:
    """The refusal to sign when the past differs."""
    return Forked(
        _("已公布的存证（{size} 条）与数据库的记录不是同一段历史，拒绝签名。").format(size=size),
        do=_("请恢复更新的数据库备份，或以新名称另开存证并写明最后的校验点。"),
        kept=_("两边均未改动。"),
    )


def publish(log_dir: Path, *, since: int, newest: Checkpoint | None = None) -> Checkpoint:
    """Bring the folder from the size that `compare` found to the newest checkpoint, under the same lock; returns it.

    The note bears what witnesses have signed so far; nobody can have signed a checkpoint that was made this moment.
    """
    log, note = open_log(), newest.note if newest else ""
    newest = newest or queries.checkpoint()
    note = note or cosigned.note_of(newest)
    if _differs(log_dir / disk.CHECKPOINT, note.encode()):
        write(log_dir, tiles_of(newest.entries, since=since), {disk.NEXT: note.encode()}, log=log)
        reached("ledger.tiles")
        (log_dir / disk.NEXT).replace(log_dir / disk.CHECKPOINT)
        durable.fsync_dir(log_dir)
    reached("ledger.published")
    _tell_keys(log_dir, log)
    return newest


def _tell_keys(log_dir: Path, log: OpenLog) -> None:
    """What the log says about itself: how it began, each change of keys, and last of all key.txt, which needs them."""
    for path, data in chain(openings.files(log_dir, log), changes.files(log_dir, log)):
        durable.write(path, data)
        reached("ledger.key-told")
    _keep(log_dir / disk.KEY, "".join(map(str, signing.pins(log=log))).encode())


def write(
    log_dir: Path, tiles: Iterable[Tile], more: Mapping[str, bytes] = _NOTHING, *, log: OpenLog | None = None
) -> int:
    """Write tiles of the open log from the database, and more files by path, durably; returns how many.

    Files are synced side by side, their folders too: the disk can settle them in one journal commit.
    """
    folders: set[Path] = set()
    written = 0
    files = chain(_contents(tiles, (log or open_log()).number), more.items())
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        for part in batched(files, _STEP, strict=False):
            paths = [log_dir / name for name, _data in part]
            folders |= {folder for path in paths for folder in _made(path.parent)}
            written += sum(pool.map(_stage, paths, (data for _name, data in part)))
        list(pool.map(durable.fsync_dir, folders))
    return written


def _differs(path: Path, data: bytes) -> bool:
    return not path.exists() or path.read_bytes() != data


def _keep(path: Path, data: bytes) -> None:
    if _differs(path, data):
        durable.write(path, data)


def _stage(path: Path, data: bytes) -> int:
    durable.stage(path, data)
    reached("ledger.tile")
    return 1


def _made(folder: Path) -> set[Path]:
    made = {folder}
    while not folder.exists():
        folder = folder.parent
        made.add(folder)
    return made


def _contents(tiles: Iterable[Tile], log: int) -> Iterator[tuple[str, bytes]]:
    bundles = _Bundles(log)
    for tile in tiles:
        start = tile.number * WIDTH
        if tile.level == ENTRIES:
            yield tile.path, pack(bundles.read(tile))
        elif tile.level == 0:
            yield tile.path, _joined([leaf_hash(leaf) for leaf in bundles.read(tile)], tile)
        else:
            yield tile.path, _joined(stored.hashes(tile.level, start, start + tile.width, log=log), tile)


class _Bundles:
    """The entries of tiles, read ahead from the database in long runs and kept for the hash tiles that follow."""

    def __init__(self, log: int) -> None:
        self._log = log
        self._start, self._entries = 0, [b""][:0]

    def read(self, tile: Tile) -> list[bytes]:
        at = tile.number * WIDTH - self._start
        if at < 0 or at + tile.width > len(self._entries):
            self._start, at = tile.number * WIDTH, 0
            self._entries = stored.entries(self._start, self._start + _STEP * WIDTH, log=self._log)
        return self._entries[at : at + tile.width]


def _joined(hashes: list[bytes], tile: Tile) -> bytes:
    data = b"".join(hashes)
    if len(data) != tile.width * SIZE:
        raise forked(tile.number * WIDTH + len(hashes))
    return data
