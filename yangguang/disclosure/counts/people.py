"""Which cells of a table count people: by their column's heading, by their row's label, or by the table's title."""

from collections.abc import Iterator

from yangguang.disclosure.counts.grid import Cell, Grid
from yangguang.disclosure.counts.headings import counts_heads, kind_of_levels
from yangguang.disclosure.counts.labels import Labels, Levels
from yangguang.disclosure.counts.sayings import names_a_programme, says_nothing, says_what_becomes, subject


def columns(grid: Grid, labels: Labels) -> frozenset[int]:
    """The columns whose heading counts people, or says nothing beside such headings or under such a title."""
    about = subject(grid.title)
    named = {at for at, levels in enumerate(labels.columns) if kind_of_levels(levels) == "people"}
    silent = {
        at: levels[-1] for at, levels in enumerate(labels.columns) if at and levels and not kind_of_levels(levels)
    }
    if about == "counts":
        return frozenset(named | silent.keys())
    if not named and about != "money":
        named = {at for at, heading in silent.items() if names_a_programme(heading)}
    said = says_nothing if about == "mentions" or len(named) > 1 else says_what_becomes
    beside = {at for at, heading in silent.items() if said(heading)} if named or about == "mentions" else set()
    return frozenset(named | beside)


def rows(labels: Labels) -> frozenset[int]:
    """The rows whose label counts people."""
    return frozenset(at for at, levels in enumerate(labels.rows) if kind_of_levels(levels) == "people")


def cells(grid: Grid, labels: Labels) -> Iterator[Cell]:
    """The cells that count people, whatever stands in them."""
    by_column, by_row = columns(grid, labels), rows(labels)
    silent = {at for at, levels in enumerate(labels.columns) if at and not kind_of_levels(levels)}
    for at in range(labels.first, len(grid.rows)):
        for column in range(len(grid.columns)):
            if column in by_column:
                if not _is_measured(labels.rows[at], labels.columns[column]):
                    yield at, column
            elif at in by_row and column in silent:
                yield at, column


def _is_measured(row: Levels, column: Levels) -> bool:
    """Whether a row says that acts or money of those people are meant (男 × 受理件数)."""
    return kind_of_levels(row) == "measure" and not counts_heads(column)
