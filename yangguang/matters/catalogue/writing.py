"""The catalogue written out: as CSV on one line of headings, as XLSX in the standard form with merged headings."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from yangguang.foundation import tables
from yangguang.foundation.office_files import still
from yangguang.matters.catalogue.columns import COLUMNS, FLAT
from yangguang.matters.choices import AUDIENCES, CHANNELS, LEVELS, MANNERS, Audience

TICK = "√"
WIDTHS = (6, 14, 20, 40, 36, 28, 24, 30, 8, 14, 8, 8, 8, 8)


@dataclass(frozen=True, slots=True)
class Written:
    """One matter as it is written out."""

    number: int
    first: str
    second: str
    elements: str
    basis: str
    limit: str
    office: str
    channels: Sequence[str]
    audience: str
    audience_group: str
    manner: str
    levels: Sequence[str]

    @property
    def _plain(self) -> list[str]:
        marked = "、".join(label for key, label in CHANNELS.items() if key in self.channels)
        texts = [self.first, self.second, self.elements, self.basis, self.limit, self.office]
        return [str(self.number), *texts, marked]

    @property
    def flat(self) -> list[str]:
        """The cells under one line of headings, choices as words."""
        group = f"特定群体（{self.audience_group}）" if self.audience_group else AUDIENCES[Audience.GROUP]
        audience = AUDIENCES[Audience.EVERYONE] if self.audience == Audience.EVERYONE else group
        manner = next(label for key, label in MANNERS.items() if key == self.manner)
        return [*self._plain, audience, manner, "、".join(v for key, v in LEVELS.items() if key in self.levels)]

    @property
    def ticked(self) -> list[str]:
        """The cells of the standard form, choices as ticks below their sub-headings."""
        everyone = self.audience == Audience.EVERYONE
        audience = [TICK, ""] if everyone else ["", self.audience_group or TICK]
        chosen = [*(key == self.manner for key in MANNERS), *(key in self.levels for key in LEVELS)]
        return [*self._plain, *audience, *(TICK if yes else "" for yes in chosen)]


def as_csv(matters: Iterable[Written]) -> bytes:
    """The catalogue as CSV in UTF-8 with a mark."""
    return tables.written(FLAT, (matter.flat for matter in matters))


def as_xlsx(matters: Iterable[Written], *, title: str) -> bytes:
    """The catalogue as XLSX in the standard form; the same rows give the same bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "目录"
    _headings(sheet, title)
    rows = list(matters)
    for row, matter in enumerate(rows, start=4):
        for column, text in enumerate(matter.ticked, start=1):
            cell = sheet.cell(row, column, int(text) if column == 1 else text or None)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    _merge_firsts(sheet, rows)
    sheet.freeze_panes = "D4"
    out = io.BytesIO()
    book.save(out)
    return still(out.getvalue())


def _headings(sheet: Worksheet, title: str) -> None:
    across = len(WIDTHS)
    sheet.cell(1, 1, title).font = Font(bold=True, size=16)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=across)
    column = 1
    for heading, below in COLUMNS:
        sheet.cell(2, column, heading)
        for place, sub in enumerate(below):
            sheet.cell(3, column + place, sub)
        last = column + max(len(below), 1) - 1
        sheet.merge_cells(start_row=2, end_row=2 if below else 3, start_column=column, end_column=last)
        column = last + 1
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[chr(64 + place)].width = width
        for row in (1, 2, 3):
            sheet.cell(row, place).alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _merge_firsts(sheet: Worksheet, rows: Sequence[Written]) -> None:
    """Matters below one first-level name share its cell, as in the standard's annexes."""
    row = 4
    for _first, group in groupby(rows, key=lambda matter: matter.first):
        last = row + len(list(group)) - 1
        if last > row:
            sheet.merge_cells(start_row=row, end_row=last, start_column=2, end_column=2)
        row = last + 1
