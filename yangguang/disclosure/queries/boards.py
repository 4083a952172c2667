"""Board by board: since when a notice hangs, when that was proved, by how many days late; offices, never residents."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import connection

from yangguang.clocks import queries as clocks

KIND = "disclosure.hanging"
"""The kind of the clocks that say until when a version's sheets must be proved (`disclosure.proving`)."""
_SHEETS = Path(__file__).with_suffix(".sql").read_text()


@dataclass(frozen=True, slots=True)
class Asked:
    """A notice with its posted versions; where it has ended, days are counted up to that end."""

    notice: int
    versions: Sequence[int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A notice on one board. `taken` is the phone's word, `received` ours; `late` counts days, 0 for none.

    `needless` boards, columns of a website, need no photo. `due` is None where no limit was set or can be told.
    """

    place: int
    board: str
    level: str
    version: int
    since: date
    taken: datetime | None
    received: datetime | None
    due: date | None
    late: int
    needless: bool
    removed: date | None


@dataclass(frozen=True, slots=True)
class Tally:
    """The boards of one level in one town that bear a notice: how many, how many proved, how many late, at most by."""

    posted: int
    proved: int
    late: int
    days: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A board with sheets of which no photo came: how many, how many of them late, and by how many days at most."""

    place: int
    board: str
    level: str
    sheets: int
    late: int
    days: int


def tallies(
    asked: Sequence[Asked], *, towns: Mapping[int, int], on: date
) -> Mapping[int, Mapping[tuple[int, str], Tally]]:
    """For each notice the boards in these places (place → its town, 0 above towns) by town and level."""
    found: dict[int, dict[tuple[int, str], Tally]] = defaultdict(dict)
    for notice, town, level, *counts in _rows(_TALLIES, asked, towns, on):
        found[notice][town, level] = Tally(*counts)
    return found


def sheets(asked: Asked, *, places: Collection[int], on: date) -> list[Sheet]:
    """Every board in these places on which a notice hangs or hung, also where it was taken off."""
    return [Sheet(*row) for row in _rows(_EACH, [asked], dict.fromkeys(places, 0), on)]


def waiting(asked: Sequence[Asked], *, places: Collection[int], on: date) -> list[Waiting]:
    """Every board in these places on which some of these notices are not proved yet."""
    return [Waiting(*row) for row in _rows(_WAITING, asked, dict.fromkeys(places, 0), on)]


def limits(asked: Sequence[Asked], *, places: Collection[int], on: date) -> dict[int, tuple[date | None, int]]:
    """For each posting in these places of which no photo came: until when it was owed, and by how many days late."""
    return {row[0]: (row[1], row[2]) for row in _rows(_LIMITS, asked, dict.fromkeys(places, 0), on)}


def owed(notice: int) -> set[int]:
    """The versions since which some board of a notice owes a photo."""
    with connection.cursor() as cursor:
        cursor.execute(
            _SHEETS + "SELECT DISTINCT owes FROM sheet WHERE received IS NULL AND NOT needless AND removed IS NULL",
            {"notices": [notice], "today": date.max, "places": None, "towns": None, "versions": [], "dues": []},
        )
        return {row[0] for row in cursor.fetchall()}


_TALLIES = """
SELECT notice_id, town, level, count(*), count(*) FILTER (WHERE received IS NOT NULL OR needless),
    count(*) FILTER (WHERE received IS NULL AND late > 0), coalesce(max(late) FILTER (WHERE received IS NULL), 0)
FROM sheet WHERE removed IS NULL GROUP BY notice_id, town, level"""
_EACH = """
SELECT place_id, board, level, version, since, taken, received, due, late, needless, removed
FROM sheet ORDER BY place_id, board_id"""
_LIMITS = """
SELECT posting, due, late FROM sheet WHERE removed IS NULL AND received IS NULL AND NOT needless"""
_WAITING = """
SELECT place_id, min(board), min(level), count(*), count(*) FILTER (WHERE late > 0), max(late)
FROM sheet WHERE removed IS NULL AND received IS NULL AND NOT needless GROUP BY place_id, board_id
ORDER BY place_id, board_id"""


def _rows(statement: str, asked: Sequence[Asked], towns: Mapping[int, int], on: date) -> list[tuple]:  # type: ignore[type-arg]  # as the driver gives them, each query its own columns
    subjects = [str(version) for each in asked for version in each.versions]
    dues = {int(k): day for k, day in clocks.dues(kind=KIND, subjects=subjects).items() if day}
    values: dict[str, list[int] | list[date] | date] = {
        "notices": [each.notice for each in asked], "today": on,
        "places": list(towns), "towns": list(towns.values()), "versions": list(dues), "dues": list(dues.values()),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_SHEETS + statement, values)
        return list(cursor.fetchall())
