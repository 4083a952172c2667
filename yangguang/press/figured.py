"""How the offices keep up, as a table of counts for machines."""

from collections.abc import Iterator

from django.utils.translation import override

from yangguang.foundation import tables
from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose import figures
from yangguang.press.context import FiguresPage

COLUMNS = ("office", "open", "overdue", "answered", "in_time", "median_days", "unsettled")


def files(*, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The one table, made anew each day."""
    if not touches(figures.DEPENDS, changed):
        return
    with override("zh-hans"):
        yield addresses.FIGURES_CSV, table(figures.page())


def table(page: FiguresPage) -> bytes:
    """The rows of the page as CSV."""
    cells = [
        [
            str(row.office.text), *map(str, (row.open, row.overdue, row.answered, row.in_time)),
            "" if row.median is None else str(row.median), str(row.unsettled),
        ]
        for row in page.rows
    ]  # fmt: skip
    return tables.written(list(COLUMNS), cells)
