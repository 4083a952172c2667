"""What people try in order to get past the gate, one trick a row; the numbers are drawn anew for each run."""

import base64
import random
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

import pytest

from yangguang.disclosure import gate
from yangguang.disclosure.tests.gate import numbers
from yangguang.disclosure.tests.gate.seeds import dice, words

_CAPITALS = str.maketrans("0123456789", "零壹貳參肆伍陸柒捌玖")
_RINGED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_SUZHOU = str.maketrans("0123456789", "〇〡〢〣〤〥〦〧〨〩")
_BRACKETED = str.maketrans("123456789", "㈠㈡㈢㈣㈤㈥㈦㈧㈨")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_DARK = str.maketrans("0123456789", "⓿❶❷❸❹❺❻❼❽❾")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STROKES = str.maketrans("0123456789", "○一二三四五六七八九")

TRICKS: dict[str, Callable[[str], str]] = {
    "capital numerals": lambda n: n.translate(_CAPITALS),
    "a ring for nought": lambda n: n.translate(_STROKES),
    "numerals with commas": lambda n: "、".join(n.translate(_STROKES)),
    "ringed figures": lambda n: n.translate(_RINGED),
    "Suzhou figures": lambda n: n.translate(_SUZHOU),
    "bracketed numerals": lambda n: n.translate(_BRACKETED),
    "Thai figures": lambda n: n.translate(_THAI),
    "dark figures": lambda n: n.translate(_DARK),
    "raised figures": lambda n: n.translate(_RAISED),
    "keycaps": lambda n: "".join(f"{sign}\ufe0f\u20e3" for sign in n),
    "O for nought": lambda n: n.replace("0", "O"),
    "Cyrillic letters": lambda n: n.replace("0", "О").replace("3", "З"),
    "l for one": lambda n: n.replace("1", "l"),
    "pictures between": lambda n: "😀".join(n),
    "a picture in the middle": lambda n: f"{n[:6]}🌸{n[6:]}" if len(n) > 11 else f"{n[:3]}🌸{n[3:]}",
    "square brackets": lambda n: "".join(f"[{sign}]" for sign in n),
    "round brackets": lambda n: "".join(f"({sign})" for sign in n),
    "full stops": lambda n: "。".join(n),
    "bars": lambda n: "|".join(n),
    "slashes": lambda n: "/".join(n),
    "underscores": lambda n: "_".join(n),
    "a quote before": lambda n: f"'{n}",
    "base64": lambda n: base64.b64encode(n.encode()).decode(),
    "base64 in an address": lambda n: f"https://a.example/?q={base64.urlsafe_b64encode(f'id={n}'.encode()).decode()}",
    "percent signs": lambda n: "https://a.example/?q=" + "".join(f"%{ord(sign):02X}" for sign in n),
    "an address": lambda n: f"https://a.example/?no={quote(n)}&p=1",
    "character references": lambda n: "".join(f"&#{ord(sign)};" for sign in n),
    "escapes": lambda n: "".join(f"\\u{ord(sign):04x}" for sign in n),
    "hexadecimal": lambda n: n.encode().hex(),
}
LONG_TRICKS: dict[str, Callable[[str], str]] = {
    "a formula": lambda n: f'=CONCAT("{n[:6]}","{n[6:]}")',
    "an addition": lambda n: f'="{n[:6]}"&"{n[6:14]}"&"{n[14:]}"',
    "quotes": lambda n: f'"{n[:6]}" & "{n[6:]}"',
    "plus": lambda n: f"{n[:6]}+{n[6:]}",
    "colons": lambda n: f"{n[:6]}:{n[6:14]}:{n[14:]}",
    "equals": lambda n: f"{n[:6]}={n[6:]}",
    "an end of line": lambda n: f"{n[:6]}\n{n[6:]}",
    "an empty line": lambda n: f"{n[:6]}\r\n\r\n{n[6:]}",
    "a line for each figure": "\n".join,
    "words between": lambda n: f"{n[:6]}后面是{n[6:14]}最后{n[14:]}",
    "told in parts": lambda n: f"前六位是{n[:6]}，中间八位是{n[6:14]}，后面是{n[14:]}",
    "a bracket inside": lambda n: f"{n[:6]}（{n[6:14]}）{n[14:]}",
    "points": lambda n: f"{n[:6]}...{n[6:]}",
}
_MAKERS = {"id_number": numbers.id_number, "phone": numbers.phone, "bank_card": numbers.card}


@pytest.mark.parametrize("detector", list(_MAKERS))
@pytest.mark.parametrize("trick", list(TRICKS))
def test_a_number_in_disguise_is_found(trick: str, detector: str) -> None:
    chance = dice(f"{detector} by {trick}")
    for _ in range(5):
        text = TRICKS[trick](_MAKERS[detector](chance))
        assert _stops(text, detector), text


