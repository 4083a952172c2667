"""What a person types to be reached or known by, in one form: a mobile phone, an e-mail, a citizen's number."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.residents.errors import Invalid
from yangguang.residents.models.residents import Kind

_PHONE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9][0-9]{9})")
_MAIL = re.compile(r"[^\s@,;<>\"()]{1,64}@[^\s@,;<>\"()]+\.[^\s@,;<>\"().]{2,}")
_NUMBER = re.compile(r"[1-9][0-9]{16}[0-9X]")
_OLD_NUMBER = re.compile(r"[1-9][0-9]{14}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643
_SIGNS = "10X98765432"
LONGEST = 254


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a person is reached: the kind and the one form in which it is known."""

    kind: Kind
    value: str


def contact(typed: str) -> Contact:
    """A mobile phone, or an e-mail where there is an @. Raises Invalid."""
    bare = _bare(typed)
    return Contact(Kind.EMAIL, _mail(bare)) if "@" in bare else Contact(Kind.PHONE, phone(bare))


def phone(typed: str) -> str:
    """Eleven digits, however they were typed: full-width, with blanks, hyphens or +86. Raises Invalid."""
    found = _PHONE.fullmatch(re.sub(r"[-()·.—–]", "", _bare(typed)))
    if not found:
        raise Invalid(_("手机号不对。"), do=_("请填 11 位的手机号；用邮箱的，填完整的邮箱地址。"))
    return found[1]


def number(typed: str, *, today: date) -> str:
    """A citizen's number of 18 signs; an old one of 15 is completed (GB 11643: date and check sign). Raises Invalid."""
    bare = re.sub(r"-", "", _bare(typed)).upper()
    if _OLD_NUMBER.fullmatch(bare):
        bare = f"{bare[:6]}19{bare[6:]}"
        bare += sign_of(bare)
    if not _NUMBER.fullmatch(bare) or sign_of(bare[:17]) != bare[17] or not _has_a_day(bare, today):
        raise Invalid(_("公民身份号码不对。"), do=_("请照着证件再看一遍：18 位，最后一位可能是 X。"))
    return bare


def sign_of(first: str) -> str:
    """The check sign of the first 17 digits."""
    return _SIGNS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first, strict=True)) % 11]


def is_under_fourteen(number: str, *, today: date) -> bool:
    """Whether a guardian must speak for the holder (个人信息保护法 31); asked once, when it is typed, and not kept."""
    day = _day(number)
    return day is not None and (today.year - day.year, today.month, today.day) < (14, day.month, day.day)


def _has_a_day(number: str, today: date) -> bool:
    day = _day(number)
    return day is not None and date(1900, 1, 1) <= day <= today


def _day(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def _mail(bare: str) -> str:
    mail = bare.lower()
    if not _MAIL.fullmatch(mail) or len(mail) > LONGEST:
        raise Invalid(_("邮箱地址不对。"), do=_("请填完整的邮箱地址，例如 name@example.cn。"))
    return mail


def _bare(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed)
    return "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf")
