"""The catalogue of one field as the standard's annex for a word processor: ten columns, merged headings, A3 across."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from yangguang.foundation import office_files
from yangguang.foundation.office_files import A3_ACROSS, TITLE, Cell, Grid, Paragraph
from yangguang.matters.catalogue.columns import COLUMNS
from yangguang.matters.catalogue.writing import WIDTHS, Written

_ACROSS = 21_500  # twentieths of a point, shared among the columns


def as_docx(matters: Iterable[Written], *, title: str) -> bytes:
    """The annex as DOCX: headings repeat on each page; the same rows give the same bytes."""
    widths = [width * _ACROSS // sum(WIDTHS) for width in WIDTHS]
    table = Grid(widths, [*_headings(), *_body(matters)], headings=2)
    return office_files.docx([Paragraph(title, TITLE, bold=True, place="center"), table], sheet=A3_ACROSS)


def _headings() -> tuple[list[Cell], list[Cell]]:
    above = [Cell(name, max(len(below), 1), "" if below else "restart", True, True) for name, below in COLUMNS]
    under = [Cell(sub, 1, "" if sub else "continue", True, True) for _name, below in COLUMNS for sub in below or ("",)]
    return above, under


def _body(matters: Iterable[Written]) -> Iterator[list[Cell]]:
    """The rows, the first-level name merged over all its matters."""
    for _first, group in groupby(matters, key=lambda matter: matter.first):
        for place, matter in enumerate(group):
            number, first, *rest = matter.ticked
            merged = Cell("" if place else first, down="continue" if place else "restart")
            yield [Cell(number), merged, *map(Cell, rest)]
