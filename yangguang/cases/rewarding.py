"""A county's published table of rewards to its rows, every fault named with its row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.cases import dated
from yangguang.cases.dated import NATION, Held
from yangguang.cases.rewarded import Act
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault, Invalid
from yangguang.foundation.money import Money
from yangguang.foundation.tables import Row

HEADINGS = {"行为": "act", "金额（元）": "yuan", "几天内领": "days", "在哪个机构领": "payer"}
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Paid:
    """One row: what is paid for an act from a day on, within how many days, at whose counter."""

    number: int
    act: str
    fen: int
    days: int
    payer: str
    valid_from: date
    valid_to: date | None
    basis: str
    confidence: str


def read(data: bytes) -> list[Paid]:
    """The rows of a CSV table of rewards. Raises Invalid with every fault."""
    acts: Mapping[str, str] = {str(act.label): act.value for act in Act} | {act.value: act.value for act in Act}
    found = dated.rows(data, headings=HEADINGS)
    if faults := [fault for row, held in found for fault in _faults(row, held, acts)]:
        raise tables.refused(faults)
    rows = [_row(row, held, acts) for row, held in found]
    if faults := list(_twice(rows)):
        raise tables.refused(faults)
    return rows


def _faults(row: Row, held: Held, acts: Mapping[str, str]) -> Iterator[Fault]:
    if row["act"] not in acts:
        listed = "、".join(str(label) for label in Act.labels)
        yield Fault(row.number, "行为", _("只奖励举报机构的这些行为：%(acts)s") % {"acts": listed})
    if not _fen(row["yuan"]):
        yield Fault(row.number, "金额（元）", _("应为大于 0 的金额"))
    if not (row["days"].isdecimal() and 1 <= int(row["days"]) <= 3650):
        yield Fault(row.number, "几天内领", _("应为 1 到 3650 的整数"))
    if len(held.basis) > LONGEST:
        yield Fault(row.number, "依据", _("不超过 200 字"))
    if held.jurisdiction != NATION and not settings.COUNTY_CODE.startswith(held.jurisdiction):
        yield Fault(row.number, "适用地区", _("不是本县"))


def _twice(rows: list[Paid]) -> Iterator[Fault]:
    seen: dict[tuple[str, date], int] = {}
    for row in rows:
        first = seen.setdefault((row.act, row.valid_from), row.number)
        if first != row.number:
            yield Fault(row.number, "施行", _("同一行为同一天已写在第 %(row)d 行") % {"row": first})


def _fen(text: str) -> int:
    try:
        return Money.parse(text).fen
    except Invalid:
        return 0


def _row(row: Row, held: Held, acts: Mapping[str, str]) -> Paid:
    return Paid(
        number=row.number, act=acts[row["act"]], fen=_fen(row["yuan"]), days=int(row["days"]), payer=row["payer"],
        valid_from=held.valid_from, valid_to=held.valid_to, basis=held.basis, confidence=held.confidence,
    )  # fmt: skip
