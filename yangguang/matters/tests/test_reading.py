"""A catalogue is read in every form in which offices keep it, and every fault is named with its row."""

import io
import zipfile

import pytest

from yangguang.foundation.errors import Invalid
from yangguang.matters.catalogue.reading import read
from yangguang.matters.tests.tables import as_csv, as_xlsx, body, table

TOP = ["序号", "公开事项", "", "公开内容\n(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体"]
TOP += ["公开对象", "", "公开方式", "", "公开层级", ""]
SUB = [
    "",
    "一级事项",
    "二级事项",
    "",
    "",
    "",
    "",
    "",
    "全社会",
    "特定群体（请写明）",
    "主动",
    "依申请公开",
    "县级",
    "乡镇级",
]
MERGED = ["A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:H3", "I2:J2", "K2:L2", "M2:N2", "A1:N1"]
BOXES = "■政府网站 □政府公报\n■两微一端 □发布会/听证会 ■社区/企事业单位/村公示栏(电子屏)"


def _ticked(number: str, first: str, second: str) -> list[str]:
    cells = body({"序号": number, "公开事项（一级）": first, "公开事项（二级）": second})[0]
    return [*cells[:7], BOXES, "√", "", "√", "", "√", ""]


STANDARD = [
    ["睢宁县标准目录", *[""] * 13],
    TOP,
    SUB,
    _ticked("1", "公共卫生服务", "预防接种"),
    _ticked("2", "", "健康教育"),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_is_read_in_utf_8_and_gb18030(encoding: str) -> None:
    row = read(table({}, encoding=encoding))[0]
    assert (row.row, row.number, row.first, row.second) == (2, 1, "公共卫生服务", "事项1")
    assert (row.channels, row.levels) == (("website", "social", "board"), ("county", "town"))
    assert (row.audience, row.manner, row.length) == ("everyone", "proactive", (20, "working_days"))


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_standard_form_with_merged_headings_ticks_and_boxes_is_read(form: str) -> None:
    rows = read(as_xlsx(STANDARD, *MERGED, "B4:B5") if form == "xlsx" else as_csv(STANDARD))
    assert [(row.row, row.first, row.second) for row in rows] == [
        (4, "公共卫生服务", "预防接种"),
        (5, "公共卫生服务", "健康教育"),
    ]
    assert {row.channels for row in rows} == {("website", "social", "board")}
    assert {(row.audience, row.manner, row.levels) for row in rows} == {("everyone", "proactive", ("county",))}


def test_a_group_is_named_in_its_column_or_in_brackets() -> None:
    named = [*STANDARD[3][:8], "", "本村居民", "", "√", "√", "√"]
    row = read(as_xlsx([*STANDARD[:3], named], *MERGED))[0]
    assert (row.audience, row.audience_group, row.manner, row.levels) == (
        "group",
        "本村居民",
        "on_request",
        ("county", "town"),
    )
    assert read(table({"公开对象": "特定群体（申请人）"}))[0].audience_group == "申请人"


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"序号": ""}, "序号"),
        ({"序号": "一"}, "序号"),
        ({"公开事项（二级）": ""}, "公开事项"),
        ({"公开内容（要素）": ""}, "公开内容（要素）"),
        ({"公开依据": ""}, "公开依据"),
        ({"公开时限": "及时"}, "公开时限"),
        ({"公开主体": ""}, "公开主体"),
        ({"公开渠道和载体": "微信群"}, "公开渠道和载体"),
        ({"公开渠道和载体": "政府网站、大喇叭"}, "公开渠道和载体"),
        ({"公开渠道和载体": "□政府网站"}, "公开渠道和载体"),
        ({"公开对象": "有关人员"}, "公开对象"),
        ({"公开方式": "看情况"}, "公开方式"),
        ({"公开层级": "村级"}, "公开层级"),
        ({"公开内容（要素）": "=HYPERLINK(1)"}, "公开内容（要素）"),
        ({"公开内容（要素）": "未参检名单"}, "公开内容（要素）"),
        ({"公开事项（二级）": "社 会 抚 养 费征收"}, "公开事项"),
        ({"公开内容（要素）": "集中曝光"}, "公开内容（要素）"),
        ({"公开对象": "特定群体（超生户）"}, "公开对象"),
    ],
)
def test_a_fault_is_named_with_its_row_and_column(change: dict[str, str], column: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(table({}, change, {}))
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(3, column)]


def test_every_fault_of_a_table_is_named_at_once_in_row_order() -> None:
    with pytest.raises(Invalid) as caught:
        read(table({"公开方式": "?"}, {}, {"公开时限": "", "公开对象": ""}, {"序号": "2"}))
    assert [fault.row for fault in caught.value.faults] == [2, 4, 4, 5]


def test_a_repeated_number_or_name_is_named_with_both_rows() -> None:
    with pytest.raises(Invalid, match="第 3 行「序号」:“1”与第 2 行重复"):
        read(table({}, {"序号": "1"}))
    with pytest.raises(Invalid, match="第 3 行「公开事项」:与第 2 行是同一事项"):
        read(table({}, {"公开事项（二级）": "事项1"}))


def test_the_reason_of_the_charter_is_given_with_a_forbidden_word() -> None:
    with pytest.raises(Invalid, match="不得出现“未参检名单”：健康检查是自愿的服务"):
        read(table({"公开内容（要素）": "未参检名单"}))


def test_a_missing_or_unknown_column_is_named() -> None:
    heading = [
        "序号",
        "一级事项",
        "二级事项",
        "公开内容",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体",
        "公开对象",
        "公开方式",
    ]
    with pytest.raises(Invalid, match="第 1 行「公开层级」:缺少这一栏"):
        read(as_csv([heading, ["1"] * 10]))
    with pytest.raises(Invalid, match="第 1 行「育龄妇女」:不是标准目录的栏目"):
        read(as_csv([[*heading, "公开层级", "育龄妇女"], ["1"] * 12]))
    with pytest.raises(Invalid, match="没有找到以“序号”开头的表头"):
        read(as_csv([["名称"], ["x"]]))


def test_a_quote_that_never_closes_is_named_with_its_row() -> None:
    with pytest.raises(Invalid) as caught:
        read(table({}) + b'2,"abc\n')
    assert [fault.row for fault in caught.value.faults] == [3]


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"PK\x03\x04" + b"\0" * 500])
def test_a_broken_workbook_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Invalid, match="表格文件无法打开"):
        read(data)


def test_a_zip_that_is_no_workbook_and_one_that_unpacks_too_large_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(Invalid, match="表格文件无法打开"):
        read(out.getvalue())
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sheet.xml", b"\0" * 51_000_000)
    with pytest.raises(Invalid, match="超过 50 MB"):
        read(out.getvalue())


def test_a_workbook_with_a_second_filled_sheet_is_refused() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(as_xlsx(STANDARD, *MERGED)))
    extra = book.create_sheet("隐藏")
    extra.sheet_state = "hidden"
    extra.append(["a", "b"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Invalid, match="2 张有内容的表"):
        read(out.getvalue())


def test_an_empty_table_is_refused() -> None:
    with pytest.raises(Invalid, match="没有数据行"):
        read(table())
