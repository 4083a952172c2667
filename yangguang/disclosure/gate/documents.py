"""The gate's look at a file: all that `files` reads in it, seen or unseen."""

from collections.abc import Collection

from yangguang.disclosure.gate.looking import look as look_through
from yangguang.disclosure.gate.report import Document, Kind, Report
from yangguang.files import queries
from yangguang.files.models import StoredFile


def read(data: bytes, *, name: str = "") -> Document:
    """What is written in a file that is not kept yet, metadata and all. Raises files' NotTaken."""
    reading = queries.reading_of(data, name=name)
    return Document(reading.passages, reading.unread)


def of(file: StoredFile) -> Document:
    """What is written in a kept file. Raises files' Gone."""
    reading = queries.reading(file)
    return Document(reading.passages, reading.unread)


def look(
    file: StoredFile | bytes, *, kind: Kind = "attachment", allowed: Collection[str] = (), name: str = ""
) -> Report:
    """Look through a kept file, or through the bytes of one that is not kept yet."""
    document = read(file, name=name) if isinstance(file, bytes) else of(file)
    return look_through(document, kind=kind, allowed=allowed)
