"""A poster says what its record says, once, in a form that outlives us."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from yangguang.foundation import canonical
from yangguang.press.posters import plain
from yangguang.press.posters.contents import Record
from yangguang.press.posters.papers import Layout
from yangguang.press.tests import poster_samples as samples
from yangguang.press.tests.poster_samples import counts, notice, pages, printed, roll, row_texts, text_of, tool

LAYOUTS: list[Layout] = ["a3", "a4"]
BEYOND_MARKUP = [
    "#let x = 1", "*粗体*", "_斜体_", "<script>", "$x^2$", '"引号"', "'单引'", "反\\斜\\n", "`代码`", "@引用", "= 标题",
    "//注释", "#[内容]", "--", "~波浪~", "张\u200f三", "\u200e李四", "王\u3000二", "#sys.inputs", "{{record}}",
    "\\u{41}",
]  # fmt: skip
TABLE = {
    "columns": ["机构", "收到", "最长用时"],
    "rows": [["睢城街道", "40", "12个工作日"], ["双沟镇", "7", "3个工作日"]],
}
FILE = {"id": 3, "name": "基层政务公开标准目录.xlsx", "sha256": "ab" * 32, "size": 48_211}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_record_and_the_proof_inside_a_poster_are_those_it_was_made_from(layout: Layout) -> None:
    record = roll(12)
    attached = PdfReader(BytesIO(printed(record, layout))).attachments
    assert set(attached) == {"record.json", "proof.tlog-proof"}
    assert attached["record.json"] == [canonical.dumps({"record": record, "salt": samples.SALT})]
    assert json.loads(attached["record.json"][0])["record"] == record
    assert attached["proof.tlog-proof"] == [samples.proof().encode()]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("people", [1, 12, 60, 249])
def test_every_row_stands_on_a_poster_exactly_once_and_in_order(layout: Layout, people: int) -> None:
    record = roll(people)
    text = text_of(printed(record, layout))
    places = [text.index(row) for row in row_texts(record)]
    assert places == sorted(places)
    assert all(text.count(name) == 1 for name in samples.names(people))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.needs("poppler-utils")
def test_two_other_readers_find_every_name_and_amount_once_too(layout: Layout, tmp_path: Path) -> None:
    record = roll(60)
    pdf = printed(record, layout)
    document = pypdfium2.PdfDocument(pdf)
    by_pdfium = "".join(page.get_textpage().get_text_range() for page in document)
    by_poppler = tool(pdf, tmp_path, "pdftotext", "-layout", "{}", "-")
    for name, _, _, fen in record["rows"]:  # type: ignore[attr-defined]  # a roll's rows
        for text in (by_pdfium, by_poppler):
            assert text.count(name) == 1
            assert text.count(f"{fen // 100}.{fen % 100:02d}") == 1


def test_two_thousand_rows_all_stand_on_their_sheets() -> None:
    record = roll(2000)
    sheets = pages(printed(record, "a4"))
    assert all(row in "".join(sheets) for row in row_texts(record))
    assert all(f"第{number}张共{len(sheets)}张" in sheet for number, sheet in enumerate(sheets, 1))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_roll_of_nobody_says_so(layout: Layout) -> None:
    assert "没有列入的人" in text_of(printed(roll(0), layout))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_signs_that_mean_something_to_a_typesetter_stay_what_they_are(layout: Layout) -> None:
    record = roll(BEYOND_MARKUP, title="#标题 *不是* $标题$", office='"#机构"')
    text = text_of(printed(record, layout))
    assert all(text.count(row) == 1 for row in row_texts(record))
    assert "#标题*不是*$标题$" in text
    assert '"#机构"' in text


def test_a_direction_mark_in_a_name_leaves_the_cells_beside_it_alone() -> None:
    [plain_row] = row_texts(roll(["张三"]))
    assert plain_row in text_of(printed(roll(["张\u200f三"])))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_poster_says_what_whom_until_when_who_answers_and_how_to_object(layout: Layout) -> None:
    text = text_of(printed(roll(12), layout))
    for said in (
        "名单公示", "2026年度奖励扶助对象名单公示", "睢宁县王楼村", "12人", "到3月11日(周三)为止,都可以提出异议",
        "共7个工作日", "家庭发展科", "周文静", "0516-88301234", "14:00–17:30", "有人已经去世?", "漏了应当列入的人?",
        "SN-2026-0007", "发布机构睢宁县卫生健康委员会", "发布日期2026年3月2日(周一)", "有效至2026年3月11日(周三)",
        "人口与计划生育法", samples.CODE_URL, "K7QW-2M9P-X4TZ-8RHN", "怎样核验",
    ):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_poster_prints_its_checkpoint_short_and_whole(layout: Layout) -> None:
    text, root = text_of(printed(roll(1), layout)), samples.ROOT.hex()
    assert f"校验点{samples.SIZE}短根{root[:8]}...{root[-8:]}全根{root}" in text


def test_a_window_whose_end_no_calendar_knows_yet_is_open_all_the_same() -> None:
    text = text_of(printed(roll(1, window={"from": "2027-03-01", "to": None, "days": 7})))
    assert "现在就可以提出异议" in text
    assert "有效至待定" in text


@pytest.mark.parametrize(("demo", "marks"), [(True, 3), (False, 0)])
def test_a_demonstration_says_so_on_every_sheet(demo: bool, marks: int) -> None:
    sheets = pages(printed(roll(249, demo=demo)))
    assert len(sheets) == 3
    assert sum("演示数据" in sheet for sheet in sheets) == marks


def test_a_new_version_says_that_it_replaces_the_old_one() -> None:
    assert "第2版,替换以前各版" in text_of(printed(roll(1, version=2)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_poster_of_counts_bears_every_place_once_and_no_name(layout: Layout) -> None:
    record = counts(40)
    text = text_of(printed(record, layout, code_url=None))
    assert "只列人数和金额" in text
    assert all(text.count(row) == 1 for row in row_texts(record))


def test_totals_alone_make_a_poster_too() -> None:
    record = {key: value for key, value in counts(0).items() if key != "counts"}
    assert "合计9,600.00元" in text_of(printed(record, code_url=None))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_text_stands_whole_on_its_poster(layout: Layout) -> None:
    paragraphs = [f"第{number}段：检查自愿，全部免费，不登记、不催促。" * number for number in range(1, 40)]
    text = text_of(printed(notice("text", text="\n".join(paragraphs)), layout, code_url=None))
    assert plain("第1段：检查自愿，全部免费，不登记、不催促。") in text
    assert text.count("第39段:") == 39


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("kind", "more"), [("table", TABLE), ("attachment", {"file": FILE})])
def test_tables_and_attachments_stand_on_their_posters(layout: Layout, kind: str, more: dict[str, object]) -> None:
    record = notice(kind, **more)
    text = text_of(printed(record, layout, code_url=None))
    assert all(text.count(row) == 1 for row in row_texts(record))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_hidden_count_is_said_in_words_and_the_note_stands_by_its_table(layout: Layout) -> None:
    hidden = counts(3) | {"totals": {"people": None, "fen": None}}
    text = text_of(printed(hidden, layout, code_url=None))
    assert "None" not in text
    assert plain("人数较少，为保护个人不予显示") in text
    table = TABLE | {"rows": [["睢城街道", "＊", "40"], ["双沟镇", "＊", "7"]], "note": "＊ 人数不足10，不予显示。"}
    assert plain("＊ 人数不足10，不予显示。") in text_of(printed(notice("table", **table), layout, code_url=None))


@pytest.mark.parametrize(
    ("record", "conformance"),
    [(roll(1), False), (counts(3), True), (notice("text", text="一段话。"), True), (notice("table", **TABLE), True)],
)
def test_posters_are_pdf_a_3_and_those_without_names_can_be_listened_to(record: Record, conformance: bool) -> None:
    reader = PdfReader(BytesIO(printed(record)))
    raw = reader.trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]  # every PDF/A has metadata
    assert "<pdfaid:part>3</pdfaid:part>" in raw
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in raw
    assert ("<pdfuaid:part>1</pdfuaid:part>" in raw) is conformance
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"  # type: ignore[index]  # it is there, or the test fails here
    assert reader.metadata and reader.metadata.creation_date_raw == "D:20260302000000Z"


def test_the_qr_code_of_a_poster_that_can_be_listened_to_says_where_it_leads() -> None:
    reader = PdfReader(BytesIO(printed(counts(3))))
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))  # type: ignore[call-overload]  # the library types it loosely
    spoken = [str(item["/Alt"]) for item in objects if isinstance(item, DictionaryObject) and "/Alt" in item]
    assert spoken == [f"二维码：{samples.CODE_URL}"]


_SCRIPT = """
import hashlib, sys
from yangguang.press.tests.poster_samples import counts, printed, roll
for record in [roll(5)] * int(sys.argv[1]):
    printed(record)
print(*(hashlib.sha256(printed(r, l)).hexdigest() for r in (roll(30), counts(9)) for l in ("a3", "a4")))
"""


def test_the_same_poster_is_the_same_bytes_in_every_process() -> None:
    environments = [
        os.environ | {"PYTHONHASHSEED": seed, "TZ": zone} for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    first, second = (
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(n)], env=env, capture_output=True, text=True, check=True
        ).stdout
        for n, env in enumerate(environments)
    )
    assert first == second != ""
