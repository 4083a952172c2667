"""Workbooks made for the tests, each with a text in another place of a table such as offices make."""

import random
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from yangguang.disclosure.tests.gate.office_docx import cut, docx, paragraphs
from yangguang.disclosure.tests.gate.packing import Maker, Parts, S, package, relations, types

_USUAL = 0.97  # the rest are long tables


def _sheet(rows: list[list[str]], columns: str = "", after: str = "", shut: str = "") -> str:
    inside = ""
    for r, row in enumerate(rows, start=1):
        hidden = ' hidden="1"' if str(r) in shut.split() else ""
        inside += (
            f'<row r="{r}"{hidden}>' + "".join(_cell(f"{chr(65 + c)}{r}", v) for c, v in enumerate(row)) + "</row>"
        )
    return f"<worksheet {S}>{columns}<sheetData>{inside}</sheetData>{after}</worksheet>"


def _cell(place: str, value: str) -> str:
    if value.startswith("<"):
        return f'<c r="{place}"{value[1:]}</c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def xlsx(
    sheet: str, *, more: str = "", state: str = "", names: str = "", formats: str = "", parts: Parts | None = None
) -> bytes:
    sheets = '<sheet name="汇总" sheetId="1" r:id="r0"/>'
    sheets += f'<sheet name="底稿" sheetId="2" state="{state}" r:id="r2"/>' if more else ""
    links = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("worksheet", "worksheets/sheet2.xml")]
    return package({
        "[Content_Types].xml": types("xl/workbook.xml", "spreadsheetml.sheet"),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {S}><sheets>{sheets}</sheets><definedNames>{names}</definedNames></workbook>",
        "xl/_rels/workbook.xml.rels": relations(*links[: 3 if more else 2]),
        "xl/worksheets/sheet1.xml": sheet,
        **({"xl/worksheets/sheet2.xml": more} if more else {}),
        "xl/styles.xml": f'<styleSheet {S}><numFmts><numFmt numFmtId="200" formatCode={quoteattr(formats or "0")}/>'
        '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>',
        **(parts or {}),
    })  # fmt: skip


def rows(dice: random.Random, *more: list[str]) -> list[list[str]]:
    """A table as offices make them: counts and sums by town."""
    counts = [
        [dice.choice(("睢城街道", "王集镇", "双沟镇")), str(dice.randrange(9999)), f"{dice.randrange(10**6) / 100:.2f}"]
        for _ in range(dice.randrange(3, 30) if dice.random() < _USUAL else dice.randrange(200, 2000))
    ]
    return [["乡镇", "人数", "金额"], *counts, *more]


def plain_sheet(dice: random.Random, text: str) -> bytes:
    return xlsx(_sheet(rows(dice, ["备注", text])))


def _beside(name: str, content: Callable[[str], str]) -> Maker:
    return lambda dice, text: xlsx(_sheet(rows(dice)), parts={name: content(text)})


def _hidden_row(dice: random.Random, text: str) -> bytes:
    table = rows(dice, ["备注", text])
    return xlsx(_sheet(table, shut=str(len(table))))


def _number_or_text(dice: random.Random, text: str, code: str) -> bytes:
    """A number kept whole behind a format that hides it; what is no number is kept as a text."""
    cell = f'< s="1"><v>{text}</v>' if text.isdigit() and len(text) <= 15 else text
    return xlsx(_sheet(rows(dice, ["备注", cell])), formats=code)


def _formula(dice: random.Random, text: str) -> bytes:
    first, last = cut(dice, text)
    cell = f'< t="str"><f>CONCATENATE({escape(_said(first))},{escape(_said(last))})</f><v/>'
    return xlsx(_sheet(rows(dice, ["备注", cell])))


def _after(opening: str, content: Callable[[str], str]) -> Maker:
    """Elements behind a sheet's cells."""
    closing = "".join(f"</{tag}>" for tag in reversed(opening.replace("<", "").split(">")[:-1]))
    return lambda dice, text: xlsx(_sheet(rows(dice), after=opening + content(text) + closing))


def _said(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


XLSX: dict[str, Maker] = {
    "a cell": plain_sheet,
    "a hidden row": _hidden_row,
    "a hidden column": lambda dice, text: xlsx(
        _sheet(rows(dice, ["备注", "", text]), columns='<cols><col min="3" max="3" hidden="1"/></cols>')
    ),
    "a hidden sheet": lambda dice, text: xlsx(_sheet(rows(dice)), more=_sheet([[text]]), state="hidden"),
    "a very hidden sheet": lambda dice, text: xlsx(_sheet(rows(dice)), more=_sheet([[text]]), state="veryHidden"),
    "a name": lambda dice, text: xlsx(
        _sheet(rows(dice)), names=f"<definedName name='a'>{escape(_said(text))}</definedName>"
    ),
    "a page header": _after("<headerFooter><oddHeader>", lambda text: f"&amp;C{escape(text)}"),
    "a validation": _after("<dataValidations><dataValidation><formula1>", lambda text: escape(_said(text))),
    "a condition": _after("<conditionalFormatting><cfRule><formula>", lambda text: escape(_said(text))),
    "a masking format": lambda dice, text: _number_or_text(dice, text, '"***"'),
    "an empty format": lambda dice, text: _number_or_text(dice, text, ";;;"),
    "a formula": _formula,
    "a kept value": lambda dice, text: xlsx(
        _sheet(rows(dice, ["备注", f'< t="str"><f>A1</f><v>{escape(text)}</v>']))
    ),
    "a pivot's cache": _beside(
        "xl/pivotCache/pivotCacheRecords1.xml",
        lambda text: f"<pivotCacheRecords {S}><r><s v={quoteattr(text)}/></r></pivotCacheRecords>",
    ),
    "a chart's cache": _beside(
        "xl/charts/chart1.xml", lambda text: f"<chart><strCache><pt><v>{escape(text)}</v></pt></strCache></chart>"
    ),
    "a drawing": _beside(
        "xl/drawings/drawing1.xml", lambda text: f"<wsDr><sp><p><r><t>{escape(text)}</t></r></p></sp></wsDr>"
    ),
    "a property": _beside(
        "docProps/custom.xml", lambda text: f"<Properties><property><a>{escape(text)}</a></property></Properties>"
    ),
    "custom XML": _beside("customXml/item1.xml", lambda text: f"<form>{escape(text)}</form>"),
    "a document inside": lambda dice, text: xlsx(
        _sheet(rows(dice)), parts={"xl/embeddings/a.docx": docx(dice, paragraphs(text))}
    ),
}  # fmt: skip
