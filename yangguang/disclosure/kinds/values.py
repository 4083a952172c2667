"""What stands in one field: from the words that were typed to the value that is kept."""

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from django.utils.translation import gettext as _
from stdnum.cn import uscc

from yangguang.disclosure.kinds.filled import Value
from yangguang.disclosure.kinds.shape import Field, Type
from yangguang.foundation import phones, tables
from yangguang.foundation.errors import Invalid
from yangguang.foundation.money import Money
from yangguang.law import queries as law

_LONGEST = MappingProxyType({Type.LINE: 200, Type.WORDS: 5000})
_MOST = 1_000_000_000
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # which no office file can hold


class Wrong(Exception):
    """What is typed is not what the field asks for; says so in words."""


def read(text: str, field: Field, *, register: Collection[str]) -> Value:
    """A field's value: fen, a number, an ISO date or words; None where it is empty and may be.

    `register` are the names of officers on record. Raises Wrong.
    """
    typed = text.strip()
    if _UNSEEN.search(typed):
        raise Wrong(_("里面有看不见的控制符号，请删掉这些符号，或者重新打一遍"))
    if not typed:
        if field.must:
            raise Wrong(_("没有填写"))
        return None
    if field.type is Type.CHOICE:
        return _among(typed, field.choices)
    if field.type is Type.OFFICER:
        return _officer(typed, register)
    return _READERS.get(field.type, _words(field.type))(typed)


def _words(type_: Type) -> Callable[[str], str]:
    most = _LONGEST.get(type_, 200)

    def read(typed: str) -> str:
        if len(typed) > most:
            raise Wrong(_("最多 %(most)d 字，现在有 %(now)d 字") % {"most": most, "now": len(typed)})
        return typed if type_ is Type.WORDS else " ".join(typed.split())

    return read


def _day(typed: str) -> str:
    found = tables.day(typed)
    if found is None:
        raise Wrong(_("「%(typed)s」不是日期，请写成 2026-03-13") % {"typed": typed})
    return found.isoformat()


def _fen(typed: str) -> int:
    try:
        return Money.parse(typed).fen
    except Invalid as fault:
        raise Wrong(_("「%(typed)s」不是金额，请写成 960 或 960.00") % {"typed": typed}) from fault


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit()) or int(typed) > _MOST:
        raise Wrong(_("「%(typed)s」不是整数") % {"typed": typed})
    return int(typed)


def _credit_code(typed: str) -> str:
    code = str(uscc.compact(typed))
    if not uscc.is_valid(code):
        raise Wrong(_("统一社会信用代码「%(typed)s」的格式或校验位不对") % {"typed": typed})
    return code


def _basis(typed: str) -> str:
    if not law.cites(typed):
        raise Wrong(_("「%(typed)s」里没有写出文件，请写成《某某法》第几条") % {"typed": typed})
    return _words(Type.LINE)(typed)


def _phone(typed: str) -> str:
    if not phones.are_public(typed):
        raise Wrong(_("「%(typed)s」不是固定电话或热线，请写 0516-88880000、12345 这样的号码") % {"typed": typed})
    return typed


def _among(typed: str, choices: Collection[str]) -> str:
    if typed not in choices:
        raise Wrong(_("「%(typed)s」不在可选之列：%(choices)s") % {"typed": typed, "choices": "、".join(choices)})
    return typed


def _officer(typed: str, register: Collection[str]) -> str:
    if typed not in register:
        raise Wrong(_("机构名册里没有「%(typed)s」；这里只写工作人员，请先登记任职") % {"typed": typed})
    return typed


_READERS: Mapping[Type, Callable[[str], Value]] = MappingProxyType(
    {
        Type.DAY: _day,
        Type.FEN: _fen,
        Type.NUMBER: _number,
        Type.CREDIT_CODE: _credit_code,
        Type.BASIS: _basis,
        Type.PHONE: _phone,
    }
)
