"""A catalogue table to values; every fault that the table alone shows is named with its row."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.foundation import lexicon, tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import Row
from yangguang.matters.catalogue import heading, sheets
from yangguang.matters.catalogue.columns import HEADINGS
from yangguang.matters.catalogue.limits import Length, length
from yangguang.matters.choices import AUDIENCES, CHANNELS, LEVELS, MANNERS, Audience

LENGTHS = {"first": 60, "second": 80, "elements": 4000, "basis": 2000, "limit": 200, "office": 200}
_TICKS = frozenset("√✓✔☑■●1是Y")
_SPLIT = re.compile(r"[、,，;；\n■√☑●]+")
_GROUP = re.compile(r"特定群体(?:[:：(（]([^)）]*)[)）]?)?")


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One matter as a table gives it; bases, office and rule are still words."""

    row: int
    number: int
    first: str
    second: str
    elements: str
    basis: str
    limit: str
    length: Length
    office: str
    channels: tuple[str, ...]
    audience: str
    audience_group: str
    manner: str
    levels: tuple[str, ...]


def read(data: bytes) -> list[MatterRow]:
    """The matters of a CSV or XLSX file. Raises Invalid with every fault, each with its row."""
    found = list(_inherited(heading.rows(sheets.read(data))))
    if not found:
        raise tables.refused([Fault(1, "", _("没有数据行"))])
    faults: list[Fault] = []
    matters: list[MatterRow] = []
    for row in found:
        mine = [*_plain(row), *_words(row)]
        choices = _choices(row, mine)
        faults += mine
        if not mine:
            matters.append(_matter(row, choices))
    faults += tables.repeated([row for row in found if row["number"]], key="number", heading="序号")
    faults += _same_names(found)
    if faults:
        raise tables.refused(faults)
    return matters


def _inherited(found: Sequence[Row]) -> Iterator[Row]:
    """Rows whose first-level name is blank stand under the one above, as where cells were merged downwards."""
    above = ""
    for row in found:
        above = row["first"] or above
        yield Row(row.number, row.cells | {"first": above})


def _plain(row: Row) -> Iterator[Fault]:
    if not row["number"].isdecimal() or not 1 <= int(row["number"]) < 100_000:
        yield Fault(row.number, "序号", _("“%(value)s”不是序号") % {"value": row["number"]})
    for name, most in LENGTHS.items():
        if not row[name]:
            yield Fault(row.number, HEADINGS[name], _("不能为空"))
        elif len(row[name]) > most:
            yield Fault(row.number, HEADINGS[name], _("超过 %(limit)d 个字") % {"limit": most})
    if row["limit"] and length(row["limit"]) is None:
        yield Fault(row.number, "公开时限", _("“%(value)s”里没有天数") % {"value": row["limit"]})


def _words(row: Row) -> Iterator[Fault]:
    for name, cell in row.cells.items():
        column = HEADINGS[name.split(".")[0]]
        if cell.startswith(("=", "+", "@")):
            yield Fault(row.number, column, _("不能是公式"))
        for hit in lexicon.found(cell):
            values = {"words": hit.phrase.words, "why": _(hit.phrase.why)}
            yield Fault(row.number, column, _("不得出现“%(words)s”：%(why)s") % values)


def _choices(row: Row, faults: list[Fault]) -> dict[str, object]:
    audience, group = _audience(row)
    read_choices: dict[str, object] = {
        "audience": audience,
        "manner": _one(row, "manner", MANNERS),
        "channels": _many(row, "channels", CHANNELS, faults),
        "levels": _many(row, "levels", LEVELS, faults),
    }
    for name, value in read_choices.items():
        if not value and not any(f.column == HEADINGS[name] and f.row == row.number for f in faults):
            faults.append(Fault(row.number, HEADINGS[name], _("没有选，或者不认识")))
    return read_choices | {"audience_group": group}


def _audience(row: Row) -> tuple[str, str]:
    """The audience and, for a group, which; of two sub-columns the group's may hold its name instead of a tick."""
    if "audience" not in row.cells:
        group = row.cells.get("audience.group", "")
        if group and not _ticked(row, "audience.everyone"):
            return Audience.GROUP, "" if set(group) <= _TICKS else group[:60]
        return (Audience.EVERYONE, "") if _ticked(row, "audience.everyone") and not group else ("", "")
    words = row["audience"].strip()
    if words == AUDIENCES[Audience.EVERYONE]:
        return Audience.EVERYONE, ""
    named = _GROUP.fullmatch(words)
    return (Audience.GROUP, (named[1] or "").strip()[:60]) if named else ("", "")


def _one(row: Row, name: str, labels: Mapping[str, str]) -> str:
    if name in row.cells:
        words = row[name].removesuffix("公开")
        return next((key for key, label in labels.items() if label == words), "")
    ticked = [key for key in labels if _ticked(row, f"{name}.{key}")]
    return ticked[0] if len(ticked) == 1 else ""


def _many(row: Row, name: str, labels: Mapping[str, str], faults: list[Fault]) -> tuple[str, ...]:
    """The chosen values in the order of the standard; □ before a value says that it was not chosen."""
    if name not in row.cells:
        return tuple(str(key) for key in labels if _ticked(row, f"{name}.{key}"))
    written = re.sub(r"[□☐○][^■√☑●□☐○]*", "", unicodedata.normalize("NFKC", row[name]))
    named = {_tight(label): str(key) for key, label in labels.items()} | {"乡镇级": "town"}
    chosen = [part for part in map(_tight, _SPLIT.split(written)) if part]
    for part in chosen:
        if part not in named:
            faults.append(Fault(row.number, HEADINGS[name], _("“%(value)s”不在标准清单里") % {"value": part}))
    picked = {named[part] for part in chosen if part in named}
    return tuple(str(key) for key in labels if str(key) in picked)


def _ticked(row: Row, name: str) -> bool:
    cell = row.cells.get(name, "").strip()
    return bool(cell) and set(cell) <= _TICKS


def _tight(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def _same_names(found: Sequence[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for row in found:
        before = first.setdefault((row["first"], row["second"]), row.number)
        if before != row.number:
            yield Fault(row.number, "公开事项", _("与第 %(row)d 行是同一事项") % {"row": before})


def _matter(row: Row, choices: Mapping[str, object]) -> MatterRow:
    found = length(row["limit"])
    assert found
    plain = {name: row[name] for name in LENGTHS}
    return MatterRow(row=row.number, number=int(row["number"]), length=found, **plain, **choices)  # type: ignore[arg-type]  # choices are checked above
