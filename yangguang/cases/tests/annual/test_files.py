"""The report's files say what the report says, cell by cell; nought stays nought and unknown stays unknown."""

import csv
import io
import json
from itertools import product

import pytest
from docx import Document
from docx.table import Table
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from yangguang.cases import annual
from yangguang.cases.annual import FORMS, Filled, Report, figures
from yangguang.cases.annual.layout import laid, placed
from yangguang.cases.tests.annual import made
from yangguang.foundation.errors import Invalid
from yangguang.foundation.money import Money

REPORT = made.report()
FIGURES = st.none() | st.integers(min_value=0, max_value=99_999)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    tables = {
        key: Filled(form, {cell: draw(FIGURES) for cell in form.keys})
        for key, form in FORMS.items()
        if key != "requests"
    }
    fees = draw(st.none() | st.integers(min_value=0, max_value=10**9).map(Money))
    return Report(
        year=draw(st.integers(2020, 2030)), office="某机关", words=made.WORDS, tables=tables, handling_fees=fees
    )


def _tables(report: Report) -> list[Table]:
    return Document(io.BytesIO(annual.as_docx(report))).tables


def test_the_document_opened_again_has_every_figure_in_its_cell() -> None:
    seen = set()
    for table, drawn in zip(_tables(REPORT), laid(REPORT), strict=True):
        for spot in placed(drawn.rows):
            text = table.cell(spot.row, spot.column).text
            if spot.cell.keys:
                assert text == figures.said(REPORT.figure(*spot.cell.keys), money=spot.cell.money)
                seen.add(spot.cell.keys)
            else:
                assert text == spot.cell.words
    assert seen == {(key, row, column) for key, form in FORMS.items() for row, column in form.keys}


def test_the_document_merges_its_headings_as_the_official_form_does() -> None:
    _acts, requests, challenges = _tables(REPORT)
    assert (len(requests.rows), len(requests.columns)) == (28, 10)
    texts = [[cell.text for cell in row.cells] for row in requests.rows]
    assert texts[0][3:] == ["申请人情况"] * 7
    assert texts[1][4:9] == ["法人或其他组织"] * 5
    assert texts[1][3] == texts[2][3] == "自然人"
    assert {row[0] for row in texts[5:27]} == {"三、本年度办理结果"}
    assert {row[1] for row in texts[7:15]} == {"（三）不予公开"}
    assert texts[7][2] == "1．属于国家秘密"
    assert texts[26][1:3] == ["（七）总计"] * 2
    assert texts[3][:3] == ["一、本年新收政府信息公开申请数量"] * 3
    assert [cell.text for cell in challenges.rows[1].cells][5:] == ["未经复议直接起诉"] * 5 + ["复议后起诉"] * 5


def test_the_document_has_the_words_and_what_was_taken_as_fees() -> None:
    lines = [found.text for found in Document(io.BytesIO(annual.as_docx(REPORT))).paragraphs]
    assert lines[0] == "睢宁县卫生健康委员会2025年政府信息公开工作年度报告"
    assert lines[1:4] == ["一、总体情况", "主动公开信息 1,240 条。", "办结申请全部按时。"]
    assert lines[-1] == "本年收取信息处理费 0.00 元。"
    unknown = Document(io.BytesIO(annual.as_docx(Report(year=2025, office="某机关")))).paragraphs
    assert unknown[-1].text == "本年收取信息处理费的情况：不掌握。"


def test_the_workbook_opened_again_has_every_figure_in_its_cell_and_nothing_where_nothing_is_known() -> None:
    book = load_workbook(io.BytesIO(annual.as_xlsx(REPORT)))
    assert book.sheetnames == ["文字部分", "第二部分", "第三部分", "第四部分"]
    for name, drawn in zip(book.sheetnames[1:], laid(REPORT), strict=True):
        for spot in placed(drawn.rows):
            value = book[name].cell(spot.row + 1, spot.column + 1).value
            if spot.cell.keys is None:
                assert value == spot.cell.words
            elif (figure := REPORT.figure(*spot.cell.keys)) is None:
                assert value is None
            else:
                assert value == (figure / 1_000_000 if spot.cell.money else figure)
    assert len(book["第三部分"].merged_cells.ranges) > 10


def test_words_that_begin_like_a_formula_are_words_in_the_workbook() -> None:
    report = Report(year=2025, office="某机关", words={1: "=1+1", 5: "无", 6: "无"})
    cell = load_workbook(io.BytesIO(annual.as_xlsx(report)))["文字部分"]["A3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@given(report=reports())
def test_any_report_comes_back_from_its_json_as_it_was(report: Report) -> None:
    assert annual.from_json(annual.as_json(report)) == report
    assert annual.from_json(annual.as_json(REPORT)) == REPORT


@given(report=reports())
def test_the_table_for_machines_has_each_figure_and_an_empty_cell_for_what_is_not_known(report: Report) -> None:
    _heading, *lines = csv.reader(io.StringIO(annual.as_csv(report).decode("utf-8-sig")))
    cells = [
        (report.figure(form.key, row.key, column.key), column.money)
        for form in FORMS.values()
        for row, column in product(form.rows, form.columns)
    ]
    assert [figures.read(line[3], money=money) for line, (_f, money) in zip(lines, cells, strict=True)] == [
        figure for figure, _money in cells
    ]


@given(fen=st.integers(min_value=0, max_value=10**13))
def test_an_amount_in_ten_thousands_keeps_every_fen(fen: int) -> None:
    text = figures.said(fen, money=True)
    assert "E" not in text
    assert figures.read(text, money=True) == fen


@pytest.mark.parametrize(
    ("text", "figure"), [("", None), (" — ", None), ("0", 0), ("１２", 12), ("1,204", 1204), ("00", 0)]
)
def test_what_is_typed_is_nought_only_where_somebody_typed_nought(text: str, figure: int | None) -> None:
    assert figures.read(text) == figure


@pytest.mark.parametrize("text", ["-1", "1.5", "一", "1e3", "NaN", "9" * 16, "٣"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="不是可以填的数"):
        figures.read(text)
    with pytest.raises(Invalid, match="不是可以填的数"):
        figures.read("0.0000001", money=True)


def test_the_same_report_gives_the_same_bytes() -> None:
    for written in (annual.as_json, annual.as_csv, annual.as_docx, annual.as_xlsx):
        assert written(REPORT) == written(made.report())


def _bent(**changes: object) -> bytes:
    return json.dumps({**json.loads(annual.as_json(REPORT)), **changes}).encode()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xff\xfe{", "不是 JSON"),
        (b"[]", "不是年度报告的格式"),
        (_bent(year="x"), "年度或者机关不对"),
        (_bent(words={}), "缺少文字"),
        (_bent(handling_fees_fen=-1), "不是金额"),
        (_bent(tables={}), "缺少这一格"),
        (annual.as_json(REPORT).replace(b'"made": 2', b'"made": true'), "应为不小于零的整数或者 null"),
        (annual.as_json(REPORT).replace(b'"made": 2', b'"lost": 2'), "没有这一格"),
    ],
)
def test_a_file_that_is_no_report_is_refused_with_every_fault(data: bytes, fault: str) -> None:
    with pytest.raises(Invalid) as refused:
        annual.from_json(data)
    assert fault in str(refused.value)
