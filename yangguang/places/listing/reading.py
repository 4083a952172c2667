"""The file of a place list to rows that know their row number in the spreadsheet."""

from typing import NamedTuple

from yangguang.foundation import tables
from yangguang.places.levels import Level

HEADINGS = {"代码": "code", "名称": "name", "上级代码": "parent_code", "级别": "level"}
COLUMNS = tuple(HEADINGS.values())
_LEVELS = {str(level.label): level.value for level in Level}


class Row(NamedTuple):
    """One line of a place list; `number` counts as a spreadsheet does (1 = the heading)."""

    number: int
    code: str
    name: str
    parent_code: str
    level: str


def read(data: bytes) -> list[Row]:
    """The rows of a place list, cells stripped, blank lines left out.

    CSV in UTF-8 or GB18030; headings (`HEADINGS`) and levels in Chinese or English, columns in any order. Raises
    Invalid with the heading's fault, or with every row of a wrong length.
    """
    return [
        Row(row.number, row["code"], row["name"], row["parent_code"], _LEVELS.get(row["level"], row["level"]))
        for row in tables.rows(tables.lines(data), headings=HEADINGS)
    ]
