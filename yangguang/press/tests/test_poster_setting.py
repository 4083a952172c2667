"""How titles are broken, rows are set and words are written on a poster."""

import re

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from yangguang.press.posters import checkpoint, columns, contents, fonts, headline, lines, qr, words
from yangguang.press.posters.columns import Room
from yangguang.press.posters.contents import Column, Table
from yangguang.press.posters.errors import ProofUnreadable, RecordUnreadable
from yangguang.press.tests.poster_samples import ROOT, SIZE, counts, names, notice, printed, proof, roll

WIDTH = 760.0
unhurried = settings(deadline=None)  # the faces are read on first use
ROOM = Room(WIDTH, 350, 1000, 3)
texts = st.text(st.sampled_from("张三李四王楼村奖励扶助（）《》，。·ABCxyz019. -"), max_size=60)


@unhurried
@given(title=texts.filter(str.strip), most=st.integers(1, 4), height=st.floats(60, 250))
def test_a_title_keeps_every_character_and_fits_its_room(title: str, most: int, height: float) -> None:
    fitted = headline.fit(title, width=WIDTH, most=most, height=height)
    assert "".join("".join(fitted.lines).split()) == "".join(title.split())
    assert len(fitted.lines) <= most
    assert fitted.height <= height + 0.5
    assert all(fonts.face(bold=True).width(line) * fitted.size <= WIDTH for line in fitted.lines)


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("奖励扶助对象名单公示", ["奖励扶助对象名单公示"]),
        ("关于开展免费孕前优生健康检查的通知", ["关于开展免费孕前", "优生健康检查的通知"]),
        ("人口家庭科工作人员职务任免", ["人口家庭科", "工作人员职务任免"]),
        ("未取得许可从事母婴保健技术服务的裁量基准", ["未取得许可从事母婴保健", "技术服务的裁量基准"]),
        ("2026年度奖励扶助对象名单公示（王楼村）", ["2026年度奖励扶助对象", "名单公示（王楼村）"]),
    ],
)
def test_a_title_breaks_where_the_sense_breaks(title: str, broken: list[str]) -> None:
    assert list(headline.fit(title, width=WIDTH, most=3, height=160, words=("王楼村",)).lines) == broken


def test_a_title_of_two_short_lines_is_set_in_seventy_two_points() -> None:
    assert headline.fit("关于开展免费孕前优生健康检查的通知", width=WIDTH, most=3, height=160).size == 72


@unhurried
@given(text=texts, width=st.floats(1.5, 40))
def test_a_wrapped_cell_loses_nothing_and_stays_in_its_column(text: str, width: float) -> None:
    wrapped = lines.wrap(text, width)
    assert "".join(wrapped) == text
    hanging = sum(sign in "，、。；：！？）》”’」】〕" for sign in text)
    assert all(fonts.face().width(line) <= width + hanging + 0.02 for line in wrapped)


@unhurried
@given(people=st.integers(0, 400), village=st.text(st.sampled_from("王楼李集社区居委会"), min_size=1, max_size=14))
def test_a_setting_never_goes_below_eleven_points_nor_over_the_edge(people: int, village: str) -> None:
    table = Table(
        (Column("序号", True, True), Column("姓名", sought=True), Column("村"), Column("金额（元）", True)),
        [(str(n), name, village, "960.00") for n, name in enumerate(names(people), 1)],
        "",
    )
    setting = columns.choose(table, ROOM)
    assert 11 <= setting.size <= 20
    placed = [item for _, cells in lines.lines(table, setting) for item in cells]
    for index, x, _, text in placed:
        width = fonts.face(bold=table.columns[index].sought).width(text) * setting.size
        assert -0.1 <= x <= x + width <= WIDTH + 0.1
    assert len(placed) == 4 * people


def test_few_rows_are_set_larger_than_many() -> None:
    few, many = (columns.choose(contents.table(roll(n)) or Table((), [], ""), ROOM) for n in (3, 249))
    assert few.size > many.size
    assert few.abreast < many.abreast


def test_dates_and_amounts_are_written_as_a_village_reads_them() -> None:
    assert words.day("2026-03-13") == "2026年3月13日（周五）"
    assert words.short_day("2026-03-13") == "3月13日（周五）"
    assert words.yuan(123_456_789) == "1,234,567.89"


def test_a_basis_is_written_from_text_or_from_document_and_article() -> None:
    given_ = ["《某办法》第六条", {"document": "某条例", "article": "第二十条"}]
    assert words.basis(given_) == "《某办法》第六条；《某条例》第二十条"
    assert words.basis("《某办法》") == "《某办法》"


def test_a_checkpoint_is_read_from_its_proof_with_its_witnesses() -> None:
    stamp = checkpoint.read(proof(witness="witness.example"))
    assert (stamp.size, stamp.root, stamp.witnesses) == (SIZE, ROOT.hex(), 1)
    assert stamp.short == f"{stamp.root[:4]} {stamp.root[4:8]} … {stamp.root[-8:-4]} {stamp.root[-4:]}"


@pytest.mark.parametrize(
    "bad", ["", "c2sp.org/tlog-proof@v1\nindex 3\n", "a\n\nb\n-4\nAAAA\n\n", "a\n\nb\n４\n" + "A" * 43 + "=\n"]
)
def test_a_proof_without_a_checkpoint_prints_no_poster(bad: str) -> None:
    with pytest.raises(ProofUnreadable):
        checkpoint.read(bad)


@pytest.mark.parametrize("text", ["https://a.cn/w/K7QW-2M9P/", "x" * 300])
def test_a_qr_path_draws_every_dark_module_once(text: str) -> None:
    drawn = qr.svg(text)
    modules = {
        (x, y)
        for y, row in enumerate(segno.make(text, error="q", micro=False).matrix)
        for x, dark in enumerate(row)
        if dark
    }
    found = [
        (x - 4, int(y) - 4)
        for start, y, run in re.findall(r"M(\d+) (\d+)h(\d+)", drawn)
        for x in range(int(start), int(start) + int(run))
    ]
    assert len(found) == len(set(found))
    assert set(found) == modules


def test_a_code_is_the_last_part_of_its_address() -> None:
    assert qr.code("https://a.cn/wjw/w/K7QW-2M9P/") == "K7QW-2M9P"


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "poem"}, {"title": ""}, {"office": None}, {"index": ""}, {"rows": "不是行"},
        {"rows": [["张三", "村", "项目", "960"]]}, {"rows": [["张三", "村", "项目", 1], ["李四"]]},
    ],
)  # fmt: skip
def test_a_record_that_no_poster_can_show_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(RecordUnreadable):
        printed(roll(1) | broken)


def test_a_roll_without_rows_bears_no_names() -> None:
    assert contents.is_named(roll(1))
    assert not contents.is_named(counts(1))
    assert not contents.is_named(notice("table", rows=[["1"]], columns=["数"]))


def test_the_rows_of_a_poster_are_its_records_rows_numbered_and_in_yuan() -> None:
    assert contents.texts(roll(["张三"])) == [("1", "张三", "王楼村", "奖励扶助", "960.00")]
    assert contents.texts(counts(1)) == [("1", "第1镇", "1", "960.00")]
    assert contents.texts(notice("text", text="一段话。")) == []


def test_plain_text_knows_one_form_of_each_sign_and_nothing_invisible() -> None:
    assert contents.plain("张\u200f三\u3000 ⼀（甲）\ufe00\n") == "张三一(甲)"
