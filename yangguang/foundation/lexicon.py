"""The charter's lexicon: words of what this platform never does, stopped in texts, tables and documents.

Sunlight falls on power, never on people: these phrases list, chase, punish, score or denounce residents for their
private lives. Each group names the charter's point and says why in words for the person who typed it.
"""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from yangguang.foundation import lexicon_rules as rules

GROUPS: tuple[tuple[int, str, str], ...] = (
    (
        1,
        _("健康检查是自愿的服务，不列未到者名单。"),
        "未参检名单 未参检人员 未参检对象 未孕检名单 未孕检人员 未体检名单 未体检妇女 应检未检 逾期未检 拒检名单"
        " 拒检人员 催检名单 失约名单 爽约名单 未随访名单",
    ),
    (1, _("不按地方或人员统计、排名受检情况。"), "参检率 孕检率 环检率 受检率排名 到检率 孕检完成率 参检任务"),
    (
        2,
        _("征收生育费用与处罚生育已被废止。"),
        "社会抚养费 计生罚款 超生罚款 超生费 计划外生育费 违法生育罚款",
    ),
    (
        2,
        _("不区分、不查找所谓“政策内外”的生育。"),
        "超生 计划外生育 计划外怀孕 政策外生育 政策外怀孕 违法生育 违规生育 违反计划生育 无证生育 无证怀孕 抢生二胎"
        " 偷生 符合政策生育率 政策内生育率 生育指标 准生证",
    ),
    (
        2,
        _("不监视避孕与怀孕。"),
        "查环查孕 环孕检 孕环检 三查四术 落实四术 四术任务 上环对象 上环率 结扎对象 结扎任务 结扎率 落实节育措施"
        " 节育措施落实率 长效节育率 孕情监测 孕情排查 孕情摸底 孕情上报 孕情跟踪 引产对象 引产任务",
    ),
    (
        2,
        _("不建流动人口婚育档案，不查验婚育证明。"),
        "流动人口婚育证明 查验婚育 婚育证明交验 流动人口计划生育 流动人口孕检",
    ),
    (
        3,
        _("举报只针对机构和工作人员的职务行为，不针对私人家庭生活。"),
        "举报超生 举报计划外 举报违法生育 举报未婚 举报邻居 举报邻里 揭发邻居 检举邻里 有奖举报生育 计生举报奖励",
    ),
    (
        4,
        _("不给住户打分、挂牌，不向征信平台输送。"),
        "家庭积分 农户积分 户积分 计生信用 诚信计生 失信家庭 失信户 家庭红黑榜 农户红黑榜 星级文明户 挂牌户 计生红旗户"
        " 计生黑名单",
    ),
    (
        5,
        _("自愿建册的人和她们的情况不公开，名单也不公开。"),
        "孕妇名单 孕产妇名单 育龄妇女名单 育龄妇女花名册 建册人员名单 流产人员名单 病残儿名单 不孕不育名单",
    ),
    (6, _("不制作入户走访名单，不按性别年龄找人。"), "入户摸排名单 家访名单 走访对象名单 适龄女性名单 适孕女性名单"),
    (
        8,
        _("涉及死亡、残疾、困难的项目只公开数字。"),
        "失独家庭名单 失独人员名单 特别扶助名单 特扶对象名单 伤残子女名单",
    ),
    (9, _("公开用来监督权力，不用来羞辱个人。"), "集中曝光 曝光名单 曝光超生 公开曝光 点名通报村民 通报批评村民"),
    (
        10,
        _("不向居民下命令、发威胁。"),
        "强制孕检 强制引产 强制结扎 强制流产 强制体检 拒不参检 必须参检 必须参加孕检 必须按时参检 限期参检 限期孕检"
        " 限期返乡 返乡孕检 寄回孕检 否则后果自负 株连亲属 连坐",
    ),
    (11, _("承诺约束机构，不列未签约的人。"), "未签约名单 未签订承诺名单 未签承诺书人员"),
    (12, _("监督机构，不登记病人，不下办案指标。"), "就诊人员名单 患者名单 病人名单 办案指标 查处指标"),
)

