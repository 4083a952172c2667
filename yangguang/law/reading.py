"""A table of bases to values, every fault named with its row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.law.barred import is_barred
from yangguang.law.citation import plain
from yangguang.law.models import Confidence

HEADINGS = {
    "文件": "document",
    "文号": "number",
    "条": "article",
    "条旨": "title",
    "摘录": "excerpt",
    "生效日期": "in_force_from",
    "失效前最后一日": "in_force_to",
    "适用地区": "jurisdiction",
    "替代文件": "replaced_by",
    "不得引用的理由": "barred",
    "核对": "confidence",
}
OPTIONAL = ("number", "excerpt", "in_force_to", "jurisdiction", "replaced_by", "barred", "confidence")
LENGTHS = {"document": 120, "number": 80, "article": 20, "title": 120, "barred": 120}


@dataclass(frozen=True, slots=True)
class BasisRow:
    """One basis as a table gives it; `replaced_by` is the name of a document."""

    row: int
    document: str
    number: str
    article: str
    title: str
    excerpt: str
    in_force_from: date
    in_force_to: date | None
    jurisdiction: str
    replaced_by: str
    barred: str
    confidence: str

    @property
    def key(self) -> tuple[str, str, str, date]:
        """What makes it one basis and no other."""
        return plain(self.document), self.article, self.jurisdiction, self.in_force_from


def read(data: bytes) -> list[BasisRow]:
    """The bases of a CSV file. Raises Invalid with every fault, each with its row."""
    found = tables.rows(tables.lines(data), headings=HEADINGS, optional=OPTIONAL)
    faults = [fault for row in found for fault in _faults(row)]
    if faults:
        raise tables.refused(faults)
    read_rows = [_basis(row) for row in found]
    if faults := _twice(read_rows):
        raise tables.refused(faults)
    return read_rows


def _faults(row: tables.Row) -> Iterator[Fault]:
    for heading, field in HEADINGS.items():
        if field in ("document", "title", "in_force_from") and not row[field]:
            yield Fault(row.number, heading, _("不能为空"))
        elif len(row[field]) > LENGTHS.get(field, 4000):
            yield Fault(row.number, heading, _("超过 %(limit)d 个字") % {"limit": LENGTHS.get(field, 4000)})
        elif field.startswith("in_force") and row[field] and tables.day(row[field]) is None:
            yield Fault(row.number, heading, _("“%(value)s”不是日期") % {"value": row[field]})
    if row["confidence"] not in ("", *Confidence.values):
        yield Fault(row.number, "核对", _("应为 h、m 或 l"))
    if row["jurisdiction"] not in ("", "CN") and not (row["jurisdiction"].isdigit() and len(row["jurisdiction"]) <= 6):
        yield Fault(row.number, "适用地区", _("应为 CN 或行政区划代码"))
    begun, ended = tables.day(row["in_force_from"]), tables.day(row["in_force_to"])
    if begun and ended and ended < begun:
        yield Fault(row.number, "失效前最后一日", _("早于生效日期"))
    if is_barred(row["document"]) and not (ended and row["barred"]):
        yield Fault(row.number, "文件", _("《%(name)s》已废止，不得作为依据") % {"name": row["document"]})


def _basis(row: tables.Row) -> BasisRow:
    begun = tables.day(row["in_force_from"])
    assert begun
    values = {field: row[field] for field in ("number", "article", "title", "excerpt", "replaced_by", "barred")}
    return BasisRow(
        row=row.number,
        document=row["document"].strip("《》"),
        in_force_from=begun,
        in_force_to=tables.day(row["in_force_to"]),
        jurisdiction=row["jurisdiction"] or "CN",
        confidence=row["confidence"],
        **values,
    )


def _twice(found: Sequence[BasisRow]) -> list[Fault]:
    first: dict[tuple[str, str, str, date], int] = {}
    again = [(row, first.setdefault(row.key, row.row)) for row in found]
    return [
        Fault(row.row, "文件", _("与第 %(row)d 行是同一依据") % {"row": before})
        for row, before in again
        if before != row.row
    ]
