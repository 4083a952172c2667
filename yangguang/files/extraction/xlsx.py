"""Spreadsheets: every cell of every sheet, hidden or not, and all that lies beside the cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from yangguang.files.extraction import formats, parts, xml
from yangguang.files.extraction.passages import Inner, Passage, Reading, gathered

_HIDDEN = {"hidden", "veryHidden"}
_LETTERS = re.compile(r"[A-Z]+")
_STRETCH = re.compile(r"(?P<first>[A-Z]{1,3})(?P<row>[0-9]{1,7}):(?P<last>[A-Z]{1,3})[0-9]{1,7}")
_MOST_MERGED = 50
_WORDS = re.compile(r'"((?:[^"]|""){0,4000}+)"')


@dataclass
class _Book:
    parts: dict[str, bytes]
    strings: list[str] = field(default_factory=list)
    codes: list[tuple[int, str]] = field(default_factory=list)
    since_1904: bool = False
    seen: set[str] = field(default_factory=set)


def read(data: bytes, *, inner: Inner) -> Reading:
    """Cells with their place, hidden sheets, rows and columns named as such; comments, formats, names, properties."""
    book = _Book(parts.opened(data))
    workbook = _main(book)
    root = xml.parsed(book.parts[workbook])
    book.strings, book.codes = _strings(book, workbook), _codes(book, workbook)
    book.since_1904 = any(
        xml.attribute(pr, "date1904") in {"1", "true"} for pr in root.iter() if xml.local(pr) == "workbookPr"
    )
    passages = [*_sheets(book, workbook, root), *_beside(book, root)]
    words, pictured = parts.pictures(book.parts)
    return gathered([*passages, *words], pictured, inside=inner(book.parts))


def _main(book: _Book) -> str:
    return next(target for kind, target in parts.relations(book.parts, "").values() if kind == "officeDocument")


def _part(book: _Book, workbook: str, kind: str) -> str:
    """The name of the part of a kind to which the workbook leads."""
    targets = (target for found, target in parts.relations(book.parts, workbook).values() if found == kind)
    return next((target for target in targets if target in book.parts), "")


def _strings(book: _Book, workbook: str) -> list[str]:
    part = _part(book, workbook, "sharedStrings")
    if not part:
        return []
    book.seen.add(part)
    return [_said(item) for item in xml.parsed(book.parts[part]) if xml.local(item) == "si"]


def _said(element: xml.Element) -> str:
    return "".join(piece.text or "" for piece in element.iter() if xml.local(piece) == "t")


def _codes(book: _Book, workbook: str) -> list[tuple[int, str]]:
    """The number format of each cell style: its number, and its code where it is the file's own."""
    part = _part(book, workbook, "styles")
    if not part:
        return []
    root = xml.parsed(book.parts[part])
    own = {int(f.get("numFmtId", "0")): f.get("formatCode", "") for f in root.iter() if xml.local(f) == "numFmt"}
    styles = next((e for e in root if xml.local(e) == "cellXfs"), ())
    return [(number, own.get(number, "")) for number in (int(style.get("numFmtId", "0")) for style in styles)]


def _sheets(book: _Book, workbook: str, root: xml.Element) -> Iterator[Passage]:
    targets = parts.relations(book.parts, workbook)
    book.seen.add(workbook)
    used: set[int] = set()
    for sheet in (element for element in root.iter() if xml.local(element) == "sheet"):
        part = targets.get(xml.attribute(sheet, "id"), ("", ""))[1]
        name = xml.attribute(sheet, "name")
        label = f"{_('隐藏工作表')} {name}" if xml.attribute(sheet, "state") in _HIDDEN else name
        yield Passage(_("工作表名"), name)
        if part in book.parts:
            book.seen.add(part)
            yield from _cells(book, label, xml.parsed(book.parts[part]), used)
            yield from _comments(book, label, part)
    for number, text in enumerate(book.strings):
        if number not in used:
            yield Passage(_("未用到的文字"), text)


