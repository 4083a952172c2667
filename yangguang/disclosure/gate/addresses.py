"""Home addresses: road, village or estate with a house, block or room number; an office's own address passes."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from yangguang.disclosure.gate.report import Hit
from yangguang.disclosure.gate.words import one_of

_HAN = "\u4e00-\u9fff\u3400-\u4dbf"
_CN = "一二三四五六七八九十百零〇两壹贰叁肆伍陆柒捌玖拾佰"
_NUMBER = rf"(?:[A-Za-z甲乙丙丁]?-?[0-9]{{1,5}}#?(?:[-#之][0-9]{{1,4}}){{0,3}}|[{_CN}]{{1,6}})"
_GAP = r"[ ,、\-#]{0,2}"
_ROAD = one_of("路 大街 街(?!道) 巷 弄 胡同 大道 [东西南北]里")
_ESTATE = one_of(
    """小区 新村 花园 家园 公寓 花苑 嘉苑 佳苑 名苑 苑 华府 公馆 新城 社区 庄园 山庄 安置区 宿舍 家属院 大院 雅居"""
)
_VILLAGE = one_of("村 庄 屯 寨 圩 居委会 村委会")
_UNIT = one_of("号楼 号院 号门 栋 幢 座 单元 号 室 户 楼 层 房 弄 门 排")
_STRETCH = "(?:[东南西北中前后]段|[东西南北]侧)?"
_HOUSE = rf"(?:{_GAP}{_NUMBER} ?{_UNIT})"
_ROOM = rf"(?:{_GAP}[0-9]{{1,2}}[-#][0-9]{{1,2}}[-#][0-9]{{3,4}}[室户]?|{_GAP}[0-9]{{3,4}}(?![0-9年.元万%人户]))"
_GROUP = rf"(?:{_GAP}{_NUMBER}(?:村民小组|组|队|社))"
_BLOCK = rf"{_GAP}{_NUMBER}(?:号楼|栋|幢|座)"
_NO_HOUSE = "(?!" + one_of("文 令 公告 通知 窗 线 台 柜 会议 简报 展 机 信 池 井 样 药 病 车 标 项 问 议 提 表") + ")"
_NO_HOMES = "(?!.{0,6}" + one_of("服务 大厅 办公 会议 改造 工程 文件") + ")"
_CORES = (
    rf"{_ROAD}{_STRETCH}{_GAP}{_NUMBER} ?号{_NO_HOUSE}{_HOUSE}*+{_ROOM}?",
    rf"{_ROAD}{_HOUSE}{{2,}}+{_ROOM}?",
    rf"(?<=[{_HAN}])[A-Z]座{_GAP}[0-9]{{3,4}}(?:[室户]|(?![0-9年.元万%人户平㎡]))",
    rf"(?<=[{_HAN}])[0-9]{{1,3}}#楼?{_GAP}[0-9]{{1,2}}(?:单元|[-#]){_GAP}[0-9]{{3,4}}(?![0-9])",
    rf"{_VILLAGE}{_GROUP}?{_GAP}{_NUMBER}号{_NO_HOUSE}{_HOUSE}*+",
    rf"{_VILLAGE}{_GROUP}{_GAP}{_NUMBER}户(?![数均籍家居已共])",
    rf"{_ESTATE}{_GAP}(?:[东南西北中{_CN}1-9][区期])?(?:{_HOUSE}{{2,}}+{_ROOM}?|{_BLOCK}{_ROOM}|{_ROOM})",
    rf"{_ESTATE}{_GAP}{_NUMBER}(?:号楼|栋|幢|座|号){_NO_HOUSE}{_NO_HOMES}",
    rf"(?<![0-9])[0-9]{{1,3}}(?:号楼|栋|幢|座){_GAP}[0-9{_CN}]{{1,2}}单元{_GAP}(?:[0-9]{{3,4}}[室户]?|[0-9]{{1,2}}[楼层])",
    # An estate may be called anything: a block with a room, or three numbers in a row, say enough.
    rf"(?<=[{_HAN}])[0-9]{{1,3}}(?:号楼|栋|幢|座){_GAP}[0-9]{{3,4}}(?:[室户]|(?![0-9年.元万%人户平㎡]))",
    rf"(?<=[{_HAN}])(?<![号表图码型第条附])[0-9]{{1,2}}[-#][0-9]{{1,2}}[-#](?!(?:19|20)[0-9]{{2}})[0-9]{{3,4}}(?![-0-9])[室户]?",
)
_CORE = re.compile("|".join(f"(?:{core})" for core in _CORES))
# A unit of a form or a hall, not of a house: 附件3号, 2号窗口, 填第2组.
_NO_FORM = "(?<!附件)(?<!附[表录图])(?<![表栏页件条项款])(?<![填选见看按以在到]第)(?<! )"
_NO_HALL = "(?!" + one_of("窗 柜 栏 厅 办 台 件 表 文 令 公告 通知 会议 线") + ")"
_LIVING = f"(?:{_NO_FORM}(?:{_GROUP}|{_HOUSE}){_NO_HALL}|{_ROOM})"
_LABEL = one_of("家庭[住地]址 居住地址? 现住址? 住址 户籍(?:所在)?地址? 户口所在地 常住地址 收[货件]地址")
_DWELLS = one_of("家住 住在 居住[于在]")
_COPULA = r"(?:[是为:在于]|详细地址|[ \n])"
_AT_HOME = re.compile(
    rf"(?:{_LABEL}|{_DWELLS}){_COPULA}{{0,3}}(?P<place>[{_HAN}0-9A-Za-z,#\- ]{{0,40}}?"
    rf"(?:{_ROAD}|{_VILLAGE}|{_ESTATE}){_STRETCH}{_LIVING}{_HOUSE}*+)"
)
# What stands behind a home's own label and a copula is a home, whatever its estate is called.
_LABELLED = re.compile(
    rf"(?:{_LABEL}{_COPULA}{{1,3}}|家住{_COPULA}{{0,3}})"
    rf"(?P<place>[{_HAN}][{_HAN}A-Za-z ]{{1,30}}?{_LIVING}(?:{_GROUP}|{_HOUSE}|{_ROOM})*+)"
)
# A number without 号, or a house that has none, told by what it stands beside.
_BESIDE_WHAT = "(?:[东南西北]头|[东南西北]边|后面|前面|隔壁|对面|旁边?|门口|村口|尽头|路口)"
_ORDINAL = rf"第[{_CN}0-9]{{1,3}}(?:家|户|排|栋|门)"
_UNNUMBERED = re.compile(
    rf"(?:{_LABEL}|{_DWELLS}|门牌号?码?|(?<![{_HAN}])住){_COPULA}{{0,3}}"
    rf"(?P<place>[{_HAN}0-9 ]{{2,24}}?(?:{_ROAD}{_GAP}{_NUMBER}(?![0-9年月日路线])"
    rf"|{_VILLAGE}{_GAP}[0-9]{{1,3}}[-#][0-9]{{1,4}}(?![0-9])"
    rf"|{_ORDINAL}|(?:{_GROUP}|{_VILLAGE})[{_HAN}]{{0,6}}?{_BESIDE_WHAT}))"
)
_NEIGHBOUR = re.compile(
    rf"(?P<place>{_VILLAGE}{_GROUP}[{_HAN}]{{0,4}}?(?:{_BESIDE_WHAT}[{_HAN}]{{0,4}}?)?(?:{_ORDINAL}|[{_HAN}]家(?:隔壁|对面|旁边?|后面|前面)))"
)
# Written with blanks between: 家 住 : 高 党 村 3 组 12 号.
_SPACED = re.compile(r"(?:[\u4e00-\u9fff0-9]{1,4} {1,2}){5,40}+[号室户]")


def find(text: str) -> Iterator[Hit]:
    """Home addresses in a normalised text; a place that is announced as an office's own is not one."""
    homes = _homes(text)
    yield from (Hit("address", start, end, text[start:end]) for start, end in homes)
    yield from _spaced(text)
    for match in _CORE.finditer(text):
        start = _start(text, match.start())
        if not _covered(homes, match.start()) and not _of_an_office(text, start, match.end()):
            yield Hit("address", start, match.end(), text[start : match.end()])


