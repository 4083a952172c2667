"""A roll: four columns and no more, and each cell looked at in no time."""

import time

import pytest

from yangguang.disclosure import gate
from yangguang.disclosure.tests.gate import numbers, people, wordings
from yangguang.disclosure.tests.gate.seeds import dice, words

HEADER = ["姓名", "村", "项目", "金额（元）"]
ROW = ["王秀英", "高党村", "奖励扶助", "960"]


@pytest.mark.parametrize(
    "header",
    [
        HEADER,
        ["name", "village", "programme", "amount_fen"],
        ["补助对象姓名", "所在村（社区）", "补助项目", "发放金额"],
        ["村别", "金额"],
    ],
)
def test_name_village_programme_and_amount_may_stand_in_a_roll(header: list[str]) -> None:
    assert gate.columns(header, []).clean


@pytest.mark.parametrize(
    "heading",
    words(
        """
        身份证号 公民身份号码 身_份_证 手机号码 联系电话 银行卡号 一卡通账号 家庭住址 户籍地 出生年月 年龄 子女姓名
        孩子姓名 儿童姓名 配偶 残疾等级 健康状况 备注 序号 姓名2 id_number (空)
        """
    ),
)
def test_any_other_column_is_refused(heading: str) -> None:
    report = gate.columns([*HEADER, heading], [[*ROW, "x"]])
    assert report.stopped
    assert report.findings[0].advice


def test_the_same_column_twice_is_refused() -> None:
    assert gate.columns(["姓名", "姓名", "村", "金额"], []).stopped


def test_an_ordinary_roll_passes() -> None:
    chance = dice("an ordinary roll")
    amounts = ["960", 96000, "1,920.00", None]
    rows = [
        [people.name(chance), chance.choice(wordings.VILLAGES), "奖励扶助", chance.choice(amounts)] for _ in range(500)
    ]
    report = gate.columns(HEADER, rows)
    assert len(report.findings) <= 0.02 * len(rows), report.findings


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (0, "王秀英11010519491231002X"),
        (0, "王秀英 13800138000"),
        (0, "王秀英之子"),
        (0, "王秀英（子）"),
        (0, "王秀英（丧偶）"),
        (0, "960"),
        (1, "高党村3组12号"),
        (1, "一三八〇〇一三八〇〇〇"),
        (1, "高党\u2028村\u20281\u200b3800138000"),
        (2, "奖励扶助（１３８００１３８０００）"),
        (2, "110105 19491231 002x"),
        (2, "出生日期1966-01-02"),
        (2, "社会抚养费"),
        (2, "社 会 抚 养 费"),
        (2, "乙肝救助"),
        (3, "6222021234567890128"),
        (3, "玖佰陆拾元整户主代领"),
    ],
)
def test_what_hides_in_a_cell_is_stopped_and_its_row_named(column: int, value: str) -> None:
    rows = [list(ROW) for _ in range(30)]
    rows[17][column] = value
    report = gate.columns(HEADER, rows)
    assert report.stopped
    assert all("第 19 行" in finding.where for finding in report.findings)


@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize(
    "value",
    words(
        """
        外出妇女名单 两女户名单 未参加体检人员名单 未按时参加孕检对象 未·参·加·体·检·妇·女·名·单 未落实节育措施人员名单
        举报他人非婚生育 不孕检停发补贴 外出务工妇女（名单）
        """
    ),
)
def test_what_the_lexicons_rules_forbid_is_stopped_in_a_cell_and_its_row_named(column: int, value: str) -> None:
    rows = [[f"王秀{given}", "高党村", "奖励扶助", "960"] for given in "英兰芳珍霞云梅娥" * 4]
    rows[17][column] = value
    report = gate.columns(HEADER, rows)
    assert report.stopped
    assert [finding.detector for finding in report.findings if "第 19 行" not in finding.where] == []
    assert list(report.of("lexicon")) + list(report.of("mention"))


def test_an_id_number_spread_over_two_cells_is_stopped() -> None:
    assert gate.columns(HEADER, [["王秀英", "110105", "19491231002X", "960"]]).stopped


def test_a_programme_named_in_the_catalogue_may_hold_a_family_word() -> None:
    rows = [["王秀英", "高党村", "二女户养老补贴", "960"]]
    assert gate.columns(HEADER, rows).stopped
    assert gate.columns(HEADER, rows, allowed={"二女户养老补贴"}).clean


def test_a_row_with_a_cell_too_many_is_stopped() -> None:
    assert gate.columns(HEADER, [[*ROW, "x"]]).stopped


def test_a_hundred_thousand_rows_take_at_most_three_seconds_of_one_core() -> None:
    chance = dice("a long roll")
    rows: list[list[object]] = [
        [people.name(chance), chance.choice(wordings.VILLAGES), "奖励扶助", 96000] for _ in range(100_000)
    ]
    rows[99_998][2] = "奖励扶助 " + numbers.id_number(chance)
    began = time.process_time()
    report = gate.columns(HEADER, rows)
    took = time.process_time() - began
    print(f"100,000 rows of 4 cells: {took:.2f} s")
    assert any("第 100000 行" in finding.where for finding in report.of("id_number"))
    assert took <= 3