def _cells(book: _Book, sheet: str, root: xml.Element, used: set[int]) -> Iterator[Passage]:
    hidden, merged = _hidden_columns(root), _merged(root)
    for row in (element for element in root.iter() if xml.local(element) == "row"):
        shut = xml.attribute(row, "hidden") in {"1", "true"}
        for cell in row:
            place = xml.attribute(cell, "r")
            letters = _LETTERS.match(place)
            column = letters[0] if letters else ""
            mark = f" {_('隐藏行')}" if shut else f" {_('隐藏列')}" if _number(column) in hidden else ""
            text = _value(book, cell, used)
            if text:
                yield Passage(f"{sheet}!{place}{mark}", text, f"{sheet}!{xml.attribute(row, 'r')}", f"{sheet}!{column}")
            for other in merged.get(place, ()):  # a heading over several columns is a heading of each
                yield Passage(f"{sheet}!{place}{mark}", text, f"{sheet}!{xml.attribute(row, 'r')}", f"{sheet}!{other}")
    for element in root.iter():
        if xml.local(element) not in {"c", "v", "is", "t", "row", "sheetData", "r", "col"}:
            if element.text and element.text.strip():
                yield Passage(f"{sheet} {xml.local(element)}", element.text)
                yield Passage(f"{sheet} {xml.local(element)} {_('里的字')}", _put_together(element.text))
            yield from (
                Passage(f"{sheet} {xml.local(element)}", value)
                for value in element.attrib.values()
                if xml.is_telling(value)
            )


def _put_together(formula: str) -> str:
    """The words of a formula that joins several: ="1101"&"05"."""
    words = _WORDS.findall(formula)
    return "".join(words) if len(words) > 1 else ""


def _hidden_columns(root: xml.Element) -> set[int]:
    found: set[int] = set()
    for column in (element for element in root.iter() if xml.local(element) == "col"):
        if xml.attribute(column, "hidden") in {"1", "true"}:
            first, last = int(column.get("min", "1")), int(column.get("max", "1"))
            found.update(range(first, min(last, first + 20_000) + 1))
    return found


def _merged(root: xml.Element) -> dict[str, list[str]]:
    """For the first cell of each merged stretch: the other columns over which it stands."""
    found: dict[str, list[str]] = {}
    for element in root.iter():
        if xml.local(element) == "mergeCell":
            ends = _STRETCH.fullmatch(xml.attribute(element, "ref"))
            if ends:
                first, last = _number(ends["first"]), _number(ends["last"])
                others = [_letters(number) for number in range(first + 1, min(last, first + _MOST_MERGED) + 1)]
                found[ends["first"] + ends["row"]] = others
    return found


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _value(book: _Book, cell: xml.Element, used: set[int]) -> str:
    kind = xml.attribute(cell, "t") or "n"
    value = next((piece.text or "" for piece in cell if xml.local(piece) == "v"), "")
    style = xml.attribute(cell, "s")
    number, code = book.codes[int(style)] if style.isdigit() and int(style) < len(book.codes) else (0, "")
    if kind == "inlineStr":
        return formats.said(_said(cell), code)
    if kind == "s" and value.isdigit():
        used.add(int(value))
        return formats.said(book.strings[int(value)], code) if int(value) < len(book.strings) else ""
    if kind != "n" or not value:
        return formats.said(value, code)
    if formats.is_date(number, code):
        return formats.day(value, since_1904=book.since_1904)
    return formats.shown(formats.number(value), code)


def _comments(book: _Book, sheet: str, part: str) -> Iterator[Passage]:
    for kind, target in parts.relations(book.parts, part).values():
        if kind in {"comments", "threadedComment"} and target in book.parts:
            book.seen.add(target)
            for element in xml.parsed(book.parts[target]).iter():
                if xml.local(element) in {"comment", "threadedComment"}:
                    text = "".join(element.itertext())
                    yield Passage(f"{_('批注')} {sheet}!{xml.attribute(element, 'ref')}", text)
                elif xml.local(element) == "author":
                    yield Passage(f"{_('批注')} {_('作者')}", element.text or "")


def _beside(book: _Book, root: xml.Element) -> Iterator[Passage]:
    for name in (element for element in root.iter() if xml.local(element) == "definedName"):
        yield Passage(
            f"{_('定义的名称')} {xml.attribute(name, 'name')}", f"{xml.attribute(name, 'name')} {name.text or ''}"
        )
    for code in dict.fromkeys(code for _number, code in book.codes):
        yield Passage(_("数字格式"), formats.literals(code))
    yield from parts.properties(book.parts)
    yield from parts.the_rest(book.parts, book.seen)
