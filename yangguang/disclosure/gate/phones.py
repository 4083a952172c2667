"""Mobile phone numbers of the mainland; landlines are the offices' own and pass."""

import re
from collections.abc import Iterator

from yangguang.disclosure.gate.report import Hit

_SHAPES = (
    (11,), (3, 4, 4), (3, 8), (7, 4), (4, 4, 3), (4, 3, 4), (3, 3, 5), (5, 6), (6, 5), (4, 7), (5, 3, 3), (3, 5, 3),
    (8, 3), (9, 2), (2, 9), (10, 1), (2, 4, 5), (3, 3, 3, 2), (2, 5, 4),
    (3, 2, 2, 4), (3, 4, 2, 2), (1, 2, 2, 2, 2, 2), (2, 3, 3, 3), (3, 2, 2, 2, 2), (1, 3, 3, 4), (1,) * 11,
)  # fmt: skip
_SIGNS = r" \-‐‒–—―−.·_()/*~|,、"
_BETWEEN = rf"[{_SIGNS}]{{1,6}}"
_BREAK = rf"(?:{_BETWEEN}|[{_SIGNS}]{{0,2}}\r?\n[{_SIGNS}]{{0,2}})"  # a number broken at the end of a line
_BEFORE = rf"(?:\(?(?:\+|00)?\(?86\)?(?:{_BETWEEN})?|0)?\(?"


def _shape(groups: tuple[int, ...]) -> str:
    lead, rest = groups[0], groups[1:]
    first = "1" if lead == 1 else rf"1[3-9][0-9]{{{lead - 2}}}"
    after = [rf"[3-9][0-9]{{{rest[0] - 1}}}", *(rf"[0-9]{{{n}}}" for n in rest[1:])] if lead == 1 else [
        rf"[0-9]{{{n}}}" for n in rest
    ]  # fmt: skip
    return (_BREAK if len(groups) == 2 or groups in {(3, 4, 4), (1,) * 11} else _BETWEEN).join([first, *after])


_MOBILE = re.compile(rf"(?<![0-9]){_BEFORE}({'|'.join(_shape(groups) for groups in _SHAPES)})(?![0-9])")
# Called a phone, it may have words, ends of lines or cells between its groups.
_CALLED = re.compile(
    r"(?:手机|电话|联系|微信|致电|拨打|扣扣|号码|加我|[Tt][Ee][Ll]|[Pp]hone|[Mm]obile|[Vv][Xx]|[Ww][Xx])[^0-9]{0,12}+"
    r"(?P<number>1(?:[^0-9]{0,8}+[0-9]){10})(?![0-9])"
)
_TOLD = re.compile(
    r"(?<![0-9])(?P<number>1[3-9][0-9][^0-9]{0,3}+(?<=中间|然后|后面|接着)[^0-9]{0,2}+[0-9]{4}[^0-9]{0,6}+[0-9]{4})(?![0-9])"
)
_FEW = frozenset({(3, 4, 4), (3, 8), (7, 4), (4, 4, 3), (6, 5), (5, 6), (4, 7), (3, 3, 5), (8, 3), (1,) * 11})
_DIGITS = re.compile("[0-9]+")
_FRACTION = re.compile(r"(?:(?<![0-9])0|[0-9]{3})\.$")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\Z")
_MONEY_BEFORE = re.compile(r"[¥$]\s?$")
_MONEY_AFTER = re.compile(r"(?:\.[0-9]{1,2})?\s?(?:[百千万亿]?元|[万亿]|人民币)|\.[0-9]{2}(?![0-9])")


def find(text: str) -> Iterator[Hit]:
    """Mobile numbers in a normalised text, with or without +86 and signs between; amounts and fractions are not."""
    for match in _MOBILE.finditer(text):
        before = text[max(0, match.start() - 4) : match.start()]
        if _FRACTION.search(before) or _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, match.end()):
            continue
        if _THOUSANDS.match(match.group(1)):
            continue
        yield Hit("phone", match.start(), match.end(), re.sub(r"[^0-9]", "", match.group(1)))
    yield from _called(text)


def _called(text: str) -> Iterator[Hit]:
    for match in (*_CALLED.finditer(text), *_TOLD.finditer(text)):
        groups = _DIGITS.findall(match.group("number"))
        number = "".join(groups)
        if number[1] > "2" and tuple(map(len, groups)) in _FEW:
            yield Hit("phone", *match.span("number"), number)