@pytest.mark.parametrize("detector", ["id_number", "bank_card"])
@pytest.mark.parametrize("trick", list(LONG_TRICKS))
def test_a_number_in_pieces_is_put_together(trick: str, detector: str) -> None:
    chance = dice(f"{detector} by {trick}")
    for _ in range(5):
        text = LONG_TRICKS[trick](_MAKERS[detector](chance))
        assert _stops(text, detector), text


@pytest.mark.parametrize("ending", words("χ Ⅹ ✗ ✘ ⅹ ❌ Ｘ Ⓧ 𝐗 х * 叉 乂 艾克斯 10 -X （X） #"))
def test_whatever_stands_for_an_x_an_id_number_is_one(ending: str) -> None:
    number = numbers.id_number(dice(ending), ending="X")
    assert _stops(f"编号{number[:17]}{ending}。", "id_number")


def test_an_id_number_backwards_or_without_its_end_still_tells_who() -> None:
    number = numbers.id_number(dice("backwards"))
    assert _stops(number[::-1], "id_number")
    assert _stops(f"{number[:14]}****", "id_number")
    assert not _stops(f"{number[:6]}********{number[14:]}", "id_number")


@pytest.mark.parametrize(
    "text",
    [
        "138（中间{1}）{2}", "电话前三位{0}，接着{1}，最后{2}", "{0}=={1}=={2}", "{0}\n{1}\n{2}", "{0}:{1}:{2}",
        "+86-{0}-{1}-{2}", "0086 {0} {1} {2}", "(+86){0}{1}{2}", "微信同号{0} {1} {2}", "{0}{1}{2}@139.com",
        "{0}....{1}....{2}", "vx{0}{1}{2}",
    ],
)  # fmt: skip
def test_a_phone_told_in_groups_is_found(text: str) -> None:
    assert _stops(text.format("138", "1234", "5678"), "phone")


@dataclass(frozen=True)
class Cell:
    where: str
    text: str
    row: str
    column: str


def _table(rows: list[list[str]]) -> gate.Document:
    return gate.Document(
        [
            Cell(f"{chr(65 + c)}{r}", text, str(r), chr(65 + c))
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
        ]
    )


def _cut(number: str) -> dict[str, list[list[str]]]:
    return {
        "side by side": [["甲", number[:6], number[6:]]],
        "a cell for each figure": [list(number)],
        "with cells between": [["甲", number[:6], "乙", number[6:]]],
        "below each other": [["x", number[:6]], ["y", number[6:14]], ["z", number[14:]]],
        "a row for each figure": [["x", sign] for sign in number],
    }


@pytest.mark.parametrize("way", list(_cut("")))
def test_an_id_number_cut_over_a_table_is_put_together(way: str) -> None:
    report = gate.look(_table(_cut(numbers.id_number(dice(way)))[way]), kind="attachment")
    assert report.stopped
    assert list(report.of("id_number"))


def test_an_id_number_cut_over_two_paragraphs_is_put_together() -> None:
    number = numbers.id_number(dice("paragraphs"))
    pieces = [Cell("第 1 段", f"前一半{number[:8]}", "", ""), Cell("第 2 段", number[8:], "", "")]
    found = list(gate.look(gate.Document(pieces), kind="attachment").of("id_number"))
    assert [finding.where for finding in found] == ["第 1 段"]


def test_columns_of_sums_and_counts_are_no_numbers_of_people() -> None:
    chance = dice("columns of sums")
    for _ in range(20):
        rows = [[str(chance.randrange(10**5)), f"{chance.randrange(10**7) / 100:.2f}"] for _row in range(200)]
        assert gate.look(_table(rows), kind="attachment").clean


@pytest.mark.parametrize(
    "text",
    [
        "一九八三年五月十二日出生", "生于癸亥年三月初三", "生日5月12日", "出生于八三年五月", "Born 1983-05-12",
        "DOB: 1983-05-12",
        "date of birth 12/05/1983", "1983年5月12日的生日", "出生:83/5/12", "出生日期|1983|05|12",
        "壹玖捌叁年伍月拾贰日出生",
        "出生日期为1983 05 12", "出 生 日 期：1983.5.12", "生辰1983年5月12日", "农历一九八三年腊月廿三生",
        "生于民国三十二年五月",
    ],
)  # fmt: skip
def test_a_birth_date_in_words_is_found(text: str) -> None:
    assert _stops(text, "birth_date")


@pytest.mark.parametrize(
    "text",
    [
        "住桃园镇高党村三组东头第二家", "家住中山路12", "住址：中山路12", "高党村三组村东头王家隔壁",
        "中山路 12 号 3 栋 2 单元", "中山路拾贰号",
        "凤凰城3#楼2单元301", "家 住：高 党 村 3 组 12 号", "翡翠湾A座1203", "家住朱楼村村东第三家",
        "门牌号：高党村3-12",
        "家住高党村小学后面第三排", "现住址 元府花园6栋2单元301", "租住在青年路88号",
    ],
)  # fmt: skip
def test_a_home_without_its_number_or_in_other_words_is_found(text: str) -> None:
    assert _stops(text, "address")


