"""A poster fits its paper: nothing over the edge, nothing over another thing, a QR code that any phone reads."""

import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from yangguang.press.posters.papers import Layout
from yangguang.press.tests import poster_samples as samples
from yangguang.press.tests.poster_samples import counts, notice, pages, printed, roll, row_texts, tool

pytestmark = pytest.mark.needs("poppler-utils", "zbar-tools")

MM = 72 / 25.4
EDGE = 12 * MM
PAPER = {"a3": (297 * MM, 420 * MM), "a4": (210 * MM, 297 * MM)}
LAYOUTS: list[Layout] = ["a3", "a4"]
LONG = {
    "title": "睢宁县2026年度农村部分计划生育家庭奖励扶助对象名单公示（第一批，含上年度补报人员，另附说明）",
    "basis": ["《江苏省农村部分计划生育家庭奖励扶助办法》第六条、第七条、第八条"] * 4,
    "office": "睢宁县卫生健康委员会家庭发展和妇幼健康科（人口监测办公室）",
}
OWN = {
    "title": "2026 年度奖励扶助对象公示",
    "basis": [
        "《中华人民共和国人口与计划生育法》第31条",
        "《国务院办公厅转发人口计生委财政部关于开展对农村部分计划生育家庭实行奖励扶助制度试点工作意见的通知》",
    ],
    "office": "睢宁县卫生健康委员会人口家庭科",
}
RECORDS = {
    "nobody": roll(0),
    "one": roll(1),
    "twelve": roll(12),
    "village": roll(249),
    "long": roll(60, **LONG),
    "long names": roll(["阿卜杜热合曼·买买提明·阿卜杜克热木江"] * 30),
    "counts": counts(20),
    "text": notice("text", text="检查自愿，全部免费。" * 300),
}
HALF_EMPTY = "，。）、"  # at the end of a line their right half holds no ink and may stand over the edge
type Word = tuple[float, float, float, float, str]


def _sheets(pdf: bytes, folder: Path) -> list[list[Word]]:
    """Each word of each sheet with its box, as poppler sees it."""
    listing = tool(pdf, folder, "pdftotext", "-bbox", "{}", "-")
    word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
    return [
        [(float(a), float(b), float(c), float(d), text) for a, b, c, d, text in word.findall(sheet)]
        for sheet in listing.split("<page ")[1:]
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", RECORDS)
def test_nothing_is_printed_within_twelve_millimetres_of_the_edge(name: str, layout: Layout, tmp_path: Path) -> None:
    width, height = PAPER[layout]
    for sheet in _sheets(printed(RECORDS[name], layout), tmp_path):
        assert min(word[0] for word in sheet) >= EDGE - 1
        assert max(word[2] for word in sheet if word[4][-1] not in HALF_EMPTY) <= width - EDGE + 1
        assert min(word[1] for word in sheet) >= EDGE - 5  # a word's box is taller than its ink
        assert max(word[3] for word in sheet) <= height - EDGE + 5


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["one", "twelve", "village", "long", "counts"])
def test_no_row_is_printed_over_the_foot_of_the_first_sheet(name: str, layout: Layout, tmp_path: Path) -> None:
    first = _sheets(printed(RECORDS[name], layout), tmp_path)[0]
    foot = next(word[1] for word in first if word[4] == "谁负责")
    rows = [word[3] for word in first if re.fullmatch(r"[\d,]+\.\d\d", word[4])]
    assert all(bottom <= foot + 4 for bottom in rows)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", RECORDS)
