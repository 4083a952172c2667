"""The catalogue of one field as the standard's annex for a word processor: ten columns, merged headings, A3 across."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from yangguang.matters.catalogue.columns import COLUMNS
from yangguang.matters.catalogue.writing import WIDTHS, Written

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
_PAGE = '<w:sectPr><w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>' + (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/>'
    "</w:sectPr>"
)
_FACES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TITLE, _TEXT = 44, 18  # half points
_ACROSS = 21_500  # twentieths of a point, shared among the columns
_STILL = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell: its words, over how many columns it goes, and whether it begins or goes on downwards."""

    words: str
    wide: int = 1
    down: str = ""  # restart | continue
    bold: bool = False


def as_docx(matters: Iterable[Written], *, title: str) -> bytes:
    """The annex as DOCX: headings repeat on each page; the same rows give the same bytes."""
    rows = [*_headings(), *_body(matters)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths())
    table = (
        f'<w:tbl><w:tblPr><w:tblBorders>{_LINES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(_row(row, number < 2) for number, row in enumerate(rows))}</w:tbl>"
    )
    document = f'<w:document xmlns:w="{_W}"><w:body>{_paragraph(title, _TITLE, bold=True, middle=True)}{table}{_PAGE}'
    return _packed(document + "</w:body></w:document>")


def _headings() -> tuple[list[_Cell], list[_Cell]]:
    above = [
        _Cell(name, wide=max(len(below), 1), down="" if below else "restart", bold=True) for name, below in COLUMNS
    ]
    under = [
        _Cell(sub, bold=True, down="" if sub else "continue") for _name, below in COLUMNS for sub in below or ("",)
    ]
    return above, under


def _body(matters: Iterable[Written]) -> Iterator[list[_Cell]]:
    """The rows, the first-level name merged over all its matters."""
    for _first, group in groupby(matters, key=lambda matter: matter.first):
        for place, matter in enumerate(group):
            number, first, *rest = matter.ticked
            merged = _Cell("" if place else first, down="continue" if place else "restart")
            yield [_Cell(number), merged, *map(_Cell, rest)]


def _row(cells: Sequence[_Cell], heading: bool) -> str:
    widths = _widths()
    parts, at = [], 0
    for cell in cells:
        parts.append(_cell(cell, sum(widths[at : at + cell.wide])))
        at += cell.wide
    dress = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if heading else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{dress}{''.join(parts)}</w:tr>"


def _cell(cell: _Cell, width: int) -> str:
    dress = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    dress += f'<w:gridSpan w:val="{cell.wide}"/>' if cell.wide > 1 else ""
    dress += f'<w:vMerge w:val="{cell.down}"/>' if cell.down else ""
    words = "".join(_paragraph(line, _TEXT, bold=cell.bold, middle=cell.bold) for line in cell.words.split("\n"))
    return f'<w:tc><w:tcPr>{dress}<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'


def _paragraph(words: str, size: int, *, bold: bool = False, middle: bool = False) -> str:
    dress = f'{_FACES}{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/>'
    place = '<w:pPr><w:jc w:val="center"/></w:pPr>' if middle else ""
    return f'<w:p>{place}<w:r><w:rPr>{dress}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def _widths() -> list[int]:
    return [width * _ACROSS // sum(WIDTHS) for width in WIDTHS]


def _packed(document: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in (
            ("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS), ("word/document.xml", document),
        ):  # fmt: skip
            written = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
            packed.writestr(zipfile.ZipInfo(name, _STILL), written, zipfile.ZIP_DEFLATED)
    return out.getvalue()
