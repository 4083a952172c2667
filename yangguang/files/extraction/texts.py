"""Plain text, and tables of comma-separated values cell by cell."""

import csv
import io

from django.utils.translation import gettext as _

from yangguang.files.errors import Broken
from yangguang.files.extraction.passages import Passage, Reading, gathered
from yangguang.files.sniffing.texts import decode


def read(data: bytes, *, table: bool) -> Reading:
    """The text in one piece, or a table's cells."""
    text = decode(data)
    if not table:
        return gathered([Passage(_("正文"), text)])
    try:
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error as fault:
        raise Broken(_("CSV 表格的格式有误。"), do=_("请用表格软件重新导出 CSV。")) from fault
    return gathered(
        Passage(_("第 %(row)d 行第 %(column)d 列") % {"row": r, "column": c}, cell, f"{r}", f"{c}")
        for r, row in enumerate(rows, start=1)
        for c, cell in enumerate(row, start=1)
    )
