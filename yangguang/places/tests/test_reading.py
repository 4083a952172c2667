"""A file becomes rows that know where they stood, or is refused whole."""

import pytest
from hypothesis import given

from yangguang.foundation.errors import Invalid
from yangguang.places.listing.reading import Row, read
from yangguang.places.tests.trees import lists, written


@given(rows=lists())
def test_rows_come_back_as_they_were_written(rows: list[Row]) -> None:
    assert read(written(rows)) == rows


def test_headings_may_be_chinese_and_in_any_order() -> None:
    assert read("级别,名称,代码,上级代码\n省,江苏省,32,\n") == [Row(2, "32", "江苏省", "", "province")]


def test_blank_lines_count_as_rows_but_are_left_out() -> None:
    assert [row.number for row in read("code,name,parent_code,level\n\n32,江苏省,,province\n,,,\n")] == [3]


@pytest.mark.parametrize(
    "heading",
    ["code,name,level", "code,name,parent_code,level,phone", "code,code,name,level", "", "32,江苏省,,province"],
)
def test_a_wrong_heading_is_named_as_row_1(heading: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(f"{heading}\n32,江苏省,,province\n")
    assert [fault.row for fault in caught.value.faults] == [1]


def test_every_row_with_too_few_or_too_many_cells_is_named() -> None:
    with pytest.raises(Invalid) as caught:
        read("code,name,parent_code,level\n32,江苏省,province\n3203,徐州市,32,city\n3204,x,32,city,\n")
    assert [fault.row for fault in caught.value.faults] == [2, 4]


def test_a_file_without_rows_is_refused() -> None:
    with pytest.raises(Invalid, match="没有数据行"):
        read("code,name,parent_code,level\n")


def test_a_quote_that_never_closes_is_refused_with_its_row() -> None:
    with pytest.raises(Invalid) as caught:
        read('code,name,parent_code,level\n32,江苏省,,province\n3203,"徐州市,32,city\n')
    assert [fault.row for fault in caught.value.faults] == [3]
