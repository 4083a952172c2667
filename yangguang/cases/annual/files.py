"""The report as files: JSON and CSV for machines, XLSX and DOCX in the official form; same report, same bytes."""

import io
import json
from collections.abc import Iterator
from itertools import product

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from yangguang.cases.annual import figures
from yangguang.cases.annual.forms import FORMS, HEADINGS, WORDS
from yangguang.cases.annual.layout import Cell, Laid, laid, placed
from yangguang.cases.annual.report import Report
from yangguang.foundation import office_files, tables
from yangguang.foundation.office_files import A4, SMALL, TITLE, Grid, Paragraph

FORM = "国办公开办函〔2021〕30号"
CSV_HEADINGS = ("表", "行", "列", "数值（空：不适用或者不掌握）")
_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CHAPTER = 32  # half points


def title(report: Report) -> str:
    """What the report is called."""
    return f"{report.office}{report.year}年政府信息公开工作年度报告"


def fees_line(report: Report) -> str:
    """What was taken as 信息处理费, as part 6 tells it; that nothing is known is said too."""
    if report.handling_fees is None:
        return "本年收取信息处理费的情况：不掌握。"
    return f"本年收取信息处理费 {report.handling_fees} 元。"


def as_json(report: Report) -> bytes:
    """The report as JSON: null where a figure is not known or not applicable, 0 where nothing happened; sums in fen."""
    said = {
        "format": FORM,
        "year": report.year,
        "office": report.office,
        "words": {str(part): report.words[part] for part in WORDS},
        "handling_fees_fen": None if report.handling_fees is None else report.handling_fees.fen,
        "tables": {
            key: {row.key: {c.key: report.figure(key, row.key, c.key) for c in form.columns} for row in form.rows}
            for key, form in FORMS.items()
        },
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(report: Report) -> bytes:
    """Every figure on a line of its own; an empty cell is not nought."""
    return tables.written(CSV_HEADINGS, _lines(report))


def _lines(report: Report) -> Iterator[tuple[str, str, str, str]]:
    for key, form in FORMS.items():
        for row, column in product(form.rows, form.columns):
            figure = figures.plain(report.figure(key, row.key, column.key), money=column.money)
            yield form.heading, row.words, column.words, figure


def as_docx(report: Report) -> bytes:
    """The whole report on A4 in the official form."""
    return office_files.docx([Paragraph(title(report), TITLE, bold=True, place="center"), *_chapters(report)])


def _chapters(report: Report) -> Iterator[Paragraph | Grid]:
    drawn = {table.part: table for table in laid(report)}
    for part, heading in HEADINGS.items():
        yield Paragraph(heading, _CHAPTER, bold=True)
        if part in drawn:
            yield _grid(drawn[part])
            yield Paragraph(figures.NOTE, SMALL)
        else:
            yield from (Paragraph(line, indent=True) for line in report.words[part].splitlines() if line.strip())
        if part == max(WORDS):
            yield Paragraph(fees_line(report), indent=True)


def _grid(table: Laid) -> Grid:
    """The form's cells as a word processor has them: what reaches down is said again in each row below."""
    rows: list[list[tuple[int, office_files.Cell]]] = [[] for _row in table.rows]
    for spot in placed(table.rows):
        cell = spot.cell
        for down in range(cell.tall):
            merged = "" if cell.tall == 1 else "continue" if down else "restart"
            words = "" if down else _words(cell)
            shown = office_files.Cell(words, cell.wide, merged, bold=cell.heading, middle=True)
            rows[spot.row + down].append((spot.column, shown))
    widths = [A4.across * width // sum(table.widths) for width in table.widths]
    ordered = [[cell for _column, cell in sorted(row, key=lambda one: one[0])] for row in rows]
    return Grid(widths, ordered, table.headings)


def _words(cell: Cell) -> str:
    return cell.words if cell.heading else figures.said(cell.figure, money=cell.money)


def as_xlsx(report: Report) -> bytes:
    """Parts 2 to 4 each on a sheet in the official form, words on the first; what is not known is an empty cell."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    _words_sheet(first, report)
    for table in laid(report):
        _table_sheet(book.create_sheet(f"第{'一二三四'[table.part - 1]}部分"), table)
    out = io.BytesIO()
    book.save(out)
    return office_files.still(out.getvalue())


def _words_sheet(sheet: Worksheet, report: Report) -> None:
    sheet.title = "文字部分"
    sheet.column_dimensions["A"].width = 100
    sheet.append([office_files.writable(title(report))])
    for part in WORDS:
        sheet.append([HEADINGS[part]])
        sheet.append([office_files.writable(report.words[part])])
    sheet.append([fees_line(report)])
    for (cell,) in sheet.iter_rows():
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        cell.data_type = "s"  # words that begin with = are words
    sheet["A1"].font = Font(bold=True, size=16)


def _table_sheet(sheet: Worksheet, table: Laid) -> None:
    for spot in placed(table.rows):
        cell, row, column = spot.cell, spot.row + 1, spot.column + 1
        value = cell.words if cell.heading else _number(cell)
        made = sheet.cell(row, column, value)
        made.font = Font(bold=cell.heading)
        made.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if cell.wide > 1 or cell.tall > 1:
            sheet.merge_cells(None, row, column, row + cell.tall - 1, column + cell.wide - 1)
        for down in range(cell.tall):
            for right in range(cell.wide):
                sheet.cell(row + down, column + right).border = _BOX
    for place, width in enumerate(table.widths):
        sheet.column_dimensions[chr(65 + place)].width = max(9, 110 * width // sum(table.widths))


def _number(cell: Cell) -> int | float | None:
    if cell.figure is None or not cell.money:
        return cell.figure
    return float(figures.ten_thousands(cell.figure))  # a spreadsheet knows nothing finer
