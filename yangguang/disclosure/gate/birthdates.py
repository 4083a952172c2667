"""Birth dates of a person: a day beside 出生, 生日, 年龄; a rule's "born on or after" is not one."""

import re
from collections.abc import Iterator

from yangguang.disclosure.gate.report import Hit
from yangguang.disclosure.gate.words import one_of

_CN = "[〇零一二三四五六七八九十]"
_YEAR = rf"(?:(?:18|19|20)[0-9]{{2}}|{_CN}{{4}})"
_MONTH = rf"(?:[0-9]{{1,2}}|{_CN}{{1,3}}|[腊正冬元])"
_DAY = rf"(?:初?{_CN}{{1,3}}|[0-9]{{1,2}})"
_SIGN = " ?[-./—] ?"
_DATE = "|".join(
    (
        rf"(?:[公农]历|[阴阳]历)?(?:{_YEAR}|'?[0-9]{{2}}) ?年 ?{_MONTH} ?月(?: ?{_DAY} ?[日号]?)?",
        rf"{_YEAR}{_SIGN}[0-9]{{1,2}}(?:{_SIGN}[0-9]{{1,2}})?(?![0-9])",
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
_LABEL = one_of("出生(?:年月日?|日期|时间|年份|年月份|[于在])? 生于 生日 诞生于 诞辰 降生于 年龄 岁数")
_NOT_A_BIRTH = "(?!" + one_of("医学证明 登记 缺陷 人口 率 证 一孩 窗口") + ")"
_LABELLED = re.compile(rf"{_LABEL}{_NOT_A_BIRTH}[ :是为在于(,、|\n\t]{{0,4}}(?P<day>(?>{_DATE})){_BOUND}")
_NOT_OF_ONE = rf"(?!医学证明|的?{_WHOM}|的?[婴孩]|率|证|[^,。;\n]{{0,6}}[以之][后前])"
_BORN = re.compile(rf"(?P<day>(?>{_DATE})) ?(?:出生|生人|诞生|降生|生(?![产育效成活态长命意]))(?!登记){_NOT_OF_ONE}")
_RULE_BEFORE = re.compile(one_of("[至到自从—~–] 截[至止] 以来 不?[早晚]于 凡 期间 符合") + r"(?:公历)? ?\Z")


def find(text: str) -> Iterator[Hit]:
    """Birth dates in a normalised text, numbers or words, the label before or after."""
    taken: set[int] = set()
    for match in (*_LABELLED.finditer(text), *_BORN.finditer(text)):
        start, end = match.span("day")
        if start not in taken and not _RULE_BEFORE.search(text[max(0, start - 4) : start]):
            taken.add(start)
            yield Hit("birth_date", start, end, match.group("day"))
