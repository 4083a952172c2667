"""The list of papers that nobody may be asked for: a table to rows, and whether a guide's row asks for one."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.now import today
from yangguang.foundation.tables import Row
from yangguang.law import queries as law
from yangguang.law.models import Confidence
from yangguang.matters.catalogue import sheets
from yangguang.matters.models import HeldPaper

HEADINGS = {
    "材料": "name", "也写作": "called", "谁掌握": "holder", "改为怎样办": "instead", "依据": "basis_text",
    "开始日期": "since", "最后一日": "until", "核对": "confidence",
}  # fmt: skip
_LENGTHS = {"name": 60, "called": 400, "holder": 80, "instead": 200, "basis_text": 200}
_MAY_BE_EMPTY = ("called", "until", "confidence")


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper as a table gives it."""

    name: str
    called: tuple[str, ...]
    holder: str
    instead: str
    basis_text: str
    since: date
    until: date | None
    confidence: str

    @property
    def values(self) -> dict[str, object]:
        """What may change of it from one table to the next."""
        fields = ("holder", "instead", "basis_text", "until", "confidence")
        return {"called": list(self.called)} | {field: getattr(self, field) for field in fields}


def read(data: bytes) -> list[PaperRow]:
    """The papers of a CSV or XLSX table. Raises Invalid with every fault, each with its row."""
    found = tables.rows(sheets.read(data), headings=HEADINGS, optional=_MAY_BE_EMPTY)
    faults = [fault for row in found for fault in _faults(row)]
    if faults := faults or tables.repeated(found, key="name", heading="材料"):
        raise tables.refused(faults)
    return [_paper(row) for row in found]


def news(rows: Sequence[PaperRow]) -> list[PaperRow]:
    """Those of which the list says something else, or nothing yet."""
    known = {(paper.name, paper.since): paper for paper in HeldPaper.objects.all()}
    return [row for row in rows if _differs(known.get((row.name, row.since)), row)]


def unknown(rows: Sequence[PaperRow]) -> list[PaperRow]:
    """Those of which the list says nothing yet: a release never undoes what was set right here."""
    known = set(HeldPaper.objects.values_list("name", "since"))
    return [row for row in rows if (row.name, row.since) not in known]


def asks_for(asked: str, paper: HeldPaper) -> bool:
    """Whether the words of a guide's row ask for this paper, under any of its names."""
    words = _plain(asked)
    return any(_plain(name) in words for name in (paper.name, *paper.called))


def _plain(words: str) -> str:
    """Without blanks, brackets and the small words between a paper and its copy."""
    form = unicodedata.normalize("NFKC", words)
    return "".join(sign for sign in form if sign.isalnum() and sign not in "的或及和")


def _differs(known: HeldPaper | None, row: PaperRow) -> bool:
    return known is None or any(getattr(known, field) != value for field, value in row.values.items())


def _faults(row: Row) -> Iterator[Fault]:
    for heading, field in HEADINGS.items():
        if not row[field] and field not in _MAY_BE_EMPTY:
            yield Fault(row.number, heading, _("不能为空"))
        elif len(row[field]) > _LENGTHS.get(field, 20):
            yield Fault(row.number, heading, _("超过 %(limit)d 个字") % {"limit": _LENGTHS.get(field, 20)})
        elif field in ("since", "until") and row[field] and tables.day(row[field]) is None:
            yield Fault(row.number, heading, _("“%(value)s”不是日期") % {"value": row[field]})
    if row["confidence"] not in ("", *Confidence.values):
        yield Fault(row.number, "核对", _("应为 h、m 或 l"))
    since, until = tables.day(row["since"]), tables.day(row["until"])
    if since and until and until < since:
        yield Fault(row.number, "最后一日", _("早于开始日期"))
    yield from _uncitable(row)


def _uncitable(row: Row) -> Iterator[Fault]:
    found, findings = law.resolve(row["basis_text"], on=today(), county=settings.COUNTY_CODE)
    if row["basis_text"] and not found and not findings:
        yield Fault(row.number, "依据", _("没有写出依据，例如《政府信息公开条例》第二十六条"))
    yield from (Fault(row.number, "依据", finding.why) for finding in findings)


def _paper(row: Row) -> PaperRow:
    since = tables.day(row["since"])
    assert since
    called = tuple(filter(None, map(str.strip, row["called"].split("、"))))
    plain = {field: row[field] for field in ("name", "holder", "instead", "basis_text")}
    until, confidence = tables.day(row["until"]), row["confidence"] or Confidence.MEDIUM
    return PaperRow(called=called, since=since, until=until, confidence=confidence, **plain)
