"""Every fault of a place list that can be seen in the file alone, each named with its row."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.places.levels import CODE_LENGTH, PARENTS, Level
from yangguang.places.listing.reading import Row

NAME_LENGTH = 80
_DIGITS = re.compile("[1-9][0-9]*")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")


def faults(rows: Sequence[Row], *, known: Collection[str] = ()) -> list[Fault]:
    """The faults of a list, in row order; empty when it may be imported.

    `known` are official codes of places that stand already: a row may hang below one of them.
    """
    first: dict[str, Row] = {}
    found = list[Fault]()
    for row in rows:
        first.setdefault(row.code, row)
    for row in rows:
        before = first[row.code].number
        above = first.get(row.parent_code)
        found += of(row, before=before if before != row.number else None, above=above, known=known)
    return found


def outside(rows: Sequence[Row]) -> set[str]:
    """The parent codes that a list names but does not itself contain."""
    return {row.parent_code for row in rows if row.parent_code} - {row.code for row in rows}


def of(row: Row, *, before: int | None, above: Row | None, known: Collection[str] = ()) -> Iterator[Fault]:
    """The faults of one row: `before` is an earlier row's number with the same code, `above` the row of its parent."""
    if text := name_fault(row.name):
        yield Fault(row.number, "name", text)
    if row.level not in CODE_LENGTH:
        yield Fault(
            row.number,
            "level",
            _("没有“%(level)s”这一级，应为 %(due)s") % {"level": row.level, "due": "/".join(CODE_LENGTH)},
        )
        return
    level = Level(row.level)
    yield from _code(row, level)
    if before and row.code:
        yield Fault(row.number, "code", _("代码 %(code)s 与第 %(row)d 行重复") % {"code": row.code, "row": before})
    yield from _parent(row, level, above, known)


def name_fault(name: str) -> str:
    """What is wrong with a place's name; empty when nothing is."""
    if _HAN.fullmatch(name) and len(name) <= NAME_LENGTH:
        return ""  # nearly every name, and a country has many
    if not name:
        return _("名称为空")
    if len(name) > NAME_LENGTH:
        return _("名称超过 %(limit)d 个字") % {"limit": NAME_LENGTH}
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Co"} or sign == "\ufffd" for sign in name):
        return _("名称含有不可见或损坏的字符")
    return ""


def is_code(code: str) -> bool:
    """Whether a text is written as an official code is: plain digits, not beginning with zero."""
    return _DIGITS.fullmatch(code) is not None


def _code(row: Row, level: Level) -> Iterator[Fault]:
    if not is_code(row.code):
        yield Fault(row.number, "code", _("代码“%(code)s”不是数字") % {"code": row.code})
    elif len(row.code) != CODE_LENGTH[level]:
        values = {"level": level.label, "due": CODE_LENGTH[level], "seen": len(row.code)}
        yield Fault(row.number, "code", _("%(level)s的代码应为 %(due)d 位，实为 %(seen)d 位") % values)


def _parent(row: Row, level: Level, above: Row | None, known: Collection[str]) -> Iterator[Fault]:
    if not PARENTS[level]:
        if row.parent_code:
            yield Fault(row.number, "parent_code", _("省级没有上级代码"))
    elif not row.parent_code:
        yield Fault(row.number, "parent_code", _("缺少上级代码"))
    elif above is None and row.parent_code not in known:
        yield Fault(row.number, "parent_code", _("上级 %(code)s 不存在") % {"code": row.parent_code})
    elif not _one_above(row.parent_code, above, level):
        yield Fault(row.number, "parent_code", _("上级 %(code)s 的级别不对") % {"code": row.parent_code})
    elif not row.code.startswith(row.parent_code):
        yield Fault(row.number, "parent_code", _("代码不以上级代码 %(code)s 开头") % {"code": row.parent_code})


def _one_above(code: str, above: Row | None, level: Level) -> bool:
    due = PARENTS[level][0]
    return above.level == due if above else len(code) == CODE_LENGTH[due]
