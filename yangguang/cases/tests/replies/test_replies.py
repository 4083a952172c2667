"""A request is answered in one of the report's ways; the letter says what it must, and where it is uncertain."""

import io
from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation
from docx import Document

from yangguang.cases import national, replies
from yangguang.cases.choices import Outcome
from yangguang.cases.replies import ROWS, WITHHELD, Frame, Group, Reply, Withheld
from yangguang.foundation.errors import Invalid

DAY = date(2026, 3, 9)
FRAME = Frame(
    office="睢宁县卫生健康委员会",
    to="张某某",
    number="睢卫信〔2026〕第3号",
    information="2025年奖励扶助资金的拨付文件。",
    received=date(2026, 2, 11),
    replied=DAY,
    review_by="睢宁县人民政府",
    court="睢宁县人民法院",
    phone="0516-00000000",
)
FACTS: dict[str, str | date] = {
    "way": "随本答复书提供纸质件",
    "given": "拨付的金额和日期",
    "reason": "该文件尚在讨论",
    "rests_on": "《中华人民共和国保守国家秘密法》第九条",
    "third_party": "第三方不同意公开，本机关认为不公开不会对公共利益造成重大影响",
    "asked_on": date(2026, 2, 12),
    "unclear": "没有写明是哪一年的文件",
    "earlier": "睢卫信〔2025〕第40号",
    "earlier_on": date(2025, 12, 1),
    "until": date(2026, 3, 5),
    "fee_notice": "睢卫费〔2026〕第1号",
    "amount": "2,740.00",
}
PARTS = [
    Withheld("其中的身份证号和银行账号", Reply.THIRD_PARTY, "涉及个人隐私。"),
    Withheld("附件二的讨论稿", Reply.PROCESS, "是过程稿"),
]


def _facts(kind: Reply) -> dict[str, str | date]:
    return {field.key: FACTS[field.key] for field in ROWS[kind].states if field.must}


def _letter(kind: Reply) -> replies.Letter:
    parts = PARTS if kind == Reply.PARTLY_OPENED else []
    return replies.write(kind, frame=FRAME, facts=_facts(kind), withheld=parts)


def test_the_kinds_are_the_reports_rows_in_its_order_and_no_other() -> None:
    assert [(row.group, row.number) for row in ROWS.values()] == [
        (Group.GIVEN, 0), (Group.PARTLY, 0),
        *((Group.REFUSED, n) for n in range(1, 9)),
        *((Group.NOT_HAD, n) for n in range(1, 4)),
        *((Group.NOT_HANDLED, n) for n in range(1, 6)),
        *((Group.OTHER, n) for n in range(1, 4)),
    ]  # fmt: skip
    assert list(ROWS) == list(Reply)
    assert [row.kind for row in ROWS.values() if row.group == Group.REFUSED] == list(WITHHELD)


def test_every_reply_is_an_outcome_of_a_case_under_the_same_key() -> None:
    assert set(Reply.values) <= set(Outcome.values)


@pytest.mark.parametrize(
    ("kind", "articles"),
    [
        (Reply.PARTLY_OPENED, ("第36条", "第37条")), (Reply.SECRET, ("第14条",)), (Reply.THIRD_PARTY, ("第15条",)),
        (Reply.INTERNAL, ("第16条",)), (Reply.NOT_HELD, ("第36条",)), (Reply.NOT_MADE, ("第38条",)),
        (Reply.PUBLICATION, ("第39条",)), (Reply.OPENED, ("第40条",)), (Reply.EXCESSIVE, ("第35条",)),
        (Reply.NOT_CORRECTED, ("第30条",)), (Reply.UNPAID, ("第42条", "信息处理费管理办法》第6条")),
    ],
)  # fmt: skip
def test_a_kind_rests_on_its_article(kind: Reply, articles: tuple[str, ...]) -> None:
    held = replies.basis(kind, on=DAY)
    assert all(article in held.basis for article in articles)


def test_what_is_not_certain_is_said_to_be_so() -> None:
    unsure = {kind for kind in Reply if not replies.basis(kind, on=DAY).certain}
    assert unsure == {Reply.NOT_HELD, Reply.STILL_UNCLEAR, Reply.CONFIRM_AGAIN, Reply.UNPAID, Reply.OTHER}
    assert _letter(Reply.UNPAID).to_verify
    assert not _letter(Reply.OPENED).to_verify


@pytest.mark.parametrize("kind", Reply)
def test_every_kind_has_a_letter_with_what_was_asked_its_basis_and_what_may_be_done(kind: Reply) -> None:
    letter = _letter(kind)
    assert "2026年2月11日收到" in letter.text
    assert "您申请获取：2025年奖励扶助资金的拨付文件。" in letter.text
    assert replies.basis(kind, on=DAY).basis in letter.text
    for field, value in _facts(kind).items():
        said = f"{value.year}年{value.month}月{value.day}日" if isinstance(value, date) else value
        assert said in letter.text, field
    assert "60日" in letter.remedies
    assert "睢宁县人民政府" in letter.remedies
    assert "睢宁县人民法院" in letter.remedies
    assert "{" not in letter.text
    assert "。。" not in letter.text


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, field.key) for kind, row in ROWS.items() for field in row.states if field.must]
)
def test_a_letter_in_which_a_fact_is_missing_is_not_written(kind: Reply, key: str) -> None:
    facts = {**_facts(kind), key: " "}
    with pytest.raises(Invalid, match="没有写") as refused:
        replies.write(kind, frame=FRAME, facts=facts, withheld=PARTS if kind == Reply.PARTLY_OPENED else [])
    assert str(replies.FIELD_NAMES[key]) in str(refused.value)


