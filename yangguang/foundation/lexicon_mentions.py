"""Whether a sentence is against what an office may not do: "不得征收社会抚养费", "社会抚养费已取消".

It needs a word against the thing right before it, or a word of its end right after, in the same sentence; a threat in
that sentence makes an order of it, whatever it says of the thing.
"""

import re
from collections.abc import Sequence

_VERBS = (
    "征|收[取缴]?+|查验?+|公(?:布|开|示)|发布|张贴|实(?:施|行)|执行|采取|组织|进行|开展|设置?+|下达|统计|编制|制作|列|要求|"
    '交验|了|使用|提交|出具|办理|以|对|向|将|把|任何|一切|各类|各种|形式|群众|居民|村民|妇女|的|再|和|及|、|,|《|<|"|“'
)
_BEFORE = re.compile(
    "(?<!不得)(?:不得|不再|不准|不许|不会|不应|严禁|禁止|杜绝|废止|取消|停止|废除|撤销|免收|停征|绝不|决不|从不|反对|"
    f"不(?=公布|公开|征|收|查|要求|设|下达|列|统计))(?:{_VERBS}){{0,24}}+\\Z"
)
_AFTER = re.compile(
    '(?:管理办法|征收|缴纳|制度|政策|规定|审批|查验|交验|》|>|"|”|等|一律|全部|均|都|现){0,24}+'
    "(?:已经?+|业已|予以|被){1,24}+(?:全部|全面|依法|明令|正式|被|经){0,24}+(?:取消|废止|停止|停征|废除|撤销)"
)
# The thing itself comes next, or a sum, or how much of it is too little, or how one might get around it.
_NEVER = re.compile("[:：]|如下|见附|低于|不足|[替冒逃漏缺]|弄虚作假|不[到参]|[0-9一二三四五六七八九十百千万两]{1,9}元")
_THREAT = re.compile("否则|违者|违反者|违规者|一经(?:发现|查实|查出|核实)|后果自负|取消[^,]{0,8}资格")
_NEAR = 24
# Against a list of residents, not against the residents: "不公布超生户名单"; "不公布超生户名单的村" is an order.
_LISTING = re.compile(
    "(?<![谁凡若])(?<!如果)(?<!不得)(?:不得|不再|不准|不许|不会|不应|严禁|禁止|杜绝|绝不|决不|从不|停止|不)"
    "(?:公布|公开|公示|张贴|发布|制作|编制|统计|列出?|收集|上报|曝光|通报|下发|索要|要求|任何|一切|各类|所谓|的|或者?|和|及|、|,|<|《){1,24}+\\Z"
)
_LISTED = re.compile(
    "(?:户|人员|对象|家庭|妇女|群众|村民|居民|情况|等|的){0,6}+(?:名单|名册|花名册|台账|信息|情况表|统计表)(?!的|如下|[:：]|见附|[者将就])"
)


def threatened(bare: str, sentences: Sequence[int]) -> frozenset[int]:
    """The sentences that hold a threat, by number."""
    return frozenset(sentences[threat.start()] for threat in _THREAT.finditer(bare))


def is_against(bare: str, sentences: Sequence[int], span: tuple[int, int]) -> bool:
    """Whether the sentence around a phrase is against it; `sentences` numbers the sentence of each sign of `bare`."""
    start, end = span
    if _NEVER.match(bare, end):
        return False
    if before := _BEFORE.search(bare, max(0, start - _NEAR), start):
        return sentences[before.start()] == sentences[start]
    gone = _AFTER.match(bare, end, end + _NEAR)
    return gone is not None and sentences[gone.end() - 1] == sentences[end - 1]


def is_against_listing(bare: str, sentences: Sequence[int], span: tuple[int, int]) -> bool:
    """Whether the sentence around words about residents forbids an office to list them: "不公布超生户名单"."""
    start, end = span
    before = _LISTING.search(bare, max(0, start - _NEAR), start)
    listed = _LISTED.match(bare, end) or _LISTED.search(bare, start, end)
    return bool(before and listed) and before is not None and sentences[before.start()] == sentences[start]
