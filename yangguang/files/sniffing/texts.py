"""Plain text and tables: readable as UTF-8, UTF-16 or GB18030, and no page, drawing or script."""

import re

from django.utils.translation import gettext as _

from yangguang.files.errors import Executable, ScriptInside, Unknown

_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?P<tag>!doctype|html|svg|script|body|head|\?php|%@)", re.I | re.S
)
_SCRIPT = re.compile(r"<script|\bon[a-z]{3,20}\s*=|javascript:|<foreignobject|<iframe|<!entity", re.IGNORECASE)
_BATCH = re.compile(
    r"\s*(?:@echo off|powershell |Set-ExecutionPolicy|<job\b|Dim \w+\s*$|function \w+\(.*\)\s*\{)", re.I | re.M
)


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (mark or none), UTF-16 with its mark, or GB18030. Raises UnicodeDecodeError."""
    if data.startswith(_MARKS):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def is_text(data: bytes) -> bool:
    """Whether a file is text: no control characters, and valid UTF-8, UTF-16 or GB18030."""
    try:
        text = decode(data)
    except UnicodeDecodeError:
        return False
    return not _CONTROLS.search(text.encode() if data.startswith(_MARKS) else data)


def must_be_plain(data: bytes) -> None:
    """Refuse pages, drawings and scripts."""
    text = decode(data)
    markup = _MARKUP.match(text)
    if markup and markup["tag"].lower() == "svg":
        if _SCRIPT.search(text):
            raise ScriptInside(_("这张 SVG 图带有脚本。"), do=_("请导出为 PNG 图片后再上传。"))
        raise Unknown(_("不接收 SVG 图。"), do=_("请导出为 PNG 图片后再上传。"))
    if markup:
        raise ScriptInside(_("这是网页或脚本，不是文字材料。"), do=_("请另存为 PDF 或 DOCX 后再上传。"))
    if _BATCH.match(text):
        raise Executable(_("这是程序或脚本，不是文件材料。"), do=_("请上传图片、PDF、表格或文字文件。"))
