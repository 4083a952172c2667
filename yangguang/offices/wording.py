"""What no text of an office about its people may say: relatives, homes, private numbers, what the charter forbids."""

import re
import unicodedata
from functools import lru_cache

from django.utils.translation import gettext as _

from yangguang.foundation import lexicon
from yangguang.offices.errors import Invalid

# Relatives as people write them; what a programme is called names nobody.
_KIN = re.compile(
    "配偶|妻子?|丈夫|爱人|老婆|老公|媳妇|儿[子女媳]|[长次幼独大小]子(?=[在系任为经就开，,是])|女[儿婿]|子女|孩子|"
    "父亲|母亲|父母|爸|妈|岳[父母]|公婆|婆婆|公公|哥哥?|弟弟|姐姐?|妹妹?|兄[长弟]|兄妹|姐弟|[侄甥]|[叔舅姑姨]|孙[子女]|"
    "家(?:人|属|庭成员)|husband|wife|spouse|(?<!step)\\b(?:son|daughter|child(?:ren)?|father|mother|brother|sister)s?\\b",
    re.IGNORECASE,
)
_PROGRAMMES = re.compile("独生子女(?:父母)?|子女父母|兄弟(?:单位|部门)|失独父母|老年父母|[妇孕]妇?女?儿童")
_HOME = re.compile("住址|家住|住在|居住于|门牌|[0-9一二三四五六七八九十]+(?:号楼|单元|室(?!内))")
_PRIVATE_NUMBER = re.compile(r"(?<!\d)(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|\d{17}[\dXx]|\d{16,19})(?!\d)")
_ENTERED = re.compile("微信|QQ|私人?电话|手机号", re.IGNORECASE)


def said(text: str, *, kept: str) -> str:
    """The text without blanks around it. Raises Invalid where it says what an office may not publish of its people."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if reason := _refused(plain):
        raise Invalid(reason, do=_("请删去后再保存。"), kept=kept)
    return plain


def of_a_place(text: str, *, kept: str) -> str:
    """The text about a public room, one line of it; it may have a door number and say for whom it is.

    Raises Invalid for a private number, for what the charter forbids, and where nothing is said.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        raise Invalid(_("有一栏没有填写。"), do=_("请写明。"), kept=kept)
    if reason := _numbers(plain) or _lexicon(plain):
        raise Invalid(reason, do=_("请删去后再保存。"), kept=kept)
    return plain


@lru_cache(maxsize=512)  # a staff plan says the same few duties over and over
def _refused(plain: str) -> str:
    bare = re.sub(r"[\s·•.。*_\-—~|/]+", "", plain)
    if _KIN.search(_PROGRAMMES.sub("", bare)) or _KIN.search(_PROGRAMMES.sub("", plain)):
        return _("这里只写公职，不写亲属和家庭。")
    if _HOME.search(plain):
        return _("这里不写住址，只写办公地点。")
    return _numbers(plain) or _lexicon(plain)


def _numbers(plain: str) -> str:
    if _PRIVATE_NUMBER.search(plain) or _ENTERED.search(plain):
        return _("这里不写手机号、证件号和其他私人号码，只写公开的办公电话。")
    return ""


def _lexicon(plain: str) -> str:
    if hits := lexicon.found(plain):
        return _("“%(words)s”是本平台不做的事：%(why)s") % {"words": hits[0].phrase.words, "why": _(hits[0].phrase.why)}
    return ""
