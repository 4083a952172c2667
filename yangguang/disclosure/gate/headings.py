"""The headings of a list: the four that a roll may have, and those that name what must never be published."""

import re
from typing import Literal

from django.utils.translation import gettext as _

from yangguang.disclosure.gate.normal import normalise

Column = Literal["name", "village", "programme", "amount"]
Sensitive = Literal["child", "id", "card", "phone", "address", "birth", "family"]
_PLAIN = re.compile(r"[\s()（）\[\]【】_\-/、:：*]+|(?:单位)?[:(]?(?:元|万元|分)\)?$")
_ROLL: dict[Column, str] = {
    "name": r"姓名|(?:补[贴助]|发放|享受|受益|领取|扶助|奖励|救助)?(?:对象|人)(?:员)?(?:姓名)?|申请人(?:姓名)?|name",
    "village": r"(?:所[在属])?(?:行政)?村(?:名|别|居|社区|居社区|委会|居委会|民委员会)?(?:名称)?|社区|village",
    "programme": r"(?:补[贴助]|发放|扶助|奖励|资金)?(?:项目|种类|类别)(?:名称)?|资金名称|programme",
    "amount": r"(?:应发|实发|发放|补[贴助]|扶助|奖励)?(?:资金)?金额|奖励金|扶助金|补[贴助]金|amount|amountfen",
}
_KINDS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _ROLL.items()}
_NEVER: dict[Sensitive, str] = {
    "child": r"子女|孩子|小孩|儿童|婴|幼儿|儿子|女儿|新生儿|child|baby",
    "id": r"身份证|证件号|公民身份|身份号|idno|idnumber|idcard",
    "card": r"卡号|账号|帐号|账户|帐户|银行卡|存折|一卡通|开户|account|card",
    "phone": r"手机|电话|联系方式|联系号码|微信|phone|mobile",
    "address": r"住址|地址|门牌|住所|居住地|户籍|address",
    "birth": r"出生|生日|年龄|birth",
    "family": r"配偶|丈夫|妻子|父亲|母亲|婚姻|婚否|孕|病|残疾|伤残|健康|诊断|避孕|节育|生育|胎|死亡",
}
_SENSITIVE = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _NEVER.items()}


def column_of(heading: str) -> Column | None:
    """Which of a roll's four columns a heading means, or None."""
    plain = _plain(heading)
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(plain)), None)


def sensitive(heading: str) -> Sensitive | None:
    """Which thing that no list may hold a heading names, or None."""
    plain = _plain(heading)
    return next((kind for kind, pattern in _SENSITIVE.items() if pattern.search(plain)), None)


def why(kind: Sensitive) -> str:
    """Why no list may hold it."""
    return {
        "child": _("子女、儿童的姓名和情况一律不公布（个人信息保护法第28条、第31条）。"),
        "id": _("身份证号栏一律不公布（个人信息保护法第28条）。"),
        "card": _("银行账号栏一律不公布（个人信息保护法第28条）。"),
        "phone": _("电话栏一律不公布。"),
        "address": _("住址栏一律不公布（民法典第1032条）。"),
        "birth": _("出生日期、年龄栏一律不公布。"),
        "family": _("健康、婚姻、生育情况栏一律不公布（个人信息保护法第28条）。"),
    }[kind]


def _plain(heading: str) -> str:
    return _PLAIN.sub("", normalise(str(heading)).text)
