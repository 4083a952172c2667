"""A report that does not add up is told where, with both figures; what is not known is neither right nor wrong."""

from dataclasses import replace

import pytest

from yangguang.cases import annual
from yangguang.cases.annual import Filled, Report, Rule, Standing
from yangguang.cases.annual.forms import CHALLENGES, REQUESTS
from yangguang.cases.replies import Reply
from yangguang.cases.tests.annual import made

BEFORE, NOW = made.report(2024), made.report()


def _bent(table: str, row: str, column: str, figure: int | None) -> Report:
    return replace(NOW, tables={**NOW.tables, table: NOW.tables[table].also({(row, column): figure})})


def test_a_report_made_from_the_record_holds() -> None:
    assert annual.failed(NOW, before=BEFORE) == []
    assert any(one.rule == Rule.CARRIED and one.standing == Standing.HOLDS for one in annual.check(NOW, before=BEFORE))


@pytest.mark.parametrize("column", [column.key for column in REQUESTS.columns])
@pytest.mark.parametrize("row", [row.key for row in REQUESTS.rows])
def test_no_cell_of_part_three_can_be_bent_unseen(row: str, column: str) -> None:
    figure = NOW.figure("requests", row, column)
    assert figure is not None
    assert annual.failed(_bent("requests", row, column, figure + 1), before=BEFORE)


def test_each_failure_names_its_row_its_column_and_both_figures() -> None:
    assert [str(one) for one in annual.failed(_bent("requests", "new", "person", 999), before=BEFORE)] == [
        "自然人：一加二为 1004，三（七）加四为 44，两边应相等。",
        "一、本年新收政府信息公开申请数量 · 总计：写的是 54，各类申请人合计为 1014。",
    ]
    [carried] = [
        one for one in annual.failed(_bent("requests", "carried", "law", 7), before=BEFORE) if one.rule == Rule.CARRIED
    ]
    assert str(carried) == "二、上年结转政府信息公开申请数量 · 法律服务机构：写的是 7，上一年度报告结转下年度的是 1。"
    [results] = annual.failed(_bent("challenges", "review", "total", 4), before=BEFORE)
    assert str(results) == "行政复议 · 总计：写的是 4，各种结果合计为 3。"


@pytest.mark.parametrize("part", annual.WORDS)
def test_a_part_in_words_that_says_nothing_fails(part: int) -> None:
    [failure] = annual.failed(replace(NOW, words={**NOW.words, part: " \n"}), before=BEFORE)
    assert str(failure) == f"{annual.HEADINGS[part]}：没有写。"


def test_nought_and_not_known_are_told_apart() -> None:
    known = [
        (row, key, NOW.figure("challenges", row, key)) for row in ("suit", "suit_after") for key in ("upheld", "total")
    ]
    assert [figure for _row, _key, figure in known] == [0, 0, None, None]
    stands = {one.row: one.standing for one in annual.check(NOW) if one.rule == Rule.RESULTS}
    assert stands == {"review": Standing.HOLDS, "suit": Standing.HOLDS, "suit_after": Standing.UNKNOWN}


def test_a_total_that_is_left_out_though_its_parts_are_known_fails() -> None:
    [failure] = annual.failed(_bent("challenges", "suit", "total", None))
    assert str(failure) == "未经复议直接起诉 · 总计：写的是 没有填，各种结果合计为 0。"


def test_a_part_that_is_not_known_leaves_its_sum_untold_but_not_below_the_parts_that_are() -> None:
    for total, standing in ((3, Standing.UNKNOWN), (2, Standing.UNKNOWN), (1, Standing.FAILS)):
        table = NOW.tables["challenges"].also({("review", "corrected"): None, ("review", "total"): total})
        bent = replace(NOW, tables={**NOW.tables, "challenges": table})
        [found] = [one for one in annual.check(bent) if one.rule == Rule.RESULTS and one.row == "review"]
        assert found.standing == standing


@pytest.mark.parametrize("row", ["new", "carried", "handled", "pending"])
def test_the_totals_of_part_three_must_be_known(row: str) -> None:
    failures = annual.failed(_bent("requests", row, "total", None), before=BEFORE)
    assert any(one.rule == Rule.KNOWN and one.row == row for one in failures)


def test_an_empty_report_holds_nowhere() -> None:
    checks = annual.check(Report(year=2025, office="某机关"))
    assert Standing.HOLDS not in {one.standing for one in checks}
    assert {one.rule for one in checks if one.standing == Standing.FAILS} == {Rule.WRITTEN, Rule.KNOWN}


def test_without_last_years_report_what_was_carried_over_cannot_be_told() -> None:
    carried = [one for one in annual.check(NOW) if one.rule == Rule.CARRIED]
    assert {one.standing for one in carried} == {Standing.UNKNOWN}
    assert all("无法核对" in str(one) for one in carried)


def test_a_table_takes_its_own_cells_alone_and_nothing_below_nought() -> None:
    cells = dict.fromkeys(CHALLENGES.keys, 0)
    with pytest.raises(ValueError, match="below nought"):
        Filled(CHALLENGES, cells | {("review", "total"): -1})
    with pytest.raises(ValueError, match="do not fit"):
        Filled(CHALLENGES, {**cells, ("review", "lost"): 1})
    with pytest.raises(ValueError, match="do not fit"):
        Filled(CHALLENGES, {("review", "total"): 1})


def test_the_form_has_the_rows_and_columns_of_the_law() -> None:
    assert len(REQUESTS.rows) == 4 + len(Reply) == 25
    assert [column.words for column in REQUESTS.columns] == [
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
    ]  # fmt: skip
    assert REQUESTS.rows[4].words == "1．属于国家秘密"
    assert REQUESTS.rows[4].under == ("三、本年度办理结果", "（三）不予公开")
