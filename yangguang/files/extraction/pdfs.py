"""PDF: the words of each page, also those outside or under what is seen, notes, attachments and properties."""

from collections.abc import Iterator

import pypdfium2
from django.utils.translation import gettext as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from yangguang.files.errors import Broken, NotTaken
from yangguang.files.extraction.passages import Passage, Reading, gathered
from yangguang.files.sniffing.pdfs import opened

_PICTURE = 3  # FPDF_PAGEOBJ_IMAGE
_PART_OF_PAGE = 0.08
_UNSAID = frozenset(
    {"/ID", "/Font", "/FontDescriptor", "/CharProcs", "/ToUnicode", "/CIDSystemInfo", "/Panose", "/Parent"}
)


def read(data: bytes) -> Reading:
    """Page texts, every other string in the file, attached files, and the pages with pictures. Raises Broken."""
    try:
        pages, unread = _pages(data)
        reader = opened(data)
        attached = [_attached(name, content) for name, content in _attachments(reader)]
        rest = [*_metadata(reader), *_strings(reader)]
    except (
        pypdfium2.PdfiumError,
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as fault:
        raise Broken(_("PDF 已损坏，读不出文字。"), do=_("请重新导出 PDF。")) from fault
    inner = [passage for reading in attached for passage in reading.passages]
    return gathered([*pages, *rest, *inner], [*unread, *(part for reading in attached for part in reading.unread)])


def _pages(data: bytes) -> tuple[list[Passage], list[str]]:
    document = pypdfium2.PdfDocument(data, password="")
    passages, unread = [], []
    try:
        for number, page in enumerate(document, start=1):
            where = _("第 %d 页") % number
            words = page.get_textpage()
            passages.append(Passage(where, words.get_text_range().replace("\r\n", "\n").replace("\ufffe", "")))
            if _has_picture(page):
                unread.append(where + _("的图片"))
            words.close()
            page.close()
    finally:
        document.close()
    return passages, unread


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    for picture in page.get_objects(filter=[_PICTURE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _PART_OF_PAGE * width * height:
            return True
    return False


def _metadata(reader: PdfReader) -> Iterator[Passage]:
    for key, value in (reader.metadata or {}).items():
        yield Passage(f"{_('属性')} {str(key).lstrip('/')}", str(value))


def _strings(reader: PdfReader) -> Iterator[Passage]:
    """Every string of every object: notes, form fields, outline, tags, actions; and metadata streams."""
    for number in sorted({number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)):
        thing = reader.get_object(number)
        if isinstance(thing, StreamObject) and thing.get("/Type") == "/Metadata":
            yield Passage(f"{_('属性')} XMP", thing.get_data().decode("utf-8", "replace"))
        if isinstance(thing, DictionaryObject | ArrayObject):
            label = _("批注") if isinstance(thing, DictionaryObject) and _is_note(thing) else _("其他部件")
            yield from (Passage(f"{label} {number}", text) for text in _said(thing))


def _is_note(thing: DictionaryObject) -> bool:
    return "/Subtype" in thing and ("/Rect" in thing or thing.get("/Type") == "/Annot")


def _said(thing: PdfObject) -> Iterator[str]:
    if isinstance(thing, DictionaryObject):
        for key, value in dict.items(thing):
            if key not in _UNSAID and not isinstance(value, IndirectObject):
                yield from _said(value)
    elif isinstance(thing, ArrayObject):
        for value in list.__iter__(thing):
            if not isinstance(value, IndirectObject):
                yield from _said(value)
    elif isinstance(thing, TextStringObject):
        yield str(thing)
    elif isinstance(thing, ByteStringObject):
        yield bytes(thing).decode("utf-8", "replace")


def _attachments(reader: PdfReader) -> Iterator[tuple[str, bytes]]:
    for name, contents in reader.attachments.items():
        for content in contents:
            yield name, content


def _attached(name: str, content: bytes) -> Reading:
    """What an attached file says; one that would not be taken in by itself is unread."""
    from yangguang.files import extraction, sniffing  # both know this module

    heading = f"{_('附件')} {name}"
    try:
        reading = extraction.read(content, sniffing.kind_of(content, name=name))
    except NotTaken:
        return gathered([Passage(heading, name)], [heading])
    return gathered([Passage(heading, name), *reading.under(heading).passages], reading.under(heading).unread)
