"""Recover: at every start, make database and published log agree, or say why they cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from yangguang.foundation.boundaries import reached
from yangguang.ledger import changes, disk, publishing, queries, signing, stored
from yangguang.ledger.actions.sequence import held, settle
from yangguang.ledger.errors import Bent, Unreadable
from yangguang.ledger.models import Checkpoint
from yangguang.ledger.stretch import first
from yangguang.ledger.tlog import checkpoint as tlog
from yangguang.ledger.tlog.growth import grow
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.note import own
from yangguang.ledger.tlog.tiles import ENTRIES, WIDTH, Tile, tile_in, tiles_of

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


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found and mended: the size now, tiles written again, and entries that have no record here."""

    size: int
    rebuilt: int
    without_record: tuple[tuple[int, str], ...]


def recover(*, log_dir: Path) -> Recovery:
    """Compare database and folder and mend what can be mended; run at every start, before anything is signed.

    Folder behind: missing tiles are written again from PostgreSQL. Database behind (a restored older backup): entries
    are taken back from the tiles, nothing is signed, and those without a record are listed. Halves of files that a
    crash left are taken away. Raises Forked when the two tell different pasts, Bent when the published checkpoint is
    damaged.
    """
    with disk.locked(log_dir):
        disk.tidy(log_dir)
        found = publishing.published(log_dir)
        if found and found[0].size > _known():
            _take_back(log_dir, *found)
        if not _known() and not found:
            return Recovery(0, 0, ())
        since = publishing.compare(log_dir)
        rebuilt = publishing.write(log_dir, _missing(log_dir, since))
        size = publishing.publish(log_dir, since=since).entries
        return Recovery(size, rebuilt, tuple(queries.without_record()))


def _known() -> int:
    newest = Checkpoint.objects.filter(size__gte=first(signing.log())).order_by("-size").first()
    return newest.entries if newest else 0


def _missing(log_dir: Path, size: int) -> Iterator[Tile]:
    folder = disk.Folder(log_dir)
    return (tile for tile in tiles_of(size) if not folder.holds(tile))


def _take_back(log_dir: Path, seen: tlog.Checkpoint, note: str) -> None:
    with transaction.atomic(durable=True):
        tree = held()
        leaves = _leaves(log_dir, tree.size, seen.size)
        hashes = [leaf_hash(leaf) for leaf in leaves]
        growth = grow(stored.edge(tree.size, log=tree.id), hashes)
        if growth.edge.root() != seen.root:
            raise publishing.forked(seen.size)
        with connection.cursor() as cursor:
            cursor.execute(_TAKE_BACK, [leaves, hashes, first(tree.id) + tree.size])
        settle(tree, growth, note=own(note, [pin.key for pin in signing.ours()]))
        changes.take_back(log_dir, leaves)
        reached("ledger.taken-back")


def _leaves(log_dir: Path, start: int, end: int) -> list[bytes]:
    folder, first = disk.Folder(log_dir), start // WIDTH
    try:
        found = [
            leaf for number in range(first, -(-end // WIDTH)) for leaf in folder.entries(tile_in(end, ENTRIES, number))
        ]
    except (Bent, Unreadable) as fault:
        raise publishing.forked(end) from fault
    return found[start - first * WIDTH :]
