"""Password profiles: what a password must be like, after OWASP ASVS 5.0 (6.2) or 等保2.0 level 3 (8.1.4.1)."""

import gzip
import re
import string
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_LEET = str.maketrans("01345@$!", "oieasasi")
_LOCAL = (
    "woaini wodemima mima mimashi nihao zhongguo yangguang yangguanggongkai suining tongshan weishengju"
    " weijianwei guanliyuan administrator admin root woaizhongguo aishangni dangyuan zhengfu xianzhengfu"
)
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb")


@dataclass(frozen=True)
class Profile:
    """A password policy: least length, least number of classes of signs, and days until it must be renewed."""

    name: str
    least: int
    classes: int
    renewal: timedelta | None


PROFILES = {
    "asvs": Profile("asvs", 12, 0, None),
    "dengbao": Profile("dengbao", 8, 3, timedelta(days=90)),
}


def profile() -> Profile:
    """The profile of this instance."""
    return PROFILES[settings.PASSWORD_PROFILE]


def faults(password: str, *, names: tuple[str, ...] = (), profile: Profile) -> list[str]:
    """What is wrong with a password, in words for the person who chose it; empty when it may be used."""
    found = []
    if len(password) < profile.least:
        found.append(_("密码至少 %(least)d 个字符。") % {"least": profile.least})
    if len(password) > 256:
        found.append(_("密码最长 256 个字符。"))
    if _classes(password) < profile.classes:
        found.append(_("密码应含大写字母、小写字母、数字、符号中的 %(classes)d 类。") % {"classes": profile.classes})
    if _guessable(password):
        found.append(_("此密码过于常见或有规律，容易被猜中。可用几个不相干的词连成一句。"))
    if any(len(name) > 2 and name.lower() in password.lower() for name in names):
        found.append(_("密码不应含登录名或姓名。"))
    return found


class ProfileValidator:
    """Django's way to ask for `faults`."""

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError with every fault of the password."""
        names = (str(getattr(user, "login_name", "")), str(getattr(user, "display_name", "")))
        if found := faults(password, names=names, profile=profile()):
            raise ValidationError(found)

    def get_help_text(self) -> str:
        """What the password must be like, before it is typed."""
        chosen = profile()
        if chosen.classes == 0:
            return _("至少 %(least)d 个字符，可用汉字和空格，不要求混用大小写；常见密码不可用。") % {
                "least": chosen.least
            }
        return _("至少 %(least)d 个字符，大写、小写、数字、符号至少 %(classes)d 类；每 90 天更换。") % {
            "least": chosen.least,
            "classes": chosen.classes,
        }


def _classes(password: str) -> int:
    return sum(
        any(test(sign) for sign in password)
        for test in (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    )


def _guessable(password: str) -> bool:
    """Common as it stands, or a common word or a run of keys with trimmings, or few different signs."""
    plain = unicodedata.normalize("NFKC", password).lower()
    core = plain.strip(string.digits + string.punctuation + " ")
    words = {plain, core, core.translate(_LEET), plain.translate(_LEET).strip(string.digits + string.punctuation + " ")}
    return bool(words & _common()) or len(set(plain)) < 5 or len(_without_runs(plain)) < 5


def _without_runs(plain: str) -> str:
    """What is left when runs of neighbouring keys (four or more, either way) are struck out."""
    for run in _RUNS:
        for line in (run, run[::-1]):
            for length in range(len(line), 3, -1):
                for start in range(len(line) - length + 1):
                    plain = plain.replace(line[start : start + length], "")
    return re.sub(r"(.)\1{2,}", "", plain)


@cache
def _common() -> frozenset[str]:
    path = Path(password_validation.__file__).parent / "common-passwords.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8") as listed:
        return frozenset(line.strip() for line in listed) | frozenset(_LOCAL.split())
