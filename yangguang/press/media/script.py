"""The script for the village loudspeaker (广播稿): plain spoken Chinese, cut into parts that people listen to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yangguang.press.media import measures, spoken
from yangguang.press.media.told import Told

_HAN = re.compile(r"[㐀-鿿豈-﫿〇\U00020000-\U0003134f]")
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_PIECE = re.compile(r"[^，、]+[，、]?")


@dataclass(frozen=True)
class Script:
    """What is read aloud: its parts; `gist` where the whole would take too long and only the gist is read."""

    parts: Sequence[str]
    gist: bool = False

    @property
    def text(self) -> str:
        """All parts one after the other."""
        return "\n\n".join(self.parts) + "\n"

    @property
    def seconds(self) -> tuple[int, int]:
        """The shortest and the longest time that reading takes, in seconds."""
        return _seconds(han(self.text))


def han(text: str) -> int:
    """How many Han a text has: so many are read."""
    return len(_HAN.findall(text))


def of(told: Told) -> Script:
    """The script of a notice; never an error: what would take too long is told as its gist."""
    lines = [spoken.text(line) for line in told.lines]
    whole = [*_head(told), *lines, *_foot(told)]
    if _seconds(han("".join(whole)))[1] <= measures.value("whole_minutes") * 60:
        return Script(_parts(whole))
    gist = [*_head(told), *([_TOO_LONG] if lines else []), *_foot(told)]
    return Script(_parts(gist), gist=True)


_TOO_LONG = "这份公开的全文比较长，广播里只讲要点。全文贴在公示栏，也可以扫公示栏上的码看。"


def _head(told: Told) -> Iterator[str]:
    yield f"各位乡亲，大家好。现在播送{told.office}的一份{told.kind}。"
    yield f"题目是：{spoken.text(told.title)}。"
    if told.withdrawn:
        yield f"这份{told.kind}已经撤回，以前播过的请不要再播。撤回的原因是：{spoken.text(told.withdrawn)}。"
        return
    yield f"{spoken.date_of(told.posted)}贴出。"
    if told.over:
        yield "公示期已经满了。" if told.until else "现在已经不再公开。"
    elif told.until:
        yield f"公示到{spoken.day(told.until)}为止。"
    if told.people is not None and told.fen is not None:
        yield f"一共{spoken.text(f'{told.people}人')}，合计{spoken.money(told.fen)}。"
    if told.roll:
        yield "姓名只写在本村墙上的公示里，广播不念姓名。"


def _foot(told: Told) -> Iterator[str]:
    if told.tabled:
        yield "还有表格或者文件，广播里不念，请看公示栏，或者扫公示栏上的码。"
    if told.may_object and told.until:
        last = spoken.date_of(told.until)
        yield f"觉得哪里不对的，{last}当天和以前都可以提出异议：扫墙上的码，打电话，或者当面说，都行。"
        yield "提异议不公开姓名，也不停发任何人的待遇。"
    if told.phone:
        number = spoken.phone(told.phone)
        yield f"咨询电话：{number}。再说一遍：{number}。"
    if told.hours:
        yield f"接待时间：{spoken.text(told.hours)}。"
    yield "播送完了，谢谢大家。"


def _seconds(count: int) -> tuple[int, int]:
    return (
        -(-count * 60 // measures.value("spoken_fast")),
        -(-count * 60 // measures.value("spoken_slow")),
    )


def _parts(lines: Sequence[str]) -> list[str]:
    """Cut between sentences so that no part takes longer than a part may, its own words at the joints counted."""
    room = measures.value("part_minutes") * measures.value("spoken_slow") - han(_joined("", 99, 100))
    cut: list[list[str]] = [[]]
    used = 0
    for line in lines:
        fresh = True
        for piece in _pieces(line, room):
            if used + han(piece) > room and cut[-1]:
                cut.append([])
                used = 0
                fresh = True
            if fresh or not cut[-1]:
                cut[-1].append(piece)
            else:
                cut[-1][-1] += piece
            used += han(piece)
            fresh = False
    texts = ["\n".join(part) for part in cut]
    return texts if len(texts) == 1 else [_joined(text, n, len(texts)) for n, text in enumerate(texts, 1)]


def _pieces(line: str, room: int) -> Iterator[str]:
    """The sentences of a line; one that alone is too long at its commas, and as a last resort anywhere."""
    for sentence in _SENTENCE.findall(line):
        if han(sentence) <= room:
            yield sentence
            continue
        for piece in _PIECE.findall(sentence):
            yield from (piece[at : at + room] for at in range(0, len(piece), room))


def _joined(text: str, number: int, total: int) -> str:
    """One of several parts, with the words that tell which it is and what follows."""
    this = spoken.integer(number)
    before = f"这份公开{spoken.text(f'分{total}次')}播送，现在播送第{this}部分。"
    after = f"第{this}部分播送完了，请接着听第{spoken.integer(number + 1)}部分。"
    return "\n".join([before, text, *([after] if number < total else [])])
