"""Addresses: a mobile number or an e-mail address in its one writing, and the keyed digest by which it is found."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.foundation import keys
from yangguang.outbox.choices import Kind
from yangguang.outbox.errors import BadAddress

_MOBILE = re.compile(r"(?:\+?86|0086)?(1[3-9][0-9]{9})")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes, in its one writing: `13812345678`, `name@example.com`. Raises BadAddress."""

    kind: str
    value: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", _written(self.kind, self.value))

    def __repr__(self) -> str:
        return f"Address({self.kind})"  # a number in a log or a trace is a number that leaked

    @property
    def blind(self) -> bytes:
        """The keyed digest (32 bytes) under which stops are kept."""
        return keys.blind(f"{self.kind}:{self.value}", purpose="outbox.address")


def _written(kind: str, typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).strip()
    if kind == Kind.SMS and (found := _MOBILE.fullmatch(re.sub(r"[\s-]", "", text))):
        return found[1]
    if kind == Kind.EMAIL and len(text) <= 254 and _EMAIL.fullmatch(text):
        return text.lower()
    raise BadAddress(_("这不是可以发送的手机号码或电子邮箱。"), do=_("请检查后再填。"), kept=_("没有发送。"))
