"""PDF: the words of each page, also those outside or under what is seen, notes, attachments and properties."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import pypdfium2
from django.utils.translation import gettext as _
from PIL import Image
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
from pypdfium2 import raw

from yangguang.files import ocr
from yangguang.files.errors import Broken, NotTaken
from yangguang.files.extraction import pictures, seen
from yangguang.files.extraction.passages import Passage, Reading, gathered
from yangguang.files.sniffing.pdfs import opened

_PICTURE = 3  # FPDF_PAGEOBJ_IMAGE
_PART_OF_PAGE = 0.004  # a line of words as a picture is small
_PATHS, _WORDS = 60, 20  # words drawn as lines: many paths on a page that says next to nothing
_PART_UNKNOWN = 0.05
_SECONDS = 90.0  # for drawing and deciphering; words alone are always read
_SHARP, _LARGEST = 200 / 72, 3000.0
_ACTUAL = re.compile(
    rb"/(?:ActualText|Alt|E)\s*(?:<(?P<hex>[0-9A-Fa-f]{1,4000})>|\((?P<plain>(?:\\.|[^\\()]){1,4000}+)\))", re.S
)
_NO_PAGE = frozenset({"/ObjStm", "/XRef", "/Metadata", "/EmbeddedFile"})
_UNSAID = frozenset(
    {"/ID", "/Font", "/FontDescriptor", "/CharProcs", "/ToUnicode", "/CIDSystemInfo", "/Panose", "/Parent"}
)


Told = Callable[[int, int], None]
"""Hears how many pages are done, and of how many."""


def silent(_done: int, _of: int) -> None:
    """Nobody listens."""


def read(data: bytes, *, attached: Callable[[bytes, str], Reading], told: Told = silent) -> Reading:
    """Page texts, every other string in the file, attached files; pages with pictures, and words that are not seen.

    A long file is read page by page within a time: what was not drawn or deciphered by then is named as unread.
    `attached` reads an attached file by its bytes and name. Raises Broken.
    """
    try:
        pages = _pages(data, told)
        reader = opened(data)
        inner = [_inner(name, content, attached) for name, content in _attachments(reader)]
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
    return gathered([*pages.passages, *rest], pages.unread, covered=pages.covered, unseen=pages.unseen, inside=inner)


@dataclass(slots=True)
class _Pages:
    passages: list[Passage] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    covered: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


def _pages(data: bytes, told: Told) -> _Pages:
    document = pypdfium2.PdfDocument(data, password="")
    found, until = _Pages(), time.monotonic() + _SECONDS
    count = len(document)
    try:
        for number in range(1, count + 1):
            page = _flat(document, number - 1)
            _page(found, page, _("第 %d 页") % number, in_time=time.monotonic() < until)
            page.close()
            told(number, count)
    finally:
        document.close()
    return found


def _flat(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """A page with what its notes and fields show drawn into it, for their words are the page's words."""
    page = document[index]
    if raw.FPDFPage_GetAnnotCount(page.raw):
        raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    return page


def _page(found: _Pages, page: pypdfium2.PdfPage, where: str, *, in_time: bool) -> None:
    words = page.get_textpage()
    found.passages.append(Passage(where, words.get_text_range().replace("\r\n", "\n").replace("\ufffe", "")))
    if _has_picture(page) or _is_drawn(page, words):
        said, name = pictures.read_or_named(_drawn(page), where + _("的图片")) if in_time else ([], where + _("的图片"))
        found.passages += said
        found.unread.append(name)
    if in_time:
        what = seen.look(page, words)
        found.covered += [where] if what.covered else []
        found.unseen += [where] if what.unseen else []
    elif not seen.is_plain(page):
        found.unread.append(where)
    words.close()


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as a picture, sharp enough to read; a small one where no machine reads it."""
    width, height = page.get_size()
    wanted = _SHARP if ocr.installed() else 0.1
    drawn: Image.Image = page.render(scale=min(wanted, _LARGEST / max(width, height, 1.0)), grayscale=True).to_pil()
    return drawn


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    for picture in page.get_objects(filter=[_PICTURE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _PART_OF_PAGE * width * height:
            return True
    return False


def _is_drawn(page: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage) -> bool:
    """Whether a page may say what no machine reads: words drawn as lines, or in a font that hides its letters."""
    count = words.count_chars()
    if count < _WORDS:
        paths = (thing for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4))
        return sum(1 for _path in islice(paths, _PATHS)) == _PATHS
    unknown = sum(raw.FPDFText_HasUnicodeMapError(words.raw, index) == 1 for index in range(count))
    private = sum("\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" for sign in words.get_text_range())
    return bool(unknown + private > _PART_UNKNOWN * count)


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
        if isinstance(thing, StreamObject) and thing.get("/Subtype", "/Form") == "/Form":
            yield from (Passage(f"{_('说明')} {number}", text) for text in _spoken(thing))


def _spoken(stream: StreamObject) -> Iterator[str]:
    """What a page says to those who copy or hear it instead of what it shows."""
    content = stream.get_data() if "/Length1" not in stream and stream.get("/Type") not in _NO_PAGE else b""
    for found in _ACTUAL.finditer(content):
        if found["hex"] is not None:
            written = bytes.fromhex(re.sub(rb"\s", b"", found["hex"])[: len(found["hex"]) // 2 * 2].decode())
        else:
            written = re.sub(rb"\\(.)", rb"\1", found["plain"])
        yield written.decode("utf-16" if written.startswith((b"\xfe\xff", b"\xff\xfe")) else "utf-8", "replace")


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


def _inner(name: str, content: bytes, attached: Callable[[bytes, str], Reading]) -> Reading:
    """What an attached file says; one that would not be taken in by itself is unread."""
    heading = f"{_('附件')} {name}"
    try:
        reading = attached(content, name)
    except NotTaken:
        return gathered([Passage(heading, name)], [heading])
    return gathered([Passage(heading, name), *reading.under(heading).passages], reading.under(heading).unread)
