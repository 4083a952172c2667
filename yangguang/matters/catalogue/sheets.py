"""Bytes of a CSV or XLSX file to lines of cells with their numbers, merged cells filled."""

import io
import zipfile
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from yangguang.foundation.errors import Fault, Invalid
from yangguang.foundation.tables import Line, lines, refused

LARGEST = 50_000_000  # bytes, unpacked
_ZIP = b"PK\x03\x04"


def read(data: bytes) -> list[Line]:
    """The lines of a table, blank ones left out. Raises Invalid for what is neither CSV nor XLSX."""
    return _xlsx(data) if data.startswith(_ZIP) else lines(data)


def _xlsx(data: bytes) -> list[Line]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise refused([Fault(1, "", _("文件解开后超过 50 MB"))])
        book = load_workbook(io.BytesIO(data))
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise Invalid(
            _("表格文件无法打开。"), do=_("请用 Excel 或 WPS 另存为 XLSX 后重试。"), kept=_("没有导入任何一行。")
        ) from error
    sheets = [sheet for sheet in book.worksheets if sheet.max_row > 1 or sheet.max_column > 1]
    if len(sheets) != 1:
        raise refused([Fault(1, "", _("文件里有 %(count)d 张有内容的表，应为 1 张") % {"count": len(sheets)})])
    return _filled(sheets[0])


def _filled(sheet: Worksheet) -> list[Line]:
    """Cells as text; every cell of a merged range says what its first one says."""
    grid = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    for merged in sheet.merged_cells.ranges:
        first = grid[merged.min_row - 1][merged.min_col - 1]
        for row in range(merged.min_row - 1, min(merged.max_row, len(grid))):
            for column in range(merged.min_col - 1, min(merged.max_col, len(grid[row]))):
                grid[row][column] = first
    return [(number, cells) for number, cells in enumerate(grid, start=1) if any(cells)]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
