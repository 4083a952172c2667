"""A table of time limits, every fault named with its row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks.counting.limits import Limit, Roll, Unit
from yangguang.clocks.models.rules import Binds, Shown
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.law.models import Basis, Confidence
from yangguang.law.queries import resolve

HEADINGS = {
    "代码": "code",
    "事由": "title",
    "数值": "value",
    "单位": "unit",
    "末日遇休": "roll",
    "约束": "binds",
    "公开": "shown",
    "最多延长": "extension",
    "适用地区": "jurisdiction",
    "施行": "valid_from",
    "失效前最后一日": "valid_to",
    "依据": "basis",
    "核对人": "verified_by",
    "核对": "confidence",
    "说明": "note",
}
OPTIONAL = ("extension", "jurisdiction", "valid_to", "basis", "verified_by", "note")
LENGTHS = {"code": 60, "title": 80, "verified_by": 40, "note": 200}
LONGEST = 3_660  # ten years of days: more is a slip of the keyboard
# 行政复议法 88 and 行政处罚法 85: their short limits are working days.
SHORT = {"行政复议法": {3, 5, 7, 10}, "行政处罚法": {2, 3, 5, 7, 10}}


# A table is Chinese whatever language its reader has; the keys themselves are understood too.
_CHOICES: Mapping[str, dict[str, str]] = {
    "unit": {"工作日": Unit.WORKING_DAYS, "日": Unit.CALENDAR_DAYS, "个月": Unit.MONTHS, "每年": Unit.YEARLY},
    "roll": {"顺延": Roll.NEXT_WORKING_DAY, "不顺延": Roll.NONE},
    "binds": {"机构": Binds.OFFICE, "居民": Binds.RESIDENT},
    "shown": {"公开": Shown.PUBLIC, "内部": Shown.DESK},
    "confidence": {key: key for key in Confidence.values},
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One time limit as a table gives it, ready for a row of its own."""

    row: int
    values: Mapping[str, object]

    @property
    def key(self) -> tuple[str, str, date]:
        """What makes it one rule and no other: code, place, first day."""
        begun = self.values["valid_from"]
        assert isinstance(begun, date)
        return str(self.values["code"]), str(self.values["jurisdiction"]), begun


def read(data: bytes, *, on: date | None) -> list[RuleRow]:
    """The limits of a CSV file. Raises Invalid with every fault.

    Their bases must be in force on a day; without one, on the day on which each limit began.
    """
    found = tables.rows(tables.lines(data), headings=HEADINGS, optional=OPTIONAL)
    choices = {field: {**words, **{str(key): str(key) for key in words.values()}} for field, words in _CHOICES.items()}
    faults: list[Fault] = []
    read_rows: list[RuleRow] = []
    for row in found:
        mine = [*_faults(row, choices)]
        basis = _basis(row, on or tables.day(row["valid_from"]) or date.max, mine)
        faults += mine
        if not mine:
            read_rows.append(_rule(row, choices, basis))
    first: dict[tuple[str, str, date], int] = {}
    for read_row in read_rows:
        if (before := first.setdefault(read_row.key, read_row.row)) != read_row.row:
            faults.append(Fault(read_row.row, "代码", _("与第 %(row)d 行是同一规则") % {"row": before}))
    if faults:
        raise tables.refused(faults)
    return read_rows


def _faults(row: tables.Row, choices: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    headings = {field: heading for heading, field in HEADINGS.items()}
    for field in ("code", "title"):
        if not row[field]:
            yield Fault(row.number, headings[field], _("不能为空"))
    for field, most in LENGTHS.items():
        if len(row[field]) > most:
            yield Fault(row.number, headings[field], _("超过 %(limit)d 个字") % {"limit": most})
    for field, allowed in choices.items():
        if row[field] not in allowed:
            yield Fault(row.number, headings[field], _("“%(value)s”不认识") % {"value": row[field]})
    for field in ("valid_from", "valid_to"):
        if tables.day(row[field]) is None and (row[field] or field == "valid_from"):
            yield Fault(row.number, headings[field], _("“%(value)s”不是日期") % {"value": row[field]})
    begun, ended = tables.day(row["valid_from"]), tables.day(row["valid_to"])
    if begun and ended and ended < begun:
        yield Fault(row.number, headings["valid_to"], _("早于施行日期"))
    if row["jurisdiction"] not in ("", "CN") and not (row["jurisdiction"].isdigit() and len(row["jurisdiction"]) <= 6):
        yield Fault(row.number, headings["jurisdiction"], _("应为 CN 或行政区划代码"))
    if row["extension"] and not row["extension"].isdecimal():
        yield Fault(row.number, headings["extension"], _("应为整数"))
    yield from _length(row, choices["unit"].get(row["unit"], ""))


def _length(row: tables.Row, unit: str) -> Iterator[Fault]:
    if not row["value"].isdecimal() or not 1 <= int(row["value"]) <= LONGEST:
        yield Fault(row.number, "数值", _("应为 1 至 %(most)d 的整数") % {"most": LONGEST})
    elif unit == Unit.YEARLY:
        try:
            Limit(int(row["value"]), Unit.YEARLY)
        except ValueError:
            yield Fault(row.number, "数值", _("应为月日，例如 131 表示 1 月 31 日"))


def _basis(row: tables.Row, on: date, faults: list[Fault]) -> Basis | None:
    bases, findings = resolve(row["basis"], on=on)
    faults += [Fault(row.number, "依据", finding.why) for finding in findings]
    if row["basis"] and not findings and len(bases) != 1:
        faults.append(Fault(row.number, "依据", _("应写一个依据，例如《政府信息公开条例》第二十六条")))
    basis = bases[0] if len(bases) == 1 else None
    short = SHORT.get(basis.document_key, set()) if basis else set()
    if basis and row["unit"] not in ("working_days", "工作日") and row["value"] in map(str, short):
        faults.append(Fault(row.number, "单位", _("%(name)s的这一期限按工作日计算") % {"name": basis.document_key}))
    return basis


def _rule(row: tables.Row, choices: Mapping[str, Mapping[str, str]], basis: Basis | None) -> RuleRow:
    chosen = {field: allowed[row[field]] for field, allowed in choices.items()}
    plain = {field: row[field] for field in ("code", "title", "verified_by", "note")}
    return RuleRow(
        row.number,
        {
            **plain,
            **chosen,
            "value": int(row["value"]),
            "extension": int(row["extension"] or 0),
            "jurisdiction": row["jurisdiction"] or "CN",
            "valid_from": tables.day(row["valid_from"]),
            "valid_to": tables.day(row["valid_to"]),
            "basis": basis,
        },
    )
