"""The figures of an office as a page and as a file: what the queries count, in words, tables and small bars."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from design.parts import Figure
from yangguang.cases.choices import Kind
from yangguang.cases.queries import Figures, Line
from yangguang.offices.models import Office

FEW = "—"


@dataclass(frozen=True)
class Row:
    """One line of a table with its bar: of a hundred, `good` in time and `bad` too late."""

    name: str
    line: Line
    way: str = ""

    @property
    def good(self) -> int:
        """The part of the bar that was answered in time."""
        return round(100 * self.line.in_time / self.line.answered) if self.line.answered else 0

    @property
    def share(self) -> str:
        """The share that was answered in time; a dash below the smallest sample."""
        return f"{self.good} %" if self.line.enough else FEW

    @property
    def median(self) -> str:
        """The median in days; a dash below the smallest sample."""
        return FEW if self.line.median is None or not self.line.enough else str(self.line.median)


def heads(line: Line) -> list[Figure]:
    """The five numbers at the head of the page."""
    row = Row("", line)
    return [
        Figure(label=_("在办"), value=f"{line.open:,}"),
        Figure(label=_("已超期"), value=f"{line.overdue:,}", bad=line.overdue > 0),
        Figure(label=_("一年内答复"), value=f"{line.answered:,}"),
        Figure(label=_("按时答复"), value=row.share),
        Figure(label=_("答复用时中位数"), value=row.median, note=_("天") if row.median != FEW else ""),
    ]


def of_kinds(found: Figures) -> list[Row]:
    """A row for each kind."""
    names = {value: str(text) for value, text in Kind.choices}
    return [Row(names[line.kind], line) for line in found.kinds]


def of_offices(found: Figures, names: Mapping[int, str]) -> list[Row]:
    """A row for each office."""
    return [Row(names.get(line.office or 0, ""), line) for line in found.offices]


def as_csv(found: Figures, office: Office, names: Mapping[int, str]) -> str:
    """The same as a table of counts; a median where there were answers enough."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_("范围"), *columns()])
    for row in [Row(office.name, found.whole), *of_kinds(found), *of_offices(found, names)]:
        line = row.line
        median = line.median if line.enough else ""
        writer.writerow([_harmless(row.name), line.open, line.overdue, line.answered, line.in_time, median])
    return "\ufeff" + out.getvalue()


def columns() -> Iterator[str]:
    """The heads of the columns of counts."""
    yield from (_("在办"), _("已超期"), _("一年内答复"), _("其中按时"), _("答复用时中位数（天）"))


def _harmless(name: str) -> str:
    """A name that no spreadsheet reads as a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
