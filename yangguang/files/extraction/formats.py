"""What a spreadsheet's cell shows: numbers, days, and the words that a number format puts beside them."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_QUOTED = re.compile(r'"([^"]*)"')
_UNSAID = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_PLACEHOLDER = re.compile(r"[0#?][0#?,.]*|@|General|G/通用格式")
_FIGURES = 15  # what a spreadsheet keeps of a number


def is_date(number: int, code: str) -> bool:
    """Whether a number format shows a day or time."""
    return number in _DATES or bool(re.search(r"[ymdhs年月日]", _UNSAID.sub("", code), re.IGNORECASE))


def literals(code: str) -> str:
    """The words that stand in a number format."""
    return "".join(_QUOTED.findall(code))


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
    """The number with the words of its format around it."""
    if not literals(code):
        return plain
    section = code.split(";")[0]
    filled = _PLACEHOLDER.sub(
        "\0", _QUOTED.sub(lambda found: found[1].replace("0", "\1").replace("#", "\2"), section), count=1
    )
    return filled.replace("\0", plain).replace("\1", "0").replace("\2", "#")
