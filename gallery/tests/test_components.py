"""Each component says what it must, in words, and escapes what it is given."""

from dataclasses import replace

import pytest
from django.template import Context
from django.utils import translation

from design.frame import context
from design.parts import Answerable, Clock, Level, Link, Notice, Problem, SheetHead
from gallery import drawing
from gallery.samples import parts as s
from gallery.samples.records import table

pytestmark = pytest.mark.usefixtures("folder")
HERE = s.here("place/x.html", "页")


def drawn(name: str, *, language: str = "zh-hans", **values: object) -> str:
    """One component on its own."""
    here = replace(HERE, language=language)
    with translation.override(language):
        template = drawing.engine().get_template(f"design/{name}.html")
        return template.render(Context(context(site=s.SITE, here=here, page=None, **values)))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("running", ["还有 <b>5</b> 个工作日", "2026年2月25日 (周三)", "怎么算的"]),
        ("last", ["今天是最后一天"]),
        ("overdue", ["已超期 <b>3</b> 个工作日", "2026年2月6日"]),
        ("done", ["✓ 已按时结束"]),
        ("late", ["已结束，但晚了", "2026年2月6日", "2026年2月4日"]),
        ("stopped", ["暂停计时", "等第三方答复"]),
        ("unknown", ["截止日还算不出来", "最早", "2027年1月5日"]),
        ("calendar", ["还有 <b>30</b> 天"]),
    ],
)
def test_a_clock_says_its_state_in_words(state: str, words: list[str]) -> None:
    html = drawn("clock", clock=s.clocks()[state])
    for word in words:
        assert word in html


def test_a_clock_in_english_counts_one_day_and_more_days() -> None:
    one = Clock(today=s.TODAY, due=s.running().due, left=1)
    assert "<b>1</b> working day left" in drawn("clock", language="en", clock=one)
    assert "<b>5</b> working days left" in drawn("clock", language="en", clock=s.running())


def test_a_quiet_clock_has_no_bar() -> None:
    assert "<svg" in drawn("clock", clock=s.running())
    assert "<svg" not in drawn("clock", clock=s.running(), quiet=True)


def test_the_sheet_head_has_the_office_the_title_and_the_facts_it_knows() -> None:
    html = drawn("sheet_head", head=s.HEAD).replace("<wbr>", "")
    for word in ("睢宁县卫生健康委员会", s.HEAD.title, "320324-2026-00017", "发布日期", "第二十六条", "有效至"):
        assert str(word) in html
    assert "索引号" not in drawn("sheet_head", head=SheetHead(title="空"))
    assert "<dl" not in drawn("sheet_head", head=SheetHead(title="空"))


def test_what_comes_from_the_record_is_escaped_everywhere() -> None:
    evil = '<script>alert("x")</script>'
    pages = [
        drawn("sheet_head", head=SheetHead(title=evil, office=Link(text=evil, path=f'"{evil}'), index=evil)),
        drawn("answerable", answerable=Answerable(office=Link(text=evil), officer=evil, phone=f'"{evil}')),
        drawn("notice_list", notices=[Notice(title=evil, path=evil, kind=evil, office=evil)]),
        drawn("problem", problem=Problem(what=evil, kept=evil, do=evil)),
        drawn("table", table=replace(table(), caption=evil, rows=[[Link(text=evil)] * 3])),
        drawn("clock", clock=replace(s.running(), what=evil, trace=evil)),
    ]
    for html in pages:
        assert "<script" not in html
        assert "&lt;script" in html


def test_the_six_levels_say_their_state_by_word_and_by_sign() -> None:
    html = drawn("levels", levels=s.levels())
    assert [html.count(word) for word in ("已证实", "已张贴", "逾期 12 处", "不在此级")] == [2, 2, 1, 1]
    assert "1,544/1,608" in html
    assert html.count("<svg") == 6
    one = drawn("levels", language="en", levels=[Level(level="workplace", state="late")])
    assert "Workplace" in one and "Late" in one


def test_the_objection_box_promises_what_the_charter_promises_and_closes_with_the_window() -> None:
    html = drawn("objection", objection=s.OBJECTION)
    for word in (*s.QUESTIONS, "不用登录", "不公开", "谁的钱也不会停", "2026年2月25日"):
        assert word in html
    assert 'href="../object/17/?ground=3"' in html
    closed = drawn("objection", objection=replace(s.OBJECTION, open=False))
    assert "公示期已经结束" in closed
    assert "object/17" not in closed


def test_the_proof_strip_says_who_witnessed_and_how_to_check() -> None:
    html = drawn("proof", proof=s.CODE_PROOF)
    for word in ("7KQ2-M9XP-41TW", "1,204", "9f3a c1d2 … 77e0 c21b", "2 个见证方中 1 个已见证"):
        assert word in html
    assert 'href="../w/7kq2/record.tlog-proof"' in html
    assert "witnessed by 1 of 2" in drawn("proof", language="en", proof=s.PROOF)


def test_an_empty_list_says_what_will_stand_there() -> None:
    assert "这里会贴出名单。" in drawn("notice_list", notices=[], empty=drawing.Components.empty)


def test_an_error_says_what_happened_what_was_kept_and_what_to_do() -> None:
    html = drawn("problem", problem=drawing.Components.problem)
    for word in ("没有保存成功", "您填的内容都在下面", "再按一次"):
        assert word in html


def test_a_field_and_the_summary_say_the_same_words_and_lead_to_each_other() -> None:
    summary = drawn("error_summary", faults=s.FAULTS)
    for fault, field in zip(s.FAULTS, s.FIELDS, strict=False):
        html = drawn("field", field=field)
        assert f'href="#{fault.field}"' in summary
        assert f'id="{fault.field}"' in html
        assert str(fault.text) in html and str(fault.text) in summary
        assert f'id="{field.id}-error"' in html and f"{field.id}-error" in html.split("aria-describedby", 1)[1]


def test_a_page_with_errors_says_so_before_its_title() -> None:
    html = drawing.draw("gallery/components.html", HERE, drawing.Components(), faults=s.FAULTS)
    assert "<title>错误：页 - 睢宁县阳光公开</title>" in html


def test_the_demo_says_that_it_is_one_on_every_page_and_a_real_county_does_not() -> None:
    assert "演示数据" in drawn("masthead")
    template = drawing.engine().get_template("design/masthead.html")
    real = context(site=replace(s.SITE, demo=False), here=HERE, page=None)
    assert "演示数据" not in template.render(Context(real))


def test_the_footer_has_all_that_the_state_asks_of_a_site() -> None:
    html = drawn("footer")
    for word in ("主办单位", "电话", "网站标识码", "3203240000", "苏ICP备", "公网安备", "党政机关"):
        assert word in html
    assert "网站地图" in html and "网站找错" in html


def test_a_queue_row_has_its_clock_matter_place_holder_and_next_verb() -> None:
    html = drawn("queue_row", row=s.QUEUE[0])
    for word in ("已超期", "预防接种机构名单", "古邳社区", "仝立新", ">发布</a>"):
        assert word in html
