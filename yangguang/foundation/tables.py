"""Tables that people send: cells to rows that know their row number; a faulty table is refused whole."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.decoding import decode
from yangguang.foundation.errors import Fault, Invalid

Line = tuple[int, list[str]]

_DAY = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its number as a spreadsheet counts (1 = the heading), its cells by field."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, field: str) -> str:
        return self.cells[field]


def refused(faults: Sequence[Fault]) -> Invalid:
    """The error that refuses a whole table for its faults, in row order."""
    return Invalid(
        _("表格有 %(count)d 处错误。") % {"count": len(faults)},
        do=_("请按行改正后重新导入。"),
        kept=_("没有导入任何一行。"),
        faults=sorted(faults, key=lambda fault: fault.row),
    )


def lines(data: bytes) -> list[Line]:
    """The lines of a CSV file with their numbers, blank ones left out; raises Invalid naming the broken row."""
    reader = csv.reader(io.StringIO(decode(data), newline=""), strict=True)
    found: list[Line] = []
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                found.append((number, [cell.strip() for cell in cells]))
    except csv.Error as error:
        raise refused([Fault(number + 1, "", _("引号或换行不完整"))]) from error
    return found


def rows(found: Sequence[Line], *, headings: Mapping[str, str], optional: Iterable[str] = ()) -> list[Row]:
    """The rows below a heading line; `headings` maps what stands in the heading to the field it fills.

    A field's own name is a heading too. Columns may come in any order; `optional` fields may be missing and are then
    empty. Raises Invalid with the heading's fault, or with every row that has too few or too many cells.
    """
    if not found:
        raise refused([Fault(1, "", _("没有数据行"))])
    number, heading = found[0]
    fields = [headings.get(cell, cell) for cell in heading]
    missing = set(headings.values()) - set(fields) - set(optional)
    if missing or len(set(fields)) < len(fields) or set(fields) - set(headings.values()):
        raise refused([Fault(number, "", _("列名应为 %(due)s") % {"due": "、".join(headings)})])
    return _below(found[1:], fields, [field for field in headings.values() if field not in fields])


def _below(found: Sequence[Line], fields: Sequence[str], absent: Sequence[str]) -> list[Row]:
    empty = dict.fromkeys(absent, "")
    values = {"due": len(fields)}
    faults = [
        Fault(number, "", _("应有 %(due)d 列，实有 %(seen)d 列") % (values | {"seen": len(cells)}))
        for number, cells in found
        if len(cells) != len(fields)
    ]
    if not found:
        faults.append(Fault(1, "", _("没有数据行")))
    if faults:
        raise refused(faults)
    return [Row(number, empty | dict(zip(fields, cells, strict=True))) for number, cells in found]


def repeated(found: Sequence[Row], *, key: str, heading: str) -> list[Fault]:
    """A fault for each row whose `key` an earlier row already has."""
    first: dict[str, int] = {}
    faults = []
    for row in found:
        before = first.setdefault(row[key], row.number)
        if before != row.number:
            faults.append(
                Fault(row.number, heading, _("“%(value)s”与第 %(row)d 行重复") % {"value": row[key], "row": before})
            )
    return faults


def written(headings: Sequence[str], body: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV in UTF-8 with a mark, as spreadsheets on Windows read it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(body)
    return out.getvalue().encode("utf-8-sig")


def day(text: str) -> date | None:
    """The date in a cell, as 2026-02-28, 2026/2/28, 2026.2.28 or 2026年2月28日; None where it is none."""
    parts = re.fullmatch(
        r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?", unicodedata.normalize("NFKC", text.strip())
    )
    try:
        return date(*map(int, parts.groups())) if parts else None
    except ValueError:
        return None
