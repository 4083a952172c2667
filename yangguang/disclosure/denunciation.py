"""Recognises a text about anyone's private family life before it is stored (charter 3), so that it can be dropped.

Two lists. Some words are said of others alone (超生, 出轨 …). Other family words count unless the sentence is plainly
about the writer's own family: a person left out may say that she has one daughter.
"""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.gate import names
from yangguang.foundation import lexicon

STANDARD_REPLY = _(
    "您写的内容涉及他人的私人家庭生活，平台不接收、不保存、不转交这类内容，您的文字没有留下。"
    "如对公示内容有异议，请只选择理由并说明与公示有关的事实，例如金额、重复列入或程序。"
)

_ACCUSING = re.compile(
    "超生|超怀|偷生|躲生|抢生|黑户孩|违[法规]生|计划外|没有?准生|无证生|未婚先[孕育]|未婚[生有怀]|非婚[生育]|私生|野种|婚外|出轨|外遇|偷情|偷人|"
    "第三者|小三|包养|二奶|情[妇夫]|姘|通奸|重婚|作风(?:不|有|败|问题|很)|乱搞|男女关系|搞破鞋|奸情|红杏出墙|不守妇道|骗婚|假离婚|假结婚|"
    "外[面头边](?:也|还)?有(?:人|女人|男人|相好|家|孩子|娃)|有一腿|[跟和与](?:人|别人|野?男人|野?女人)(?:跑|走|睡|好上|鬼混)|小老婆|姨太|绿帽|鬼混|"
    "养(?:着|了)?(?:个)?(?:女人|男人|小白脸|情人|汉子)|包了?(?:一个|个)|搞大|前[夫妻](?:生|的[孩娃])|破鞋|勾引|勾搭|骗婚|"
    "(?:孩子?|娃|儿子|女儿|孙子|孙女|老[大二三四]|丫头)(?:都|也)?(?:不是|非)(?:他|她|其|男方|丈夫|老公|男人|亲)|"
    "打(?:老婆|媳妇|婆娘|丈夫|孩子)|婆媳|(?:夫妻|两口子)[^,]{0,4}(?:吵|打|闹)|藏在?(?:娘家|外地|亲戚)|"
    "肚子(?:都|又)?大了|带球|不是(?:他|她)?亲生|躲[起在]?(?:来|外地)?生|跑(?:出去|外地)生"
)
_CHILDREN = "孩子|小孩|娃|儿子|女儿|闺女|丫头|小子|男孩|女孩|儿女|子女|胎|孩"
_COUNT = "[一二两俩三四五六七八九十几好多0-9]"
_FAMILY = re.compile(
    "打过胎|打了胎|[嫁娶结离]过?(?:了)?[一二两三四五几多]+[次回]|[离结]过(?:一次)?婚|嫁过|生不出|不能生|不会生|生不了|怀不上|[抱捡要]来的|捡的[孩娃]|"
    "怀孕|怀了|怀上|有了?身孕|身孕|有喜|大肚子|流产|堕胎|引产|打胎|人流|避孕|上环|取环|戴环|放环|节育|结扎|绝育|不孕|不育|性生活|同性恋|"
    "抱养|领养|送养|收养|过继|离婚|离了婚|离异|再婚|二婚|复婚|改嫁|同居|结婚|领证|早婚|未婚|婚前|分居|单身|谈对象|处对象|相好|"
    f"(?:生|添|养|有|带)(?:育|下|过|了|出)*(?:了|着|的)?{_COUNT}*(?:个|位|名)?(?:{_CHILDREN})|{_COUNT}+(?:个|位|名)?(?:{_CHILDREN})|"
    f"第{_COUNT}(?:个|胎)|头胎|多胎|又生|还生|再生|刚生|在外(?:面|地)?生|坐月子|月子|准生证|产检|孕检|妇检|参检"
)
# What programmes, papers and offices are called says nothing about a person.
_TITLES = re.compile(
    "独生子女(?:父母)?(?:奖励|证|家庭|费)?|奖励扶助|特别扶助|育儿补贴|计划生育(?:家庭|协会|办公室|办|服务|条例|法|奖励)|生育(?:服务|登记|津贴|保险|支持|政策)|"
    "(?:两女|双女|一女|二女)户|婚姻登记(?:处|机关)?|结婚证|离婚证|出生证明|收养登记|户口簿|儿童福利"
)
_OWN = re.compile("我|咱|俺|本人|家母|家父")
_REPORTING = re.compile(
    "(?:我|咱|俺|本人)们?(?:要|想|来|就|也|都|亲眼|曾)*(?:举报|反映|检举|揭发|告发|听说|看[见到]|知道|怀疑|发现|认为|觉得|说)|告诉我|"
    "(?:我|咱|俺|本)们?(?:这个|这)?(?:村|组|队|庄|镇|乡|社区|小区|这里|这边|那里|同事|同学|邻居)"
)
_OTHER = re.compile(
    "他|她|人家|别人|某|此人|这人|那人|这个人|那个人|这家|那家|这户|那户|该户|该人|其[妻夫子女儿]|两口子|小两口|邻居|隔壁|前院|后院|对门|"
    "婆娘|寡妇|光棍|(?:村|镇|所|站|书)(?:长|记|主任|干部)|书记|主任|干部|他妈|谁家|有人|有的人|大家都知道"
)
# What an office charged or forced is about the office, whatever it was for.
_CHARGED = re.compile("收|罚|缴|强制|逼|要求|通知")
_FORCED = re.compile("(?:强制|强迫|逼|要求|命令|催)[^,.]{0,8}(?:[孕妇产环]检|参检|结扎|上环|引产|流产|节育|避孕|体检)")
_SENTENCE = re.compile("[。！？!?;；\n]+")
_NOISE = re.compile("[\\s\u200b-\u200f\u2060\ufeff·・.*_\\-~—、]+")


def recognised(text: str) -> bool:
    """Whether a text speaks of anyone's private family life; the writer's own is hers to speak of."""
    plain = _TITLES.sub("", _NOISE.sub("", unicodedata.normalize("NFKC", text)))
    return any(_of_others(_FORCED.sub("", _REPORTING.sub("", sentence))) for sentence in _SENTENCE.split(plain))


def _of_others(sentence: str) -> bool:
    """Whether a family word stands with anyone but the writer: the nearest person named before it decides."""
    words = [match.start() for pattern in (_ACCUSING, _FAMILY) for match in pattern.finditer(sentence)]
    if not _CHARGED.search(sentence):
        words += [hit.start for hit in lexicon.found(sentence) if hit.phrase.point in {2, 3}]
    if not words:
        return False
    people = {match.start(): False for match in _OTHER.finditer(sentence)}
    people |= {hit.start: False for hit in names.find(sentence)}
    people |= {match.start(): True for match in _OWN.finditer(sentence)}
    return not all(_is_own(sentence, word, people) for word in words)


def _is_own(sentence: str, word: int, people: dict[int, bool]) -> bool:
    before = [place for place in people if place <= word]
    if before:
        return people[max(before)]
    clause = len(sentence[word:].split(",")[0]) + word
    return any(own and place < clause for place, own in people.items())
