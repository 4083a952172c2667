"""A list becomes rows that know where they stood, whatever the county's spreadsheet saved; or it is refused whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation.errors import Invalid
from yangguang.places.listing.reading import Row, read
from yangguang.places.tests.trees import lists, written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@given(rows=lists())
def test_a_list_reads_the_same_in_every_encoding(encoding: str, rows: list[Row]) -> None:
    assert read(written(rows, encoding)) == rows


def test_a_rare_name_survives_gb18030() -> None:
    (row,) = read("code,name,parent_code,level\n32,㐱𬱖𫖯村,,province\n".encode("gb18030"))
    assert row.name == "㐱𬱖𫖯村"


def test_headings_and_levels_may_be_chinese_and_in_any_order() -> None:
    assert read("级别,名称,代码,上级代码\n省,江苏省,32,\n".encode()) == [Row(2, "32", "江苏省", "", "province")]


def test_blank_lines_count_as_rows_but_are_left_out() -> None:
    data = "code,name,parent_code,level\n\n32,江苏省,,province\n,,,\n".encode()
    assert [row.number for row in read(data)] == [3]


@given(rows=lists(), data=st.data())
def test_a_utf_8_list_with_one_bent_byte_is_refused_not_read_as_other_names(
    rows: list[Row], data: st.DataObject
) -> None:
    whole = written(rows)
    at = data.draw(st.integers(0, len(whole) - 1).filter(lambda at: whole[at] >= 0x80))
    with pytest.raises(Invalid) as caught:
        read(whole[:at] + b"A" + whole[at + 1 :])
    assert [fault.row for fault in caught.value.faults] == [whole.count(b"\n", 0, at) + 1]


def test_utf_16_is_refused_with_advice_not_read_as_noise() -> None:
    with pytest.raises(Invalid, match="CSV UTF-8"):
        read("code,name,parent_code,level\n32,江苏省,,province\n".encode("utf-16"))


@pytest.mark.parametrize(
    "heading",
    ["code,name,level", "code,name,parent_code,level,phone", "code,code,name,level", "32,江苏省,,province"],
)
def test_a_wrong_heading_is_named_as_row_1(heading: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(f"{heading}\n32,江苏省,,province\n".encode())
    assert [fault.row for fault in caught.value.faults] == [1]
