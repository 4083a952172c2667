"""How a poster writes dates, amounts, names and bases."""

from collections.abc import Mapping, Sequence
from datetime import date

from yangguang.foundation.money import Money

_WEEKDAYS = "一二三四五六日"
NO_VALUE = "—"


def day(text: str) -> str:
    """`2026-03-13` as 2026年3月13日（周五）."""
    value = date.fromisoformat(text)
    return f"{value.year}年{value.month}月{value.day}日（周{_WEEKDAYS[value.weekday()]}）"


def short_day(text: str) -> str:
    """`2026-03-13` as 3月13日（周五）."""
    return day(text).partition("年")[2]


def yuan(fen: int) -> str:
    """Fen as yuan with two places: `960.00`."""
    return str(Money(fen))


def name_of(value: object) -> str:
    """The name of an office, place, matter or programme that a record gives as text or as an object with a name."""
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("title") or "")
    return "" if value is None else str(value)


def basis(values: object) -> str:
    """The bases of a record on one line, each as text or as document and article."""
    listed = values if isinstance(values, Sequence) and not isinstance(values, str) else [values]
    return "；".join(filter(None, map(_one_basis, listed)))


def _one_basis(value: object) -> str:
    if not isinstance(value, Mapping):
        return "" if value is None else str(value)
    document = str(value.get("document") or value.get("name") or value.get("title") or "")
    title = document if document.startswith("《") or not document else f"《{document}》"
    return title + str(value.get("article") or "")