def test_against_a_refusal_reconsideration_comes_first_and_else_one_may_choose() -> None:
    for kind in Reply:
        first = ROWS[kind].group in (Group.REFUSED, Group.PARTLY)
        ways = replies.remedies(kind, on=DAY)
        assert set(ways) == ({"review_first", "suit_after"} if first else {"review", "suit"})
    said = _letter(Reply.INTERNAL).remedies
    assert "先向睢宁县人民政府申请行政复议" in said
    assert "自收到复议决定之日起15日内" in said
    assert "6个月内向睢宁县人民法院提起行政诉讼" in _letter(Reply.NOT_MADE).remedies


def test_a_partial_reply_tells_part_by_part_what_is_kept_back_and_why() -> None:
    first, second = _letter(Reply.PARTLY_OPENED).parts
    assert first.startswith("1．其中的身份证号和银行账号：保护第三方合法权益。理由：涉及个人隐私。依据：")
    assert "第15条" in first
    assert "2．附件二的讨论稿：属于四类过程性信息" in second


@pytest.mark.parametrize(
    ("kind", "parts", "fault"),
    [
        (Reply.PARTLY_OPENED, [], "全部提供的是予以公开"),
        (Reply.OPENED, PARTS, "只有部分公开才写"),
        (Reply.PARTLY_OPENED, [Withheld("某页", Reply.NOT_HELD, "没有")], "八种之一"),
        (Reply.PARTLY_OPENED, [Withheld("某页", Reply.INTERNAL, " ")], "是什么、为什么"),
    ],
)
def test_parts_are_kept_back_on_one_of_the_eight_grounds_and_in_a_partial_reply_alone(
    kind: Reply, parts: list[Withheld], fault: str
) -> None:
    with pytest.raises(Invalid) as refused:
        replies.write(kind, frame=FRAME, facts=_facts(kind), withheld=parts)
    assert fault in str(refused.value)


def test_who_does_not_hold_it_says_who_does_or_that_nobody_can_tell() -> None:
    facts = _facts(Reply.NOT_HELD)
    assert "不能确定负责公开" in replies.write(Reply.NOT_HELD, frame=FRAME, facts=facts).text
    named = facts | {"holder": "睢宁县财政局", "contact": "0516-11111111"}
    assert (
        "由睢宁县财政局负责公开，联系方式：0516-11111111。"
        in replies.write(Reply.NOT_HELD, frame=FRAME, facts=named).text
    )
    with pytest.raises(Invalid, match="一起写"):
        replies.write(Reply.NOT_HELD, frame=FRAME, facts=facts | {"holder": "睢宁县财政局"})


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"reason": "因为", "rests_on": "有关规定"}, "应写成《某某法》第几条"),
        ({"reason": "因为", "rests_on": "《某法》第一条", "way": "邮寄"}, "不写这一项"),
        ({"reason": date(2026, 1, 1), "rests_on": "《某法》第一条"}, "应为文字"),
    ],
)
def test_facts_that_do_not_fit_are_named(facts: dict[str, str | date], fault: str) -> None:
    with pytest.raises(Invalid) as refused:
        replies.write(Reply.SECRET, frame=FRAME, facts=facts)
    assert fault in str(refused.value)


def test_a_reply_before_its_request_or_without_who_decides_on_a_challenge_is_refused() -> None:
    frame = Frame("某机关", "张某某", "1号", "某信息", DAY, date(2026, 3, 8), "", "某法院")
    with pytest.raises(Invalid) as refused:
        replies.write(Reply.OPENED, frame=frame, facts=_facts(Reply.OPENED))
    assert "早于收到申请" in str(refused.value)
    assert "「复议机关」:没有写" in str(refused.value)


@pytest.mark.parametrize("kind", Reply)
def test_the_file_says_what_the_letter_says_in_chinese_whatever_the_officer_reads(kind: Reply) -> None:
    with translation.override("en"):
        letter = _letter(kind)
    lines = [found.text for found in Document(io.BytesIO(replies.as_docx(letter))).paragraphs]
    assert lines[:4] == [FRAME.office, letter.title, FRAME.number, "张某某："]
    assert lines[4 : 4 + len(letter.text.splitlines())] == letter.text.splitlines()
    assert "2026年3月9日" in lines
    assert letter == _letter(kind)


def test_a_table_of_bases_with_an_unknown_kind_or_without_one_is_refused_whole() -> None:
    lines = national.table("reply_bases").decode().splitlines()
    with pytest.raises(Invalid) as refused:
        replies.read_bases("\n".join([*lines[:-1], lines[-1].replace("other,", "whatever,")]).encode())
    assert "“whatever”不认识" in str(refused.value)
    assert "缺少“other”" in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [("review,60", "revue,60", "不认识"), (",60,日", ",0,日", "不小于 1"), (",60,日", ",60,周", "不认识")],
)
def test_a_faulty_table_of_remedies_is_refused_whole(old: str, new: str, fault: str) -> None:
    with pytest.raises(Invalid, match="表格有") as refused:
        replies.read_remedies(national.table("remedies").replace(old.encode(), new.encode()))
    assert fault in str(refused.value)


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2018, 1, 1)])
def test_a_reply_of_a_day_whose_law_is_not_kept_is_refused_in_words_and_not_by_an_error(day: date) -> None:
    frame = replace(FRAME, received=day, replied=day)
    for kind in Reply:
        with pytest.raises(Invalid, match="算不出来"):
            replies.write(kind, frame=frame, facts=_facts(kind), withheld=PARTS if kind == Reply.PARTLY_OPENED else [])
