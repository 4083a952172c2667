"""Catch up: a database from before a new log was opened learns of it from the published files, or signs nothing."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from yangguang.foundation import events
from yangguang.foundation.boundaries import reached
from yangguang.ledger import changes, disk, publishing, signing, stored
from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.sequence import held, settle
from yangguang.ledger.errors import Bent, Forked, Keyless, Unreadable
from yangguang.ledger.events import LOG_OPENED
from yangguang.ledger.models import Closing, Entry, Tree
from yangguang.ledger.stretch import first
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog import checkpoint as tlog
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.growth import grow
from yangguang.ledger.tlog.hashing import EMPTY, leaf_hash
from yangguang.ledger.tlog.keys import Key
from yangguang.ledger.tlog.leaf import commitment
from yangguang.ledger.tlog.note import own
from yangguang.ledger.tlog.opening import Opening
from yangguang.ledger.tlog.pins import Pin, open_pinned, pins_from
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, tile_in
from yangguang.ledger.words import _

# The nth waiting row of a leaf becomes the nth entry with that leaf: the same manifest may have been appended twice.
_TAKE_BACK = """
WITH back AS (
  SELECT leaf, leaf_hash, at, row_number() OVER (PARTITION BY leaf ORDER BY at) AS nth
    FROM unnest(%s::bytea[], %s::bytea[]) WITH ORDINALITY AS back (leaf, leaf_hash, at)),
  waiting AS (SELECT id, leaf, row_number() OVER (PARTITION BY leaf ORDER BY id) AS nth FROM ledger_pending),
  matched AS (SELECT id, at FROM waiting JOIN back USING (leaf, nth)),
  gone AS (DELETE FROM ledger_pending USING matched WHERE ledger_pending.id = matched.id)
INSERT INTO ledger_entry (index, pending, leaf, leaf_hash)
SELECT %s + back.at - 1, matched.id, back.leaf, back.leaf_hash FROM back LEFT JOIN matched USING (at)
"""


def catch_up(*, log_dir: Path) -> None:
    """Take in the logs that were opened after this database was backed up: each closing, and what the tiles still hold.

    The folder's lock is held. Nothing is believed that a key in our own store has not signed. All in one transaction.
    Raises Keyless where the open log's keys are not in the store; Bent, Forked where its files do not fit together.
    """
    later = _later(log_dir)
    if not later:
        return
    note = (log_dir / disk.CHECKPOINT).read_text(encoding="utf-8")
    ours = [signer.key for signer in signing.kept(later[-1].log)]
    if not ours:
        raise Keyless(
            _("数据库备份早于另开的存证「{origin}」，它的签名私钥也不在，无法接上。").format(origin=later[-1].log),
            do=_("请先从另开以后的密钥备份恢复（restore_keys），再运行 recover。"), kept=_("两边均未改动。"),
        )  # fmt: skip
    seen = open_pinned(note.encode(), pins=[Pin(key) for key in ours]).checkpoint
    with transaction.atomic(durable=True):
        for told in later:
            _learn(log_dir, told)
        take_back(log_dir, seen, note, keys=ours)
        _must_have_begun_so(later)
        reached("ledger.caught-up")


def take_back(folder: Path, seen: tlog.Checkpoint, note: str, *, keys: Sequence[Key]) -> None:
    """Bring the open log to a published checkpoint from its tiles, inside a transaction. Raises Forked."""
    tree = held()
    leaves = _leaves(folder, tree.size, seen.size)
    hashes = [leaf_hash(leaf) for leaf in leaves]
    growth = grow(stored.edge(tree.size, log=tree.id), hashes)
    if growth.edge.root() != seen.root or tree.origin != seen.origin:
        raise publishing.forked(seen.size)
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_BACK, [leaves, hashes, first(tree.id) + tree.size])
    settle(tree, growth, note=own(note, keys))
    changes.take_back(folder, leaves)
    reached("ledger.taken-back")


def _later(log_dir: Path) -> list[Opening]:
    """How each log that this database does not know was opened, in order; checked against none of its rows yet."""
    known, found, folder = signing.log(), list[Opening](), log_dir
    while (path := folder / opening.RECORD).is_file():
        told = opening.opening_from(loads(path.read_bytes(), what=str(path.relative_to(log_dir))))
        if told.number < known or (found and told.number >= found[-1].number):
            break
        found.append(told)
        folder = log_dir / str(told.number)
    return found[::-1]


def _learn(log_dir: Path, told: Opening) -> None:
    """Close the log that was open here at the checkpoint that the next one names, and open that."""
    folder, tree = log_dir / str(told.number), held()
    paths = [folder / disk.CHECKPOINT, folder / disk.KEY]
    if not all(path.is_file() for path in paths):
        raise Bent(_("已关闭的存证「{origin}」不在 {folder} 里。").format(origin=told.closed, folder=f"{told.number}/"))
    note, keys = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    pins = pins_from(keys)
    end = open_pinned(note.encode(), pins=pins).checkpoint
    if end != tlog.Checkpoint(told.closed, told.size, told.root) or (tree.id, tree.origin) != (
        told.number,
        told.closed,
    ):
        raise publishing.forked(end.size)
    if tree.size < end.size:
        with suppress(Forked), transaction.atomic():  # why it was closed, perhaps: then it ends here as it is known
            take_back(folder, end, note, keys=[pin.key for pin in pins])
    Closing.objects.create(
        log=held(), size=end.size, root=end.root, note=note, keys=keys, reason=told.reason,
        at=datetime.fromisoformat(told.at),
    )  # fmt: skip
    Tree(id=told.number + 1, origin=told.log, root=EMPTY).save(force_insert=True)
    append(kind=opening.KIND, commitments=[commitment(salt=opening.SALT, record=told.record)])
    events.announce(LOG_OPENED, payload={"log": told.number + 1})


def _must_have_begun_so(later: Sequence[Opening]) -> None:
    """Raise Forked unless each opening is its log's first entry: then a key of ours vouches for all that is learnt."""
    for told in later:
        if not Entry.objects.filter(index=first(told.number + 1), leaf=told.leaf).exists():
            raise publishing.forked(1)


def _leaves(folder: Path, start: int, end: int) -> list[bytes]:
    tiles, first_tile = disk.Folder(folder), start // WIDTH
    try:
        found = [
            leaf
            for number in range(first_tile, -(-end // WIDTH))
            for leaf in tiles.entries(tile_in(end, ENTRIES, number))
        ]
    except (Bent, Unreadable) as fault:
        raise publishing.forked(end) from fault
    return found[start - first_tile * WIDTH :]
