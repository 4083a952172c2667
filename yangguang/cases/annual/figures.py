"""How a figure is written and read: nought as 0, what is not known as nothing; amounts in 万元 to the fen."""

import re
import unicodedata
from decimal import Decimal

from django.utils.translation import gettext as _

from yangguang.cases.annual.report import Figure
from yangguang.foundation.errors import Invalid

UNKNOWN = "—"  # in tables that people read
NOTE = "“—”表示不适用或者不掌握；“0”表示没有发生。"
_FEN = 6  # 1 万元 is 10⁶ fen
_MOST = 10**15
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")


def said(figure: Figure, *, money: bool = False) -> str:
    """A figure as people read it."""
    return UNKNOWN if figure is None else plain(figure, money=money)


def plain(figure: Figure, *, money: bool = False) -> str:
    """A figure as a file has it: what is not known is nothing at all."""
    if figure is None:
        return ""
    return f"{ten_thousands(figure):f}" if money else str(figure)


def ten_thousands(fen: int) -> Decimal:
    """An amount in 万元, exactly, without noughts at its end."""
    amount = Decimal(fen).scaleb(-_FEN).normalize()
    return amount.quantize(Decimal(1)) if amount == amount.to_integral() else amount


def read(text: str, *, money: bool = False) -> Figure:
    """What somebody typed: nothing or — is not known, 0 is nought. Raises Invalid."""
    cleaned = unicodedata.normalize("NFKC", text).strip().replace(",", "")
    if cleaned in ("", UNKNOWN, "-", "/"):
        return None
    if (found := _whole(cleaned, money)) is None:
        asked = _("请写万元，最多六位小数。") if money else _("请写不小于零的整数；没有发生的写 0，不掌握的留空。")
        raise Invalid(_("“%(text)s”不是可以填的数。") % {"text": text}, do=asked)
    return found


def _whole(text: str, money: bool) -> int | None:
    """Units or fen; None where the text is no such number."""
    if not _NUMBER.fullmatch(text):
        return None
    number = Decimal(text).scaleb(_FEN if money else 0)
    return int(number) if number == number.to_integral() and number < _MOST else None
