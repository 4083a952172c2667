"""Recover: at every start, make database and published log agree, or say why they cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from yangguang.ledger import disk, publishing, queries, signing
from yangguang.ledger.actions.catch_up import catch_up, take_back
from yangguang.ledger.models import Checkpoint
from yangguang.ledger.stretch import first
from yangguang.ledger.tlog import checkpoint as tlog
from yangguang.ledger.tlog.tiles import Tile, tiles_of


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
    crash left are taken away. Database from before a new log was opened: that is learnt from the folder (`catch_up`).
    Raises Forked when the two tell different pasts, Bent when the published checkpoint is damaged, Keyless where the
    keys of a log that this database does not know are not in the store.
    """
    with disk.locked(log_dir):
        disk.tidy(log_dir)
        catch_up(log_dir=log_dir)
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
        take_back(log_dir, seen, note, keys=[pin.key for pin in signing.ours()])
