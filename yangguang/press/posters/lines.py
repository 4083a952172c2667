"""The lines of a table: each text with its exact place, so that nothing has to be measured again at the press."""

import re
from collections.abc import Sequence

from yangguang.press.posters import fonts
from yangguang.press.posters.columns import Setting, title_lines
from yangguang.press.posters.contents import Column, Table

type Placed = tuple[int, float, float, str]
type Line = tuple[float, list[Placed]]
_LEADING = 1.3
_WORD = re.compile(r"[A-Za-z0-9.,%/_:-]+|.", re.DOTALL)
_CLINGING = "，、。；：！？）》”’」】〕"


def header(table: Table, setting: Setting) -> Line:
    """The line of the columns' titles, once for each row side by side; short titles stand at its foot."""
    titles = titles_of(table, setting)
    deepest = max(map(len, titles))
    return _line(
        [
            placed
            for group in range(setting.abreast)
            for index, column in enumerate(table.columns)
            for placed in _cell(titles[index], column, index, group, setting, bold=True, skip=deepest)
        ],
        setting,
    )


def titles_of(table: Table, setting: Setting) -> list[list[str]]:
    """The lines of each column's title."""
    return [
        title_lines(column.title, width / setting.size)
        for column, (_, width) in zip(table.columns, setting.columns, strict=True)
    ]


def lines(table: Table, setting: Setting) -> list[Line]:
    """Each line of the table: its height, and for each text: column, x, y within the line, the text."""
    step = setting.abreast
    return [
        _line(_cells(table, setting, table.rows[start : start + step]), setting)
        for start in range(0, len(table.rows), step)
    ]


def _line(placed: list[Placed], setting: Setting) -> Line:
    lowest = max((y for _, _, y, _ in placed), default=0.0)
    return round(lowest + setting.pitch * setting.size, 2), placed


def _cells(table: Table, setting: Setting, rows: Sequence[tuple[str, ...]]) -> list[Placed]:
    return [
        placed
        for group, row in enumerate(rows)
        for index, (text, column) in enumerate(zip(row, table.columns, strict=True))
        if text
        for placed in _cell(_parts(text, index, column, setting), column, index, group, setting, bold=column.sought)
    ]


def _parts(text: str, index: int, column: Column, setting: Setting) -> list[str]:
    return wrap(text, setting.columns[index][1] / setting.size, bold=column.sought)


def _cell(
    parts: list[str], column: Column, index: int, group: int, setting: Setting, *, bold: bool, skip: int = 0
) -> list[Placed]:
    """The lines of one cell with their places; with `skip` the last of them stands on line number `skip`."""
    left, width = setting.columns[index]
    face, first = fonts.face(bold=bold), max(skip - len(parts), 0)
    placed = []
    for number, part in enumerate(parts, first):
        slack = width - face.width(part) * setting.size if column.figures else 0.0
        x = left + group * setting.step + slack
        placed.append((index, round(x, 2), round(number * _LEADING * setting.size, 2), part))
    return placed


def wrap(text: str, width: float, *, bold: bool = False) -> list[str]:
    """A text in lines of at most `width` em: words whole where they fit, no line begins with a closing sign."""
    face, found = fonts.face(bold=bold), []
    if "\n" not in text and face.width(text) <= width + 0.01:
        return [text]
    for paragraph in text.split("\n"):
        current = ""
        for word in _words(paragraph, width, face):
            if current and word not in _CLINGING and face.width(current + word) > width + 0.01:
                found.append(current)
                current = ""
            current += word
        found.append(current)
    return found


def _words(text: str, width: float, face: fonts.Face) -> list[str]:
    """The pieces that stay whole: Latin words and figures, unless one alone is wider than its column."""
    pieces = []
    for word in _WORD.findall(text):
        pieces += [word] if face.width(word) <= width else list(word)
    return pieces
