"""A report as a form of disclosure says the same, and is not kept while a check fails."""

from dataclasses import replace

import pytest

from yangguang.cases import annual
from yangguang.cases.annual import FORMS, Report, filing
from yangguang.cases.tests.annual import made
from yangguang.disclosure import kinds
from yangguang.disclosure.kinds import checks, filling
from yangguang.foundation.errors import Invalid

BEFORE, NOW = made.report(2024), made.report()


@pytest.fixture(autouse=True)
def _checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Last year's report as these tests have it."""
    monkeypatch.setitem(checks._ELSEWHERE, filing.KIND, lambda form: filing.faults(form, before=BEFORE))


def _filled(report: Report) -> kinds.Filled:
    return filling.fill(kinds.SHAPES[filing.KIND], filing.facts(report), filing.lists(report), register=())


def test_the_form_has_the_tables_rows_and_columns_of_the_report() -> None:
    shape = kinds.SHAPES[filing.KIND]
    assert {each.key: [column.key for column in each.columns[1:]] for each in shape.lists} == {
        key: [column.key for column in form.columns] for key, form in FORMS.items()
    }
    assert {each.key: each.least for each in shape.lists} == {key: len(form.rows) for key, form in FORMS.items()}


def test_a_report_comes_back_from_its_form_and_from_its_record_with_nought_and_nothing_apart() -> None:
    filled = _filled(NOW)
    assert filing.report_of(filled) == NOW
    kept = kinds.of(filled.body())
    assert kept
    assert filing.report_of(kept) == NOW
    assert filled.listed("rules").rows == (("规章", None, None, None), ("行政规范性文件", 2, 0, 17))


def test_while_a_check_fails_it_is_not_kept_and_each_failure_is_named() -> None:
    bent = replace(NOW, tables={**NOW.tables, "requests": NOW.tables["requests"].also({("carried", "law"): 7})})
    with pytest.raises(Invalid) as refused:
        _filled(bent)
    assert [str(fault) for fault in refused.value.faults] == [
        f"「三、收到和处理政府信息公开申请情况」:{one}" for one in annual.failed(bent, before=BEFORE)
    ]
    assert "上一年度报告结转下年度的是 1" in str(refused.value)


def test_rows_that_are_not_the_official_ones_are_named() -> None:
    typed = filing.lists(NOW)
    typed["requests"][4][0] = "1. 属于国家秘密"  # as somebody types it
    typed["requests"][5][0] = "另一行"
    typed["challenges"].append(["再审", "0"])
    with pytest.raises(Invalid) as refused:
        filling.fill(kinds.SHAPES[filing.KIND], filing.facts(NOW), typed, register=())
    assert [str(fault) for fault in refused.value.faults] == [
        "第 6 行「三、收到和处理政府信息公开申请情况」:这一行应为“2．其他法律行政法规禁止公开”",
        "「四、因政府信息公开工作被申请行政复议、提起行政诉讼情况」:应有 3 行，实有 4 行",
    ]


def test_where_nobody_checks_the_figures_no_report_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(checks._ELSEWHERE, filing.KIND, None)
    with pytest.raises(Invalid, match="没有可以核对它的程序"):
        _filled(NOW)


def test_only_a_kind_that_asks_for_it_is_checked_elsewhere() -> None:
    with pytest.raises(ValueError, match="checked here"):
        kinds.checked_by("fees", lambda _form: ())
