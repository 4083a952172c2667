"""Office files made anew for each run, with what the gate must find in each; none holds anything real.

Packages are written part by part, so that a thousand of them take seconds.
"""

import csv
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from yangguang.disclosure.tests.gate import corpora, listed, numbers, people
from yangguang.files.tests.pdf_maker import pdf, stream

Parts = dict[str, str | bytes]
Maker = Callable[[random.Random, str], bytes]
NUMBERS = ("id_number", "phone", "bank_card")
WORDS = ("address", "birth_date", "lexicon")
_ALWAYS = {"pdf: words under a box": "covered"}
"""Found for what they are, whatever they hide."""
_USUAL = 0.97  # the rest are long tables
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_DOC}"'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OPEN = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A made-up file: its name, its bytes, where something hides in it, and the detector that must find it (or "")."""

    name: str
    data: bytes
    place: str
    wanted: str


def drawn(dice: random.Random, count: int) -> Iterator[Drawn]:
    """So many files, half of them with one thing that must be found; every place comes in turn, in an order drawn."""
    places = [(ending, place, make) for ending, makers in _PLACES.items() for place, make in makers.items()]
    dice.shuffle(places)
    for n in range(count):
        ending, place, make = places[(n // 2) % len(places)]
        wanted = "" if n % 2 else dice.choice(NUMBERS if ending in _PLAIN else NUMBERS + WORDS)
        text = _secret(dice, wanted, plain=ending in _PLAIN) if wanted else _innocent(dice, plain=ending in _PLAIN)
        where = f"{ending}: {place}"
        yield Drawn(f"{n}.{ending}", make(dice, text), where, wanted or _ALWAYS.get(where, ""))


def _secret(dice: random.Random, wanted: str, *, plain: bool) -> str:
    if plain:
        return {"id_number": numbers.id_number, "phone": numbers.phone, "bank_card": numbers.card}[wanted](dice)
    if wanted == "lexicon":
        found = listed.POSITIVES["lexicon"](dice)
        assert isinstance(found, str)
        return found
    return next(dice.choice(corpora.POSITIVES[wanted])(dice, 1))[0]


def _innocent(dice: random.Random, *, plain: bool) -> str:
    if plain:
        return dice.choice(
            (numbers.digits(dice, 8), numbers.budget_code(dice), numbers.landline(dice), "No. 12 of 2026")
        )
    return corpora.NEGATIVES[dice.choice(("id_number", "phone", "bank_card", "address", "birth_date", "name"))](dice)


def _package(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _types(main: str, kind: str) -> str:
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_OPEN}.{kind}.main+xml"/></Types>'
    )


def _relations(*pairs: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{_DOC}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{_RELS}">{inside}</Relationships>'


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def _paragraphs(text: str) -> str:
    return "".join(f"<w:p>{_run(line)}</w:p>" for line in text.split("\n"))


def _docx(
    dice: random.Random, body: str, links: tuple[tuple[str, str], ...] = (), *, parts: Parts | None = None
) -> bytes:
    filler = "".join(_paragraphs(people.office_text(dice)) for _ in range(dice.randrange(2, 12)))
    return _package({
        "[Content_Types].xml": _types("word/document.xml", "wordprocessingml.document"),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {_W}><w:body>{filler}{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(*links),
        **{f"word/{name}" if "/" not in name else name: content for name, content in (parts or {}).items()},
    })  # fmt: skip


def _note(kind: str, tag: str) -> Maker:
    def make(dice: random.Random, text: str) -> bytes:
        content = f"<w:{tag} {_W}>{_paragraphs(text)}</w:{tag}>"
        return _docx(dice, "", ((kind, f"{kind}.xml"),), parts={f"{kind}.xml": content})

    return make


def _marked(properties: str) -> Maker:
    return lambda dice, text: _docx(dice, f"<w:p>{_run('见下')}{_run(text, properties)}</w:p>")


def _cut(dice: random.Random, text: str, pieces: int = 2) -> list[str]:
    cuts = sorted(dice.sample(range(1, len(text)), min(pieces - 1, len(text) - 1)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _cells(rows: list[list[str]]) -> str:
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{_paragraphs(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    ) + "</w:tbl>"  # fmt: skip


def _half_deleted(dice: random.Random, text: str) -> bytes:
    first, last = _cut(dice, text)
    gone = f"<w:del w:id='1' w:author='editor'>{_run(first, tag='delText')}</w:del>"
    return _docx(dice, f"<w:p>{gone}{_run(last)}</w:p>")


_DOCX: dict[str, Maker] = {
    "a paragraph": lambda dice, text: _docx(dice, _paragraphs(text)),
    "runs": lambda dice, text: _docx(dice, f"<w:p>{''.join(map(_run, _cut(dice, text, 4)))}</w:p>"),
    "a cell": lambda dice, text: _docx(dice, _cells([["事项", "内容"], ["一", text]])),
    "inserted words": lambda dice, text: _docx(dice, f"<w:p><w:ins w:id='1'>{_run(text)}</w:ins></w:p>"),
    "deleted words": lambda dice, text: _docx(
        dice, f"<w:p>{_run('见')}<w:del w:id='1'>{_run(text, tag='delText')}</w:del></w:p>"
    ),
    "words deleted in part": _half_deleted,
    "hidden words": _marked("<w:vanish/>"),
    "white words": _marked('<w:color w:val="FFFFFF"/>'),
    "dust": _marked('<w:sz w:val="2"/>'),
    "a header": _note("header", "hdr"),
    "a footer": _note("footer", "ftr"),
    "a footnote": _note("footnotes", "footnotes"),
    "an endnote": _note("endnotes", "endnotes"),
    "a comment": _note("comments", "comments"),
    "a text box": lambda dice, text: _docx(
        dice, f"<w:p><w:r><w:pict><w:txbxContent>{_paragraphs(text)}</w:txbxContent></w:pict></w:r></w:p>"
    ),
    "an alternative text": lambda dice, text: _docx(
        dice, f"<w:p><w:r><w:drawing><w:docPr id='1' descr={quoteattr(text)}/></w:drawing></w:r></w:p>"
    ),
    "a field": lambda dice, text: _docx(dice, f"<w:p>{_run(text, tag='instrText')}</w:p>"),
    "a control": lambda dice, text: _docx(
        dice, f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(text)}/></w:sdtPr><w:sdtContent/></w:sdt>"
    ),
    "a property": lambda dice, text: _docx(
        dice, "", parts={"docProps/core.xml": f"<coreProperties><keywords>{escape(text)}</keywords></coreProperties>"}
    ),
    "custom XML": lambda dice, text: _docx(
        dice, "", parts={"customXml/item1.xml": f"<form><a>{escape(text)}</a></form>"}
    ),
    "a sheet inside": lambda dice, text: _docx(dice, "", parts={"embeddings/a.xlsx": _plain_sheet(dice, text)}),
}


def _sheet(rows: list[list[str]], columns: str = "", after: str = "", shut: str = "") -> str:
    inside = ""
    for r, row in enumerate(rows, start=1):
        hidden = ' hidden="1"' if str(r) in shut.split() else ""
        inside += (
            f'<row r="{r}"{hidden}>' + "".join(_cell(f"{chr(65 + c)}{r}", v) for c, v in enumerate(row)) + "</row>"
        )
    return f"<worksheet {_S}>{columns}<sheetData>{inside}</sheetData>{after}</worksheet>"


def _cell(place: str, value: str) -> str:
    if value.startswith("<"):
        return f'<c r="{place}"{value[1:]}</c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def _xlsx(
    sheet: str, *, more: str = "", state: str = "", names: str = "", formats: str = "", parts: Parts | None = None
) -> bytes:
    sheets = '<sheet name="汇总" sheetId="1" r:id="r0"/>'
    sheets += f'<sheet name="底稿" sheetId="2" state="{state}" r:id="r2"/>' if more else ""
    links = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("worksheet", "worksheets/sheet2.xml")]
    return _package({
        "[Content_Types].xml": _types("xl/workbook.xml", "spreadsheetml.sheet"),
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {_S}><sheets>{sheets}</sheets><definedNames>{names}</definedNames></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(*links[: 3 if more else 2]),
        "xl/worksheets/sheet1.xml": sheet,
        **({"xl/worksheets/sheet2.xml": more} if more else {}),
        "xl/styles.xml": f'<styleSheet {_S}><numFmts><numFmt numFmtId="200" formatCode={quoteattr(formats or "0")}/>'
        '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>',
        **(parts or {}),
    })  # fmt: skip


def _rows(dice: random.Random, *more: list[str]) -> list[list[str]]:
    """A table as offices make them: counts and sums by town."""
    counts = [
        [dice.choice(("睢城街道", "王集镇", "双沟镇")), str(dice.randrange(9999)), f"{dice.randrange(10**6) / 100:.2f}"]
        for _ in range(dice.randrange(3, 30) if dice.random() < _USUAL else dice.randrange(200, 2000))
    ]
    return [["乡镇", "人数", "金额"], *counts, *more]


def _plain_sheet(dice: random.Random, text: str) -> bytes:
    return _xlsx(_sheet(_rows(dice, ["备注", text])))


def _beside(name: str, content: Callable[[str], str]) -> Maker:
    return lambda dice, text: _xlsx(_sheet(_rows(dice)), parts={name: content(text)})


def _hidden_row(dice: random.Random, text: str) -> bytes:
    rows = _rows(dice, ["备注", text])
    return _xlsx(_sheet(rows, shut=str(len(rows))))


def _number_or_text(dice: random.Random, text: str, code: str) -> bytes:
    """A number kept whole behind a format that hides it; what is no number is kept as a text."""
    cell = f'< s="1"><v>{text}</v>' if text.isdigit() and len(text) <= 15 else text
    return _xlsx(_sheet(_rows(dice, ["备注", cell])), formats=code)


def _formula(dice: random.Random, text: str) -> bytes:
    first, last = _cut(dice, text)
    cell = f'< t="str"><f>CONCATENATE({escape(_said(first))},{escape(_said(last))})</f><v/>'
    return _xlsx(_sheet(_rows(dice, ["备注", cell])))


def _after(opening: str, content: Callable[[str], str]) -> Maker:
    """Elements behind a sheet's cells."""
    closing = "".join(f"</{tag}>" for tag in reversed(opening.replace("<", "").split(">")[:-1]))
    return lambda dice, text: _xlsx(_sheet(_rows(dice), after=opening + content(text) + closing))


def _said(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


_XLSX: dict[str, Maker] = {
    "a cell": _plain_sheet,
    "a hidden row": _hidden_row,
    "a hidden column": lambda dice, text: _xlsx(
        _sheet(_rows(dice, ["备注", "", text]), columns='<cols><col min="3" max="3" hidden="1"/></cols>')
    ),
    "a hidden sheet": lambda dice, text: _xlsx(_sheet(_rows(dice)), more=_sheet([[text]]), state="hidden"),
    "a very hidden sheet": lambda dice, text: _xlsx(_sheet(_rows(dice)), more=_sheet([[text]]), state="veryHidden"),
    "a name": lambda dice, text: _xlsx(
        _sheet(_rows(dice)), names=f"<definedName name='a'>{escape(_said(text))}</definedName>"
    ),
    "a page header": _after("<headerFooter><oddHeader>", lambda text: f"&amp;C{escape(text)}"),
    "a validation": _after("<dataValidations><dataValidation><formula1>", lambda text: escape(_said(text))),
    "a condition": _after("<conditionalFormatting><cfRule><formula>", lambda text: escape(_said(text))),
    "a masking format": lambda dice, text: _number_or_text(dice, text, '"***"'),
    "an empty format": lambda dice, text: _number_or_text(dice, text, ";;;"),
    "a formula": _formula,
    "a kept value": lambda dice, text: _xlsx(
        _sheet(_rows(dice, ["备注", f'< t="str"><f>A1</f><v>{escape(text)}</v>']))
    ),
    "a pivot's cache": _beside(
        "xl/pivotCache/pivotCacheRecords1.xml",
        lambda text: f"<pivotCacheRecords {_S}><r><s v={quoteattr(text)}/></r></pivotCacheRecords>",
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
    "a document inside": lambda dice, text: _xlsx(
        _sheet(_rows(dice)), parts={"xl/embeddings/a.docx": _docx(dice, _paragraphs(text))}
    ),
}  # fmt: skip


def _page(dice: random.Random, text: str, content: str = "") -> bytes:
    return pdf(*(f"Line {n} of the notice, {dice.randrange(2000)} families" for n in range(6)), content=content)


def _shown(text: str, before: str = "", size: int = 12, after: str = "") -> str:
    return f"{before} BT /F1 {size} Tf 1 0 0 1 60 400 Tm ({text}) Tj ET {after}"


_PDF: dict[str, Maker] = {
    "a page": lambda dice, text: _page(dice, text, _shown(text)),
    "words under a box": lambda dice, text: _page(dice, text, _shown(text, after="0 g 50 390 300 30 re f")),
    "white words": lambda dice, text: _page(dice, text, _shown(text, before="1 g", after="0 g")),
    "dust": lambda dice, text: _page(dice, text, _shown(text, size=1)),
    "words not drawn": lambda dice, text: _page(dice, text, _shown(text, before="3 Tr", after="0 Tr")),
    "a layer that is off": lambda dice, text: pdf(
        "Notice", content=f"/OC /H BDC {_shown(text)} EMC", resources="/Properties << /H 30 0 R >>",
        catalog="/OCProperties << /OCGs [30 0 R] /D << /OFF [30 0 R] >> >>", objects={30: "<< /Type /OCG /Name (H) >>"},
    ),
    "a note": lambda dice, text: pdf(
        "Notice", page="/Annots [25 0 R]",
        objects={25: f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({text}) >>"},
    ),
    "a field": lambda dice, text: pdf(
        "Notice", page="/Annots [26 0 R]",
        objects={26: f"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /V ({text}) >>"},
    ),
    "a bookmark": lambda dice, text: pdf(
        "Notice", catalog="/Outlines 21 0 R",
        objects={21: "<< /First 22 0 R /Last 22 0 R /Count 1 >>", 22: f"<< /Title ({text}) /Parent 21 0 R >>"},
    ),
    "XMP": lambda dice, text: pdf(
        "Notice", catalog="/Metadata 21 0 R",
        objects={21: stream(f"<x>{text}</x>".encode(), "/Type /Metadata /Subtype /XML")},
    ),
    "a property": lambda dice, text: pdf("Notice", info=f"/Keywords ({text})"),
    "an attached table": lambda dice, text: pdf(
        "Notice", catalog="/Names << /EmbeddedFiles << /Names [(list.csv) 22 0 R] >> >>",
        objects={
            22: "<< /Type /Filespec /F (list.csv) /EF << /F 23 0 R >> >>",
            23: stream(f"name,no\na,{text}\n".encode(), "/Type /EmbeddedFile"),
        },
    ),
}  # fmt: skip


def _csv(rows: list[list[str]], encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(encoding, "replace")


def _lines(dice: random.Random, text: str) -> str:
    return "\n".join([*(people.office_text(dice) for _ in range(8)), text, people.office_text(dice)])


_CSV: dict[str, Maker] = {
    "a cell": lambda dice, text: _csv(_rows(dice, ["备注", text, ""])),
    "a cell in GB 18030": lambda dice, text: _csv(_rows(dice, ["备注", text, ""]), "gb18030"),
}
_TXT: dict[str, Maker] = {
    "a line": lambda dice, text: _lines(dice, text).encode(),
    "a line in GB 18030": lambda dice, text: _lines(dice, text).encode("gb18030", "replace"),
    "Windows' lines": lambda dice, text: _lines(dice, text).replace("\n", "\r\n").encode("utf-8-sig"),
}


def _png(_dice: random.Random, text: str) -> bytes:
    out, note = io.BytesIO(), PngInfo()
    note.add_text("Comment", text)
    Image.new("RGB", (40, 30), "white").save(out, "PNG", pnginfo=note)
    return out.getvalue()


def _jpeg(_dice: random.Random, text: str) -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = text
    Image.new("RGB", (40, 30), "white").save(out, "JPEG", exif=exif)
    return out.getvalue()


_PLACES: dict[str, dict[str, Maker]] = {
    "docx": _DOCX,
    "xlsx": _XLSX,
    "pdf": _PDF,
    "csv": _CSV,
    "txt": _TXT,
    "png": {"a note": _png},
    "jpg": {"a note": _jpeg},
}
_PLAIN = frozenset({"pdf", "png", "jpg"})
