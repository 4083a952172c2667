"""Files for word processors and spreadsheets: paragraphs and tables with merged cells; same content, same bytes."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
)
_FACES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STILL = (2026, 1, 1, 0, 0, 0)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what no XML may hold
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
TITLE, TEXT, SMALL = 44, 32, 18  # half points: 2号, 3号 and what fits into a table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper and its margin, in twentieths of a point."""

    wide: int
    high: int
    margin: int

    @property
    def across(self) -> int:
        """How wide a table may be."""
        return self.wide - 2 * self.margin


A4, A3_ACROSS = Sheet(11_906, 16_838, 1_418), Sheet(23_811, 16_838, 1_134)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, over how many columns it goes, and whether it begins or goes on downwards."""

    words: str
    wide: int = 1
    down: str = ""  # restart | continue
    bold: bool = False
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of their own; `place` is left, center or right; `indent` sets the first line two signs in."""

    words: str
    size: int = TEXT
    bold: bool = False
    place: str = ""
    indent: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: how wide its columns are, in twentieths of a point; its first `headings` rows repeat on each page."""

    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    headings: int = 0
    size: int = SMALL


def writable(words: str) -> str:
    """Words as a file can hold them: each control sign is shown as \ufffd, so that the file opens and nothing hides."""
    return _UNWRITABLE.sub("\ufffd", words)


def docx(blocks: Iterable[Paragraph | Grid], *, sheet: Sheet = A4) -> bytes:
    """A document of these blocks."""
    written = "".join(_paragraph(block) if isinstance(block, Paragraph) else _grid(block) for block in blocks)
    turned = ' w:orient="landscape"' if sheet.wide > sheet.high else ""
    around = "".join(f'w:{side}="{sheet.margin}" ' for side in ("top", "right", "bottom", "left"))
    page = (
        f'<w:sectPr><w:pgSz w:w="{sheet.wide}" w:h="{sheet.high}"{turned}/>'
        f'<w:pgMar {around}w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )
    return _packed(f'<w:document xmlns:w="{_W}"><w:body>{written}{page}</w:body></w:document>')


def still(data: bytes) -> bytes:
    """An archive as it is, with every date in it standing still."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in given.infolist():
            text = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z", given.read(part))
            kept.writestr(zipfile.ZipInfo(part.filename, _STILL), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _grid(grid: Grid) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    rows = "".join(_row(row, grid, number < grid.headings) for number, row in enumerate(grid.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblBorders>{_LINES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: Sequence[Cell], grid: Grid, heading: bool) -> str:
    parts, at = [], 0
    for cell in cells:
        parts.append(_cell(cell, sum(grid.widths[at : at + cell.wide]), grid.size))
        at += cell.wide
    dress = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if heading else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{dress}{''.join(parts)}</w:tr>"


def _cell(cell: Cell, width: int, size: int) -> str:
    dress = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    dress += f'<w:gridSpan w:val="{cell.wide}"/>' if cell.wide > 1 else ""
    dress += f'<w:vMerge w:val="{cell.down}"/>' if cell.down else ""
    place = "center" if cell.middle else ""
    words = "".join(_paragraph(Paragraph(line, size, cell.bold, place)) for line in cell.words.split("\n"))
    return f'<w:tc><w:tcPr>{dress}<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'


def _paragraph(block: Paragraph) -> str:
    dress = f'{_FACES}{"<w:b/>" if block.bold else ""}<w:sz w:val="{block.size}"/>'
    place = '<w:ind w:firstLineChars="200" w:firstLine="640"/>' if block.indent else ""
    place += f'<w:jc w:val="{block.place}"/>' if block.place else ""
    place = f"<w:pPr>{place}</w:pPr>" if place else ""
    words = escape(writable(block.words))
    return f'<w:p>{place}<w:r><w:rPr>{dress}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def _packed(document: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in (
            ("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS), ("word/document.xml", document),
        ):  # fmt: skip
            written = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
            packed.writestr(zipfile.ZipInfo(name, _STILL), written, zipfile.ZIP_DEFLATED)
    return out.getvalue()
