"""Catalogue tables for tests."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from yangguang.matters.catalogue.columns import FLAT

GOOD = {
    "序号": "1",
    "公开事项（一级）": "公共卫生服务",
    "公开事项（二级）": "预防接种",
    "公开内容（要素）": "法规政策；服务对象；机构（名称、地点、时间）",
    "公开依据": "《中华人民共和国疫苗管理法》；《政府信息公开条例》第二十六条",
    "公开时限": "自信息形成或者变更之日起20个工作日内",
    "公开主体": "县卫健委",
    "公开渠道和载体": "政府网站、两微一端、社区/企事业单位/村公示栏(电子屏)",
    "公开对象": "全社会",
    "公开方式": "主动",
    "公开层级": "县级、乡级",
}


def body(*changes: dict[str, str]) -> list[list[str]]:
    """Rows of cells: the good row with changes; numbers and names run on by themselves."""
    rows = []
    for place, change in enumerate(changes, start=1):
        row = GOOD | {"序号": str(place), "公开事项（二级）": f"事项{place}"} | change
        rows.append([row[heading] for heading in FLAT])
    return rows


def table(*changes: dict[str, str], encoding: str = "utf-8") -> bytes:
    """A CSV catalogue with one line of headings."""
    return as_csv([list(FLAT), *body(*changes)], encoding=encoding)


def as_csv(rows: Sequence[Sequence[str]], *, encoding: str = "utf-8") -> bytes:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(encoding)


def as_xlsx(rows: Sequence[Sequence[object]], *merged: str) -> bytes:
    """Rows as an XLSX sheet with merged ranges."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    for span in merged:
        sheet.merge_cells(span)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
