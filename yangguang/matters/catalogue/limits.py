"""The time limit of a catalogue row: from its words to a number and a unit."""

import re
import unicodedata
from typing import NamedTuple

_DAYS = re.compile(r"([0-9]+|[一二三四五六七八九十]+)个?(工作日|日|天)")
_YEARLY = re.compile(r"每年([0-9]{1,2})月([0-9]{1,2})日")
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}


class Length(NamedTuple):
    """A length of time as `clocks` keeps it: 20 working_days, or 131 yearly for 31 January."""

    value: int
    unit: str


def length(words: str) -> Length | None:
    """The first time limit in the words of a catalogue row; None where there is none."""
    tight = re.sub(r"\s", "", unicodedata.normalize("NFKC", words))
    if yearly := _YEARLY.search(tight):
        return Length(int(yearly[1]) * 100 + int(yearly[2]), "yearly")
    if days := _DAYS.search(tight):
        return Length(_number(days[1]), "working_days" if days[2] == "工作日" else "calendar_days")
    return None


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
