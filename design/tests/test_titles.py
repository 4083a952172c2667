"""A title's lines end between words, and the title itself stays what it is."""

import re

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from design.titles import whole_words
from design.wording import titled

TITLE = "2026年度农村部分计划生育家庭奖励扶助对象名单公示（王楼村）"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (TITLE, "2026年度|农村|部分|计划生育|家庭|奖励扶助|对象|名单|公示|（王楼村）"),
        ("育儿补贴的发放情况", "育儿补贴的|发放|情况"),
        ("下邳村、龙集镇的统计公告", "下邳村、|龙集镇的|统计|公告"),
    ],
)
def test_a_line_of_a_title_ends_between_words_alone(title: str, lines: str) -> None:
    assert re.sub(r"</?span[^>]*>", "", whole_words(title)).split("<wbr>") == lines.split("|")


@given(title=st.text(alphabet=st.sampled_from("王楼村奖励扶助的（）《》，。AB 9<i>年"), max_size=40))
def test_a_title_loses_nothing_and_brings_no_markup_of_its_own(title: str) -> None:
    html = whole_words(title)
    assert set(re.findall(r"<[^>]*>", html)) <= {'<span class="words">', "</span>", "<wbr>"}
    assert re.sub("&[a-z]+;", lambda e: {"&lt;": "<", "&gt;": ">"}[e[0]], re.sub("<[^>]*>", "", html)) == title


def test_a_title_on_an_english_page_is_marked_as_chinese_and_an_english_one_is_left_alone() -> None:
    with translation.override("en"):
        assert titled("公示") == '<span lang="zh-Hans">公示</span>'
        assert titled("育儿补贴发放情况") == (
            '<span lang="zh-Hans"><span class="words">育儿补贴<wbr>发放<wbr>情况</span></span>'
        )
        assert titled("Notices & rolls") == "Notices &amp; rolls"
