"""Bytes of a text file to text: UTF-8 with or without a mark, or GB18030 as Chinese spreadsheets save it."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault, Invalid

_HAN = re.compile("[\u3400-\u9fff]")


def decode(data: bytes) -> str:
    """The text of a file, its encoding detected.

    Raises Invalid, naming the row of the first byte that no encoding explains.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise _undecodable(1)
    if data.startswith(BOM_UTF8):
        return _strictly(data, "utf-8-sig")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _undecodable(data.count(b"\n", 0, error.start) + 1) from error
        return _strictly(data, "gb18030")
    return text if text.isascii() or _HAN.search(text) else _rather_gb18030(data, text)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data.count(b"\n", 0, error.start) + 1) from error


def _is_damaged_utf8(data: bytes) -> bool:
    # GB18030 explains nearly every byte: a UTF-8 file with one bent byte would pass as other, wrong words.
    text = data.decode("utf-8", errors="replace")
    return len(_HAN.findall(text)) > text.count("\ufffd")


def _rather_gb18030(data: bytes, text: str) -> str:
    # Some Han written in GB18030 happen to be valid UTF-8 for Latin, Greek or Arabic letters; our tables hold Han.
    try:
        other = data.decode("gb18030")
    except UnicodeDecodeError:
        return text
    return other if _HAN.search(other) else text


def _undecodable(row: int) -> Invalid:
    return Invalid(
        _("文件的文字编码无法识别。"),
        do=_("请另存为“CSV UTF-8”或 GB18030 编码的 CSV 后重新导入。"),
        kept=_("没有导入任何一行。"),
        faults=[Fault(row, "", _("此行含有 UTF-8 与 GB18030 都不能解释的字节"))],
    )
