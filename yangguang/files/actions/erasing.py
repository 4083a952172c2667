"""Erase a file's content; the record that it was here stays."""

from django.db import transaction

from yangguang.files import events, storage
from yangguang.files.models import Content, Extraction, Retention, Shelf, StoredFile
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row

_AT_ONCE = 200


@action("files.erase")
def erase(*, file: StoredFile, by: Actor, reason: str) -> StoredFile:
    """Destroy a file's content, name, text and key; leaves an Erasure row for each. Erasing twice does nothing more.

    The key goes at once, so that the bytes can never be read again; the bytes themselves go after the commit, or with
    the next sweep.
    """
    for rows in (Extraction.objects.filter(file=file), Content.objects.filter(file=file)):
        row = rows.first()
        if row is None:
            continue
        if isinstance(row, Content):
            _remove_after_commit(row.address, Shelf(file.shelf))
            events.erased(file=file.pk)
        erase_row(row, by=by, subject=file.subject, reason=reason)
    return file


def erase_due() -> int:
    """Erase every file whose last day is over; returns how many. Each is an action of its own."""
    due = list(Retention.objects.due().select_related("file")[:_AT_ONCE])
    for retention in due:
        erase(file=retention.file, by=SYSTEM, reason="retention")
    return len(due)


def _remove_after_commit(address: str, shelf: Shelf) -> None:
    transaction.on_commit(lambda: storage.remove(address, shelf=shelf), robust=True)
