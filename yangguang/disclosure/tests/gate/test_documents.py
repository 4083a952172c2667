"""What hides in files: in sheets, columns, comments, revisions, properties; each named by its place."""

from collections.abc import Callable

import docx
import openpyxl
import pytest

from yangguang.disclosure import gate
from yangguang.disclosure.gate import documents
from yangguang.files import actions
from yangguang.files.tests import makers
from yangguang.files.tests.makers import ID
from yangguang.files.tests.pdf_maker import pdf
from yangguang.foundation.actors import VISITOR

SHOWN = "110105***********X"


def _hidden_sheet(book: openpyxl.Workbook) -> None:
    book.create_sheet("底稿")["B7"] = ID
    book["底稿"].sheet_state = "veryHidden"


def _hidden_column(book: openpyxl.Workbook) -> None:
    book["名单"]["F3"] = ID
    book["名单"].column_dimensions["F"].hidden = True


def _typed_as_number(book: openpyxl.Workbook) -> None:
    book["名单"]["C2"] = 320324196601011234


def _in_property(book: openpyxl.Workbook) -> None:
    book.properties.description = f"经办{ID}"


def _said(paper: docx.document.Document) -> None:
    paper.add_paragraph(f"证号{ID}")


def _revised(paper: docx.document.Document) -> None:
    paper.core_properties.comments = ID


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda: makers.workbook(_hidden_sheet), "隐藏工作表 底稿!B7"),
        (lambda: makers.workbook(_hidden_column), "名单!F3 隐藏列"),
        (lambda: makers.workbook(makers.commented), "批注 名单!B2"),
        (lambda: makers.workbook(_typed_as_number), "名单!C2"),
        (lambda: makers.workbook(_in_property), "属性 description"),
        (lambda: makers.document(_said), "第 2 段"),
        (lambda: makers.document(_revised), "属性 description"),
        (lambda: makers.presentation(makers.shape(ID), shown=' show="0"'), "第 1 页（隐藏）"),
        (lambda: pdf("first", f"no. {ID}"), "第 1 页"),
        (lambda: pdf("first", info=f"/Subject ({ID})"), "属性 Subject"),
        (lambda: f"姓名,证号\n某,{ID}\n".encode(), "第 2 行第 2 列"),
    ],
)
def test_an_id_number_hidden_anywhere_in_a_file_stops_it(make: Callable[[], bytes], place: str) -> None:
    report = documents.look(make(), name="a.csv")
    assert report.stopped
    assert place in [finding.where for finding in report.of("id_number")]
    assert ID not in str(report)


@pytest.mark.parametrize("make", [makers.workbook, makers.document, lambda: pdf("Notice of 9 March 2026")])
def test_an_ordinary_file_passes(make: Callable[[], bytes]) -> None:
    report = documents.look(make())
    assert [finding for finding in report.findings if finding.detector != "unread"] == []


def _births(book: openpyxl.Workbook) -> None:
    book["名单"]["D1"], book["名单"]["D2"] = "出生年月", "1966.01"


def _children(book: openpyxl.Workbook) -> None:
    book["名单"]["D1"], book["名单"]["D2"] = "子女姓名", "王小丫"


def _blank_form(paper: docx.document.Document) -> None:
    table = paper.add_table(rows=4, cols=2)
    for row, label in enumerate(["申请人姓名", "身份证号码", "出生年月", "家庭住址"]):
        table.cell(row, 0).text = label


@pytest.mark.parametrize("change", [_births, _children])
def test_a_column_for_births_or_children_stops_a_workbook(change: Callable[[openpyxl.Workbook], None]) -> None:
    report = documents.look(makers.workbook(change))
    assert [finding.where for finding in report.of("column")] == ["名单!D1"]
    assert report.stopped


def test_a_blank_form_passes() -> None:
    assert not documents.look(makers.document(_blank_form)).stopped


def test_a_list_of_names_in_a_file_stops_it() -> None:
    def named(book: openpyxl.Workbook) -> None:
        for who in ("王秀英", "张建国", "李桂兰"):
            book["名单"].append([who, 960])

    assert documents.look(makers.workbook(named)).stopped
    assert not documents.look(makers.workbook(named), allowed={"王秀英", "张建国", "李桂兰"}).stopped


def test_a_scanned_page_is_named_for_the_reviewer() -> None:
    assert [(f.where, f.action) for f in documents.look(makers.picture("PDF", (600, 800))).of("unread")] == [
        ("第 1 页的图片", "warn")
    ]


@pytest.mark.django_db
def test_a_kept_file_is_looked_through_by_what_was_read_in_it() -> None:
    file = actions.keep(data=makers.workbook(_hidden_sheet), by=VISITOR, name="表.xlsx")
    report = documents.look(file)
    assert report.stopped
    assert documents.look(actions.keep(data=pdf("x", info=f"/Author ({ID})"), by=VISITOR)).clean
    assert isinstance(documents.of(file), gate.Document)
