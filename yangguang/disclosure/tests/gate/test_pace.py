"""However a text is made, it is looked at in no time: strangers write objections, and offices hand in long files."""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import pytest

from yangguang.disclosure import denunciation, gate
from yangguang.disclosure.tests.gate import hostile
from yangguang.disclosure.tests.gate.seeds import dice, told
from yangguang.foundation import lexicon

LONGEST = 2000  # what an objection may hold
SHORT = 500
FILE = 200_000


@dataclass(frozen=True)
class Cell:
    where: str
    text: str
    row: str = ""
    column: str = ""


class TooSlow(Exception):
    pass


def _look(text: str) -> object:
    return gate.look(text, kind="text")


LOOKS: tuple[Callable[[str], object], ...] = (denunciation.recognised, lexicon.found, _look)


@contextmanager
def _within(seconds: float, what: str) -> Iterator[None]:
    """Break off what takes longer, of this process's own time: an exponential pattern would never end."""

    def stop(*_: object) -> None:
        raise TooSlow(f"{what[:60]!r} × {len(what)}")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _took(look: Callable[[str], object], text: str, bound: float) -> float:
    began = time.process_time()
    with _within(bound, text):
        look(text)
    return time.process_time() - began


@pytest.mark.parametrize("opener", ["未", "没有", "不", "逾期", "拒绝", "举报", "不得", ""])
def test_every_word_of_the_lexicons_rules_may_be_said_a_thousand_times(opener: str) -> None:
    said = {word for pattern, _phrase in lexicon.RULES for word in hostile.spoken(pattern)}
    for word in said:
        _took(lexicon.found, (opener + word * SHORT)[:SHORT], 0.1)


def test_the_text_that_once_took_five_seconds_takes_none() -> None:
    for words in ("孕前优生", "孕前", "到到检", "未婚", "征收"):
        assert _took(denunciation.recognised, "未" + words * 500, 0.25) < 0.25
        assert _took(lexicon.found, ("不得" + words * 20 + "社会抚养费") * 20, 0.25) < 0.25


def test_no_pattern_is_kept_busy_by_its_own_words() -> None:
    chance = dice("a pattern's own words")
    for pattern in hostile.patterns().values():
        for _ in range(12):
            _took(partial(_all, pattern), hostile.repeated(chance, pattern, LONGEST), 0.1)


def _all(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def test_no_text_of_an_objections_length_takes_a_quarter_of_a_second() -> None:
    chance = dice("hostile texts")
    worst = 0.0
    for _ in range(40):
        pattern = chance.choice(list(hostile.patterns().values()))
        for text in (hostile.repeated(chance, pattern, LONGEST), hostile.mixed(chance, LONGEST)):
            worst = max(worst, *(_took(look, text, 0.25) for look in LOOKS))
    told(f"hostile texts of {LONGEST}: at most {worst * 1000:.0f} ms")


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    chance = dice("growing texts")
    for _ in range(4):
        seed = chance.random()
        for look in LOOKS:
            short, long = (_took(look, hostile.mixed(dice(f"{seed}"), LONGEST * n), 2) for n in (1, 10))
            assert long < 0.1 + 25 * short


@pytest.mark.parametrize("words", ["超生", "不得征收社会抚养费", "未孕前优生", "家住高党"])
def test_a_long_text_takes_seconds_whatever_it_repeats(words: str) -> None:
    _took(_look, (words * FILE)[: FILE // 2], 10)


@pytest.mark.parametrize(
    "cells",
    [
        [Cell(f"A{n}", "出生日期", f"{n}", "A") for n in range(10_000)],
        [Cell(f"{n}1", "13812345678", "1", f"{n}") for n in range(FILE // 11)],
        [Cell("A1", "手机号码", "1", "A"), Cell("A2", "1" * FILE + "\nx", "2", "A")],
        [Cell("A1", "现住址", "1", "A"), Cell("A2", "省" * FILE + "\nx", "2", "A")],
    ],
    ids=["a column of headings", "a row of phones", "a cell of digits", "a cell of provinces"],
)
def test_a_long_file_takes_seconds_however_it_is_cut_into_cells(cells: list[Cell]) -> None:
    with _within(10, f"{len(cells)} cells"):
        gate.look(gate.Document(cells), kind="attachment")
