"""A PDF written anew: pages, outline and tags stay; metadata, scripts, actions and attachments go."""

import io
from collections.abc import Iterator

from django.utils.translation import gettext as _
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from yangguang.files.errors import Broken
from yangguang.files.sniffing.pdfs import opened

# Wherever they stand: notes of programs, scripts, things that start by themselves, files inside the file.
_EVERYWHERE = (
    "/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/AF", "/AA", "/JS", "/JavaScript", "/EF", "/EmbeddedFiles",
    "/RichMediaContent", "/RichMediaSettings", "/XFA", "/SpiderInfo",
)  # fmt: skip
_OF_THE_WHOLE = ("/OpenAction", "/Collection", "/Perms", "/DSS", "/URI", "/Extensions", "/Requirements")
_ALLOWED_ACTIONS = frozenset({"/URI", "/GoTo", "/Named"})
_MOVING = frozenset({"/FileAttachment", "/Movie", "/Screen", "/Sound", "/RichMedia", "/3D", "/Redact", "/TrapNet"})


def rewritten(data: bytes) -> bytes:
    """The same pages without what acts, tells or hides. Raises Broken."""
    try:
        writer = PdfWriter(clone_from=opened(data))
        _clean(writer)
        out = io.BytesIO()
        writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
        writer.write(out)
        _must_be_clean(out.getvalue())
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as fault:
        raise Broken(_("PDF 的内部结构有误，无法清除隐藏信息。"), do=_("请用“打印为 PDF”重新导出。")) from fault
    return out.getvalue()


def _clean(writer: PdfWriter) -> None:
    writer.metadata = None
    for key in _OF_THE_WHOLE:
        writer.root_object.pop(key, None)
    for thing in _dictionaries(writer):
        for key in _EVERYWHERE:
            thing.pop(key, None)
        for key in ("/A", "/Next"):
            if key in thing and not _harmless(thing[key], listed=key == "/A"):
                del thing[key]
    for page in writer.pages:
        _clean_annotations(page)


def _dictionaries(writer: PdfWriter) -> Iterator[DictionaryObject]:
    waiting: list[PdfObject] = [thing for thing in writer._objects if thing is not None]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, DictionaryObject):
            yield thing
            waiting += [value for value in dict.values(thing) if not isinstance(value, IndirectObject)]
        elif isinstance(thing, ArrayObject):
            waiting += [value for value in list.__iter__(thing) if not isinstance(value, IndirectObject)]


def _harmless(action: object, *, listed: bool) -> bool:
    """Whether an action leads to a page or an address. A tag's attributes (/A) and an outline's /Next are none."""
    if isinstance(action, IndirectObject):
        action = action.get_object()
    if isinstance(action, ArrayObject):
        return listed
    return not isinstance(action, DictionaryObject) or action.get("/S", "/GoTo") in _ALLOWED_ACTIONS


def _clean_annotations(page: DictionaryObject) -> None:
    notes = page.get("/Annots")
    notes = notes.get_object() if notes is not None else None
    if not isinstance(notes, ArrayObject):
        return
    kept = [note for note in list.__iter__(notes) if _subtype(note) not in _MOVING]
    notes[:] = kept


def _subtype(note: PdfObject) -> object:
    thing = note.get_object()
    return thing.get("/Subtype") if isinstance(thing, DictionaryObject) else None


def _must_be_clean(data: bytes) -> None:
    reader = PdfReader(io.BytesIO(data))
    if reader.metadata or reader.xmp_metadata or reader.attachments or "/OpenAction" in reader.root_object:
        raise ValueError("something unseen is left")
