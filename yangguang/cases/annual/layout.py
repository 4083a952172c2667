"""The report's tables as the official form lays them out: merged headings, figures in their places.

One layout for spreadsheet and word processor; a page on a screen has its own, with one heading a row (`showing`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from yangguang.cases.annual.forms import ACTS, APPLICANTS, BODIES, CHALLENGES, RESULTS, Line
from yangguang.cases.annual.report import Figure, Filled, Report

BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the form: words or a figure, over so many columns and rows; `keys` is the cell of its table."""

    words: str = ""
    wide: int = 1
    tall: int = 1
    figure: Figure = None
    money: bool = False
    keys: tuple[str, str, str] | None = None  # table, row, column
    heading: bool = True


@dataclass(frozen=True, slots=True)
class Laid:
    """A table of the form: its rows of cells, how wide its columns are to each other, rows that repeat on each page."""

    part: int
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    headings: int = 0


def laid(report: Report) -> tuple[Laid, Laid, Laid]:
    """Parts 2, 3 and 4."""
    return acts(report), requests(report.tables["requests"]), challenges(report.tables["challenges"])


def acts(report: Report) -> Laid:
    """Part 2: four small tables below one another, in four columns."""
    rows: list[tuple[Cell, ...]] = []
    for form in ACTS:
        table, wide = report.tables[form.key], 3 // len(form.columns)
        rows.append((Cell(form.heading, wide=4),))
        rows.append((Cell("信息内容"), *(Cell(column.words, wide=wide) for column in form.columns)))
        rows += [(Cell(row.words), *_figures(table, row, wide=wide)) for row in form.rows]
    return Laid(2, tuple(rows), (40, 20, 20, 20))


def requests(table: Filled) -> Laid:
    """Part 3: three columns of headings, seven of figures."""
    columns = table.form.columns
    bodies = [column for column in columns if BODIES in column.under]
    first, last = columns[0], columns[-1]
    above = [
        (Cell(BALANCE, wide=3, tall=3), Cell("申请人情况", wide=len(columns))),
        (Cell(first.words, tall=2), Cell(BODIES, wide=len(APPLICANTS) - 1), Cell(last.words, tall=2)),
        tuple(Cell(column.words) for column in bodies),
    ]
    headings = _headings(table.form.rows)
    body = [(*headings[row.key], *_figures(table, row)) for row in table.form.rows]
    return Laid(3, (*above, *body), (11, 13, 30, 7, 7, 7, 7, 7, 7, 7), headings=3)


def challenges(table: Filled) -> Laid:
    """Part 4: one row of figures under reconsideration and the two kinds of suits."""
    review, *suits = CHALLENGES.rows
    results = CHALLENGES.columns
    above = [
        (Cell(review.words, wide=5, tall=2), Cell("行政诉讼", wide=10)),
        tuple(Cell(suit.words, wide=5) for suit in suits),
        tuple(Cell(column.words) for _row in CHALLENGES.rows for column in results),
    ]
    figures = tuple(cell for row in CHALLENGES.rows for cell in _figures(table, row))
    return Laid(4, (*above, figures), (1,) * 15, headings=3)


def _figures(table: Filled, row: Line, *, wide: int = 1) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            wide=wide,
            figure=table[row.key, column.key],
            money=column.money,
            keys=(table.form.key, row.key, column.key),
            heading=False,
        )
        for column in table.form.columns
    )


def _headings(rows: Sequence[Line]) -> dict[str, list[Cell]]:
    """What stands before each row of part 3: results and groups merged over all their rows."""
    found: dict[str, list[Cell]] = {row.key: [] for row in rows}
    results = [row for row in rows if RESULTS in row.under]
    found[results[0].key].append(Cell(RESULTS, tall=len(results)))
    for under, group in groupby(results, key=lambda row: row.under[1:]):
        alike = list(group)
        if under:
            found[alike[0].key].append(Cell(under[0], tall=len(alike)))
    for row in rows:
        found[row.key].append(Cell(row.words, wide=3 - len(row.under)))
    return found


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with where it stands: its first row and column, from nought."""

    row: int
    column: int
    cell: Cell


def placed(rows: Iterable[Sequence[Cell]]) -> list[Placed]:
    """Every cell with its place: what reaches down from above pushes what stands below it to the right."""
    found: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            found.append(Placed(row, column, cell))
            taken |= {(row + down, column + right) for down in range(cell.tall) for right in range(cell.wide)}
    return found
