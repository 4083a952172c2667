"""The gate's look at a file: all that `files` reads in it, seen or unseen."""

from collections.abc import Collection
from dataclasses import replace

from django.utils.translation import gettext as _

from yangguang.disclosure.gate.looking import look as look_through
from yangguang.disclosure.gate.report import Document, Kind, Report
from yangguang.files import queries
from yangguang.files.models import StoredFile


def read(data: bytes, *, name: str = "", told: queries.Told = queries.silent) -> Document:
    """What is written in a file that is not kept yet; `told` hears of pages done and in all. Raises files' NotTaken."""
    reading = document(queries.reading_of(data, name=name, told=told))
    return replace(reading, passages=[queries.Passage(_("文件名"), name), *reading.passages]) if name else reading


def of(file: StoredFile) -> Document:
    """What is written in a kept file. Raises files' Gone."""
    return document(queries.reading(file))


def document(reading: queries.Reading) -> Document:
    """A reading as the gate looks at it."""
    return Document(reading.passages, reading.unread, reading.covered, reading.unseen)


def look(
    file: StoredFile | bytes,
    *,
    kind: Kind = "attachment",
    allowed: Collection[str] = (),
    name: str = "",
    told: queries.Told = queries.silent,
) -> Report:
    """Look through a kept file, or through the bytes of one that is not kept yet; `told` hears of its pages."""
    said = read(file, name=name, told=told) if isinstance(file, bytes) else of(file)
    return look_through(said, kind=kind, allowed=allowed)
