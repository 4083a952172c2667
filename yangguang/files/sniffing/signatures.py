"""First bytes that tell a file apart, and second files hidden in a first."""

import re

from django.utils.translation import gettext as _

from yangguang.files.errors import Encrypted, Executable, Infected, MacroInside, NotTaken, Polyglot, Unknown
from yangguang.files.kinds import GIF, HEIC, JPEG, KINDS, PDF, PNG, Kind

_PROGRAMS = (
    b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe", b"dex\n", b"#!", b"\x00asm", b"L\x00\x00\x00\x01\x14\x02\x00", b"!<arch>",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVES = (
    b"Rar!",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"MSCF",
)
_RICH_TEXT = b"{\\rtf"
# The EICAR test string, in two pieces so that no scanner takes this file for it.
_TEST_VIRUS = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
_SECOND_FILE = re.compile(
    rb"%PDF-1|PK\x03\x04.{26}[\x20-\x7e]|PK\x05\x06\x00\x00|\x7fELF|This program cannot be run"
    rb"|<(?:script|html|!doctype html|svg|iframe)[\s>]|<\?php|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c",
    re.IGNORECASE | re.DOTALL,
)
_PICTURE_ENDS = {PNG: b"IEND\xaeB`\x82", JPEG: b"\xff\xd9"}


def must_be_harmless(data: bytes) -> None:
    """Refuse programs, scripts, archives, old office files and known malware by their first bytes."""
    if _TEST_VIRUS in data:
        raise Infected(_("文件带有病毒特征。"), do=_("请用杀毒软件检查您的电脑，并换一个文件。"))
    if data.startswith(_PROGRAMS):
        raise Executable(_("这是程序或脚本，不是文件材料。"), do=_("请上传图片、PDF、表格或文字文件。"))
    if data.startswith(_OLE):
        raise _old_office(data)
    if data.startswith(_ARCHIVES):
        raise Unknown(_("不接收压缩包。"), do=_("请解压后逐个上传里面的文件。"))
    if data.startswith(_RICH_TEXT):
        raise Unknown(_("不接收 RTF 文件，其中可能嵌有对象。"), do=_("请另存为 DOCX 或 PDF。"))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise Unknown(_("不接收 WEBP 图片。"), do=_("请另存为 PNG 或 JPG 后再上传。"))


def must_be_one_file(data: bytes, kind: Kind) -> None:
    """Refuse a file behind or inside which another one begins."""
    if kind in (PNG, JPEG):
        suspect = data[data.find(_PICTURE_ENDS[kind]) :] if kind is PNG else data
    elif kind is PDF:
        suspect = data[-66_000:] if b"PK\x05\x06" in data[-66_000:] else b""
    else:
        suspect = b""
    if (kind in (PNG, JPEG) and _SECOND_FILE.search(suspect)) or (kind is PDF and suspect):
        raise Polyglot(_("文件里藏着另一个文件。"), do=_("请在原来的软件里打开，另存为一个新文件后再上传。"))
    assert kind in (*KINDS, GIF, HEIC)


def _old_office(data: bytes) -> NotTaken:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Encrypted(_("文件有密码，无法检查其中的内容。"), do=_("请去掉密码后再上传。"))
    if "_VBA_PROJECT".encode("utf-16-le") in data or "Macros".encode("utf-16-le") in data:
        return MacroInside(_("文件带有宏。"), do=_("请另存为不含宏的 DOCX 或 XLSX 文件。"))
    return Unknown(_("这是旧版 Office 文件（doc、xls），其中可能藏有宏。"), do=_("请另存为 DOCX 或 XLSX 文件。"))
