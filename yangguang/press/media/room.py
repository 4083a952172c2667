"""How much room notices take in the bulletin, reckoned before it is set, so that eight pages stay eight."""

from collections.abc import Sequence
from math import ceil

from yangguang.press.media.told import Told
from yangguang.press.posters import fonts

_LINE, _SMALL = 13.9, 12.6  # a line of text and of facts, in points
_COLUMN = {True: 156.0, False: 244.0}  # the width of a column, brief or full
_PAGES = {True: 5 * 3 * 731 * 0.98, False: 5 * 2 * 731 * 0.86}  # the height of all columns, less what breaks leave
_HEAD = 58  # an office's bar
_FRONT, _ASIDE = 530.0, 228.0  # the height of the first page's column below the head, the width of its titles
_CUT = 700


def fitting(kept: Sequence[Told], *, brief: bool, share: float = 1) -> int:
    """So many of these notices, the first, fit on the five pages of notices, or on a share of them."""
    left, offices = _PAGES[brief] * share, set[str]()
    for number, told in enumerate(kept):
        left -= _short(told) if brief else _full(told)
        if told.office not in offices:
            offices.add(told.office)
            left -= _HEAD
        if left < 0:
            return number
    return len(kept)


def beside(lead: Told | None, running: Sequence[Told]) -> int:
    """So many open windows fit on the first page, below what leads."""
    left = _FRONT - (_lead(lead) if lead else 120)
    for number, told in enumerate(running):
        left -= _lines(told.title, 9.5, _ASIDE) * _LINE + 16
        if left < 0:
            return number
    return len(running)


def lines_of(told: Told, most: int) -> list[str]:
    """What a notice says, cut after so many signs; one without words of its own in a sentence or two."""
    kept, left = list[str](), most
    for line in told.lines or _said(told):
        if len(line) > left:
            return [*kept, f"{line[: max(left, 40)]}……（全文见网页）"]
        kept.append(line)
        left -= len(line)
    return kept


def _said(told: Told) -> list[str]:
    about = f"{told.office}公开{told.matter or told.title}。"
    if told.roll:
        return [about, "姓名只写在本村墙上的公示里，这里只写人数和金额。"]
    return [about, f"表格和文件见网页，索引号 {told.index}。"]


def _short(told: Told) -> float:
    facts = 2 if told.people is not None else 1
    return _lines(told.title, 9.5, _COLUMN[True]) * _LINE + facts * _SMALL + 10


def _full(told: Told) -> float:
    wide = _COLUMN[False]
    text = sum(_lines(f"　　{line}", 9.5, wide) for line in lines_of(told, _CUT))
    return _lines(told.title, 12, wide) * 17 + 2 * _SMALL + text * _LINE + 18


def _lead(told: Told) -> float:
    text = sum(_lines(f"　　{line}", 10.5, 315) for line in lines_of(told, 260))
    return _lines(told.title, 21, 315) * 32 + 90 + text * 15.4


def _lines(text: str, size: float, width: float) -> int:
    """How many lines a text takes; a little more than its width, for signs that may not begin or end a line."""
    return max(1, ceil(fonts.face(bold=True).width(text) * size * 1.03 / width))
