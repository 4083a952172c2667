"""A form is filled in whole, or every fault is named at its field; what is kept explains itself for good."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from yangguang.disclosure import kinds
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.kinds import SHAPES, Filled, filling
from yangguang.disclosure.tests.kinds.typed import OFFICERS, example, examples

REGISTER = frozenset(OFFICERS.values())
PLAIN = {"text", "table", "attachment", "roll"}


def _filled(form: Form) -> Filled:
    return filling.fill(SHAPES[form.kind], form.facts, form.lists, register=REGISTER)


def _faults(form: Form) -> list[str]:
    with pytest.raises(Invalid) as refused:
        _filled(form)
    return [str(fault) for fault in refused.value.faults]


def _with(kind: str, **lists: Sequence[Sequence[str]]) -> Form:
    form = example(kind)
    return replace(form, lists={**form.lists, **lists})


def test_every_kind_that_is_no_text_table_file_or_roll_has_its_shape_and_its_example() -> None:
    assert set(SHAPES) == set(Kind.values) - PLAIN == {form.kind for form in examples()}


@pytest.mark.django_db  # the annual report is compared with last year's
@pytest.mark.parametrize("form", examples(), ids=lambda form: form.kind)
def test_a_form_is_read_back_from_its_record_as_it_was_filled_in(form: Form) -> None:
    filled = _filled(form)
    assert kinds.of(filled.body()) == filled
    typed = {fact.key: kinds.typed(fact.value, fact.type) for fact in filled.facts}
    lists = {each.key: kinds.typed_rows(each) for each in filled.lists}
    assert _filled(Form(form.kind, typed, lists)) == filled


def test_every_fault_is_named_at_its_field_and_row() -> None:
    form = _with("spending", lines=[["科目", "", "很多"], ["", "1", "2"], ["科目", "1", "2", "说明", "多出来的"]])
    assert _faults(replace(form, facts={**form.facts, "period": ""})) == [
        "「期间」:没有填写",
        "第 1 行「收支明细·执行（元）」:「很多」不是金额，请写成 960 或 960.00",
        "第 2 行「收支明细·科目」:没有填写",
        "第 3 行「收支明细」:只有 4 栏，这一行多了",
    ]


def test_a_list_that_must_be_there_is_asked_for() -> None:
    assert _faults(_with("fees", items=[["", " "]])) == ["「收费项目」:至少要有 1 行"]


def test_a_resident_is_never_written_where_an_officer_stands() -> None:
    assert _faults(_with("appointment", people=[["张三", "任", "岗位"]])) == [
        "第 1 行「任免·姓名」:机构名册里没有「张三」；这里只写工作人员，请先登记任职"
    ]


def test_whoever_is_commended_nominated_themselves_before_the_decision_and_officers_agreed() -> None:
    late = _with("commendation", bodies=[["某镇办公室", "按时", "2026-02-01"]])
    assert _faults(late) == ["第 1 行「受表彰的机构·自荐日期」:晚于决定日期"]
    assert _faults(_with("commendation", officers=[["王甲子", "按时", "2026-01-06", ""]])) == [
        "第 1 行「受表彰的工作人员·同意公开日期」:没有填写"
    ]
    assert _faults(_with("commendation", bodies=[], officers=[])) == [
        "「受表彰的机构」:至少要有一个受表彰的机构或工作人员"
    ]


def test_what_was_planned_and_paid_is_added_up_and_an_amount_that_is_missing_makes_no_sum() -> None:
    lines = [["甲", "100", "90.50"], ["乙", "", "9.50"]]
    assert kinds.sums(_filled(_with("spending", lines=lines)).listed("lines")) == ["合计", "—", "100.00", ""]
    assert kinds.sums(_filled(example("fees")).listed("items")) == []
