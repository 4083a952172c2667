"""Numbers, dates, sums and telephones written as they are spoken, for whoever reads a notice aloud."""

import re
from collections.abc import Callable
from datetime import date

_DIGITS = "〇一二三四五六七八九"
_CALLED = "零幺二三四五六七八九"  # on the telephone one is 幺, never mistaken for seven
_SPELLED = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
_CLASSIFIED = "个天次份种户人名项条位家件元年处类"


def digits(text: str) -> str:
    """Digit by digit, as a year is read: 2026 is 二〇二六."""
    return "".join(_DIGITS[int(sign)] if sign.isdigit() else sign for sign in text)


def phone(text: str) -> str:
    """Digit by digit, as a telephone is read, with a pause at each blank or dash: 0516-8811 is 零五幺六，八八幺幺."""
    groups = [group for group in re.split(r"[^\d]+", text) if group]
    cut = [piece for group in groups for piece in _in_fours(group)]
    return "，".join("".join(_CALLED[int(sign)] for sign in piece) for piece in cut)


def _in_fours(group: str) -> list[str]:
    """Long groups as people say them: eight digits four and four, a mobile's eleven three, four and four."""
    first = len(group) % 4 if len(group) > 7 else len(group)
    fours = [group[at : at + 4] for at in range(first, len(group), 4)]
    return [*([group[:first]] if first else []), *fours]


def integer(number: int) -> str:
    """A whole number in words: 10308 is 一万零三百零八, 2000 is 两千."""
    if number < 0:
        return "负" + integer(-number)
    if number == 0:
        return "零"
    groups = []
    rest = number
    while rest:
        rest, group = divmod(rest, 10_000)
        groups.append(group)
    said = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            gap = bool(said) and (group < 1000 or not groups[place + 1])
            said += ("零" if gap else "") + _group(group, counted=place > 0) + _GROUPS[place]
    return said[1:] if said.startswith("一十") else said


def _group(group: int, *, counted: bool) -> str:
    """Four digits in words; `counted`: 万 or 亿 follows, before which a lone two is 两."""
    if group == 2 and counted:
        return "两"
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(said)
            continue
        word = "两" if digit == 2 and place == 3 else _DIGITS[digit]
        said += ("零" if gap else "") + word + _PLACES[place]
        gap = False
    return said


def decimal(text: str) -> str:
    """A number as it is printed, with commas or a point: 1,200.50 is 一千二百点五."""
    whole, _, part = text.replace(",", "").partition(".")
    part = part.rstrip("0")
    return integer(int(whole)) + ("点" + "".join(_SPELLED[int(sign)] for sign in part) if part else "")


def money(fen: int) -> str:
    """An amount in fen as it is said: 12050 is 一百二十元五角, 105 is 一元零五分."""
    yuan, rest = divmod(fen, 100)
    jiao, cents = divmod(rest, 10)
    said = f"{_counted(yuan)}元" if yuan or not rest else ""
    if jiao:
        said += f"{_counted(jiao)}角"
    if cents:
        said += ("零" if yuan and not jiao else "") + f"{_counted(cents)}分"
    return said


def _counted(number: int) -> str:
    return "两" if number == 2 else integer(number)


def day(value: date) -> str:
    """A day with its weekday: 二〇二六年三月九日，星期一."""
    return f"{date_of(value)}，星期{'一二三四五六日'[value.weekday()]}"


def date_of(value: date) -> str:
    """A day with its year: 二〇二六年三月九日."""
    return _date(value.year, value.month, value.day)


def _date(year: int, month: int, day: int) -> str:
    return f"{digits(str(year))}年{integer(month)}月{integer(day)}日"


def text(words: str) -> str:
    """Free text with every figure in it as it is spoken; addresses of the web are left to the wall."""
    for pattern, told in _RULES:
        words = pattern.sub(told, words)
    return _BLANK.sub("", words).replace(",", "，")


def _amount(found: re.Match[str]) -> str:
    whole, _, part = found[1].replace(",", "").partition(".")
    return money(int(whole) * 100 + int((part + "00")[:2]))


def _year_and_number(found: re.Match[str]) -> str:
    return f"{digits(found[1])}年{integer(int(found[2]))}号"


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    said = f"{_counted(hour)}点"
    if minute:
        said += ("零" if minute < 10 else "") + f"{integer(minute)}分"
    return said


def _plain(found: re.Match[str]) -> str:
    number = found[1]
    after = found.string[found.end() : found.end() + 1]
    before = found.string[: found.start()][-1:]
    if number == "2" and before != "第" and after and after in _CLASSIFIED:
        return "两"
    return decimal(number)


def _measured(found: re.Match[str]) -> str:
    return f"{integer(int(found[1]))}{found[2]}"


_BLANK = re.compile(r"(?<=[^A-Za-z])[ \u3000]+|[ \u3000]+(?=[^A-Za-z])")
_PHONE = r"0\d{2,3}[- ]\d{3,4} ?\d{4}|1\d{10}|(?:400|800)[- ]?\d{3}[- ]?\d{4}"
_DASH = r"\s*[–—~～-]\s*"
_Told = Callable[[re.Match[str]], str]
_RULES: tuple[tuple[re.Pattern[str], _Told], ...] = (
    (re.compile(r"https?://[^\s，。；、）]+"), lambda _: "公示栏上的网址"),
    (re.compile(r"(?<!\d)(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"), lambda m: _date(*map(int, m.groups()))),
    (re.compile(r"〔(\d{4})〕(\d+)号"), _year_and_number),
    (re.compile(r"(\d{4})(?=\s*年)"), lambda m: digits(m[1])),
    (re.compile(r"(\d{1,2})(月|日|号)"), _measured),
    (re.compile(rf"(?<!\d)({_PHONE})(?!\d)"), lambda m: phone(m[1])),
    (re.compile(r"(?<=电话|热线|拨打|致电)(\s*\d{3,8})(?!\d)"), lambda m: phone(m[1])),
    (re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)"), _clock),
    (re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*元"), _amount),
    (re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*[%％]"), lambda m: "百分之" + decimal(m[1])),
    (re.compile(rf"(?<=\d){_DASH}(?=\d)|(?<=[点分日月]){_DASH}(?=[一二三四五六七八九十两])"), lambda _: "到"),
    (re.compile(r"(?<![A-Za-z\d-])(\d{7,})(?![\d.])"), lambda m: phone(m[1])),
    (re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)"), _plain),
)  # fmt: skip
