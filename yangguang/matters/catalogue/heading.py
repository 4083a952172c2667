"""Finding the heading of a catalogue table, of one line or of two with merged cells, and what lies below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import Line, Row, refused
from yangguang.matters.catalogue.columns import field, missing


@dataclass(frozen=True, slots=True)
class Heading:
    """Which column holds which field, and from which line on the rows begin."""

    fields: tuple[str | None, ...]
    rows_from: int


def rows(found: Sequence[Line]) -> list[Row]:
    """The rows below the heading. Raises Invalid when a standard column is missing, unknown or there twice."""
    heading = _find(found)
    return [_row(number, cells, heading) for number, cells in found[heading.rows_from :]]


def _find(found: Sequence[Line]) -> Heading:
    at = next((place for place, (_number, cells) in enumerate(found) if "序号" in map(_tight, cells)), None)
    if at is None:
        raise refused([Fault(1, "", _("没有找到以“序号”开头的表头"))])
    number, top = found[at]
    below = found[at + 1][1] if at + 1 < len(found) else []
    # The second line of a heading has no number under 序号: blank, or the same word again where cells were merged.
    place = [_tight(cell) for cell in top].index("序号")
    split = bool(below) and _tight(_at(below, place)) in ("", "序号") and any(field("", cell) for cell in below)
    # What was merged across in a spreadsheet is blank after its first cell in a CSV file.
    wide = list(_carried(top, below)) if split else list(top)
    fields = [
        field(cell, "" if _at(below, n) == cell else _at(below, n)) if split else field(cell)
        for n, cell in enumerate(wide)
    ]
    _check(number, wide, fields)
    return Heading(tuple(fields), at + 1 + split)


def _carried(top: Sequence[str], below: Sequence[str]) -> Iterator[str]:
    last = ""
    for place in range(max(len(top), len(below))):
        last = _at(top, place) or last
        yield last


def _check(number: int, cells: Sequence[str], fields: Sequence[str | None]) -> None:
    known = [name for name in fields if name]
    faults = [
        Fault(number, cell, _("不是标准目录的栏目"))
        for cell, name in zip(cells, fields, strict=False)
        if name is None and cell
    ]
    faults += [Fault(number, column, _("缺少这一栏")) for column in missing(known)]
    faults += [Fault(number, name, _("这一栏出现了两次")) for name in sorted({n for n in known if known.count(n) > 1})]
    if faults:
        raise refused(faults)


def _row(number: int, cells: Sequence[str], heading: Heading) -> Row:
    return Row(number, {name: _at(cells, place) for place, name in enumerate(heading.fields) if name})


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _tight(cell: str) -> str:
    return "".join(cell.split())
