"""Placed entries to what boards show: a body of names for each village, one body of counts for all other boards."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from yangguang.disclosure.rolls import suppression
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
    found = _by_town(of, towns)
    whole = Totals(sum(t.people for t in found.values()), sum(t.fen for t in found.values()))
    return {
        "columns": list(COUNT_COLUMNS),
        "counts": [[town, *found[town]] for town in sorted(found)],
        "totals": whole.as_record(),
    }


def protected_body(of: Mapping[int, Totals], *, towns: Mapping[int, str]) -> Body:
    """Counts by town of a programme that is never named: small ones are null, with their amounts."""
    found = _by_town(of, towns)
    names = sorted(found)
    hidden = suppression.suppressed([found[name].people for name in names])
    people, fen = sum(t.people for t in found.values()), sum(t.fen for t in found.values())
    gone = len(names) in hidden
    return {
        "columns": list(COUNT_COLUMNS),
        "counts": [[name, None, None] if at in hidden else [name, *found[name]] for at, name in enumerate(names)],
        "totals": {"people": None if gone else people, "fen": None if gone else fen},
    }


def _by_town(of: Mapping[int, Totals], towns: Mapping[int, str]) -> dict[str, Totals]:
    found: dict[str, Totals] = {}
    for place, (people, fen) in of.items():
        before = found.get(towns[place], Totals(0, 0))
        found[towns[place]] = Totals(before.people + people, before.fen + fen)
    return found


def entries(body: Mapping[str, object]) -> list[Entry]:
    """The entries of a named body."""
    rows = body.get("rows", [])
    assert isinstance(rows, list)
    return [Entry(*row) for row in rows]
