"""A table becomes rows that know where they stood, or is refused whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation.errors import Invalid
from yangguang.foundation.tables import day, lines, repeated, rows, written

HEADINGS = {"名称": "name", "数值": "value", "说明": "note"}
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@given(body=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_a_table_reads_the_same_in_every_encoding(encoding: str, body: list[tuple[str, str, str]]) -> None:
    text = written(tuple(HEADINGS), body).decode("utf-8-sig")
    found = rows(lines(text.encode(encoding)), headings=HEADINGS)
    assert [tuple(row.cells[field] for field in ("name", "value", "note")) for row in found] == body
    assert [row.number for row in found] == list(range(2, len(body) + 2))


def test_columns_may_come_in_any_order_and_optional_ones_may_be_missing() -> None:
    found = rows(lines("value,名称\n1,甲\n".encode()), headings=HEADINGS, optional=["note"])
    assert found[0].cells == {"name": "甲", "value": "1", "note": ""}


@pytest.mark.parametrize("heading", ["名称,数值", "名称,数值,说明,电话", "名称,名称,数值,说明", "甲,1,x"])
def test_a_wrong_heading_is_named_as_row_1(heading: str) -> None:
    with pytest.raises(Invalid) as caught:
        rows(lines(f"{heading}\n甲,1,x\n".encode()), headings=HEADINGS)
    assert [fault.row for fault in caught.value.faults] == [1]


def test_every_row_with_too_few_or_too_many_cells_is_named() -> None:
    with pytest.raises(Invalid) as caught:
        rows(lines("名称,数值,说明\n甲,1\n乙,2,x\n丙,3,x,y\n".encode()), headings=HEADINGS)
    assert [fault.row for fault in caught.value.faults] == [2, 4]
    assert caught.value.kept == "没有导入任何一行。"


def test_a_quote_that_never_closes_is_refused_with_its_row() -> None:
    with pytest.raises(Invalid) as caught:
        lines('名称,数值,说明\n甲,1,x\n"乙,2,x\n'.encode())
    assert [fault.row for fault in caught.value.faults] == [3]


@pytest.mark.parametrize("data", [b"", b"\n\n", "名称,数值,说明\n".encode()])
def test_a_table_without_rows_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid, match="没有数据行"):
        rows(lines(data), headings=HEADINGS)


def test_bytes_of_no_encoding_are_refused_with_their_row() -> None:
    with pytest.raises(Invalid) as caught:
        lines("名称,数值\n甲,1\n乙,".encode() + b"\xff\xff\n")
    assert [fault.row for fault in caught.value.faults] == [3]


def test_a_repeated_key_is_named_with_the_row_of_the_first() -> None:
    found = rows(lines("名称,数值,说明\n甲,1,x\n甲,2,x\n乙,3,x\n".encode()), headings=HEADINGS)
    assert [str(fault) for fault in repeated(found, key="name", heading="名称")] == [
        "第 3 行「名称」:“甲”与第 2 行重复"
    ]


@pytest.mark.parametrize("text", ["2026-02-28", "2026/2/28", "2026.2.28", " 2026年02月28日 ", "２０２６-2-28"])
def test_a_date_is_read_however_an_office_writes_it(text: str) -> None:
    assert day(text) == date(2026, 2, 28)


@pytest.mark.parametrize("text", ["", "2026-02-29", "28.2.2026", "二月", "2026-13-01", "2026-2-28 08:00"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert day(text) is None
