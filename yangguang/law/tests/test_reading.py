"""A table of bases is taken whole or refused with every fault named by its row."""

import pytest

from yangguang.foundation.errors import Invalid
from yangguang.law.reading import read
from yangguang.law.tests.tables import table


def test_a_good_table_is_read() -> None:
    basis = read(table({}))[0]
    assert (basis.document, basis.article, basis.jurisdiction, basis.confidence) == ("某县公示办法", "5", "CN", "")


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"文件": ""}, "文件"),
        ({"条旨": ""}, "条旨"),
        ({"生效日期": ""}, "生效日期"),
        ({"生效日期": "去年"}, "生效日期"),
        ({"失效前最后一日": "2026-02-30"}, "失效前最后一日"),
        ({"失效前最后一日": "2025-12-31"}, "失效前最后一日"),
        ({"核对": "x"}, "核对"),
        ({"适用地区": "江苏"}, "适用地区"),
        ({"条旨": "字" * 121}, "条旨"),
        ({"文件": "社会抚养费征收管理办法"}, "文件"),
        ({"文件": "《中华人民共和国流动人口计划生育工作条例》"}, "文件"),
        ({"文件": "计划生育 技术服务管理条例", "失效前最后一日": "2027-01-01"}, "文件"),
    ],
)
def test_a_fault_is_named_with_its_row_and_column(change: dict[str, str], column: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(table({"条": "1"}, change, {"条": "2"}))
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(3, column)]


def test_the_same_basis_twice_is_named_with_both_rows() -> None:
    with pytest.raises(Invalid, match=r"第 4 行「文件」:与第 2 行是同一依据"):
        read(table({}, {"条": "6"}, {"文件": "中华人民共和国某县公示办法"}))


def test_every_fault_of_a_table_is_named_at_once() -> None:
    with pytest.raises(Invalid) as caught:
        read(table({"文件": ""}, {}, {"核对": "x", "条旨": ""}))
    assert [fault.row for fault in caught.value.faults] == [2, 4, 4]
