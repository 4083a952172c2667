"""The office files inside an office file; `sniffing` let them through, to one depth."""

from django.utils.translation import gettext as _

from yangguang.files.extraction import docx, parts, pptx, xlsx
from yangguang.files.extraction.passages import Reading
from yangguang.files.kinds import PPTX, XLSX
from yangguang.files.sniffing import packages


def read(package: dict[str, bytes]) -> list[Reading]:
    """What is written in each of them."""
    return [_inner(content) for content in parts.inside(package)]


def _inner(content: bytes) -> Reading:
    kind = packages.kind_of(content, depth=1)
    if kind is PPTX:
        return pptx.read(content, inner=read).under(_("内嵌演示文稿"))
    if kind is XLSX:
        return xlsx.read(content, inner=read).under(_("内嵌表格"))
    return docx.read(content, inner=read).under(_("内嵌文档"))
