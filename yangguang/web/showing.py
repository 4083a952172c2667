"""What a draft in a set form says, as the desk shows it to whoever writes, signs or posts it."""

from collections.abc import Mapping

from design.parts import Column, Link, Table
from yangguang.disclosure import kinds


def form(body: Mapping[str, object]) -> dict[str, object] | None:
    """Its facts and its lists as tables; None for a notice of another kind."""
    filled = kinds.of(body)
    if filled is None:
        return None
    return {"facts": kinds.facts(filled), "tables": [_table(each) for each in filled.lists if each.rows]}


def _table(listed: kinds.Listed) -> Table:
    columns = [Column(label=each.label, number=each.type in kinds.FIGURES) for each in listed.columns]
    rows = [[Link(text=text) for text in row] for row in kinds.rows(listed)]
    return Table(id=f"f-{listed.key}", caption=listed.label, columns=columns, rows=rows, foot=kinds.sums(listed))
