"""The parts of an office file: how they lead to each other, and those that every kind of file has."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.files.extraction import pictures as inner_pictures
from yangguang.files.extraction import xml
from yangguang.files.extraction.passages import Passage

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".svg", ".webp", ".wdp")
_FONTS = (".odttf", ".ttf", ".otf", ".fntdata")
_TELLING = {"descr", "title", "alt", "tooltip", "displayText", "instr", "statusText"}
_STYLES = {"pStyle", "rStyle", "tblStyle", "rFonts", "lang", "style", "del", "ins", "comment", "moveFrom", "moveTo"}
_MARK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_SAYS = re.compile(
    r"[0-9Xx+ \-]{11,60}|[\u4e00-\u9fff0-9A-Za-z]{0,40}[\u4e00-\u9fff]{4,60}[\u4e00-\u9fff0-9A-Za-z]{0,40}"
)


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {part.filename: package.read(part) for part in package.infolist() if not part.is_dir()}


def relations(parts: dict[str, bytes], of: str) -> dict[str, tuple[str, str]]:
    """Where a part leads: relation id to (last word of its type, name of the part or address)."""
    folder, name = posixpath.split(of)
    content = parts.get(posixpath.join(folder, "_rels", name + ".rels"))
    if content is None:
        return {}
    found = {}
    for relation in xml.parsed(content):
        target = xml.attribute(relation, "Target")
        if xml.attribute(relation, "TargetMode").lower() != "external":
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        found[xml.attribute(relation, "Id")] = (xml.attribute(relation, "Type").rsplit("/", 1)[-1], target)
    return found


def properties(parts: dict[str, bytes]) -> Iterator[Passage]:
    """Author, title, company, keywords, custom properties."""
    for name, content in parts.items():
        if name.startswith("docProps/") and name.endswith(".xml"):
            for element in xml.parsed(content).iter():
                label = xml.attribute(element, "name") or xml.local(element)
                yield Passage(f"{_('属性')} {label}", element.text or "")


def attributes(content: bytes, label: str) -> Iterator[Passage]:
    """What attributes say: what a picture shows, tips of links, choices of a form, names of marks."""
    for element in xml.parsed(content).iter():
        for key, value in element.attrib.items():
            if key.rsplit("}", 1)[-1] in _TELLING or (xml.is_telling(value) and xml.local(element) not in _STYLES):
                yield Passage(f"{label} {_('说明')} {xml.local(element)}", value)


def the_rest(parts: dict[str, bytes], seen: set[str]) -> Iterator[Passage]:
    """Every part that no reader knows: caches, drawings, charts, custom XML; also where links lead."""
    for name, content in parts.items():
        if name in seen or name.startswith("docProps/") or name == "[Content_Types].xml" or is_inside(content):
            continue
        if content.lstrip(_MARK)[:1] == b"<":
            yield from xml.everything(content, f"{_('其他部件')} {name}")
        elif not name.lower().endswith((*_PICTURES, *_FONTS)):
            yield Passage(f"{_('其他部件')} {name}", _strings(content))


def _strings(content: bytes) -> str:
    """The long numbers and the words in a part of unknown make: printers' settings hold neither."""
    both = (content.decode("utf-8", "ignore"), content.decode("utf-16-le", "ignore"))
    return "\n".join(found for text in both for found in _SAYS.findall(text))


def is_inside(content: bytes) -> bool:
    """Whether a part is an office file by itself."""
    return content.startswith(b"PK\x03\x04")


def inside(parts: dict[str, bytes]) -> list[bytes]:
    """The office files among the parts."""
    return [content for content in parts.values() if is_inside(content)]


def pictures(parts: dict[str, bytes]) -> tuple[list[Passage], list[str]]:
    """What a machine reads in the pictures of a file, and their names."""
    found = [
        inner_pictures.inside(content, f"{_('图片')} {name}")
        for name, content in parts.items()
        if name.lower().endswith(_PICTURES)
    ]
    return [passage for words, _name in found for passage in words], [name for _words, name in found]
