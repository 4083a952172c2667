"""How what a form holds is written for people, on pages and on paper: amounts in yuan, days in words, sums below."""

from collections.abc import Sequence
from datetime import date

from design.parts import Column, Link, Table
from yangguang.disclosure.kinds.filled import Filled, Listed, Value
from yangguang.disclosure.kinds.shape import Type
from yangguang.foundation.money import Money

FIGURES = frozenset({Type.FEN, Type.NUMBER})
_NOTHING = "—"


def text(value: Value, type_: str) -> str:
    """One value; a dash where it says nothing."""
    if value is None:
        return _NOTHING
    if type_ == Type.FEN and isinstance(value, int):
        return str(Money(value))
    if type_ == Type.DAY:
        day = date.fromisoformat(str(value))
        return f"{day.year}年{day.month}月{day.day}日"
    return str(value)


def typed(value: Value, type_: str) -> str:
    """One value as it would be typed."""
    if value is None:
        return ""
    return text(value, type_) if type_ == Type.FEN else str(value)


def facts(filled: Filled) -> list[tuple[str, str]]:
    """Label and words of each fact that says something."""
    return [(fact.label, text(fact.value, fact.type)) for fact in filled.facts if fact.value is not None]


def rows(listed: Listed) -> list[list[str]]:
    """The rows of a list in words."""
    types = [column.type for column in listed.columns]
    found = [[text(value, type_) for value, type_ in zip(row, types, strict=True)] for row in listed.rows]
    return (
        [[f"{number}　{name}", *rest] for number, (name, *rest) in enumerate(found, 1)] if _counted(listed) else found
    )


def _counted(listed: Listed) -> bool:
    """Whether its rows bear numbers, since other rows name them."""
    return listed.key == "steps"


def typed_rows(listed: Listed) -> list[list[str]]:
    """The rows of a list as they would be typed."""
    types = [column.type for column in listed.columns]
    return [[typed(value, type_) for value, type_ in zip(row, types, strict=True)] for row in listed.rows]


def sums(listed: Listed) -> list[str]:
    """What the money planned and paid comes to, a cell for each column; empty for every other list."""
    if listed.key != "lines":
        return []
    columns = list(zip(listed.columns, zip(*listed.rows, strict=True), strict=True))
    return ["合计", *(_sum(values) if column.type == Type.FEN else "" for column, values in columns[1:])]


def _sum(values: Sequence[Value]) -> str:
    amounts = [value for value in values if isinstance(value, int)]
    return str(Money(sum(amounts))) if len(amounts) == len(values) else _NOTHING


def table(listed: Listed, *, id: str) -> Table:
    """A list as the design's table, under an id that its page has once."""
    columns = [Column(label=each.label, number=each.type in FIGURES) for each in listed.columns]
    cells = [[Link(text=text) for text in row] for row in rows(listed)]
    return Table(id=id, caption=listed.label, columns=columns, rows=cells, foot=sums(listed))


def words(filled: Filled) -> str:
    """Everything that it says, a line for each fact and row."""
    lines = [f"{label} {said}" for label, said in facts(filled)]
    return "\n".join([*lines, *(" ".join(row) for listed in filled.lists for row in rows(listed))])
