"""The import file of a roll to rows that know their number; a column more than the four is refused."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _

from yangguang.disclosure.rolls.rows import COLUMNS
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault

_FIELDS = dict(zip(COLUMNS, ("name", "village", "programme", "yuan"), strict=True))


class Line(NamedTuple):
    """One line as it was written; `number` counts as a spreadsheet does (1 = the heading), `yuan` as typed."""

    number: int
    name: str
    village: str
    programme: str
    yuan: str


def read(data: bytes) -> list[Line]:
    """The lines of a CSV file in UTF-8 or GB18030 with the columns 姓名, 村, 项目, 金额(元), in any order.

    Raises Invalid with every faulty row; an extra column is named and refused, whatever it holds (charter 8).
    """
    found = tables.lines(data)
    if found:
        number, heading = found[0]
        heading = [unicodedata.normalize("NFKC", cell) for cell in heading]
        extra = [cell for cell in heading if cell not in _FIELDS]
        if extra and set(_FIELDS) <= set(heading):
            raise tables.refused([Fault(number, cell, _("名单只许姓名、村、项目、金额（元）四列")) for cell in extra])
        found[0] = number, heading
    below = tables.rows(found, headings=_FIELDS)
    return [Line(row.number, row["name"], row["village"], row["programme"], row["yuan"]) for row in below]


def numbered(rows: Iterable[tuple[str, str, str, int]]) -> list[Line]:
    """Rows that another room hands over (name, village, programme, fen), as if read from a file."""
    return [
        Line(number, name, village, programme, f"{fen // 100}.{fen % 100:02d}")
        for number, (name, village, programme, fen) in enumerate(rows, start=2)
    ]
