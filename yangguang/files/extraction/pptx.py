"""Presentations: slides in their order, hidden ones too, tables, notes, comments, properties, what lies beside."""

from collections.abc import Iterator
from itertools import count

from django.utils.translation import gettext as _

from yangguang.files.extraction import parts, xml
from yangguang.files.extraction.passages import Inner, Passage, Reading, gathered

_TINY = 200  # hundredths of a point
_ALONG = {"notesSlide", "comments"}


def read(data: bytes, *, inner: Inner) -> Reading:
    """Paragraphs and cells by slide; `unseen` names slides that are hidden or hold what a viewer does not see."""
    package = parts.opened(data)
    main = next(target for kind, target in parts.relations(package, "").values() if kind == "officeDocument")
    root, leads = xml.parsed(package[main]), parts.relations(package, main)
    size = _size(root)
    seen, passages, unseen = {main}, list[Passage](), list[str]()
    for number, path in enumerate(_slides(root, leads), start=1):
        if path not in package:
            continue
        slide = xml.parsed(package[path])
        shut = xml.attribute(slide, "show") in {"0", "false"}
        where = (_("第 %d 页（隐藏）") if shut else _("第 %d 页")) % number
        unseen += [where] if shut or any(_is_unseen(element, size) for element in slide.iter()) else []
        passages += [*_words(slide, where), *parts.attributes(package[path], where)]
        seen.add(path)
        for kind, target in parts.relations(package, path).values():
            if kind in _ALONG and target in package and target not in seen:
                seen.add(target)
                label = f"{where} {_('备注') if kind == 'notesSlide' else _('批注')}"
                passages += [*_words(xml.parsed(package[target]), label), *xml.everything(package[target], label)]
    words, pictured = parts.pictures(package)
    passages += [*parts.attributes(package[main], _("演示文稿")), *parts.properties(package)]
    passages += [*parts.the_rest(package, seen), *words]
    return gathered(passages, pictured, unseen=unseen, inside=inner(package))


def _slides(root: xml.Element, leads: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The slides in the order in which they are shown; then those that the order leaves out."""
    listed = [_id(element) for element in root.iter() if xml.local(element) == "sldId"]
    ordered = [leads[key][1] for key in listed if key in leads]
    yield from ordered
    yield from (target for kind, target in leads.values() if kind == "slide" and target not in ordered)


def _id(element: xml.Element) -> str:
    """The id of a relation; a slide has a number of its own beside it, under the same local name."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def _words(element: xml.Element, where: str) -> Iterator[Passage]:
    """Paragraphs one by one, cells of tables with the keys of their row and column."""
    tables = count(1)
    for child in element:
        if xml.local(child) == "tbl":
            yield from _table(child, f"{where} {_('表 %d') % next(tables)}")
        elif xml.local(child) == "p":
            yield Passage(where, _said(child))
        else:
            yield from _words(child, where)


def _table(table: xml.Element, label: str) -> Iterator[Passage]:
    rows = [element for element in table if xml.local(element) == "tr"]
    for r, row in enumerate(rows, start=1):
        for c, cell in enumerate((element for element in row if xml.local(element) == "tc"), start=1):
            place = _("%(table)s 第 %(row)d 行第 %(column)d 列") % {"table": label, "row": r, "column": c}
            said = "\n".join(_said(element) for element in cell.iter() if xml.local(element) == "p")
            yield Passage(place, said, row=f"{label}.{r}", column=f"{label}.{c}")


def _said(paragraph: xml.Element) -> str:
    """A paragraph's words; a number in pieces with marks between stands together."""
    return "".join(
        "\n" if xml.local(element) == "br" else element.text or ""
        for element in paragraph.iter()
        if xml.local(element) in {"t", "br"}
    )


def _size(root: xml.Element) -> tuple[int, int]:
    found = next((element for element in root.iter() if xml.local(element) == "sldSz"), None)
    return (_number(found, "cx"), _number(found, "cy")) if found is not None else (0, 0)


def _is_unseen(element: xml.Element, size: tuple[int, int]) -> bool:
    """Whether a shape is switched off or lies beside the slide, or a run is smaller than two points."""
    name = xml.local(element)
    if name == "cNvPr":
        return xml.attribute(element, "hidden") in {"1", "true"}
    if name in {"rPr", "defRPr"}:
        return 0 < _number(element, "sz") < _TINY
    if name == "xfrm" and all(size):
        place = {xml.local(part): part for part in element}
        if "off" in place and "ext" in place:
            x, y = _number(place["off"], "x"), _number(place["off"], "y")
            wide, high = _number(place["ext"], "cx"), _number(place["ext"], "cy")
            return x >= size[0] or y >= size[1] or x + wide < 0 or y + high < 0
    return False


def _number(element: xml.Element, name: str) -> int:
    text = xml.attribute(element, name)
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 16 else 0
