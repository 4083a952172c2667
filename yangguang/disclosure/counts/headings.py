"""What a heading says that its numbers are: people, something measured, things of an office, or nothing."""

import re
from functools import lru_cache
from typing import Literal

from yangguang.disclosure.counts.grid import plain
from yangguang.disclosure.gate import terms

Kind = Literal["people", "measure", "thing", ""]
_HEAD = re.compile(r"^(?:[0-9]{1,2}[.、]|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)?(?:其中|包括)?[:,、]?")
TAIL = re.compile("(?:合计|小计|总计|累计|共计|数量|情况)$")
NOTE = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
_SCALE = "(?:单位:?)?[万千百亿]?"
_PEOPLE_UNIT = re.compile(_SCALE + "(?:人|户|例|名|对|位|口|个?家庭)")
_OTHER_UNIT = re.compile(
    _SCALE + "(?:[人户例]?次|件|项|个?工作日|[天日年]|小时|分钟|元.*|%|‰|[张份册本台套所处床支盒条期场分]|平方米|㎡|"
    "公里|(?!人/户|户/人).*/.*)"
)
_STAFF = re.compile(
    "工作人员|编制|在编|编外|(?<!岗位)在岗|医师|(?<!家庭)医生|护士|(?:医务|卫生|卫技|技术|执法|窗口)人员|监督员|专干|(?<!老)干部"
)
_MEASURE = re.compile(
    "[人户例频]次|[人户]均|平均|金额|总额|[0-9]元|百分|"
    "(?:(?<!条)件|次|天|元|率|度|比例|比重|占比|%|‰|(?<!名)额|款|费|资金|经费|投入|支出|标准|增幅|分|面积|序号|编号|代码|"
    "年份|月份|日期|时间|时限|时长|工作日|住院日|电话|备注|排名|名次|[组级类]别)$|"
    "(?:件|次|天|日|项|张|份|册|场|期|台|套|盒|支|时|分|款|户均|人均)数$"
)
COUNT = re.compile("(?:人数|户数|人口|例数|对数|人员|对象|户|人|者)$")
_THING = re.compile(
    "(?:机构|窗口|床位|医院|卫生院|卫生[室所]|[福敬养]\\w院|中心|站点?|场所|托育所|阅览室|学校|幼儿园|网点|岗位|设施|设备|车辆|"
    "团队|小组|讲座|义诊|宣传|培训班?|检查|巡查|走访|会议|活动|门诊)数?$"
)
_PEOPLE = re.compile(
    "人[数口员]|[户例对]数|对象|户籍|妇女|[孕产育]妇|儿童|[幼婴]儿|新生儿|学生|青少年|未成年|老[年人]|高龄|残疾|患者|病[例人]|孤儿|"
    "家庭|夫[妇妻]|[子儿]女|独生|双女|失独|遗属|[居村农市]民|群众|军人|低保|特困|五保|脱贫|出生|死亡|迁[入出]|参保|签约|受益|享受|"
    "领取|领证|持证|失能|失智|独居|留守|[0-9一二三四五六七八九十]周?岁|[男女](?:性|孩|童|婴|生|方|士|职工)?$|[人户者]$"
)


@lru_cache(maxsize=4000)
def kind(heading: str) -> Kind:
    """What its last word or its unit says; notes in brackets are asked when the rest says nothing."""
    text = plain(heading)
    if _STAFF.search(text):
        return "measure"
    notes = NOTE.findall(text)
    return _by_unit(notes) or _by_words(NOTE.sub("", text)) or _by_words("".join(notes))


@lru_cache(maxsize=4000)
def kind_of_levels(levels: tuple[str, ...]) -> Kind:
    """What a heading of several levels says: a measure wins (金额 · 男), else the lowest that says something."""
    kinds = [kind(level) for level in levels] + [kind("".join(levels))]
    return "measure" if "measure" in kinds[:-1] else next((each for each in reversed(kinds) if each), "")


def counts_heads(levels: tuple[str, ...]) -> bool:
    """Whether a heading says in so many words that heads are counted (人数, 户数, （人）), whatever its rows say."""
    texts = [plain(level) for level in levels]
    return any(COUNT.search(bare(NOTE.sub("", text))) or _by_unit(NOTE.findall(text)) == "people" for text in texts)


def bare(text: str) -> str:
    """A heading without its number, 其中 and the words that only say that it is counted (数量, 合计)."""
    return TAIL.sub("", _HEAD.sub("", text)) or text


def _by_unit(notes: list[str]) -> Kind:
    if any(_OTHER_UNIT.fullmatch(note) for note in notes):
        return "measure"
    return "people" if any(_PEOPLE_UNIT.fullmatch(note) for note in notes) else ""


def _by_words(text: str) -> Kind:
    said = bare(text)
    if _MEASURE.search(said):
        return "measure"
    if _THING.search(said):
        return "thing"
    return "people" if _PEOPLE.search(said) or terms.places(said) else ""
