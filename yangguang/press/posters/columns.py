"""How a table is set: how many rows stand side by side, how large, how wide each column."""

from collections.abc import Sequence
from dataclasses import dataclass

from yangguang.press.posters import fonts
from yangguang.press.posters.contents import Table

SMALLEST, _EASY, LARGEST = 11.0, 12.5, 20.0
_SIZES = [LARGEST - half / 2 for half in range(int((LARGEST - SMALLEST) * 2) + 1)]
_PITCHES = (1.75, 1.6)
_GAP, GUTTER = 0.7, 1.8
_HEADER = 2.4
_SURE = 0.9  # of the planned room on the first sheet; the press measures it again and may find less
FEWEST = 4  # fewer lines than this do not begin on the first sheet, as in `typst/placed.typ`


@dataclass(frozen=True)
class Room:
    """The room for a table in points: its width, its height on the first page, on each further page, rows abreast."""

    width: float
    first: float
    further: float
    abreast: int


@dataclass(frozen=True)
class Setting:
    """Type size, height of a line in em, rows abreast, and left edge and width of each column in points."""

    size: float
    pitch: float
    abreast: int
    step: float
    columns: tuple[tuple[float, float], ...]


def choose(table: Table, room: Room) -> Setting:
    """The setting with the fewest sheets, none of them without rows; among these the fewest rows abreast that can be
    read with ease, then the largest type, never below 11 points."""
    natural = _natural(table)
    fitting = [
        (*_pages(len(table.rows), abreast, pitch * size, size, room), size < _EASY, abreast, -size, -pitch)
        for abreast in range(1, room.abreast + 1)
        for size in _SIZES
        for pitch in _PITCHES
        if _total(natural, abreast) * size <= room.width
    ]
    if not fitting:
        return _place(table, _squeeze(natural, room.width / SMALLEST), (SMALLEST, max(_PITCHES), 1), room.width)
    *_, abreast, size, pitch = min(fitting)
    whole = [max(width, fonts.face(bold=True).width(c.title)) for width, c in zip(natural, table.columns, strict=True)]
    roomy = -_total(whole, abreast) * size <= room.width
    return _place(table, whole if roomy else natural, (-size, -pitch, abreast), room.width)


def title_lines(title: str, room: float) -> list[str]:
    """A column's title in `room` em; where it is too long, what stands in parentheses goes to a second line."""
    head, sign, tail = title.partition("（")
    fits = not (sign and head) or fonts.face(bold=True).width(title) <= room + 0.01
    return [title] if fits else [head, sign + tail]


def _natural(table: Table) -> list[float]:
    """The width of each column in em, as its widest cell and the parts of its title need."""
    return [
        max(
            *(fonts.face(bold=True).width(part) for part in title_lines(column.title, 0)),
            *(_width(row[index], fonts.face(bold=column.sought)) for row in table.rows),
            0.0,
        )
        for index, column in enumerate(table.columns)
    ]


def _width(text: str, face: fonts.Face) -> float:
    return face.width(text) if "\n" not in text else max(map(face.width, text.split("\n")))


def _total(widths: Sequence[float], abreast: int) -> float:
    return abreast * (sum(widths) + _GAP * (len(widths) - 1)) + GUTTER * (abreast - 1)


def _pages(rows: int, abreast: int, line: float, size: float, room: Room) -> tuple[int, bool]:
    """How many sheets, and whether the first would have the title alone."""
    header = _HEADER * size
    lines, first = -(-rows // abreast), int((room.first - header) // line)
    bare = int((room.first * _SURE - header) // line) < min(FEWEST, lines)
    left = lines - (0 if bare else first)
    return (1 if left <= 0 else 1 + -(-left // int((room.further - header) // line))), bare


def _squeeze(widths: list[float], room: float) -> list[float]:
    """Narrow the widest columns to one common width until all fit; their cells will wrap."""
    free = room - _GAP * (len(widths) - 1)
    low, high = 1.0, max(widths)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(min(width, middle) for width in widths) <= free else (low, middle)
    return [min(width, low) for width in widths]


def _place(table: Table, widths: Sequence[float], setting: tuple[float, float, int], width: float) -> Setting:
    """Spread the columns over the width: what is left over widens the gaps, least the one after the serial number."""
    size, pitch, abreast = setting
    gutter = GUTTER * size
    group = (width - gutter * (abreast - 1)) / abreast
    weights = [0.35 if column.serial else 1.0 for column in table.columns[:-1]]
    spare = (group - (sum(widths) + _GAP * len(weights)) * size) / max(sum(weights), 1)
    places, left = [], 0.0
    for column, weight in zip(widths, [*weights, 0.0], strict=True):
        places.append((round(left, 2), round(column * size, 2)))
        left += column * size + _GAP * size + spare * weight
    return Setting(size, pitch, abreast, group + gutter, tuple(places))