@pytest.mark.parametrize(
    "text",
    [
        "王秀英\n患有乙肝", "王秀英：\n乙肝", "糖尿病：王秀英", "王 秀 英 患乙肝", "王秀英，\n女，\n离异",
        "王秀英\n\n诊断：肺结核",
        "王·秀·英 患有癌症", "Wang Xiuying，乙肝", "今年以来本组多次走访并帮助落实政策的居民是王\n秀英，患乙肝多年",
        "今年以来本组多次走访并帮助落实政策的王秀英患有糖\n尿病的情况",
    ],
)  # fmt: skip
def test_an_end_of_line_parts_no_name_from_an_illness(text: str) -> None:
    assert _stops(text, "name_beside_term")


@pytest.mark.parametrize(
    "text", ["張偉患有糖尿病", "劉麗華，離異", "家住桃園鎮高黨村3組12號", "出生日期：1983年5月12日"]
)
def test_traditional_characters_hide_nobody(text: str) -> None:
    assert gate.look(text, kind="attachment").stopped


def test_a_forbidden_word_in_another_writing_is_found() -> None:
    assert _stops("https://a.example/" + quote("社会抚养费"), "lexicon")
    assert _stops(base64.b64encode("未参检名单".encode()).decode(), "lexicon")


def test_lines_that_say_different_things_are_read_apart() -> None:
    for text in ("联系人王秀英\n糖尿病患者可到卫生院随访", "王秀英同志值班。\n残疾人证办理窗口"):
        assert not _stops(text, "name_beside_term")


@pytest.mark.parametrize(
    "text",
    [
        "社會撫養費", "社 會 撫 養 費", "shehuifuyangfei", "社会抚yang费", "社会扶养费", "社会抚养废",
        "社🌸会🌸抚🌸养🌸费", "社抚费",
        "社[会]抚[养]费", "社<b>会</b>抚养费", "社=会=抚=养=费", "社1会2抚3养4费", "社a会a抚a养a费", "费养抚会社",
        "SHFYF", "社会抚飬费",
        "社\n会\n抚\n养\n费", "抚养费征收", "未參檢名單", "未yun检名单", "超sheng户名单", "抄生户名单",
        "chaosheng名单", "計生罰款", "違法生育",
        "計劃外懷孕", "未参加孕检人员公示", "強制結紮", "强制扎结", "上環率", "三查四術", "准生證", "孕情摸排",
        "舉報超生", "計生黑名單",
        "拒不参加孕检", "不来孕检停低保", "不参检就不发钱", "孕检不到罚五百", "離婚人員名單", "失獨家庭名單", "超⽣",
    ],
)  # fmt: skip
def test_what_the_charter_forbids_is_found_however_it_is_written(text: str) -> None:
    assert _stops(f"关于{text}的通知", "lexicon")


@pytest.mark.parametrize(
    "text",
    [
        "离婚后的抚养费由法院判决", "未参加体检的居民仍可预约", "不参加体检不影响领取补贴",
        "没参加孕检的仍可免费做", "输卵管结扎术收费公示",
        "社会扶助经费", "抄录生产日期", "超声检查免费", "生活费养老金", "孕产期保健不收费", "环境检查公示",
    ],
)  # fmt: skip
def test_an_offices_honest_words_pass(text: str) -> None:
    assert not _stops(text, "lexicon")


@pytest.mark.parametrize(
    "text",
    ["不公布超生户名单", "严禁公布超生人员名单。", "任何单位不得统计超生对象名单", "不公布、不张贴违法生育人员名单"],
)
def test_a_sentence_against_listing_residents_waits_for_a_person(text: str) -> None:
    assert [finding.action for finding in gate.look(text, kind="text").findings] == ["warn"]


@pytest.mark.parametrize(
    "text",
    [
        "不公布超生户名单的村，通报批评",
        "谁不公布超生户名单",
        "如果不公布超生户名单，追究责任",
        "不得超生",
        "不公布，超生户名单见附件",
    ],
)
def test_a_sentence_that_only_looks_so_stops(text: str) -> None:
    assert gate.look(text, kind="text").stopped


def _stops(text: str, detector: str) -> bool:
    report = gate.look(text, kind="attachment")
    return any(finding.detector == detector and finding.action == "stop" for finding in report.findings)


def test_a_name_of_ordinary_words_in_disguise_is_no_number() -> None:
    chance = random.Random(dice("codes").random())
    for text in (
        f"统一社会信用代码{numbers.credit_code(chance)}", "SHA-256 " + bytes(range(32)).hex(), "版本 1.0.2-l10n",
        "一、二、三、四、五、六、七、八、九、十", "8:30-11:30 14:00-17:30", "a1b2c3d4e5f6a7b8c9d0", "①②③④⑤⑥⑦⑧⑨⑩",
    ):  # fmt: skip
        assert gate.look(text, kind="attachment").clean, text
