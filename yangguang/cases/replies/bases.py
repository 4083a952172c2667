"""On what each kind of reply rests, and what may be done against it: dated rows, uncertain ones marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import gettext as _

from yangguang.cases import dated, national
from yangguang.cases.dated import Held
from yangguang.cases.replies.kinds import ROWS, Group, Reply
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault

_UNITS = ("日", "工作日", "个月")
_REMEDIES = ("review", "suit", "review_first", "suit_after")
_FOR = {"": None, "不予公开": Group.REFUSED, "部分公开": Group.PARTLY}


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to challenge a reply: within how long of what, and for which group alone (None: for all)."""

    code: str
    value: int
    unit: str
    since: str
    only: Group | None
    held: Held

    @property
    def limit(self) -> str:
        """How long, as the letter says it: 60日, 6个月."""
        return f"{self.value}{self.unit}"


def read_bases(data: bytes) -> list[tuple[Reply, Held]]:
    """A table of what kinds rest on. Raises Invalid with every fault: an unknown kind, or one that is left out."""
    found = dated.rows(data, headings={"代码": "code"})
    faults = [
        Fault(row.number, "代码", _("“%(value)s”不认识") % {"value": row["code"]})
        for row, _held in found
        if row["code"] not in Reply.values
    ]
    left = set(Reply.values) - {row["code"] for row, _held in found}
    faults += [Fault(1, "代码", _("缺少“%(value)s”") % {"value": code}) for code in Reply.values if code in left]
    if faults:
        raise tables.refused(faults)
    return [(Reply(row["code"]), held) for row, held in found]


def read_remedies(data: bytes) -> list[Remedy]:
    """A table of remedies. Raises Invalid with every fault."""
    names = {"代码": "code", "数值": "value", "单位": "unit", "起算": "since", "只对": "only"}
    found = dated.rows(data, headings=names, optional=("only",))
    checks: list[tuple[str, str, Iterable[str]]] = [
        ("code", "代码", _REMEDIES), ("unit", "单位", _UNITS), ("only", "只对", _FOR),
    ]  # fmt: skip
    faults = [
        Fault(row.number, heading, _("“%(value)s”不认识") % {"value": row[field]})
        for row, _held in found
        for field, heading, allowed in checks
        if row[field] not in allowed
    ]
    faults += [
        Fault(row.number, "数值", _("应为不小于 1 的整数"))
        for row, _held in found
        if not (row["value"].isdecimal() and int(row["value"]))
    ]
    if faults:
        raise tables.refused(faults)
    return [
        Remedy(row["code"], int(row["value"]), row["unit"], row["since"], _FOR[row["only"]], held)
        for row, held in found
    ]


def basis(kind: Reply, *, on: date, place: str = "", rows: Iterable[tuple[Reply, Held]] | None = None) -> Held:
    """On what a kind of reply rests on a day; LookupError where nothing holds yet."""
    held = [one for of, one in (rows or _national_bases()) if of == kind and one.holds(on, place=place)]
    if not held:
        raise LookupError(kind)
    return max(held, key=lambda one: one.nearness)


def known(kind: Reply, *, on: date, place: str = "") -> bool:
    """Whether anything is known on which a kind of reply rests on a day."""
    return any(of == kind and one.holds(on, place=place) for of, one in _national_bases())


def remedies(kind: Reply, *, on: date, place: str = "", rows: Iterable[Remedy] | None = None) -> Mapping[str, Remedy]:
    """What may be done against a reply of a kind on a day, by code.

    Where reconsideration comes first (`review_first`) a suit goes against its decision alone (`suit_after`).
    """
    group = ROWS[kind].group
    near = sorted(
        (
            one
            for one in (rows or _national_remedies())
            if one.only in (None, group) and one.held.holds(on, place=place)
        ),
        key=lambda one: one.held.nearness,
    )
    found = {one.code: one for one in near}
    first = "review_first" in found
    chosen = ("review_first", "suit_after") if first else ("review", "suit")
    return {code: found[code] for code in chosen if code in found}


@cache
def _national_bases() -> tuple[tuple[Reply, Held], ...]:
    return tuple(read_bases(national.table("reply_bases")))


@cache
def _national_remedies() -> tuple[Remedy, ...]:
    return tuple(read_remedies(national.table("remedies")))
