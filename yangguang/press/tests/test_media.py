"""A notice for loudspeaker, screen, phone and paper: short enough for each, the same facts in all, never a name."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.press.media import cards, lines, measures, script, wechat
from yangguang.press.media.told import Told
from yangguang.press.posters import fonts

SVG = "{http://www.w3.org/2000/svg}"
ROLL = Told(
    index="WJW-2026-0001", office="睢宁县卫生健康委员会", title="2026 年度奖励扶助对象公示", kind="公示",
    matter="奖励扶助", posted=date(2026, 3, 9), page="https://example.test/notice/WJW-2026-0001.html",
    until=date(2026, 3, 18), roll=True, people=5000, fen=480_000_000, phone="0516-88880000",
    hours="工作日 8:30–12:00,14:00–17:30", host="睢宁县卫生健康委员会", checkpoint=512, root="ab12 … 22ee",
)  # fmt: skip
TEXT = replace(
    ROLL, kind="公告", title="办事时间", roll=False, until=None, people=None, fen=None, lines=["周五照常办事。"]
)


def test_a_script_tells_who_what_until_when_how_to_object_and_whom_to_call() -> None:
    said = script.of(ROLL).text
    for fact in (
        "睢宁县卫生健康委员会的一份公示", "二〇二六年度奖励扶助对象公示", "二〇二六年三月九日贴出",
        "公示到二〇二六年三月十八日，星期三为止", "一共五千人，合计四百八十万元",
        "提异议不公开姓名，也不停发任何人的待遇", "零五幺六，八八八八，零零零零", "广播不念姓名",
    ):  # fmt: skip
        assert fact in said
    assert not re.search(r"\d", said)


def test_reading_takes_as_long_as_the_published_pace_says() -> None:
    read = script.of(ROLL)
    shortest, longest = read.seconds
    assert shortest == -(-script.han(read.text) * 60 // 220)
    assert longest == -(-script.han(read.text) * 60 // 180)


def test_a_long_script_is_cut_between_sentences_into_parts_that_are_announced() -> None:
    sentence = "这是一句很普通的话，讲的是怎样办事。"
    read = script.of(replace(TEXT, lines=[sentence * 60] * 2))
    most = measures.value("part_minutes") * measures.value("spoken_slow")
    assert len(read.parts) == 3
    assert all(script.han(part) <= most for part in read.parts)
    assert read.parts[0].startswith("这份公开分三次播送，现在播送第一部分。")
    assert read.parts[0].endswith("第一部分播送完了，请接着听第二部分。")
    assert read.text.count(sentence) == 120


def test_a_script_of_forty_minutes_is_refused_its_gist_says_so() -> None:
    read = script.of(replace(TEXT, lines=["办事的话。" * 100] * 20))
    assert read.gist
    assert "全文比较长，广播里只讲要点" in read.text
    assert len(read.parts) == 1


@given(st.lists(st.text(alphabet="办事公开，。；0123456789元", max_size=900), max_size=12))
def test_no_part_is_ever_longer_than_a_part_may_be(told: list[str]) -> None:
    most = measures.value("part_minutes") * measures.value("spoken_slow")
    assert all(script.han(part) <= most for part in script.of(replace(TEXT, lines=told)).parts)


def test_a_withdrawn_notice_is_called_back_in_every_medium() -> None:
    back = replace(ROLL, withdrawn="表格有误", people=None, fen=None)
    assert "请不要再播" in script.of(back).text
    assert "已撤回" in lines.led(back)
    assert "已撤回" in lines.message(back)
    assert "已经撤回" in cards.svg(back).decode()
    assert "已撤回：表格有误" in wechat.html(back).decode()


@pytest.mark.parametrize(("units", "parts"), [(70, 1), (71, 2), (134, 2), (135, 3), (160, 3)])
def test_a_message_costs_as_many_parts_as_the_carrier_counts(units: int, parts: int) -> None:
    assert lines.parts("字" * units) == parts
    assert lines.parts("𬱖" * (units // 2)) == lines.parts("字" * (units // 2 * 2))  # a rare sign counts two


@given(
    title=st.text(min_size=1, max_size=200),
    office=st.text(alphabet="县卫生健康委员会（）【】", min_size=1, max_size=40),
)
def test_a_message_is_one_part_and_a_screen_line_fits_whatever_a_notice_is_called(title: str, office: str) -> None:
    told = replace(ROLL, title=title, office=office)
    assert lines.units(lines.message(told)) <= 70
    assert lines.message(told).startswith("【")
    assert len(lines.led(replace(told, office="县卫健委"))) <= measures.value("led_characters")


def test_a_message_keeps_its_day_when_its_title_must_be_cut() -> None:
    told = lines.message(replace(ROLL, title="关于某一件很长很长的事情的公示" * 5))
    assert "…，3月18日前可提异议" in told


def test_all_words_of_a_card_stand_inside_the_rim_that_a_television_cuts() -> None:
    long = replace(ROLL, title="关于调整农村部分计划生育家庭奖励扶助和特别扶助发放时间（2026）的公告" * 2, demo=True)
    for told in (ROLL, TEXT, long):
        drawing = Xml.fromstring(cards.svg(told))
        for text in drawing.findall(f"{SVG}text"):
            bold = text.get("font-weight") == "700"
            wide = fonts.face(bold=bold).width(text.text or "") * float(text.get("font-size", "0"))
            assert 96 <= float(text.get("x", "0")) <= cards.WIDE
            assert float(text.get("x", "0")) + wide <= cards.WIDE - 90, text.text
            assert float(text.get("y", "0")) <= cards.HIGH - 54


def test_no_line_of_a_card_begins_with_a_closing_sign() -> None:
    for size in (56, 76, 112):
        for line in cards.wrapped("（一）办理《指南》，按“规定”办；二、再办一次。" * 3, size=size, width=700):
            assert line[0] not in "，。、；：？！）》”"
            assert line[-1] not in "（《“"


class _Elements(HTMLParser):
    """What a page is made of: its elements with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_an_article_for_wechat_stands_on_inline_styles_alone_and_words_are_never_markup() -> None:
    page = wechat.html(replace(TEXT, title="<script>办事</script>", lines=['<b class="x">周五</b>'])).decode()
    found = _Elements(page).found
    assert {tag for tag, _ in found} <= {"meta", "section", "p", "h2"}
    assert all(set(attributes) <= {"style", "charset"} for _, attributes in found)
    assert all("style" in attributes for tag, attributes in found if tag != "meta")
