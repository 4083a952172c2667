"""Birth dates of a person: a day beside 出生, 生日, 年龄; a rule's "born on or after" is not one."""

import re
from collections.abc import Iterator

from yangguang.disclosure.gate.report import Hit
from yangguang.disclosure.gate.words import one_of

_CN = "[〇零○一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾廿卅]"
_STEMS = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
_YEAR = rf"(?:(?:18|19|20)[0-9]{{2}}|{_CN}{{4}}|{_STEMS}|民国{_CN}{{1,3}}|民国[0-9]{{1,2}})"
_MONTH = rf"(?:[0-9]{{1,2}}|{_CN}{{1,3}}|[腊正冬元])"
_DAY = rf"(?:初?{_CN}{{1,3}}|[0-9]{{1,2}})"
_ALMANAC = "(?:[公农]历|[阴阳]历)"
_SIGN = " ?[-./—|\t] ?"
_DATE = "|".join(
    (
        rf"{_ALMANAC}?(?:{_YEAR}|'?[0-9]{{2}}|{_CN}{{2}}) ?年 ?{_ALMANAC}? ?{_MONTH} ?月(?: ?{_DAY} ?[日号]?)?",
        rf"{_YEAR}{_SIGN}[0-9]{{1,2}}(?:{_SIGN}[0-9]{{1,2}})?(?![0-9])",
        rf"{_YEAR} [0-9]{{1,2}} [0-9]{{1,2}}(?![0-9])",
        r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?(?![0-9])",
    )
)
# After the date: a bound of a rule or a span of time, not a person's birthday.
_SPAN = r"[-—~–]{1,2} ?(?:[0-9]{2,4} ?年|今|[12][0-9]{3})"
_WHOM = one_of("婴幼?儿 儿童 人口 子女 农村 居民 夫妻 家庭")
_BOUND = (
    r"(?! ?(?:[(【〔][^)】〕]{0,8}[)】〕])? ?(?:含?当[日天]|[零0]时)*+ ?(?:及?其?[以之]?[后前]"
    rf"|{one_of('起 及 至 到 期间 之间 以来 截止 为止')}|{_SPAN}|(?:的|出生的)?{_WHOM}))"
)
_LABEL = one_of(
    r"""出\x20?生\x20?(?:年\x20?月(?:\x20?日)?|日\x20?期|时间|年份|年月份|[于在])?
    生于 生日 诞生于 诞辰 降生于 年龄 岁数
    生辰(?:八字)? (?i:born(?:\x20on)?) (?i:dob) (?i:date\x20of\x20birth) (?i:birth\x20?(?:day|date))"""
)
# A day without its year is nobody's birthday but where it is called so; two figures are a year only there, too.
_DAY_ALONE = re.compile(
    r"(?:(?:生日|生辰|寿辰)[ :是为在于]{0,4}+"
    r"|(?:出生(?:日期|年月日?|时间)|\b[Dd][Oo][Bb]|[Bb]irth(?:day| ?date)?)[ :是为在于]{1,4}+"
    rf"|出生[:为是] ?(?=[0-9]{{1,4}}[-./][0-9]{{1,2}}[-./]))"
    rf"(?P<day>{_MONTH} ?月 ?{_DAY} ?[日号]?|[0-9]{{1,4}} ?[-./] ?[0-9]{{1,2}}(?: ?[-./] ?[0-9]{{1,4}})?)"
    r"(?![0-9])(?! ?[前后至起])"
)
_DAY_CALLED = re.compile(rf"(?P<day>(?>{_DATE})) ?的?(?:生日|诞辰|寿辰)")
_NOT_A_BIRTH = "(?!" + one_of("医学证明 登记 缺陷 人口 率 证 一孩 窗口") + ")"
_LABELLED = re.compile(rf"{_LABEL}{_NOT_A_BIRTH}[ :是为在于(,、|\n\t]{{0,4}}(?P<day>(?>{_DATE})){_BOUND}")
_NOT_OF_ONE = rf"(?!医学证明|的?{_WHOM}|的?[婴孩]|率|证|[^,。;\n]{{0,6}}[以之][后前])"
_BORN = re.compile(rf"(?P<day>(?>{_DATE})) ?(?:出生|生人|诞生|降生|生(?![产育效成活态长命意]))(?!登记){_NOT_OF_ONE}")
_RULE_BEFORE = re.compile(one_of("[至到自从—~–] 截[至止] 以来 不?[早晚]于 凡 期间 符合") + r"(?:公历)? ?\Z")
_RULES = (_LABELLED, _BORN, _DAY_CALLED, _DAY_ALONE)


def find(text: str) -> Iterator[Hit]:
    """Birth dates in a normalised text, numbers or words, the label before or after."""
    taken: set[int] = set()
    for match in (m for rule in _RULES for m in rule.finditer(text)):
        start, end = match.span("day")
        if start not in taken and not _RULE_BEFORE.search(text[max(0, start - 4) : start]):
            taken.add(start)
            yield Hit("birth_date", start, end, match.group("day"))
