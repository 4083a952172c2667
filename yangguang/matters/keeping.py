"""The schedule of records: a table to rows, each of a known matter, with a period, a basis in force, and papers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.now import today
from yangguang.foundation.tables import Row
from yangguang.law import queries as law
from yangguang.matters.catalogue import sheets
from yangguang.matters.choices import PERIODS
from yangguang.matters.models import Matter, Retention

HEADINGS = {
    "一级事项": "first", "二级事项": "second", "保管期限": "period", "依据": "basis", "案卷里应有": "papers",
    "开始日期": "since",
}  # fmt: skip

type Matters = Mapping[tuple[str, str], Matter]


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """For how long the file of one matter is kept, as a table gives it."""

    row: int
    matter: Matter
    period: str
    basis: str
    papers: tuple[str, ...]
    since: date


def read(data: bytes) -> list[RetentionRow]:
    """The rows of a CSV or XLSX table. Raises Invalid with every fault, each with its row."""
    found = tables.rows(sheets.read(data), headings=HEADINGS)
    known = {(matter.first, matter.second): matter for matter in Matter.objects.all()}
    if faults := [fault for row in found for fault in _faults(row, known)]:
        raise tables.refused(faults)
    rows = [_read(row, known) for row in found]
    if faults := list(_clashes(rows)):
        raise tables.refused(faults)
    return rows


def new(rows: Sequence[RetentionRow]) -> list[RetentionRow]:
    """Those that are not on record yet."""
    known = set(Retention.objects.values_list("matter_id", "since"))
    return [row for row in rows if (row.matter.pk, row.since) not in known]


def _faults(row: Row, known: Matters) -> Iterator[Fault]:
    if (row["first"], row["second"]) not in known:
        yield Fault(row.number, "二级事项", _("目录里没有这个事项"))
    if row["period"] not in PERIODS.values():
        yield Fault(row.number, "保管期限", _("应为 %(periods)s") % {"periods": "、".join(PERIODS.values())})
    if not _papers(row):
        yield Fault(row.number, "案卷里应有", _("至少写一样材料，几样用分号隔开"))
    if tables.day(row["since"]) is None:
        yield Fault(row.number, "开始日期", _("“%(value)s”不是日期") % {"value": row["since"]})
    found, findings = law.resolve(row["basis"], on=today(), county=settings.COUNTY_CODE)
    if not found and not findings:
        yield Fault(row.number, "依据", _("没有写出依据，例如《政府信息公开条例》第二十六条"))
    yield from (Fault(row.number, "依据", finding.why) for finding in findings)


def _clashes(rows: Sequence[RetentionRow]) -> Iterator[Fault]:
    """A row for a day for which another one was written already: what is on record is never changed."""
    said = {
        (kept.matter_id, kept.since): (kept.period, kept.basis_text, kept.papers) for kept in Retention.objects.all()
    }
    first: dict[tuple[int, date], int] = {}
    for row in rows:
        key = row.matter.pk, row.since
        if first.setdefault(key, row.row) != row.row:
            yield Fault(row.row, "二级事项", _("与第 %(row)d 行是同一事项") % {"row": first[key]})
        elif key in said and said[key] != (row.period, row.basis, list(row.papers)):
            yield Fault(row.row, "开始日期", _("这一天的规定已经登记，要改请另写一个开始日期"))


def _read(row: Row, known: Matters) -> RetentionRow:
    since = tables.day(row["since"])
    assert since
    period = next(key for key, label in PERIODS.items() if label == row["period"])
    matter = known[row["first"], row["second"]]
    return RetentionRow(row.number, matter, str(period), row["basis"], tuple(_papers(row)), since)


def _papers(row: Row) -> list[str]:
    return [part.strip() for part in row["papers"].replace(";", "；").split("；") if part.strip()]
