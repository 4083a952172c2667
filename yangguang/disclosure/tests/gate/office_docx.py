"""Documents made for the tests, each with a text in another place."""

import random
from xml.sax.saxutils import escape, quoteattr

from yangguang.disclosure.tests.gate import people
from yangguang.disclosure.tests.gate.packing import Maker, Parts, W, package, relations, types


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def paragraphs(text: str) -> str:
    return "".join(f"<w:p>{_run(line)}</w:p>" for line in text.split("\n"))


def docx(
    dice: random.Random, body: str, links: tuple[tuple[str, str], ...] = (), *, parts: Parts | None = None
) -> bytes:
    filler = "".join(paragraphs(people.office_text(dice)) for _ in range(dice.randrange(2, 12)))
    return package({
        "[Content_Types].xml": types("word/document.xml", "wordprocessingml.document"),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {W}><w:body>{filler}{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*links),
        **{f"word/{name}" if "/" not in name else name: content for name, content in (parts or {}).items()},
    })  # fmt: skip


def _note(kind: str, tag: str) -> Maker:
    def make(dice: random.Random, text: str) -> bytes:
        content = f"<w:{tag} {W}>{paragraphs(text)}</w:{tag}>"
        return docx(dice, "", ((kind, f"{kind}.xml"),), parts={f"{kind}.xml": content})

    return make


def _marked(properties: str) -> Maker:
    return lambda dice, text: docx(dice, f"<w:p>{_run('见下')}{_run(text, properties)}</w:p>")


def cut(dice: random.Random, text: str, pieces: int = 2) -> list[str]:
    cuts = sorted(dice.sample(range(1, len(text)), min(pieces - 1, len(text) - 1)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _cells(rows: list[list[str]]) -> str:
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraphs(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    ) + "</w:tbl>"  # fmt: skip


def _half_deleted(dice: random.Random, text: str) -> bytes:
    first, last = cut(dice, text)
    gone = f"<w:del w:id='1' w:author='editor'>{_run(first, tag='delText')}</w:del>"
    return docx(dice, f"<w:p>{gone}{_run(last)}</w:p>")


DOCX: dict[str, Maker] = {
    "a paragraph": lambda dice, text: docx(dice, paragraphs(text)),
    "runs": lambda dice, text: docx(dice, f"<w:p>{''.join(map(_run, cut(dice, text, 4)))}</w:p>"),
    "a cell": lambda dice, text: docx(dice, _cells([["事项", "内容"], ["一", text]])),
    "inserted words": lambda dice, text: docx(dice, f"<w:p><w:ins w:id='1'>{_run(text)}</w:ins></w:p>"),
    "deleted words": lambda dice, text: docx(
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
    "a text box": lambda dice, text: docx(
        dice, f"<w:p><w:r><w:pict><w:txbxContent>{paragraphs(text)}</w:txbxContent></w:pict></w:r></w:p>"
    ),
    "an alternative text": lambda dice, text: docx(
        dice, f"<w:p><w:r><w:drawing><w:docPr id='1' descr={quoteattr(text)}/></w:drawing></w:r></w:p>"
    ),
    "a field": lambda dice, text: docx(dice, f"<w:p>{_run(text, tag='instrText')}</w:p>"),
    "a control": lambda dice, text: docx(
        dice, f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(text)}/></w:sdtPr><w:sdtContent/></w:sdt>"
    ),
    "a property": lambda dice, text: docx(
        dice, "", parts={"docProps/core.xml": f"<coreProperties><keywords>{escape(text)}</keywords></coreProperties>"}
    ),
    "custom XML": lambda dice, text: docx(
        dice, "", parts={"customXml/item1.xml": f"<form><a>{escape(text)}</a></form>"}
    ),
}
