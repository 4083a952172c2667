"""ID numbers (GB 11643): 18 characters with check digit and a valid date, and the 15 digits of the first generation.

Behind a label such as 身份证号 a number counts though a digit of it was mistyped: it still tells who is meant.
"""

import re
from collections.abc import Iterator
from datetime import date

from yangguang.disclosure.gate.digits import Run, runs
from yangguang.disclosure.gate.report import Hit

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_LONG = re.compile(
    rf"(?=((?:{_PROVINCE}[0-9]{{4}}|9{_PROVINCE}[0-9]{{3}})(?:18|19|20)[0-9]{{2}}{_DAY}[0-9]{{3}}[0-9X]))"
)
_SHORT = re.compile(rf"(?=({_PROVINCE}(?:0[1-9]|[1-6][0-9]|90)[0-9]{{2}}[0-9]{{2}}{_DAY}[0-9]{{3}}))")
_LABEL = re.compile(r"身份证?(?:件)?(?:号码?)?(?:[为是:(]|\s)*\Z|公民身份号码(?:[为是:(]|\s)*\Z")
_LONGEST, _BEFORE = 18, 16
_ONE_LINE = re.compile(r"[0-9 \-‐‒–—―−_.·]+")
_SHORT_GROUPS = {(15,), (6, 9), (6, 6, 3), (6, 2, 2, 2, 3), (1,) * 15}
# A spreadsheet keeps 15 figures of a number: an ID number typed as one ends in zeros and still tells the birth date.
_ROUNDED = re.compile(rf"(?<![0-9.])({_PROVINCE}[0-9]{{4}}(?:19|20)[0-9]{{2}}{_DAY}[0-9]000)(?![0-9])")
# Without its last digits, or with signs for them, it still tells place and birth date.
_TORN = re.compile(
    rf"(?<![0-9.])({_PROVINCE}[0-9]{{4}}(?:19|20)[0-9]{{2}}{_DAY}(?:[0-9]{{3}}(?![0-9])|[0-9]{{0,3}}[*#×xX＊?_-]{{1,4}}(?![0-9])))"
)
_TEN = re.compile(rf"(?<![0-9])({_PROVINCE}[0-9]{{4}}(?:19|20)[0-9]{{2}}{_DAY}[0-9]{{3}})10(?![0-9])")
_BACKWARDS = re.compile(r"(?<![0-9A-Za-z])[Xx]?[0-9]{17,18}(?![0-9A-Za-z])")
_MOST_PIECES, _FEWEST_PIECES = 6, 3


def valid(number: str) -> bool:
    """Whether 18 characters have the date and the check digit of an ID number (no place check)."""
    return (
        number[:17].isdigit()
        and _is_day(number[6:14])
        and _CHECKS[sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False)) % 11] == number[17]
    )


def find(text: str) -> Iterator[Hit]:
    """ID numbers in a normalised text, whatever stands between their digits or beside them."""
    for run in runs(text, at_least=15):
        found = list(_in(run, text))
        yield from found or _labelled(run, text)
    for match in (*_ROUNDED.finditer(text), *_TORN.finditer(text)):
        if _is_day(match.group(1)[6:14]):
            yield Hit("id_number", match.start(), match.end(), match.group())
    yield from _turned(text)
    for run in runs(text, at_least=18, scattered=True):
        yield from _pieced(run)


def in_few_pieces(text: str) -> Iterator[Hit]:
    """ID numbers in two or three pieces, or digit by digit, with nothing but ends of lines between: for a column."""
    for run in runs(text, at_least=18):
        yield from _pieced(run, most=_FEWEST_PIECES)


def _turned(text: str) -> Iterator[Hit]:
    """Numbers written backwards, and those whose X is written as ten."""
    for match in _BACKWARDS.finditer(text):
        number = match.group()[::-1].upper()
        if len(number) == _LONGEST and _LONG.match(number) and valid(number):
            yield Hit("id_number", match.start(), match.end(), number)
    for match in _TEN.finditer(text):
        if valid(match.group(1) + "X"):
            yield Hit("id_number", match.start(), match.end(), match.group(1) + "X")


def _pieced(run: Run, most: int = _MOST_PIECES) -> Iterator[Hit]:
    """Numbers in few pieces, or digit by digit, with words between: check digit and date tell them from chance."""
    for match in _LONG.finditer(run.digits):
        start, number = match.start(), match.group(1)
        if "19" <= number[6:8] <= "20" and run.aligned(start, _LONGEST) and valid(number):
            groups = tuple(run.groups(start, start + _LONGEST))
            if len(groups) <= most or len(groups) == _LONGEST:
                yield Hit("id_number", *run.span(start, _LONGEST), number)


def _in(run: Run, text: str) -> Iterator[Hit]:
    free = 0
    for match in _LONG.finditer(run.digits):
        start, number = match.start(), match.group(1)
        whole = run.unbroken(start, 18) or run.aligned(start, 18)
        if start >= free and whole and valid(number):
            free = start + 18
            yield Hit("id_number", *run.span(start, 18), number)
    for match in _SHORT.finditer(run.digits):
        if (
            run.aligned(match.start(), 15)
            and _short_form(run, match.start(), text)
            and _is_day("19" + match.group(1)[6:12])
        ):
            yield Hit("id_number", *run.span(match.start(), 15), match.group(1))


def _labelled(run: Run, text: str) -> Iterator[Hit]:
    """A run of 15 to 18 digits that is called an ID number, whatever its check digit says."""
    start = run.places[0]
    if len(run.digits) <= _LONGEST and _LABEL.search(text, max(0, start - _BEFORE), start):
        yield Hit("id_number", *run.span(0, len(run.digits)), run.digits)


def _short_form(run: Run, start: int, text: str) -> bool:
    """The old form has no check digit: with signs between, only its own groups count (place, birth date, serial)."""
    first, last = run.span(start, 15)
    groups = tuple(run.groups(start, start + 15))
    alone = len(groups) < 15 or 1 not in {*run.groups(start - 1, start), *run.groups(start + 15, start + 16)}
    return groups in _SHORT_GROUPS and alone and _on_one_line(text[first:last])


def _on_one_line(text: str) -> bool:
    return bool(_ONE_LINE.fullmatch(text))


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
