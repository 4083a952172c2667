"""An office file packed anew: its parts as they are, without what was hidden between them."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from yangguang.files.sniffing import archives, packages

_EPOCH = (1980, 1, 1, 0, 0, 0)
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w+$", re.IGNORECASE)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?/>", re.S)
_COMMENTS = re.compile(
    rb'Type="[^"]*/(?:comments|commentsExtended|commentsIds|commentsExtensible|people|threadedComment|person|commentAuthors|authors)"'
)
_COMMENT_MARKS = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*/>")
_COMMENT_BOXES = re.compile(rb"<(?:\w+:)?legacyDrawing\b[^>]*/>")
_TEMPLATE_MARK = re.compile(rb"<w:attachedTemplate\b[^>]*/>")
_EMPTY = {
    "docProps/core.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}


def rewritten(data: bytes, *, drop: frozenset[str]) -> bytes:
    """The same package: parts in order, no dates, no bytes between them; properties and comments gone if asked."""
    with archives.opened(data) as package:
        parts = dict(packages.parts(package))
    gone = {name for name in parts if _THUMBNAIL.search(name)}
    if "comments" in drop:
        gone |= set(_comment_parts(parts))
    if "properties" in drop:
        parts |= {name: empty for name, empty in _EMPTY.items() if name in parts}
    kept = {name: _without(name, content, gone, drop) for name, content in parts.items() if name not in gone}
    return _packed(kept)


def _without(name: str, content: bytes, gone: set[str], drop: frozenset[str]) -> bytes:
    """A part that no longer speaks of the parts that went."""
    if name.endswith(".rels"):
        return _RELATION.sub(lambda found: b"" if _goes(found[0], name, gone) else found[0], content)
    if name == "[Content_Types].xml":
        for part in gone:
            content = re.sub(rb'<Override\b[^>]*PartName="/' + re.escape(part.encode()) + rb'"[^>]*/>', b"", content)
    if name == "word/settings.xml":
        content = _TEMPLATE_MARK.sub(b"", content)
    if "comments" in drop and name.startswith("word/") and name.endswith(".xml"):
        content = _COMMENT_MARKS.sub(b"", content)
    if "comments" in drop and name.startswith("xl/worksheets/"):
        content = _COMMENT_BOXES.sub(b"", content)
    return content


def _comment_parts(parts: dict[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if name.endswith(".rels"):
            yield from (_target(found, name) for found in _RELATION.findall(content) if _COMMENTS.search(found))


def _goes(relation: bytes, rels: str, gone: set[str]) -> bool:
    return b"/attachedTemplate" in relation or _target(relation, rels) in gone


def _target(relation: bytes, rels: str) -> str:
    """The part to which a relation leads; nothing for an address elsewhere."""
    target = re.search(rb'Target="([^"]*)"', relation)
    if target is None or b'TargetMode="External"' in relation:
        return ""
    base = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join("/" + base, target[1].decode("utf-8", "replace"))).lstrip("/")


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, parts[name])
    return out.getvalue()
