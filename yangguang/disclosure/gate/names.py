"""Personal names in free text, by what stands before and after them and by their own characters."""

import re
from collections.abc import Callable, Iterator

from yangguang.disclosure.gate.given import common, is_given, may_be, plain
from yangguang.disclosure.gate.report import Hit
from yangguang.disclosure.gate.surnames import DOUBLE, GIVEN, KNOWN, STRONG, TAILS, WEAK, WORDS
from yangguang.disclosure.gate.terms import TERMS
from yangguang.disclosure.gate.words import listed, one_of

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_DOUBLE = "|".join(DOUBLE)
_SURNAME = rf"(?:{_DOUBLE}|[{''.join(sorted(STRONG | WEAK))}])"
_STRONG = rf"(?:{_DOUBLE}|[{''.join(sorted(STRONG))}])"
_NAME = rf"(?P<name>{_SURNAME}[{_HAN}]{{1,2}})"
_ROLE = one_of((*listed("roles"), *TERMS))
_TITLE = (
    one_of((*listed("name_endings"), *TERMS))
    + "|之[妻夫子女父母]|的"
    + one_of("妻 丈夫 儿 女 父 母 孩 家 爱人 配偶 身份 户 病 手机 电话 住")
    + r"|等 ?[0-9一二三四五六七八九十两几多百]{1,6}+ ?[人户名位家]|[,(]? ?[男女][,) 、]|,?(?:现年|年仅|今年|家住)"
)
_LEADS = "据由是将把向给对与和为经到"
_TRAIL = one_of("于 的 将 已 因 在 来 未 应 家 代 等 到 又 也 曾 系 为 是 精神") + "|" + _TITLE
_ALONE = re.compile(rf"(?<![{_HAN}0-9A-Za-z]){_NAME}(?![{_HAN}])")
_AFTER_ROLE = re.compile(rf"{_ROLE}[ :是为叫名(]{{0,3}}{_NAME}")
_BEFORE_TITLE = re.compile(rf"(?=(?P<name>{_SURNAME}[{_HAN}]{{1,2}}?)(?:{_TITLE}))")
_TITLES = re.compile(_TITLE)
_BETWEEN = re.compile(rf"(?:(?<![{_HAN}])|(?<=[{_LEADS}]))(?P<name>{_STRONG}[{_HAN}])(?=[^{_HAN}]|\Z|{_TRAIL})")
_CLOSED = re.compile(rf"(?:(?<![{_HAN}])|(?<=[{_LEADS}]))(?P<name>{_SURNAME}[{_HAN}]{{2}})(?=[^{_HAN}]|\Z|{_TRAIL})")
_SPACED = re.compile(rf"(?<![{_HAN}])(?P<name>[{''.join(sorted(STRONG))}] {{1,3}}[{_HAN}])(?![{_HAN}])")
_STREWN = re.compile(
    rf"(?<![{_HAN}·])(?P<name>[{''.join(sorted(STRONG))}](?P<sign>[·•・*_.\-~|/+]|[^\w\s,;:、。!?()\[\]])[{_HAN}](?P=sign)[{_HAN}])(?![{_HAN}·])"
)
_LATIN = re.compile(
    r"(?<![A-Za-z])(?P<name>(?i:wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|gao|lin|luo|zheng|liang|xie"
    r"|song|tang|feng|deng|cao|peng|zeng|xiao|tian|dong|pan|yuan|cai|jiang|yu|du|ye|cheng|wei|su|lv|lu|ding|ren|shen|yao|jia|cui)"
    r" (?:[A-Z][a-z]{1,5}(?:[ \-]?[A-Za-z][a-z]{1,5})?|[A-Z]{2,12}))(?![A-Za-z])"
)
_OPEN = re.compile(rf"(?=(?P<name>{_STRONG}[{_HAN}]{{2}}))")
_DOTTED = re.compile(rf"(?P<name>[{_HAN}]{{2,7}}[·•・][{_HAN}]{{2,8}})")
_SAID_BEFORE = re.compile(rf".{{0,7}}(?:{_ROLE}|[{_LEADS}叫名])(?=[{_HAN}]{{2}})")
_PLACE_AFTER = re.compile(
    "[村镇乡庄寨屯圩集楼湖河桥山岭沟湾路街巷组店厂矿院校站县区市省州园苑城寺庙窑坊营塘坝闸渠法]"
    "|(?:自然|中心|行政|新|小)村|社区|小区|公司|学校|医院|卫生|花园|家园|大道|广场|公路|派出所|居委"
)
_COUNTED = re.compile("[一两几每第0-9] ?\\Z")


