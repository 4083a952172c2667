"""Wording: from a shipped text and its values to what is sent, or a refusal."""

import os
import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import lexicon, phones
from yangguang.foundation.errors import Invalid
from yangguang.foundation.identity import identity
from yangguang.outbox import orders
from yangguang.outbox.choices import Kind, Purpose
from yangguang.outbox.errors import BadValue, Forbids, NoSuchText

_OURS = Path(__file__).with_name("texts.toml")
_LONG_NUMBER = re.compile("[0-9]{11}")  # a phone, a card, a number of identity: never a case's number


@dataclass(frozen=True, slots=True)
class Text:
    """One text: what it is for, its title (of an e-mail), its words, and the kind of each value."""

    purpose: str
    title: str
    text: str
    values: Mapping[str, str]


def _is_number(value: str) -> bool:
    return bool(re.fullmatch(r"[A-Z0-9][A-Z0-9-]{3,31}", value)) and not _LONG_NUMBER.search(value)


KINDS: Mapping[str, Callable[[str], bool]] = {
    "code": lambda value: bool(re.fullmatch("[0-9]{4,8}", value)),
    "count": lambda value: bool(re.fullmatch("[0-9]{1,3}", value)),
    "day": lambda value: bool(re.fullmatch("[0-9]{1,2}月[0-9]{1,2}日", value)),
    "number": _is_number,
    "phone": lambda value: len(value) <= 20 and phones.are_public(value),
}
"""What a value may be, by its kind; no kind can hold a name or free words."""


@cache
def texts() -> Mapping[str, Text]:
    """Every text by its name, the county's own words in place of ours. Raises Invalid for one that may not be sent."""
    known = _read(_OURS)
    if own := os.environ.get("YANGGUANG_MESSAGES"):
        for name, text in _read(Path(own)).items():
            if name not in known or (text.purpose, text.values) != (known[name].purpose, known[name].values):
                raise Invalid(
                    _("「%(name)s」不是可以改写的短信。") % {"name": name}, do=_("请照原有的名称和变量改写。")
                )
            known[name] = text
    return known


def written(*, template: str, values: Mapping[str, str], purpose: str, kind: str) -> str:
    """What is sent: signature and words of an SMS; title, an empty line and words of an e-mail.

    Raises NoSuchText, BadValue; Forbids for words that no message may have.
    """
    text = texts().get(template)
    if text is None or text.purpose != purpose:
        raise NoSuchText(_("没有这个用途的短信「%(name)s」。") % {"name": template}, kept=_("没有发送。"))
    words = text.text.format(**_checked(text, values), site=site())
    must_be_sayable(words)
    return signature() + words if kind == Kind.SMS else f"{text.title}\n\n{words}\n\n{identity().name}"


def site() -> str:
    """The site's address as people type it, without `https://`: each character is paid for."""
    return settings.PUBLIC_URL.partition("://")[2].rstrip("/")


def signature() -> str:
    """The office's name in the brackets that carriers ask for."""
    return settings.SMS_SIGNATURE or f"【阳光{identity().county}】"


def must_be_sayable(words: str) -> None:
    """Raise Forbids for words that list, order or threaten, or tell of somebody's life (charter 2, 5, 9, 10)."""
    if hit := lexicon.found(words):
        raise Forbids(_(hit[0].phrase.why), kept=_("没有发送。"))
    if orders.ordered(words):
        raise Forbids(_("短信不向居民下命令、发威胁。"), do=_("请只告知进展和可以怎么办。"), kept=_("没有发送。"))
    if orders.told(words):
        raise Forbids(_("短信不提本人的身体、家庭和困难。"), do=_("请只写编号，内容凭查询码看。"), kept=_("没有发送。"))


def _checked(text: Text, values: Mapping[str, str]) -> dict[str, str]:
    if set(values) != set(text.values):
        raise BadValue(_("短信的变量不全或多余。"), do="、".join(text.values), kept=_("没有发送。"))
    plain = {name: unicodedata.normalize("NFKC", value).strip() for name, value in values.items()}
    if wrong := [name for name, value in plain.items() if not KINDS[text.values[name]](value)]:
        raise BadValue(_("短信的变量「%(name)s」不合格式。") % {"name": wrong[0]}, kept=_("没有发送。"))
    return plain


def _read(path: Path) -> dict[str, Text]:
    found = {name: Text(**row) for name, row in tomllib.loads(path.read_text(encoding="utf-8"))["text"].items()}
    for name, text in found.items():
        holes = {hole for _words, hole, _spec, _conversion in Formatter().parse(text.text) if hole is not None}
        if holes - {"site"} != set(text.values) or not set(text.values.values()) <= set(KINDS):
            raise Invalid(_("短信「%(name)s」的变量与文字不符。") % {"name": name}, do=_("请检查短信文字的文件。"))
        if text.purpose not in Purpose.values:
            raise Invalid(_("短信「%(name)s」没有用途。") % {"name": name}, do=_("请检查短信文字的文件。"))
        must_be_sayable(text.title + text.text)
    return found
