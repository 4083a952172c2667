"""Documents: body, tables, headers, footers, notes, comments, tracked changes, hidden words, properties."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from yangguang.files.extraction import parts, xml
from yangguang.files.extraction.passages import Inner, Passage, Reading, gathered

_NOTES = {
    "header": gettext_noop("页眉"),
    "footer": gettext_noop("页脚"),
    "footnotes": gettext_noop("脚注"),
    "endnotes": gettext_noop("尾注"),
    "comments": gettext_noop("批注"),
    "glossaryDocument": gettext_noop("构建基块"),
}
_WHITE = {"FFFFFF", "FEFEFE", "FDFDFD"}
_TINY = 4  # half points
_CODE = re.compile("[0-9A-Fa-f]{2,4}")
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass
class _Counts:
    paragraphs: int = 0
    tables: int = 0


@dataclass
class _Words:
    """The words of one paragraph by how they are seen."""

    shown: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    all: list[str] = field(default_factory=list)


def read(data: bytes, *, inner: Inner) -> Reading:
    """Paragraphs and cells with their place; what was deleted but kept, hidden words and field codes are named so."""
    package = parts.opened(data)
    main = next(target for kind, target in parts.relations(package, "").values() if kind == "officeDocument")
    seen = {main}
    passages = list(_story(xml.parsed(package[main]), ""))
    for kind, target in parts.relations(package, main).values():
        if kind in _NOTES and target in package:
            seen.add(target)
            passages += _story(xml.parsed(package[target]), f"{_(_NOTES[kind])} ")
            passages += [*_authors(package[target]), *parts.attributes(package[target], _(_NOTES[kind]))]
    passages += [*_authors(package[main]), *parts.attributes(package[main], _("正文")), *parts.properties(package)]
    words, pictured = parts.pictures(package)
    passages += [*parts.the_rest(package, seen), *words]
    return gathered(passages, pictured, inside=inner(package))


def _story(root: xml.Element, label: str) -> Iterator[Passage]:
    counts = _Counts()
    yield from _blocks(root, label, counts)


def _blocks(element: xml.Element, label: str, counts: _Counts) -> Iterator[Passage]:
    for child in element:
        name = xml.local(child)
        if name == "p":
            counts.paragraphs += 1
            yield from _paragraph(child, label + _("第 %d 段") % counts.paragraphs, counts=counts, label=label)
        elif name == "tbl":
            counts.tables += 1
            yield from _table(child, label + _("表 %d") % counts.tables, counts)
        else:
            yield from _blocks(child, label, counts)


def _table(table: xml.Element, label: str, counts: _Counts) -> Iterator[Passage]:
    rows = [element for element in table.iter() if xml.local(element) == "tr"]
    for r, row in enumerate(rows, start=1):
        cells = [element for element in row.iter() if xml.local(element) == "tc"]
        for c, cell in enumerate(cells, start=1):
            place = _("%(table)s 第 %(row)d 行第 %(column)d 列") % {"table": label, "row": r, "column": c}
            for paragraph in _paragraphs(cell):
                yield from _paragraph(
                    paragraph, place, counts=counts, label=label, row=f"{label}.{r}", column=f"{label}.{c}"
                )


def _paragraphs(cell: xml.Element) -> Iterator[xml.Element]:
    """The paragraphs of a cell, whatever they are wrapped in; those of a table inside it have cells of their own."""
    for child in cell:
        name = xml.local(child)
        if name == "p":
            yield child
        elif name not in {"tbl", "tcPr"}:
            yield from _paragraphs(child)


def _paragraph(
    paragraph: xml.Element, where: str, *, counts: _Counts, label: str, row: str = "", column: str = ""
) -> Iterator[Passage]:
    words = _Words()
    nested: list[xml.Element] = []
    _gather(paragraph, words, nested, deleted=False, hidden=False)
    shown, hidden = "".join(words.shown), "".join(words.hidden)
    yield Passage(where, shown, row, column)
    yield Passage(f"{where} {_('修订中删除的文字')}", "".join(words.deleted))
    if shown.strip() or not row:
        yield Passage(f"{where} {_('隐藏文字')}", hidden)
    else:  # a heading in white on a dark ground is a heading
        yield Passage(f"{where} {_('隐藏文字')}", hidden, row, column)
    if words.deleted or words.hidden:
        yield Passage(f"{where} {_('连同删除和隐藏的文字')}", "".join(words.all))
    yield Passage(f"{where} {_('注音')}", "".join(words.above))
    yield Passage(f"{where} {_('域代码')}", " ".join(words.fields))
    for box in nested:
        yield from _blocks(box, f"{label}{_('文本框')} ", counts)


def _gather(element: xml.Element, words: _Words, nested: list[xml.Element], *, deleted: bool, hidden: bool) -> None:
    for child in element:
        name = xml.local(child)
        if name in {"txbxContent", "tbl"}:
            nested.append(child)
        elif name == "rt":
            words.above.append("".join(child.itertext()))
        elif name in {"t", "delText", "sym"} or name in _BLANKS:
            said = _BLANKS.get(name) or (_symbol(child) if name == "sym" else child.text or "")
            into = words.deleted if deleted or name == "delText" else words.hidden if hidden else words.shown
            into.append(said)
            words.all.append(said)
        elif name in {"instrText", "delInstrText"}:
            words.fields.append(child.text or "")
        else:
            gone = deleted or name in {"del", "moveFrom"}
            shut = hidden or (name == "r" and _is_hidden(child))
            _gather(child, words, nested, deleted=gone, hidden=shut)


def _symbol(element: xml.Element) -> str:
    """The sign of a symbol font; its digits stand where those of other fonts do."""
    code = xml.attribute(element, "char")
    return chr(int(code, 16) & 0xFF) if _CODE.fullmatch(code) else ""


def _is_hidden(run: xml.Element) -> bool:
    """Whether a run is marked as hidden, in white, or smaller than two points: nobody reads it on paper."""
    marks = [mark for properties in run if xml.local(properties) == "rPr" for mark in properties]
    for mark in marks:
        name, value = xml.local(mark), xml.attribute(mark, "val")
        if name == "vanish" and value not in {"0", "false", "off"}:
            return True
        if (name == "color" and value.upper() in _WHITE) or (name == "sz" and value.isdigit() and int(value) < _TINY):
            return True
    return False


def _authors(content: bytes) -> list[Passage]:
    names = {xml.attribute(element, "author") for element in xml.parsed(content).iter()} - {""}
    return [Passage(f"{_('属性')} {_('批注和修订的作者')}", name) for name in sorted(names)]