def find(text: str) -> Iterator[Hit]:
    """Likely personal names in a normalised text, one Hit for each place where one stands."""
    taken = bytearray(len(text))
    for start, end in _candidates(text):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield Hit("name", start, end, "".join(text[start:end].split()))


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    yield from map(_without_lead, _DOTTED.finditer(text))
    yield from _spans(_ALONE, text, _is_alone)
    yield from _spans(_AFTER_ROLE, text, _is_after_role)
    yield from _spans(_BEFORE_TITLE, text, _is_before_title)
    yield from (match.span("name") for match in _STREWN.finditer(text) if all(map(is_given, match["name"][2::2])))
    yield from (match.span("name") for match in _LATIN.finditer(text) if match["name"][0].isupper())
    yield from (match.span("name") for match in _SPACED.finditer(text) if is_given(match.group("name")[-1]))
    yield from _spans(_OPEN, text, _is_open)
    yield from _spans(_BETWEEN, text, _is_between)
    yield from _spans(_CLOSED, text, _is_closed)


def _without_lead(match: re.Match[str]) -> tuple[int, int]:
    lead = _SAID_BEFORE.match(match.group("name").partition("·")[0])
    return match.start() + (lead.end() if lead else 0), match.end()


def _spans(
    pattern: re.Pattern[str], text: str, judge: Callable[[str, int, str, str], bool]
) -> Iterator[tuple[int, int]]:
    """The longest part of each match that the judge takes for a name."""
    for match in pattern.finditer(text):
        start, whole = match.span("name")[0], match.group("name")
        surname = whole[:2] if whole[:2] in DOUBLE else whole[0]
        for length in range(len(whole), len(surname), -1):
            given = whole[len(surname) : length]
            if may_be(surname, given) and judge(text, start + length, surname, given):
                yield start, start + length
                break


def _is_alone(text: str, end: int, surname: str, given: str) -> bool:
    if (end < len(text) and _is_han(text[end])) or _is_word(surname, given):
        return False
    return common(given) if surname in WEAK or len(given) == 1 else any(map(is_given, given))


def _is_after_role(text: str, end: int, surname: str, given: str) -> bool:
    if _PLACE_AFTER.match(text, end) or _is_word(surname, given):
        return False
    if len(given) == 1:
        return is_given(given) and not (end < len(text) and text[end] in GIVEN)
    return any(map(is_given, given))


def _is_before_title(text: str, end: int, surname: str, given: str) -> bool:
    if not _TITLES.match(text, end) or _is_word(surname, given) or _is_tail(text, end, surname, given):
        return False
    return common(given) or (surname in STRONG and any(map(is_given, given)))


def _is_open(text: str, end: int, surname: str, given: str) -> bool:
    if len(surname) == 1 and (len(given) < 2 or not plain(given) or _opens_word(surname, given)):
        return False
    return not _PLACE_AFTER.match(text, end) and not _is_tail(text, end, surname, given)


def _is_between(text: str, end: int, surname: str, given: str) -> bool:
    return is_given(given) and not _is_word(surname, given) and not _is_tail(text, end, surname, given)


def _is_closed(text: str, end: int, surname: str, given: str) -> bool:
    if len(given) < 2 or _opens_word(surname, given) or _is_tail(text, end, surname, given):
        return False
    return plain(given) or (surname in STRONG and any(map(GIVEN.__contains__, given)))


def _opens_word(surname: str, given: str) -> bool:
    return surname + given[0] in WORDS and given not in KNOWN


def _is_tail(text: str, end: int, surname: str, given: str) -> bool:
    """Whether the surname is the tail of another word."""
    start = end - len(surname) - len(given)
    return text[max(0, start - 1) : start + 1] in TAILS or bool(_COUNTED.search(text[max(0, start - 2) : start]))


def _is_word(surname: str, given: str) -> bool:
    return len(surname) == 1 and surname + given[0] in WORDS and (len(given) == 1 or not plain(given))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"
