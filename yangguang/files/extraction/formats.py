"""What a spreadsheet's cell shows: numbers, days, and the words that a number format puts beside them."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_QUOTED = re.compile(r'"([^"]*)"')
_ESCAPED = re.compile(r"\\(.)")
_COLOUR = re.compile(r"\[[^\]]*\]|_.|\*.")
_AWAY = 0x100000  # where what is said in a format waits while its figures are filled in
_UNSAID = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_PLACEHOLDER = re.compile(r"[0#?][0#?,.]*|@|General|G/通用格式")
_FIGURES = 15  # what a spreadsheet keeps of a number


def is_date(number: int, code: str) -> bool:
    """Whether a number format shows a day or time."""
    return number in _DATES or bool(re.search(r"[ymdhs年月日]", _UNSAID.sub("", code), re.IGNORECASE))


def literals(code: str) -> str:
    """The words that stand in a number format."""
    return "".join([*_QUOTED.findall(code), *_ESCAPED.findall(_QUOTED.sub("", code))]).strip(" -()$,.¥")


def number(value: str) -> str:
    """A cell's number in plain figures; of one kept as a fraction of a power of ten, the 15 figures that are true."""
    try:
        exact = Decimal(value)
        if "e" in value.lower():
            exact = Decimal(f"{exact:.{_FIGURES - 1}e}")
        plain = f"{exact:f}"
    except (InvalidOperation, ValueError):
        return value
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def day(value: str, *, since_1904: bool) -> str:
    """A serial number as a day (and a time, if there is one)."""
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 a sheet's days have no zone
    try:
        moment = start + timedelta(days=float(value))
    except (ValueError, OverflowError):
        return value
    return f"{moment:%Y-%m-%d %H:%M}".removesuffix(" 00:00")


def shown(plain: str, code: str) -> str:
    """The number with the words of its format around it; one that its format hides stands behind what is shown."""
    if not literals(code):
        return plain
    section = code.split(";")[0]
    whole = _filled(section, plain)
    return whole if plain in whole else f"{whole} {plain}".strip()


def said(text: str, code: str) -> str:
    """A cell's words, and behind them what its format makes of them where it adds words of its own."""
    if not text or "@" not in code or not literals(code):
        return text
    section = next((part for part in code.split(";") if "@" in part), "")
    return f"{text}\n{_filled(section, text)}"


def _filled(section: str, plain: str) -> str:
    """A section of a format with the number in place of its figures, as many as it asks for."""
    safe = _QUOTED.sub(lambda found: _put_by(found[1]), section)
    safe = _ESCAPED.sub(lambda found: _put_by(found[1]), safe)
    safe = _COLOUR.sub("", safe)
    filled = _PLACEHOLDER.sub(lambda found: _padded(plain, found[0]), safe, count=1)
    return "".join(chr(ord(sign) - _AWAY) if ord(sign) >= _AWAY else sign for sign in filled)


def _put_by(words: str) -> str:
    return "".join(chr(ord(sign) + _AWAY) for sign in words if ord(sign) < 0x10000)


def _padded(plain: str, figures: str) -> str:
    return plain.zfill(figures.partition(".")[0].count("0")) if plain.isdigit() else plain
