"""A log as PostgreSQL holds it: tiles, bundles and the right edge at any size up to the present one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from yangguang.ledger.models import Tree
from yangguang.ledger.stretch import first, within
from yangguang.ledger.tlog.growth import Edge
from yangguang.ledger.tlog.tiles import WIDTH, Tile

Value = int | list[int]
Row = tuple[Any, ...]  # rows of any SQL

_LEAVES = "SELECT index, leaf_hash FROM ledger_entry WHERE index >= %s AND index < %s ORDER BY index"
_ENTRIES = "SELECT leaf FROM ledger_entry WHERE index >= %s AND index < %s ORDER BY index"
_SUBTREES = "SELECT number, hash FROM ledger_subtree WHERE level = %s AND number >= %s AND number < %s ORDER BY number"
_EDGE = """
SELECT 0, index, leaf_hash FROM ledger_entry WHERE index >= %s AND index < %s
 UNION ALL
SELECT subtree.level, number, hash
  FROM unnest(%s::bigint[], %s::bigint[]) WITH ORDINALITY AS wanted (first, past, level)
  JOIN ledger_subtree subtree ON subtree.level = wanted.level AND number >= first AND number < past
"""
_SIGNED = "SELECT size, root FROM ledger_checkpoint WHERE size >= %s AND size < %s ORDER BY size LIMIT 1"
_TREE = "SELECT id, origin, size, root FROM ledger_tree ORDER BY id DESC LIMIT 1 FOR UPDATE"
_MANY = """
SELECT wanted.number, array_agg(entry.leaf_hash ORDER BY entry.index)
  FROM unnest(%s::bigint[]) AS wanted (number)
  JOIN ledger_entry entry ON entry.index >= wanted.number * 256 AND entry.index < wanted.number * 256 + 256
 GROUP BY wanted.number
"""


def hashes(level: int, start: int, end: int, *, log: int = 1) -> list[bytes]:
    """Hashes start…end−1 of a level of a log: of leaves at 0, of subtrees of 256**level entries above."""
    before = first(log) // WIDTH**level
    start, end = before + start, before + end
    rows = _rows(_SUBTREES, [level, start, end]) if level else _rows(_LEAVES, [start, end])
    return [bytes(row[1]) for row in rows]


def entries(start: int, end: int, *, log: int = 1) -> list[bytes]:
    """Entries start…end−1 of a log."""
    return [bytes(row[0]) for row in _rows(_ENTRIES, [first(log) + start, first(log) + end])]


def edge(size: int, *, log: int = 1) -> Edge:
    """The right edge of a log's tree at a size."""
    counts = [size]
    while counts[-1] >= WIDTH:
        counts.append(counts[-1] // WIDTH)
    before = [first(log) // WIDTH**level for level in range(len(counts))]
    starts = [base + count - count % WIDTH for base, count in zip(before, counts, strict=True)]
    counts = [base + count for base, count in zip(before, counts, strict=True)]
    levels: list[list[bytes]] = [[] for _count in counts]
    for level, _number, hash in sorted(_rows(_EDGE, [starts[0], counts[0], starts[1:], counts[1:]])):
        levels[level].append(bytes(hash))
    return Edge(size, tuple(map(tuple, levels)))


@dataclass(frozen=True, slots=True)
class Head:
    """Size and root of a tree."""

    size: int
    root: bytes


def signed_from(size: int, *, log: int = 1) -> Head | None:
    """The smallest signed checkpoint of a log of at least this size; None when all are smaller."""
    for row in _rows(_SIGNED, [first(log) + size, first(log + 1)]):
        return Head(within(row[0]), bytes(row[1]))
    return None


def tree_locked() -> Tree | None:
    """The row of the log that is open, locked until the transaction ends; None before the first one is made."""
    for row in _rows(_TREE, []):
        return Tree(id=row[0], origin=row[1], size=row[2], root=bytes(row[3]))
    return None


class Tiles:
    """A tile reader over one log in the database; `prefetch` fetches many leaf tiles in one query."""

    def __init__(self, *, log: int = 1) -> None:
        self._log = log
        self._leaves: dict[int, list[bytes]] = {}

    def prefetch(self, indexes: Iterable[int]) -> None:
        """Fetch the leaf tiles of these entries at once."""
        before = first(self._log) // WIDTH
        numbers = sorted({before + index // WIDTH for index in indexes})
        self._leaves |= {row[0] - before: [bytes(hash) for hash in row[1]] for row in _rows(_MANY, [numbers])}

    def read(self, tile: Tile) -> Sequence[bytes]:
        """The hashes of a tile."""
        if tile.level == 0 and tile.number in self._leaves:
            return self._leaves[tile.number][: tile.width]
        start = tile.number * WIDTH
        return hashes(tile.level, start, start + tile.width, log=self._log)


def _rows(query: str, values: list[Value]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        rows: list[Row] = cursor.fetchall()
    return rows
