"""Keep a file that someone hands in."""

import hashlib
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.db import transaction

from yangguang.files import intake, names, storage
from yangguang.files.models import Content, Extraction, Retention, Shelf, StoredFile
from yangguang.files.rewriting import Drop
from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now


@action("files.keep")
def keep(
    *,
    data: bytes | Path,
    by: Actor,
    name: str = "",
    retain_until: date | None = None,
    drop: Collection[Drop] = (),
    longest: int | None = None,
) -> StoredFile:
    """Keep a file: judged by content, written anew without what it carries unseen, read, sealed, durably on disk.

    `drop` asks for an office file without its "properties" or "comments", `longest` for a picture with no side of more
    pixels. Raises a NotTaken that says what to do, or Unavailable when the disk is full; then nothing is kept.
    """
    taken = intake.take(data, name=name, drop=drop, longest=longest)
    file = record(taken.data, media_type=taken.kind.media_type, shelf=Shelf.OPEN, by=by)
    store(file, taken.data, name=names.kept(name, taken.kind))
    sealed = keys.seal(intake.packed(taken.reading), subject=file.subject)
    Extraction.objects.create(file=file, reading=sealed, at=file.at)
    Retention.objects.create(file=file, until=retain_until, by=by.actor_key, at=file.at)
    return file


@contextmanager
def keeping(
    *, data: bytes, by: Actor, name: str = "", retain_until: date | None = None, longest: int | None = None
) -> Iterator[StoredFile]:
    """Keep a file together with what the block does, or not at all: what it refuses leaves no row, bytes or key."""
    with transaction.atomic():
        file = keep(data=data, by=by, name=name, retain_until=retain_until, longest=longest)
        try:
            yield file
        except BaseException:
            storage.remove(Content.objects.get(file=file).address, shelf=Shelf(file.shelf))
            keys.forget(file.subject)
            raise


def record(data: bytes, *, media_type: str, shelf: Shelf, by: Actor) -> StoredFile:
    """The row that a file was kept."""
    return StoredFile.objects.create(
        digest=hashlib.sha256(data).digest(),
        media_type=media_type,
        size=len(data),
        shelf=shelf,
        token=secrets.token_hex(16),
        uploaded_by=by.actor_key,
        at=now(),
    )


def store(file: StoredFile, data: bytes, *, name: str) -> Content:
    """Seal the bytes and put them on disk, then say where they lie; a crash between leaves bytes that `sweep` takes."""
    shelf = Shelf(file.shelf)
    address = storage.put(keys.seal(data, subject=file.subject), shelf=shelf)
    reached("files.stored")
    try:
        return Content.objects.create(file=file, address=address, name=keys.seal(name.encode(), subject=file.subject))
    except BaseException:
        storage.remove(address, shelf=shelf)
        raise
