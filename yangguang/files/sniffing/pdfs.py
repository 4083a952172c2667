"""PDF files: whole, without password, and of a number of pages that a machine can read."""

import io

from django.conf import settings
from django.utils.translation import gettext as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from yangguang.files.errors import Broken, Encrypted, TooLarge


def must_be_safe(data: bytes) -> None:
    """Refuse a PDF that needs a password, is damaged, or is too long; what acts in it is cut out later."""
    if b"%%EOF" not in data[-2048:]:
        raise Broken(_("PDF 不完整，或末尾附有别的东西。"), do=_("请重新导出 PDF。"))
    pages = len(opened(data).pages)
    if pages == 0:
        raise Broken(_("PDF 没有一页。"), do=_("请重新导出 PDF。"))
    if pages > settings.PDF_MOST_PAGES:
        raise TooLarge(
            _("PDF 有 %(pages)d 页，超过 %(most)d 页的上限。") % {"pages": pages, "most": settings.PDF_MOST_PAGES},
            do=_("请拆成几个文件。"),
        )


def opened(data: bytes) -> PdfReader:
    """A reader of a PDF; one that only its owner's password protects is open to read. Raises Encrypted or Broken."""
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Encrypted(_("PDF 有密码，无法检查其中的内容。"), do=_("请去掉密码后再上传。"))
        len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as fault:
        raise Broken(_("PDF 已损坏。"), do=_("请重新导出 PDF。")) from fault
    return reader
