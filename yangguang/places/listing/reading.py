"""Text of a place list to rows that know their row number in the spreadsheet."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault, Invalid
from yangguang.places.levels import Level

COLUMNS = ("code", "name", "parent_code", "level")
_CHINESE = {"代码": "code", "名称": "name", "上级代码": "parent_code", "级别": "level"}
_LEVELS = {str(level.label): level.value for level in Level}


class Row(NamedTuple):
    """One line of a place list; `number` counts as a spreadsheet does (1 = the heading)."""

    number: int
    code: str
    name: str
    parent_code: str
    level: str


def read(text: str) -> list[Row]:
    """The rows of a place list, cells stripped, blank lines left out.

    Headings may be English or Chinese (代码, 名称, 上级代码, 级别), in any order. Raises Invalid with every row that
    has too few or too many cells, or with the heading's fault.
    """
    records = _records(text)
    order = _order(next(records, (1, []))[1])
    rows: list[Row] = []
    faults: list[Fault] = []
    for number, cells in records:
        if len(cells) == len(COLUMNS):
            code, name, parent_code, level = (cells[place].strip() for place in order)
            rows.append(Row(number, code, name, parent_code, _LEVELS.get(level, level)))
        else:
            faults.append(
                Fault(number, "", _("应有 %(due)d 列，实有 %(seen)d 列") % {"due": len(COLUMNS), "seen": len(cells)})
            )
    if not rows and not faults:
        faults.append(Fault(1, "", _("没有数据行")))
    if faults:
        raise refused(faults)
    return rows


def refused(faults: list[Fault]) -> Invalid:
    """The error that refuses a whole file for its faults."""
    return Invalid(
        _("地点名单有 %(count)d 处错误。") % {"count": len(faults)},
        do=_("请按行改正后重新导入。"),
        kept=_("没有导入任何一行。"),
        faults=faults,
    )


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells) or number == 1:
                yield number, cells
    except csv.Error as error:
        raise refused([Fault(number + 1, "", _("引号或换行不完整"))]) from error


def _order(heading: list[str]) -> list[int]:
    found = [_CHINESE.get(cell.strip(), cell.strip()) for cell in heading]
    if sorted(found) != sorted(COLUMNS):
        raise refused([Fault(1, "", _("列名应为 %(due)s") % {"due": ",".join(COLUMNS)})])
    return [found.index(column) for column in COLUMNS]
