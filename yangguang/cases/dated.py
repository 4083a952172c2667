"""Rows of the law that hold in a place from a day to a day: which of them hold on one day in one county."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks.counting.limits import Confidence
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import Row

HEADINGS = {
    "适用地区": "jurisdiction",
    "施行": "valid_from",
    "失效前最后一日": "valid_to",
    "依据": "basis",
    "核对": "confidence",
    "说明": "note",
}
OPTIONAL = ("jurisdiction", "valid_to", "note")
NATION = "CN"


@dataclass(frozen=True, slots=True)
class Held:
    """Where and from when to when a row holds, by which basis, and how sure we are of it."""

    jurisdiction: str
    valid_from: date
    valid_to: date | None
    basis: str
    confidence: str
    note: str

    @property
    def certain(self) -> bool:
        """Whether its figure was read in the official text, or is as sure; anything else is shown as 待核实."""
        return self.confidence == Confidence.HIGH

    def holds(self, on: date, *, place: str = "") -> bool:
        """Whether it holds on a day in a county, by the county's code."""
        here = self.jurisdiction == NATION or place.startswith(self.jurisdiction)
        return here and self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def nearness(self) -> tuple[int, date]:
        """A county's own row comes before its province's and the nation's; a later one before an earlier."""
        return (0 if self.jurisdiction == NATION else len(self.jurisdiction), self.valid_from)


def rows(data: bytes, *, headings: Mapping[str, str], optional: Iterable[str] = ()) -> list[tuple[Row, Held]]:
    """The rows of a table with the columns of every dated table beside its own. Raises Invalid with every fault."""
    found = tables.rows(tables.lines(data), headings={**headings, **HEADINGS}, optional=(*optional, *OPTIONAL))
    if faults := [fault for row in found for fault in _faults(row)]:
        raise tables.refused(faults)
    return [(row, _held(row)) for row in found]


def _faults(row: Row) -> Iterator[Fault]:
    begun, ended = tables.day(row["valid_from"]), tables.day(row["valid_to"])
    if begun is None:
        yield Fault(row.number, "施行", _("“%(value)s”不是日期") % {"value": row["valid_from"]})
    if row["valid_to"] and (ended is None or (begun and ended < begun)):
        yield Fault(row.number, "失效前最后一日", _("不是日期，或者早于施行日期"))
    if row["jurisdiction"] not in ("", NATION) and not (
        row["jurisdiction"].isdecimal() and len(row["jurisdiction"]) <= 6
    ):
        yield Fault(row.number, "适用地区", _("应为 CN 或行政区划代码"))
    if row["confidence"] not in [*Confidence]:
        yield Fault(row.number, "核对", _("应为 h、m 或 l"))
    if not row["basis"]:
        yield Fault(row.number, "依据", _("不能为空"))


def _held(row: Row) -> Held:
    begun = tables.day(row["valid_from"])
    assert begun
    until, where = tables.day(row["valid_to"]), row["jurisdiction"] or NATION
    return Held(where, begun, until, row["basis"], row["confidence"], row["note"])
