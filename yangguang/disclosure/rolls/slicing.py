"""Placed entries to what boards show: a body of names for each village, one body of counts for all other boards."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from yangguang.disclosure.rolls.rows import COLUMNS, Entry, Placed, Totals, totals

Body = dict[str, object]
ByPlace = dict[int, list[Entry]]
COUNT_COLUMNS = ("乡镇", "人数", "金额(元)")


def by_place(placed: Iterable[Placed]) -> ByPlace:
    """Entries of each village, in the order in which they came."""
    found: ByPlace = defaultdict(list)
    for place, entry in placed:
        found[place].append(entry)
    return dict(found)


def named_body(entries: Sequence[Entry]) -> Body:
    """What the village's own board shows of a roll: rows and totals."""
    return {
        "columns": list(COLUMNS),
        "rows": [list(entry) for entry in entries],
        "totals": totals(entries).as_record(),
    }


def counts_body(of: Mapping[int, Totals], *, towns: Mapping[int, str]) -> Body:
    """What every other board shows: counts and totals by town, never a name. `towns` names each village's town."""
    found: dict[str, Totals] = {}
    for place, (people, fen) in of.items():
        before = found.get(towns[place], Totals(0, 0))
        found[towns[place]] = Totals(before.people + people, before.fen + fen)
    people, fen = (sum(part) for part in zip(*found.values(), strict=True)) if found else (0, 0)
    return {
        "columns": list(COUNT_COLUMNS),
        "counts": [[town, *totals] for town, totals in sorted(found.items())],
        "totals": Totals(people, fen).as_record(),
    }


def entries(body: Mapping[str, object]) -> list[Entry]:
    """The entries of a named body."""
    rows = body.get("rows", [])
    assert isinstance(rows, list)
    return [Entry(*row) for row in rows]
