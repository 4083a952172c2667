"""What no message may say: an order or a threat to residents, or a word that tells of a life; pure."""

import re
import unicodedata

_ORDER = re.compile(
    "必须|务必|责令|勒令|限期|限[0-9一二三四五六七八九十两]+[日天]内|应当?于|须于|(?<!不)须[在按到前]|否则|不然|后果自负"
    "|逾期[^,。;]{0,8}(?:罚|处理|处罚|追究|取消|停发|扣|列入|不予|通报|后果|视为)"
    "|罚款|处罚|追究|停发|扣发|取消(?:资格|享受)|列入|黑名单|通报|曝光|强制|拒不|传唤|到案|配合(?:检查|调查|工作)"
    "|请(?:立即|马上|尽快|按时|及时|速)(?:到|来|前往|参加|接受|完成|办理|缴|交|返)|速[来到]|缴[纳费清]|欠费"
)
_LIFE = re.compile(
    "孕|胎|产[前后检妇]|流产|分娩|生育|计划生育|节育|避孕|绝育|结扎|上环|不育|婚|离异|丧偶|失独|亡|死|病|患|残|癌|疫苗|接种"
    "|体检|检查|筛查|化验|诊|医|药|低保|贫困|特困|特扶|特别扶助|奖励扶助|救助|补贴|性别|身份证|银行卡|住址|户口|姓名|先生|女士"
)


def ordered(text: str) -> list[str]:
    """The words by which a text orders or threatens."""
    return _ORDER.findall(_plain(text))


def told(text: str) -> list[str]:
    """The words by which a text tells of somebody's body, family or need, or names a person."""
    return _LIFE.findall(_plain(text))


def _plain(text: str) -> str:
    return re.sub(r"[\s\u200b-\u200f\ufeff]", "", unicodedata.normalize("NFKC", text))
