"""Lines of an import to placed entries: every fault named with its row, or no entry at all."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from django.utils.translation import gettext as _

from yangguang.disclosure.rolls.reading import Line
from yangguang.disclosure.rolls.rows import COLUMNS, Entry, Placed
from yangguang.disclosure.rolls.villages import Unknown, Village, Villages
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault, Invalid
from yangguang.foundation.money import Money

_NAME, _VILLAGE, _PROGRAMME, _AMOUNT = COLUMNS
_INVISIBLE = re.compile("[\\s\u200b-\u200f\u2060\ufeff]+")
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅．.", "·"))
_LONGEST = 30
_MOST_FEN = 100_000_000_00
# Two people of one name in one village are told apart as villages do: 张伟（一）, 李强（大）.
_MARK = "[（(][一二三四五六七八九十甲乙丙丁大中小老][）)]"
_LIKE_A_NAME = re.compile(
    f"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]{{2,}}(?:{_MARK})?|[A-Za-z][A-Za-z' ·-]+"
)
_AT_END = re.compile(f"{_MARK}$")
Fen = Callable[[str], int]
Find = Callable[[str], Village]


def check(lines: Sequence[Line], *, villages: Villages, programme: str) -> list[Placed]:
    """The entries of a roll of one programme.

    Raises Invalid with every fault of every row: an empty or odd name, a village unknown or not the office's, another
    programme, an amount that is none, the same name twice in a village.
    """
    faults: list[Fault] = []
    find, fen = cache(villages.find), cache(_fen)
    placed = [_entry(line, find, fen, programme, faults) for line in lines]
    faults += _repeated(lines, placed)
    if faults:
        raise tables.refused(faults)
    return [entry for entry in placed if entry]


def name_as_shown(written: str) -> str:
    """A name without blanks and invisible signs between Han, its dot as ·."""
    bare = _INVISIBLE.sub("", written)
    return bare.translate(_DOTS) if not bare.isascii() else " ".join(written.split())


def bare_name(name: str) -> str:
    """A name without the mark that tells two people of one name apart."""
    return _AT_END.sub("", name)


def _entry(line: Line, find: Find, fen: Fen, programme: str, faults: list[Fault]) -> Placed | None:
    before, name = len(faults), name_as_shown(line.name)
    if not _LIKE_A_NAME.fullmatch(name) or len(name) > _LONGEST:
        faults.append(Fault(line.number, _NAME, _("不像姓名") if name else _("没有姓名")))
    if line.programme != programme:
        faults.append(Fault(line.number, _PROGRAMME, _("这份名单只公示“%(programme)s”") % {"programme": programme}))
    village = _or_fault(find, line.village, line, _VILLAGE, faults)
    amount = _or_fault(fen, line.yuan, line, _AMOUNT, faults)
    if village is None or amount is None or len(faults) > before:
        return None
    return Placed(village.id, Entry(name, village.name, programme, amount))


def _or_fault[T](look: Callable[[str], T], written: str, line: Line, column: str, faults: list[Fault]) -> T | None:
    try:
        return look(written)
    except Unknown as unknown:
        faults.append(Fault(line.number, column, str(unknown)))
        return None


def _fen(yuan: str) -> int:
    try:
        fen = Money.parse(yuan).fen
    except Invalid as odd:
        raise Unknown(_("不是金额，请写成 960 或 960.00")) from odd
    if not 0 < fen <= _MOST_FEN:
        raise Unknown(_("金额应大于 0 且不超过 1 亿元"))
    return fen


def _repeated(lines: Sequence[Line], placed: Sequence[Placed | None]) -> list[Fault]:
    first: dict[tuple[int, str], int] = {}
    faults = []
    for line, found in zip(lines, placed, strict=True):
        if found is None:
            continue
        before = first.setdefault((found.place, found.entry.name), line.number)
        if before != line.number:
            text = _("与第 %(row)d 行同村同名；确是两人的，请在姓名后写（一）（二）区分") % {"row": before}
            faults.append(Fault(line.number, _NAME, text))
    return faults