# Words of everyday texts in which a short phrase stands by chance.
_CHANCE = {"超生": "理态物命", "偷生": "", "连坐": "垫席"}
_BEFORE = {"偷生": "苟"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A forbidden phrase, the charter's point that forbids it, and why, in words for its author."""

    words: str
    point: int
    why: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A forbidden phrase in a text, with its place in the text as it was given.

    `mention`: the sentence is against it ("不得征收社会抚养费", "社会抚养费已取消"); a person reads and decides.
    """

    phrase: Phrase
    start: int
    end: int
    mention: bool = False


PHRASES = tuple(Phrase(words, point, why) for point, why, listed in GROUPS for words in listed.split())
RULES = tuple((re.compile(pattern), Phrase(name, point, why)) for point, name, why, pattern in rules.RULES)
_BY_WORDS = {phrase.words: phrase for phrase in PHRASES}
_BEFORE_MENTION = re.compile(rules.MENTION_BEFORE)
_AFTER_MENTION = re.compile(rules.MENTION_AFTER)
_NO_MENTION = re.compile(rules.MENTION_NEVER)
_ENDS = re.compile("[。！？!?；;\n\r]")
_NEAR = 24


def _pattern(words: str) -> str:
    after, before = _CHANCE.get(words, ""), _BEFORE.get(words, "")
    return (f"(?<![{before}])" if before else "") + re.escape(words) + (f"(?![{after}])" if after else "")


# Longer phrases first, so that the most telling one is reported.
_ANY = re.compile("|".join(_pattern(words) for words in sorted(_BY_WORDS, key=len, reverse=True)))
_FILLERS = frozenset("·•.。*_-—~|/\\+'\"“”‘’「」【】()（）")


def found(text: str) -> list[Hit]:
    """Every forbidden phrase in a text, whatever blanks, invisible signs, full-width forms or dots lie between."""
    bare, places = _bare(text)
    hits = [(hit.start(), hit.end(), _BY_WORDS[hit.group()]) for hit in _ANY.finditer(bare)]
    hits += [(hit.start(), hit.end(), phrase) for rule, phrase in RULES for hit in rule.finditer(bare)]
    return [
        Hit(phrase, places[start], places[end - 1] + 1, _is_mention(text, bare, places, (start, end)))
        for start, end, phrase in _apart(hits)
    ]


def anything(bare: str) -> bool:
    """Whether a text without blanks and signs deserves `found`: one quick look."""
    return bool(_ANY.search(bare)) or any(rule.search(bare) for rule, _phrase in RULES)


def _apart(hits: list[tuple[int, int, Phrase]]) -> list[tuple[int, int, Phrase]]:
    """Phrases before rules where both see the same words; what overlaps is said once."""
    kept: list[tuple[int, int, Phrase]] = []
    for hit in hits:
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit[0])


def _is_mention(text: str, bare: str, places: list[int], span: tuple[int, int]) -> bool:
    """Whether the same sentence is against the phrase; the ends of sentences are seen in the text as given."""
    start, end = span
    first, after = max(0, start - _NEAR), bare[end : end + _NEAR]
    if _NO_MENTION.match(after):
        return False
    if against := _BEFORE_MENTION.search(bare[first:start]):
        return not _ENDS.search(text[places[first + against.start()] : places[start]])
    gone = _AFTER_MENTION.match(after)
    return gone is not None and not _ENDS.search(text[places[end - 1] : places[end + gone.end() - 1]])


def _bare(text: str) -> tuple[str, list[int]]:
    """The text without what may hide a phrase, and for each sign its place in the text as given."""
    signs: list[str] = []
    places: list[int] = []
    for place, given in enumerate(text):
        for sign in unicodedata.normalize("NFKC", given):
            if unicodedata.category(sign)[0] not in "ZC" and sign not in _FILLERS:
                signs.append(sign)
                places.append(place)
    return "".join(signs), places