def _spaced(text: str) -> Iterator[Hit]:
    """Addresses with a blank after every sign or two, that are none while the blanks stand."""
    for match in _SPACED.finditer(text):
        close = match.group().replace(" ", "")
        home = _CORE.search(close)
        before = text[max(0, match.start() - 24) : match.start()].replace(" ", "") + close
        if (
            home
            and not _CORE.search(match.group())
            and not _of_an_office(before, len(before) - len(close), len(before))
        ):
            yield Hit("address", match.start(), match.end(), match.group())


def _homes(text: str) -> list[tuple[int, int]]:
    """Where a home is announced as such, the longest reading of each."""
    spans = sorted(
        match.span("place") for rule in (_AT_HOME, _LABELLED, _UNNUMBERED, _NEIGHBOUR) for match in rule.finditer(text)
    )
    longest: list[tuple[int, int]] = []
    for start, end in spans:
        if longest and start < longest[-1][1]:
            longest[-1] = (longest[-1][0], max(end, longest[-1][1]))
        else:
            longest.append((start, end))
    return longest


def _covered(homes: list[tuple[int, int]], place: int) -> bool:
    before = bisect_right(homes, (place, len(homes) and homes[-1][1])) - 1
    return before >= 0 and place < homes[before][1]


_REACH = 40
_INSIDE = re.compile(rf"[{_HAN}0-9A-Za-z#·]")
_REGION = re.compile(rf"[{_HAN}]{{2,8}}?(?:省|自治区|自治州|市|县|区|镇|乡|街道)")
_INTRODUCED = re.compile(
    f".{{0,{_REACH}}}"
    + one_of("地址 地点 住址 住在 家住 居住[在于] 位于 坐落于 设在 [迁搬][至到] 前往 [是为到在至于住]")
    + "(?=.)",
    re.DOTALL,
)


