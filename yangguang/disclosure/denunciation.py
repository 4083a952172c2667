"""Recognises a text about anyone's private family life before it is stored (charter 3), so that it can be dropped.

Some words are said of others alone (超生, 出轨 …). Other family words count unless the sentence is plainly about the
writer's own family, or about an office and nobody: a person left out may say that she has one daughter, and anyone may
ask what a window wants of the divorced. A text dropped is an objection lost: when in doubt it is kept.
"""

import re
import unicodedata
from bisect import bisect_right

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.accusing_words import ACCUSING
from yangguang.disclosure.family_words import COUNTED, FAMILY, INTIMATE, KIN
from yangguang.disclosure.gate import names
from yangguang.disclosure.innocent_words import INNOCENT, MATTER, MOVED, PAID, WEDDED
from yangguang.foundation import lexicon

STANDARD_REPLY = _(
    "您写的内容涉及他人的私人家庭生活，平台不接收、不保存、不转交这类内容，您的文字没有留下。"
    "如对公示内容有异议，请只选择理由并说明与公示有关的事实，例如金额、重复列入或程序。"
)

_OWN = re.compile("我|咱|俺|本人|家母|家父")
_OWN_KIN = re.compile(
    "(?:我|咱|俺)们?家?的?(?:儿子|女儿|闺女|姑娘|丫头|孙[子女]|外孙女?|孩子|小孩|父亲|母亲|爸|妈|爹|娘|哥|姐|弟|妹|"
    "奶奶|爷爷|外[公婆甥]|叔|姑|姨)"
    "[^。]{0,16}?([他她](?![家们]))"
)
_REPORTING = re.compile(
    "(?:我|咱|俺|本人)们?(?:要|想|来|就|也|都|亲眼|曾)*+(?:举报|反映|检举|揭发|告发|听说|看[见到]|知道|怀疑|发现|认为|觉得|说)|告诉我|"
    "(?:我|咱|俺|(?<![是非在])本)们?(?:这个|这)?(?:村|组|队|庄|镇|乡|社区|小区|这里|这边|那里|同事|同学|邻居)"
)
_OTHER = re.compile(
    "他|她|人家|别人|某|此人|这人|那人|这个人|那个人|这家|那家|这户|那户|该户|该人|其[妻夫子女儿]|两口子|小两口|邻居|隔壁|前院|后院|对门|"
    "[这那]个?[男女][人的]|[男女]方|该[妇女男夫同对]|"
    "婆娘|寡妇|光棍|(?:村|镇|所|站|书)(?:长|记|主任|干部)|书记|主任|干部|会计|他妈|谁家|有人|有的人|"
    "大家都知道|"
    "[单表榜示][上里]?的?第[一二三四五六七八九十0-9]{1,3}[个位名户行]"
)
_OFFICE = (
    "(?:窗口|工作人员|办事员|经办人|干部|主任|书记|会计|专干|[村镇乡县][里上]|政府|计生办|政策|规定|文件|通知|公告)"
)
# An officer who speaks is not the one who is spoken of.
_SAYING = re.compile(
    f"[村镇乡县]?{_OFFICE}[们都也又]{{0,2}}(?:[跟对和给](?=[我咱俺]))?(?:说|讲|称|答复|回复|解释|规定|要求|写着)"
)
_SAID = "§"
_ASKING = re.compile(
    f"{_SAID}|窗口|工作人员|办事员|怎么|什么|能不能|要不要|能否|可以|是否|多少|标准|条件|规定|政策|服务|地点|医院|"
    "免费|收费|收了|收据|材料|办理|建册|申请|公[布示]|补[贴助]|奖励|审核|登记|列入|写[错成]|名字|证明|漏|发|不给|不让|才给|才能|不能领|"
    "补[进上录列登]|的钱|吗|押金|住院|报销"
)
# What an office charged or forced is about the office, whatever it was for.
_CHARGED = re.compile("收|罚|缴|强制|逼|要求|通知")
_FORCED = re.compile("(?:强制|强迫|逼|要求|命令|催)[^,.]{0,8}(?:[孕妇产环]检|参检|结扎|上环|引产|流产|节育|避孕|体检)")
_TRADITIONAL = str.maketrans(
    "離懷結婦個兩姦養騷產領證環紮閨頭媽沒過還兒孫後親關係亂",
    "离怀结妇个两奸养骚产领证环扎闺头妈没过还儿孙后亲关系乱",
)
_SENTENCE = re.compile("[。！？!?;；]+")
_NOISE = re.compile("[\\s\u200b-\u200f\u2060\ufeff·・.*_\\-~—、/|\\\\+'\"“”‘’「」【】]+")


