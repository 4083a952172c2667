"""Tables inside documents: a column whose heading names what no list may hold, with such things below it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from yangguang.disclosure.gate import disguised, idnumbers
from yangguang.disclosure.gate.headings import Sensitive, column_of, sensitive, why
from yangguang.disclosure.gate.normal import normalise
from yangguang.disclosure.gate.report import Hit, Passage

_LONGEST_HEADING = 14
_LONGEST_PIECE = 40
_FORM = re.compile("(?:请|如实|必|选){0,4}+填写?|无|略")
_HEADING = re.compile(
    r"(?:情况|状况|状态|等级|类别|种类|姓名|号码?|日期|年月|[住地]址|电话|方式|[账帐][号户]|[证卡]号?|年龄|生日)$"
)
# What a cell below the heading looks like when it is filled in; blank forms have the same headings and nothing below.
_FILLED: dict[Sensitive, re.Pattern[str]] = {
    "child": re.compile(r"\A[\u3400-\u9fff·]{2,4}\Z"),
    "id": re.compile(r"[0-9*]{6}"),
    "card": re.compile(r"[0-9*]{6}"),
    "phone": re.compile(r"[0-9*]{7}|\A1[3-9][0-9]\Z"),
    "address": re.compile(r"[省市县区镇乡村路街0-9]"),
    "birth": re.compile(r"\A(?:(?:18|19|20)?[0-9]{2}[-./年]?[0-9]{1,2}|[0-9]{1,3}岁?\Z)"),
    "family": re.compile(r"\A[是否有无]\Z|[婚孕病残级癌偶死亡孩胎]"),
}


_PIECE = re.compile(r"[0-9Xx \-]{1,17}")


def split_numbers(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Hit]]:
    """ID numbers cut into cells that stand below each other."""
    columns: dict[str, list[tuple[Passage, str]]] = {}
    for passage in passages:
        if passage.column and len(passage.text) <= _LONGEST_PIECE:
            columns.setdefault(passage.column, []).append(
                (passage, disguised.digits(normalise(passage.text).text).strip())
            )
    for cells in columns.values():
        yield from _split_in(cells)


def _split_in(cells: list[tuple[Passage, str]]) -> Iterator[tuple[Passage, Hit]]:
    for is_piece, group in groupby(cells, key=lambda cell: bool(_PIECE.fullmatch(cell[1]))):
        pieces = list(group)
        if is_piece and len(pieces) > 1:
            starts = [*accumulate((len(text) + 1 for _cell, text in pieces), initial=0)]
            for hit in idnumbers.in_few_pieces("\n".join(text for _cell, text in pieces)):
                yield pieces[bisect_right(starts, hit.start) - 1][0], replace(hit, start=0, end=1)


def hits(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Hit]]:
    """The headings of columns that are filled with what no list may hold, one for each column."""
    columns: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.column:
            columns.setdefault(passage.column, []).append(passage)
    for cells in columns.values():
        if len(cells) > 1:
            yield from _in_column(cells)


def _in_column(cells: list[Passage]) -> Iterator[tuple[Passage, Hit]]:
    texts = [normalise(cell.text).text.strip() for cell in cells]
    lowest: dict[Sensitive, int] = {}
    for place, heading in enumerate(texts):
        kind = sensitive(heading) if len(heading) <= _LONGEST_HEADING else None
        if kind and kind not in lowest:
            lowest[kind] = _lowest_filled(texts, kind)
        if kind and place < lowest[kind]:
            yield cells[place], Hit("column", 0, len(cells[place].text), heading, why(kind))
            return


def _lowest_filled(texts: list[str], kind: Sensitive) -> int:
    return next((place for place in reversed(range(len(texts))) if _is_filled(texts[place], kind)), -1)


def _is_filled(text: str, kind: Sensitive) -> bool:
    if _FORM.fullmatch(text) or (sensitive(text) and _HEADING.search(text)):  # a form, or a heading of two lines
        return False
    return not column_of(text) and bool(_FILLED[kind].search(text))
