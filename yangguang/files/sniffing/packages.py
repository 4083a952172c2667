"""Office files (OOXML packages): one of three kinds, without macros, objects, passwords or calls home."""

import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from django.utils.translation import gettext as _

from yangguang.files.errors import Broken, MacroInside, NotTaken, RemoteContent, Unknown
from yangguang.files.kinds import DOCX, PPTX, XLSX, Kind
from yangguang.files.sniffing import archives

_MAIN = {
    b"spreadsheetml.sheet.main+xml": XLSX,
    b"wordprocessingml.document.main+xml": DOCX,
    b"presentationml.presentation.main+xml": PPTX,
}
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject|intlmacrosheet|macrosheet|activeX", re.I)
_MACRO_PART = re.compile(
    r"(?:^|/)(?:vbaproject|vbadata|macrosheets/|activex/|dialogsheets/)|(?:^|/)oleobject\d*\.", re.I
)
_NESTED = re.compile(r"(?:^|/)embeddings/", re.IGNORECASE)
_COMMAND = re.compile(rb"<(?:\w+:)?ddeLink\b|\bDDE(?:AUTO)?\b[^<]{0,200}</(?:\w+:)?instrText|instr=\"\s*DDE", re.I)
_LAUNCH = re.compile(rb"ppaction://(?:program|macro|ole)", re.IGNORECASE)
_SOUND = re.compile(r"\.(?:mp[34]|m4[av]|wav|wm[av]|avi|mov|aac|mpe?g|ogg|webm|flac|amr)$", re.IGNORECASE)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>", re.S)
_EXTERNAL = re.compile(rb'TargetMode\s*=\s*["\']External["\']', re.IGNORECASE)
_HARMLESS = re.compile(rb'Type\s*=\s*["\'][^"\']*/hyperlink["\']', re.IGNORECASE)
_TEMPLATE = re.compile(rb'Type\s*=\s*["\'][^"\']*/attachedTemplate["\']', re.IGNORECASE)
_TARGET = re.compile(rb'Target\s*=\s*["\']([^"\']*)["\']', re.IGNORECASE)
DEEPEST = 2


def kind_of(data: bytes, *, depth: int = 0) -> Kind:
    """The kind of an office file. Raises MacroInside, RemoteContent, Unknown, or what `archives` refuses."""
    with archives.opened(data) as package:
        kind = _declared(package)
        for part in package.infolist():
            _look_at(package, part, depth)
    return kind


def _declared(package: zipfile.ZipFile) -> Kind:
    names = set(package.namelist())
    if "[Content_Types].xml" not in names:
        raise _not_office(names)
    types = package.read("[Content_Types].xml")
    if _MACRO_TYPE.search(types):
        raise _macro()
    kinds = [kind for mark, kind in _MAIN.items() if mark in types]
    if len(kinds) != 1:
        raise Unknown(_("不接收这种 Office 文件。"), do=_("请另存为 DOCX、XLSX 或 PDF。"))
    return kinds[0]


def _look_at(package: zipfile.ZipFile, part: zipfile.ZipInfo, depth: int) -> None:
    if _MACRO_PART.search(part.filename):
        raise _macro()
    if _SOUND.search(part.filename):
        raise Unknown(_("文件里有录音或录像，没有办法核对里面说了什么。"), do=_("请删去录音、录像，写成文字。"))
    content = package.read(part)
    if part.filename.endswith((".xml", ".rels", ".vml")):
        _must_be_plain_xml(content)
    if part.filename.endswith(".rels"):
        _must_stay_at_home(content)
    if _NESTED.search(part.filename) or content.startswith(b"PK\x03\x04"):
        _must_be_a_table(content, depth)
    elif content.startswith((b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"%PDF-")):
        raise _object()


def _must_be_plain_xml(content: bytes) -> None:
    content = content.replace(b"\x00", b"")  # UTF-16 looks like this
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise Broken(_("Office 文件的内部结构不合规范。"), do=_("请在原来的软件里另存为新文件。"))
    if _COMMAND.search(content):
        raise _macro()
    if _LAUNCH.search(content):
        raise _macro()


def _must_stay_at_home(relations: bytes) -> None:
    for relation in _RELATION.findall(relations):
        if not _EXTERNAL.search(relation) or _HARMLESS.search(relation):
            continue
        target = _TARGET.search(relation)
        address = unquote(target[1].decode("utf-8", "replace")) if target else ""
        if _TEMPLATE.search(relation) and re.match(r"file:/+[a-z]:|[a-z]:\\|[^/\\:]+$", address, re.IGNORECASE):
            continue  # Word's own note of the author's template; cut out when the file is rewritten
        raise RemoteContent(
            _("文件打开时会从别处读取内容（外部链接、图片或模板）。"),
            do=_("请断开外部链接（表格：数据→编辑链接→断开；文字：另存为新文件）后再上传。"),
        )


def _must_be_a_table(content: bytes, depth: int) -> None:
    """What may lie inside an office file is the table behind a chart, and nothing deeper."""
    if not content.startswith(b"PK\x03\x04") or depth + 1 >= DEEPEST:
        raise _object()
    kind_of(content, depth=depth + 1)


def _not_office(names: set[str]) -> NotTaken:
    if any(name.endswith((".class", "AndroidManifest.xml", ".dex")) for name in names):
        return Unknown(_("这是程序包，不是文件材料。"), do=_("请上传图片、PDF、表格或文字文件。"))
    if "mimetype" in names:
        return Unknown(_("不接收 ODS、ODT 等格式。"), do=_("请另存为 XLSX 或 DOCX。"))
    return Unknown(_("不接收压缩包。"), do=_("请解压后逐个上传里面的文件。"))


def _macro() -> MacroInside:
    return MacroInside(_("文件带有宏、控件或外部命令。"), do=_("请另存为不含宏的 DOCX 或 XLSX 文件。"))


def _object() -> MacroInside:
    return MacroInside(_("文件里嵌有别的文件或对象。"), do=_("请删去嵌入的对象，需要的话单独上传。"))


def parts(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts of a package that was found safe: name and content."""
    for part in package.infolist():
        if not part.is_dir():
            yield part.filename, package.read(part)