def test_no_two_texts_of_a_sheet_lie_over_each_other(name: str, layout: Layout, tmp_path: Path) -> None:
    for sheet in _sheets(printed(RECORDS[name], layout), tmp_path):
        words = [word for word in sheet if word[4][-1] not in HALF_EMPTY]
        inked = [(x + 0.5, y + (d - y) * 0.3, c - 0.5, d - (d - y) * 0.3) for x, y, c, d, _ in words]
        inked.sort(key=lambda box: box[1])
        for number, (x, _y, c, d) in enumerate(inked):
            for other in inked[number + 1 :]:
                if other[1] >= d:
                    break
                assert other[0] >= c or other[2] <= x


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("people", [12, 249, 2000])
def test_rows_are_set_in_eleven_points_or_more(layout: Layout, people: int, tmp_path: Path) -> None:
    sheets = _sheets(printed(roll(people), layout), tmp_path)
    heights = {round(d - y, 1) for sheet in sheets for _, y, _, d, text in sheet if re.fullmatch(r"9\d\d\.\d\d", text)}
    assert min(heights) >= 11


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_of_ten_characters_is_set_for_five_metres(layout: Layout, tmp_path: Path) -> None:
    first = _sheets(printed(roll(1, title="奖励扶助对象名单公示"), layout), tmp_path)[0]
    tallest = max(d - y for _, y, _, d, _ in first)
    assert tallest >= (71 if layout == "a3" else 50)


def test_each_black_sheet_is_whole_and_says_where_it_belongs() -> None:
    record = roll(249)
    sheets = pages(printed(record, "a4"))
    total = len(sheets)
    found = [row for sheet in sheets for row in row_texts(record) if row in sheet]
    assert len(found) == 249
    for number, sheet in enumerate(sheets, 1):
        assert f"第{number}张共{total}张" in sheet
        assert "序号姓名村项目金额" in sheet
        assert str(record["title"]) in sheet
        assert ("上接第" in sheet, "下接第" in sheet) == (number > 1, number < total)


@pytest.mark.parametrize("people", [5, 8, 12, 13, 20, 60])
def test_no_first_sheet_of_a_countys_own_roll_is_left_without_rows(people: int) -> None:
    record = roll(people, **OWN)
    first, *_ = pages(printed(record, "a4"))
    assert sum(row in first for row in row_texts(record)) >= 4
    assert "序号姓名村项目金额(元)" in first, "a title has its line to itself where there is room"


def test_black_sheets_hold_no_colour(tmp_path: Path) -> None:
    tool(printed(roll(60), "a4"), tmp_path, "pdftoppm", "-r", "40", "{}", "sheet")
    for picture in tmp_path.glob("*.ppm"):
        data = picture.read_bytes().split(b"\n", 3)[3]
        assert data[0::3] == data[1::3] == data[2::3]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "address", [samples.CODE_URL, "https://www.sn.example.gov.cn/wjw/yangguang/w/K7QW-2M9P-X4TZ-8RHN-3KDA-77XW/"]
)
def test_the_qr_code_is_read_off_a_rough_picture(layout: Layout, address: str, tmp_path: Path) -> None:
    tool(
        printed(roll(12), layout, code_url=address),
        tmp_path,
        "pdftoppm",
        "-r",
        "150",
        "-f",
        "1",
        "-l",
        "1",
        "{}",
        "sheet",
    )
    [picture] = tmp_path.glob("sheet*.ppm")
    assert tool(b"", tmp_path, "zbarimg", "--quiet", "--raw", str(picture)).strip() == address


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_qr_code_is_thirty_millimetres_wide_and_keeps_its_quiet_zone(layout: Layout) -> None:
    short = printed(roll(12), layout, code_url="https://a.cn/w/K7QW-2M9P/")
    shapes = [thing for thing in PdfDocument(short)[0].get_objects(max_depth=6) if thing.type == FPDF_PAGEOBJ_PATH]
    boxes = [[side / MM for side in shape.get_bounds()] for shape in shapes]
    ground, code = [
        box for box in boxes if box[2] - box[0] == pytest.approx(box[3] - box[1], abs=0.1) and box[2] > 100
    ][-2:]
    assert code[2] - code[0] >= 30
    quiet = 4 * (code[2] - code[0]) / 29  # four modules of a code of 29
    for side, outer, inner in zip((1, 1, -1, -1), ground, code, strict=True):
        assert side * (inner - outer) == pytest.approx(quiet, abs=0.1)