def recognised(text: str) -> bool:
    """Whether a text speaks of anyone's private family life; the writer's own is hers to speak of."""
    plain = INNOCENT.sub("#", _NOISE.sub("", unicodedata.normalize("NFKC", text).translate(_TRADITIONAL)))
    return any(_of_others(_stripped(sentence)) for sentence in _SENTENCE.split(plain))


def accuses(text: str) -> bool:
    """Whether it is recognised and bears a word that is said of others alone (超生, 出轨 …).

    For papers that somebody was asked for: a form or a judgement names one's own family in the third person.
    """
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", text).translate(_TRADITIONAL))
    return bool(ACCUSING.search(INNOCENT.sub("#", plain))) and recognised(text)


def _stripped(sentence: str) -> str:
    return _FORCED.sub("", _SAYING.sub(_SAID, _REPORTING.sub("", sentence)))


def _of_others(sentence: str) -> bool:
    """Whether a family word stands with anyone but the writer: the nearest person named before it decides."""
    people = _people(sentence)
    words = _words(sentence, named=bool(people) or bool(KIN.search(sentence)))
    places = sorted(people)
    return not all(_is_own(sentence, word, people, places) for word in words)


def _words(sentence: str, *, named: bool) -> list[int]:
    """Where the words stand that count; without anyone named a question to an office has none."""
    accusing, family = _starts(ACCUSING, sentence), _starts(FAMILY, sentence)
    if MOVED.search(sentence):
        family = [start for start in family if not WEDDED.match(sentence, start)]
    if not _CHARGED.search(sentence):
        for hit in lexicon.found(sentence):
            if hit.phrase.point in {2, 3}:
                (accusing if hit.phrase.of_residents else family).append(hit.start)
    if not named:
        return [] if _SAID in sentence else accusing + ([] if _ASKING.search(sentence) else family)
    counted = [] if PAID.search(sentence) else _starts(COUNTED, sentence)
    return accusing + family + counted + ([] if MATTER.search(sentence) else _starts(INTIMATE, sentence))


def _starts(pattern: re.Pattern[str], sentence: str) -> list[int]:
    return [match.start() for match in pattern.finditer(sentence)]


def _people(sentence: str) -> dict[int, bool]:
    """Where someone is named, and whether it is the writer."""
    people = dict.fromkeys(_starts(_OTHER, sentence), False)
    people |= {hit.start: False for hit in names.find(sentence)}
    people |= dict.fromkeys(_starts(_OWN, sentence), True)
    return people | {match.start(1): True for match in _OWN_KIN.finditer(sentence) if _is_hers(match, people)}


def _is_hers(match: re.Match[str], people: dict[int, bool]) -> bool:
    """Whether "she" is the writer's own child or parent: nobody else was named in between."""
    return all(people.get(place, True) for place in range(match.start(), match.start(1)))


def _is_own(sentence: str, word: int, people: dict[int, bool], places: list[int]) -> bool:
    nearest = bisect_right(places, word)
    if nearest:
        return people[places[nearest - 1]]
    clause = sentence.find(",", word)
    return any(people[place] for place in places if clause < 0 or place < clause)