def _start(text: str, core: int) -> int:
    """Where the address begins: the words before its core, less what introduces it."""
    left = core
    while left > max(0, core - _REACH) and _INSIDE.match(text, left - 1):
        left -= 1
    if left == core:
        return core
    words = text[left:core]
    region, introduced = _REGION.search(words), _INTRODUCED.match(words)
    if introduced:
        return left + introduced.end()
    return left + (region.start() if region else max(0, len(words) - 12))


_OFFICE_LABEL = (
    one_of(
        """办公 办事 单位 机构 机关 服务 接种 受理 办理 窗口 投诉 举报 邮寄 查阅 集中 会议 培训 咨询 采样 领取 活动
        开标 评审 考试 公示 公开 张贴 体检"""
    )
    + "[点处站]?(?:详细)?(?:地址|地点|场所|位置)|地[址点][及和、](?:电话|时间)"
)
_OFFICE = one_of(
    """委员会 卫健委 计生协 局 中心 大厅 医院 卫生院 卫生室 卫生所 诊所 服务站 保健院 保健所 疾控 门诊部 药店 药房
    学校 小学 中学 幼儿园 托育园 党校 法院 检察院 派出所 司法所 政府 办事处 办公室 管委会 村委会 居委会 村部 公司 厂
    银行 信用社 支行 营业部 宾馆 酒店 礼堂 会堂 文化宫 福利院 敬老院 养老院 协会 联合会 残联 妇联 工会 团委 信访 窗口
    会议室 便民 报社 电视台 邮局 档案馆 图书馆 博物馆 公园"""
)
_OFFICE_BEFORE = re.compile(
    rf"(?:(?:{_OFFICE_LABEL})[ \n:为在是设(]*+"
    rf"|{_OFFICE}(?:内|本部|[东西]?院区)?(?:[ ,、]*+(?:[现迁搬坐驻设位]|新址|地[址点])|[ :(\[【〔\n])*+"
    r"(?:[现迁搬坐驻设位在于址至到落]|新址|地[址点]|[:( \n])*+)\Z"
)
_OFFICE_AFTER = re.compile(rf"[ (]{{0,2}}[^的到去在由向被来就于住\W\d_a-zA-Z]{{0,8}}{_OFFICE}")
_THROUGH_OFFICE = re.compile(rf"{_OFFICE}[^职员患病住的户民护师生]{{0,24}}\Z")
_DWELLING = re.compile(r"宿舍|家属|公寓|小区|花园|家园|单元|[村居]委会.{0,24}\Z")


def _of_an_office(text: str, start: int, end: int) -> bool:
    before, address = text[max(0, start - 24) : start], text[start:end]
    if _THROUGH_OFFICE.search(address) and not _DWELLING.search(address):
        return True
    return bool(_OFFICE_BEFORE.search(before) or _OFFICE_AFTER.match(text, end))
