"""Filling in a form: from what was typed to what is kept, with every fault named at its field."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import Fault, Invalid
from yangguang.disclosure.kinds import checks
from yangguang.disclosure.kinds.filled import Column, Fact, Filled, Listed, Value
from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type
from yangguang.disclosure.kinds.values import Wrong, read

type Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Cell:
    """One text of a form and where it stands, as the privacy gate looks at it."""

    where: str
    text: str
    row: str
    column: str


@dataclass
class _Reader:
    register: Collection[str]
    faults: list[Fault] = field(default_factory=list)

    def value(self, asked: Field, text: str, *, row: int, where: str) -> Value:
        try:
            return read(text, asked, register=self.register)
        except Wrong as wrong:
            self.faults.append(Fault(row, where, str(wrong)))
            return None

    def fact(self, asked: Field, text: str) -> Fact:
        label = str(asked.label)
        return Fact(asked.key, label, asked.type.value, self.value(asked, text, row=0, where=label))

    def listed(self, asked: Listing, rows: Rows) -> Listed:
        label, typed = str(asked.label), [row for row in rows if any(cell.strip() for cell in row)]
        if len(typed) < asked.least:
            self.faults.append(Fault(0, label, _("至少要有 %(least)d 行") % {"least": asked.least}))
        columns = tuple(Column(each.key, str(each.label), each.type.value) for each in asked.columns)
        found = tuple(self._row(asked, row, number) for number, row in enumerate(typed, start=1))
        return Listed(asked.key, label, columns, found)

    def _row(self, asked: Listing, row: Sequence[str], number: int) -> tuple[Value, ...]:
        wide = len(asked.columns)
        if any(cell.strip() for cell in row[wide:]):
            self.faults.append(Fault(number, str(asked.label), _("只有 %(n)d 栏，这一行多了") % {"n": wide}))
        padded = [*row, *[""] * wide][:wide]
        pairs = zip(asked.columns, padded, strict=True)
        return tuple(self.value(each, cell, row=number, where=f"{asked.label}·{each.label}") for each, cell in pairs)


def fill(shape: Shape, facts: Mapping[str, str], lists: Mapping[str, Rows], *, register: Collection[str]) -> Filled:
    """A notice of this kind from what was typed; `register` are the names of officers on record.

    Raises Invalid with every fault of every field.
    """
    reader = _Reader(register)
    told = tuple(reader.fact(each, facts.get(each.key, "")) for each in shape.facts)
    listed = tuple(reader.listed(each, lists.get(each.key, ())) for each in shape.lists)
    filled = Filled(shape.kind, told, listed)
    faults = reader.faults or list(checks.of(filled))
    if faults:
        raise refused(faults)
    return filled


def refused(faults: Sequence[Fault]) -> Invalid:
    """The error that refuses a form for its faults."""
    return Invalid(_("有 %(count)d 处要改。") % {"count": len(faults)}, do=_("请按列出的地方改正。"), faults=faults)


def cells(filled: Filled) -> Iterator[Cell]:
    """Every text that somebody wrote, for the privacy gate; amounts and days tell of nobody."""
    for fact in filled.facts:
        if isinstance(fact.value, str) and fact.type != Type.DAY:
            yield Cell(fact.label, fact.value, "", "")
    for listed in filled.lists:
        for number, row in enumerate(listed.rows, start=1):
            line = _("%(list)s第 %(row)d 行") % {"list": listed.label, "row": number}
            for column, value in zip(listed.columns, row, strict=True):
                if isinstance(value, str) and column.type != Type.DAY:
                    yield Cell(f"{line} · {column.label}", value, line, column.label)


def officers(filled: Filled) -> frozenset[str]:
    """The officers whom it names, each found on the register when it was filled in."""
    told = [fact.value for fact in filled.facts if fact.type == Type.OFFICER]
    for listed in filled.lists:
        places = [at for at, column in enumerate(listed.columns) if column.type == Type.OFFICER]
        told += [row[at] for row in listed.rows for at in places]
    return frozenset(name for name in told if isinstance(name, str))
