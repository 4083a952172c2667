"""The report's tables for a page: one heading a row, groups above their rows, scrolling inside the sheet."""

from collections.abc import Sequence
from itertools import groupby

from design.grids import Grid, GridBody, GridHead, GridRow
from yangguang.cases.annual import figures
from yangguang.cases.annual.forms import ACTS, BODIES, CHALLENGES, HANDLED, HEADINGS, PENDING, REQUESTS, Line
from yangguang.cases.annual.report import Filled, Report

SUMS = (HANDLED, PENDING)


def grids(report: Report) -> list[Grid]:
    """The tables of parts 2, 3 and 4, in that order."""
    acts = [_plain(report.tables[form.key], caption=f"{HEADINGS[2]} · {form.heading}") for form in ACTS]
    return [*acts, requests(report.tables[REQUESTS.key]), _plain(report.tables[CHALLENGES.key], caption=HEADINGS[4])]


def requests(table: Filled) -> Grid:
    """Part 3: persons and bodies above, the form's groups as headings between the rows."""
    first, *bodies, last = table.form.columns
    above = [GridHead(text="申请人情况", wide=len(table.form.columns))]
    under = [
        GridHead(text=first.words, tall=2),
        GridHead(text=BODIES, wide=len(bodies)),
        GridHead(text=last.words, tall=2),
    ]
    below = [GridHead(text=column.words) for column in bodies]
    return _grid(table, caption=HEADINGS[3], corner="本列：一加二等于三加四", head=(above, under, below))


def _plain(table: Filled, *, caption: str) -> Grid:
    head = [[GridHead(text=column.words) for column in table.form.columns]]
    return _grid(table, caption=caption, corner="信息内容", head=head)


def _grid(table: Filled, *, caption: str, corner: str, head: Sequence[Sequence[GridHead]]) -> Grid:
    unknown = any(figure is None for figure in table.figures.values())
    return Grid(
        id=f"annual-{table.form.key}",
        caption=caption,
        corner=corner,
        head=head,
        bodies=[*_bodies(table)],
        wide=len(table.form.columns) + 1,
        note=figures.NOTE if unknown else "",
    )


def _bodies(table: Filled) -> list[GridBody]:
    """Rows that stand under the same words together, each under the innermost of them."""
    found, before = [], ()
    for under, rows in groupby(table.form.rows, key=lambda row: row.under):
        for depth, words in enumerate(under[:-1]):
            if under[: depth + 1] != before[: depth + 1]:
                found.append(GridBody(rows=(), label=words, level=depth + 1))
        fresh = bool(under) and under != before[: len(under)]
        label = under[-1] if fresh else ""
        lines = [_row(table, row, level=len(under) + 1) for row in rows]
        found.append(GridBody(rows=lines, label=label, level=len(under)))
        before = under
    return found


def _row(table: Filled, row: Line, *, level: int) -> GridRow:
    cells = [
        figures.said(figure, money=column.money)
        for figure, column in zip(table.row(row.key), table.form.columns, strict=True)
    ]
    return GridRow(label=row.words, cells=cells, level=level, strong=row.key in SUMS)
