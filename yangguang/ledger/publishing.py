"""Publishing: from PostgreSQL to files, tiles first and durable, the checkpoint last, never backwards."""

from collections.abc import Iterator
from pathlib import Path

from yangguang.foundation import durable
from yangguang.foundation.boundaries import reached
from yangguang.ledger import disk, queries, signing, stored
from yangguang.ledger.errors import Absent, Behind, Forked
from yangguang.ledger.models import Checkpoint
from yangguang.ledger.tlog.hashing import SIZE
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, Tile, pack, tiles_of
from yangguang.ledger.words import _

_STEP = 64  # tiles read from the database at once


def compare(log_dir: Path) -> int:
    """The published size, once it is certain that the published log is this database's past.

    Raises Behind when the world has seen more than the database knows, Forked when it has seen something else.
    """
    found = disk.published(log_dir, key=signing.signer().key)
    if found is None:
        return 0
    seen = found[0]
    try:
        known = queries.checkpoint().size
    except Absent:
        known = 0
    if seen.size > known:
        raise behind(seen.size, known)
    if stored.edge(seen.size).root() != seen.root:
        raise forked(seen.size)
    return seen.size


def behind(seen: int, known: int) -> Behind:
    """The refusal to sign on a database older than the published log."""
    return Behind(
        _("已公布的存证有 {seen} 条,数据库只知道 {known} 条:数据库像是从旧备份恢复的,拒绝签名。").format(
            seen=seen, known=known
        ),
        do=_("请运行存证恢复(recover),它会从瓦片取回缺少的条目。"),
        kept=_("已公布的存证未动。"),
    )


def forked(size: int) -> Forked:
    """The refusal to sign when the past differs."""
    return Forked(
        _("已公布的存证({size} 条)与数据库的记录不是同一段历史,拒绝签名。").format(size=size),
        do=_("请恢复更新的数据库备份,或以新名称另开存证并写明最后的校验点。"),
        kept=_("两边均未改动。"),
    )


def publish(log_dir: Path) -> Checkpoint:
    """Bring the folder up to the newest checkpoint; returns it. The caller holds the folder's lock."""
    newest, since = queries.checkpoint(), compare(log_dir)
    write(log_dir, tiles_of(newest.size, since=since))
    reached("ledger.tiles")
    key = f"{signing.signer().key}\n".encode()
    for name, data in ((disk.KEY, key), (disk.CHECKPOINT, newest.note.encode())):
        path = log_dir / name
        if not path.exists() or path.read_bytes() != data:
            durable.write(path, data)
    reached("ledger.published")
    return newest


def write(log_dir: Path, tiles: Iterator[Tile]) -> int:
    """Write tiles from the database, then make every folder they lie in durable; returns how many were written."""
    folders: set[Path] = set()
    written = 0
    for tile, data in _contents(tiles):
        path = log_dir / tile.path
        folders |= _made(path.parent)
        durable.stage(path, data)
        written += 1
        reached("ledger.tile")
    for folder in sorted(folders):
        durable.fsync_dir(folder)
    return written


def _made(folder: Path) -> set[Path]:
    made = {folder}
    while not folder.exists():
        folder = folder.parent
        made.add(folder)
    return made


def _contents(tiles: Iterator[Tile]) -> Iterator[tuple[Tile, bytes]]:
    run: list[Tile] = []
    for tile in tiles:
        if run and (tile.level != run[-1].level or tile.number != run[-1].number + 1 or len(run) == _STEP):
            yield from _run(run)
            run = []
        run.append(tile)
    yield from _run(run)


def _run(run: list[Tile]) -> Iterator[tuple[Tile, bytes]]:
    if not run:
        return
    level, start = run[0].level, run[0].number * WIDTH
    end = run[-1].number * WIDTH + run[-1].width
    items = stored.entries(start, end) if level == ENTRIES else stored.hashes(level, start, end)
    for at, tile in enumerate(run):
        part = items[at * WIDTH : at * WIDTH + tile.width]
        yield tile, pack(part) if level == ENTRIES else _joined(part, tile)


def _joined(hashes: list[bytes], tile: Tile) -> bytes:
    data = b"".join(hashes)
    if len(data) != tile.width * SIZE:
        raise forked(tile.number * WIDTH + len(hashes))
    return data
