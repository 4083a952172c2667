"""Figures are written as they are spoken, so that whoever reads a script aloud never stumbles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.press.media import spoken

_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def _understood(words: str) -> int:
    """What a listener understands: an independent reading of a number in words."""
    total, section, digit = 0, 0, 0
    for sign in words:
        if sign in _UNITS and _UNITS[sign] >= 10**4:
            total = (total + section + digit) * _UNITS[sign] if sign == "亿" else total + (section + digit) * 10**4
            section = digit = 0
        elif sign in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[sign], 0
        else:
            digit = "零一二三四五六七八九".find(sign.replace("两", "二"))
    return total + section + digit


@given(st.integers(0, 10**8 - 1))
def test_a_listener_understands_the_number_that_was_written(number: int) -> None:
    assert _understood(spoken.integer(number)) == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "零"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五"), (110, "一百一十"), (200, "二百"),
        (2000, "两千"), (2002, "两千零二"), (10_308, "一万零三百零八"), (20_000, "两万"), (100_010, "十万零一十"),
        (1_000_000, "一百万"), (120_000_000, "一亿两千万"), (-3, "负三"),
    ],
)  # fmt: skip
def test_whole_numbers_are_said_as_people_say_them(number: int, said: str) -> None:
    assert spoken.integer(number) == said


@pytest.mark.parametrize(
    ("fen", "said"),
    [(480_000_000, "四百八十万元"), (96_000, "九百六十元"), (12_050, "一百二十元五角"), (105, "一元零五分"),
     (200, "两元"), (0, "零元"), (3_642_050, "三万六千四百二十元五角"), (55, "五角五分")],
)  # fmt: skip
def test_amounts_are_said_in_yuan_jiao_and_fen(fen: int, said: str) -> None:
    assert spoken.money(fen) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [("0516-88880000", "零五幺六，八八八八，零零零零"), ("13912345678", "幺三九，幺二三四，五六七八"),
     ("12345", "幺二三四五"), ("400-800-1234", "四零零，八零零，幺二三四")],
)  # fmt: skip
def test_a_telephone_is_read_digit_by_digit_and_one_is_never_taken_for_seven(number: str, said: str) -> None:
    assert spoken.phone(number) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026年3月9日", "二〇二六年三月九日"), ("2026-03-09", "二〇二六年三月九日"), ("2026 年度", "二〇二六年度"),
        ("国办公开办函〔2021〕30号", "国办公开办函二〇二一年三十号"), ("占12.5%", "占百分之十二点五"),
        ("3,600.00元", "三千六百元"), ("2个村", "两个村"), ("第2条", "第二条"), ("拨打12345", "拨打幺二三四五"),
        ("8:30–12:00,14:05", "八点三十分到十二点，十四点零五分"),
        ("电话 0516-8888 0000", "电话零五幺六，八八八八，零零零零"),
        ("见 https://a.example/b 。", "见公示栏上的网址。"), ("3–5天", "三到五天"), ("B超", "B超"),
    ],
)  # fmt: skip
def test_figures_in_free_text_are_written_as_they_are_spoken(written: str, said: str) -> None:
    assert spoken.text(written) == said


@given(st.text(alphabet="公示2026年月日-:.,0159元%〔〕号电话 ", max_size=40))
def test_no_figure_is_left_for_the_reader_to_work_out_whatever_is_written(words: str) -> None:
    assert not any(sign in "0123456789" for sign in spoken.text(words))
