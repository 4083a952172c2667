"""The parts of an office file: how they lead to each other, and those that every kind of file has."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.files.extraction import xml
from yangguang.files.extraction.passages import Passage

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".svg", ".webp", ".wdp")


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


def the_rest(parts: dict[str, bytes], seen: set[str]) -> Iterator[Passage]:
    """Every part that no reader knows: caches, drawings, charts, custom XML; also where links lead."""
    for name, content in parts.items():
        if name in seen or name.startswith("docProps/") or name == "[Content_Types].xml":
            continue
        if name.endswith((".xml", ".rels", ".vml")):
            yield from xml.everything(content, f"{_('其他部件')} {name}")


def pictures(parts: dict[str, bytes]) -> list[str]:
    """The names of the pictures in a file."""
    return [f"{_('图片')} {name}" for name in parts if name.lower().endswith(_PICTURES)]
