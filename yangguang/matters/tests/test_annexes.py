"""A field of the catalogue goes out as the standard's annex: ten columns, merged headings, in both office forms."""

import io

import pytest
from docx import Document
from docx.table import Table
from openpyxl import load_workbook

from yangguang.foundation.actors import SYSTEM
from yangguang.matters import actions, queries
from yangguang.matters.catalogue.columns import COLUMNS
from yangguang.matters.catalogue.reading import read
from yangguang.matters.tests.conftest import People
from yangguang.matters.tests.tables import GOOD, table

OTHER = {
    "公开事项（一级）": "生育支持",
    "公开对象": "特定群体（申请人）",
    "公开层级": "县级",
    "公开内容（要素）": "a<b>&c",
}


@pytest.fixture
def fields(people: People) -> list[str]:
    """Two matters of one field, one of another."""
    actions.import_catalogue(data=table({}, {}, OTHER), by=SYSTEM)
    return queries.fields()


def _docx(field: str) -> Table:
    [found] = Document(io.BytesIO(queries.annex_as_docx(field))).tables
    return found


def test_each_field_has_its_annex_with_its_own_matters_alone(fields: list[str]) -> None:
    assert fields == ["公共卫生服务", "生育支持"]
    assert [row.second for row in read(queries.annex_as_xlsx("公共卫生服务"))] == ["事项1", "事项2"]
    assert [row.second for row in read(queries.annex_as_xlsx("生育支持"))] == ["事项3"]


def test_the_annex_for_a_word_processor_has_the_ten_headings_merged_as_the_standard_has_them(fields: list[str]) -> None:
    found = _docx("公共卫生服务")
    above, under = ([cell.text for cell in found.rows[number].cells] for number in (0, 1))
    assert list(dict.fromkeys(above)) == [name for name, _below in COLUMNS]
    assert under == [
        sub or name for name, below in COLUMNS for sub in below or ("",)
    ]  # merged downwards: the same cell
    assert len(above) == len(under) == 14


def test_what_the_annex_says_of_a_matter_is_what_the_catalogue_says(fields: list[str]) -> None:
    cells = [cell.text for cell in _docx("公共卫生服务").rows[2].cells]
    assert cells[:4] == ["1", "公共卫生服务", "事项1", GOOD["公开内容（要素）"]]
    assert cells[8:] == ["√", "", "√", "", "√", "√"]
    assert [cell.text for cell in _docx("生育支持").rows[2].cells][3] == "a<b>&c"


def test_matters_of_one_field_share_its_cell_in_both_forms(fields: list[str]) -> None:
    found = _docx("公共卫生服务")
    assert found.rows[2].cells[1]._tc is found.rows[3].cells[1]._tc
    sheet = load_workbook(io.BytesIO(queries.annex_as_xlsx("公共卫生服务"))).worksheets[0]
    assert "B4:B5" in {str(span) for span in sheet.merged_cells.ranges}


def test_the_same_catalogue_gives_the_same_bytes(fields: list[str]) -> None:
    assert queries.annex_as_docx("生育支持") == queries.annex_as_docx("生育支持")
    assert queries.annex_as_xlsx("生育支持") == queries.annex_as_xlsx("生育支持")
