"""XML parts of an office file, read without entities and without the network."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.files.errors import Broken
from yangguang.files.extraction.passages import Passage

Element = ET.Element
_LONG = re.compile(r"[0-9Xx]{11}|[0-9]{3}[- ][0-9]{4}")
_SAYS = re.compile(rf"[\u3400-\u9fff]|{_LONG.pattern}")
_FONTS = {"font", "latin", "ea", "cs", "rFont", "rFonts", "altName", "name", "buFont"}  # 明朝, 宋体: names of fonts


def parsed(content: bytes) -> Element:
    """The root of a part. Raises Broken."""
    try:
        return ET.fromstring(content)  # noqa: S314 as above
    except (ET.ParseError, ValueError, LookupError) as fault:
        raise Broken(_("Office 文件的内部结构有误。"), do=_("请在原来的软件里另存为新文件。")) from fault


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name, or nothing."""
    for key, value in element.attrib.items():
        if key.rsplit("}", 1)[-1] == name:
            return value
    return ""


def is_telling(value: str) -> bool:
    """Whether an attribute's value may say something to a person: words, or a long number."""
    return bool(_SAYS.search(value))


def everything(content: bytes, where: str) -> Iterator[Passage]:
    """All that any part says: the texts of its elements, and attributes that hold words or long numbers."""
    try:
        root = parsed(content)
    except Broken:
        yield Passage(where, content.decode("utf-8", "replace"))
        return
    for number, block in enumerate(_blocks(root), start=1):
        yield Passage(f"{where} {number}", block)


def _blocks(root: Element) -> Iterator[str]:
    """Texts joined within a paragraph-like element, then telling attributes one by one."""
    inside: set[int] = set()
    for element in root.iter():
        if local(element) in {"p", "r", "si", "comment", "text", "is"} and id(element) not in inside:
            inside.update(id(child) for child in element.iter())
            yield "".join(element.itertext())
    for element in root.iter():
        if id(element) not in inside and element.text and element.text.strip():
            yield element.text
        telling = _LONG if local(element) in _FONTS else _SAYS
        yield from (value for value in element.attrib.values() if telling.search(value))
