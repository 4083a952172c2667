"""Dates, sums, ways and blocks as the templates word them."""

import json
from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from design import wording
from design.translations import compile_all


@pytest.fixture(scope="module", autouse=True)
def english() -> None:
    """The translations, as Django reads them."""
    compile_all()


def test_a_date_is_said_whole_in_both_languages() -> None:
    with translation.override("zh-hans"):
        assert wording.day_text(date(2026, 3, 13)) == "2026年3月13日 (周五)"
        assert wording.day(date(2026, 3, 13)) == '<time datetime="2026-03-13">2026年3月13日 (周五)</time>'
        assert wording.short_day_text(date(2026, 3, 13)) == "3月13日"
    with translation.override("en"):
        assert wording.day_text(date(2026, 3, 13)) == "Fri 13 March 2026"


def test_an_instant_is_said_on_the_clock_of_shanghai() -> None:
    late = datetime(2026, 2, 9, 16, 30, tzinfo=UTC)
    assert wording.meta_time(late) == "2026-02-10 00:30"
    assert "2026年2月10日" in wording.moment(late)


def test_a_sum_on_a_roll_is_said_as_on_its_paper() -> None:
    assert [wording.exact(fen) for fen in (96_000, 5, 1_234_567_890)] == ["960.00", "0.05", "12,345,678.90"]


@given(fen=st.integers(-(10**12), 10**12))
def test_a_sum_in_yuan_can_be_read_back_to_the_fen(fen: int) -> None:
    said = wording.yuan(fen)
    whole, _, rest = said.replace(",", "").partition(".")
    assert int(whole.lstrip("-")) * 100 + int(rest or 0) == abs(fen)
    assert said.startswith("-") == (fen < 0)


def test_chinese_words_are_marked_on_an_english_page_alone() -> None:
    with translation.override("zh-hans"):
        assert wording.zh("古邳镇") == "古邳镇"
    with translation.override("en"):
        assert wording.zh("古邳镇") == '<span lang="zh-Hans">古邳镇</span>'
        assert wording.zh("Gupi") == "Gupi"
        assert wording.zh("<b>古</b>") == '<span lang="zh-Hans">&lt;b&gt;古&lt;/b&gt;</span>'


def test_a_way_is_relative_unless_it_is_a_whole_address() -> None:
    assert wording.at("notice/17.html", "../../") == "../../notice/17.html"
    assert wording.at("https://flk.npc.gov.cn/", "../") == "https://flk.npc.gov.cn/"
    assert wording.at("#main", "../") == "#main"


@given(value=st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner, max_size=3), max_leaves=6))
def test_a_data_block_keeps_its_value_and_cannot_be_left(value: object) -> None:
    block = wording.data_block(json.dumps(value, ensure_ascii=False))
    assert json.loads(block) == value
    assert "<" not in block
