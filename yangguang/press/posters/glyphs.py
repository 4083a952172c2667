"""Whether a poster can show what its record says: a character without a glyph stops the slice and is named."""

import unicodedata
from collections.abc import Iterator, Mapping

from yangguang.press.posters import fonts
from yangguang.press.posters.contents import Table
from yangguang.press.posters.errors import Flaw, Unprintable

# Signs that turn the order of a line around: what is seen would not be what is recorded.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Signs that draw nothing and change nothing beside Han characters: line ends, joiners, direction marks, selectors.
_SILENT = frozenset("\n\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | {
    chr(code) for first, last in ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF)) for code in range(first, last + 1)
}


def check(table: Table | None, fields: Mapping[str, str]) -> None:
    """Stop a poster that holds a character which the vendored faces cannot draw as recorded.

    Rows count from 1; `fields` are the texts outside the table by name, row 0. Raises Unprintable.
    """
    places = list(_places(table, fields))
    strange = _strange("".join(text for _, _, text in places))
    if not strange:
        return
    faults = [
        Flaw(row, name, _describe(character))
        for row, name, text in places
        for character in text
        if character in strange
    ]
    raise Unprintable(
        f"公示单有 {len(faults)} 处无法照原样印出，这一分册没有印。",
        do="请核对用字；确是人名用字的，请换用同字的通用编码，或请管理员补充字库。",
        kept="其余分册照常印。",
        faults=faults,
    )


def printable(text: str) -> str:
    """The text with 〓 where the faces lack a sign: for sheets that are made each day and must not stop the others."""
    return "".join("〓" if sign in strange else sign for sign in text) if (strange := _strange(text)) else text


def _places(table: Table | None, fields: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Row, name and text of everything that is printed from the record."""
    yield from ((0, name, text) for name, text in fields.items())
    if table:
        yield from ((0, column.title, column.title) for column in table.columns)
        for number, row in enumerate(table.rows, 1):
            yield from ((number, column.title, text) for column, text in zip(table.columns, row, strict=True))


def _strange(text: str) -> set[str]:
    advances = fonts.face().advances
    return {sign for sign in set(text) if sign in _TURNING or not (sign in advances or sign in _SILENT)}


def _describe(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character in _TURNING:
        return f"有颠倒书写方向的控制符（{code}）"
    if unicodedata.category(character).startswith("C"):
        return f"有看不见的控制符（{code}）"
    return f"字库里没有「{character}」（{code}）"
