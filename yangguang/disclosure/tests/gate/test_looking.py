"""What the gate decides: mask, stop or warn, with a reason, and nothing personal in what it says."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.disclosure import gate
from yangguang.disclosure.tests.gate import numbers
from yangguang.disclosure.tests.gate.seeds import dice

ID = "11010519491231002X"  # the standard's own example


@dataclass(frozen=True)
class Piece:
    where: str
    text: str
    row: str = ""
    column: str = ""


def test_a_text_with_an_id_number_is_masked_and_says_why() -> None:
    report = gate.look(f"申请人证号{ID}。", kind="text")
    (finding,) = report.findings
    assert (finding.action, finding.where) == ("mask", "第 1 行")
    assert report.masked_text == "申请人证号〔身份证号已隐去〕。"
    assert "个人信息保护法" in finding.why
    assert finding.advice
    assert finding.shown == "110105***********X"


@pytest.mark.parametrize("kind", ["attachment", "table", "roll", "catalogue"])
def test_where_nothing_can_be_cut_out_an_id_number_stops(kind: gate.Kind) -> None:
    assert gate.look(f"证号{ID}", kind=kind).stopped


def test_the_line_of_a_finding_is_named() -> None:
    (finding,) = gate.look("一\n二\n电话13800138000", kind="text").findings
    assert finding.where == "第 3 行"


def test_one_name_in_a_free_text_warns_and_stays() -> None:
    report = gate.look("村民王秀英来信反映公示栏未更新。", kind="text")
    assert [finding.action for finding in report.findings] == ["warn"]
    assert not report.stopped
    assert "王秀英" in report.masked_text


def test_two_names_warn_and_three_stop() -> None:
    two = gate.look("王秀英、张建国来信。", kind="text")
    three = gate.look("王秀英、张建国、李桂兰来信。", kind="text")
    assert not two.stopped
    assert three.stopped
    assert all(who not in three.masked_text for who in ("王秀英", "张建国", "李桂兰"))


def test_the_same_name_three_times_is_one_person() -> None:
    assert not gate.look("王秀英同志来信。王秀英同志来电。村民王秀英来访。", kind="text").stopped


@pytest.mark.parametrize("text", ["村民王秀英患有糖尿病。", "王秀英已离婚。", "王秀英，女，怀孕五个月"])
def test_a_name_beside_a_health_or_family_term_stops(text: str) -> None:
    report = gate.look(text, kind="text")
    assert report.stopped
    assert "王秀英" not in report.masked_text


def test_a_term_in_another_sentence_is_not_beside_the_name() -> None:
    report = gate.look("联系人王秀英。糖尿病患者可到卫生院随访。", kind="text")
    assert [finding.detector for finding in report.findings] == ["name"]


def test_an_officer_in_office_may_be_named_with_the_published_phone() -> None:
    text = "联系人王秀英，电话138-0013-8000，地址睢宁县元府路88号。"
    report = gate.look(text, kind="text", allowed={"王秀英", "13800138000", "睢宁县元府路88号"})
    assert report.clean
    assert report.masked_text == text


def test_no_permission_lets_an_id_number_through() -> None:
    assert not gate.look(ID, kind="text", allowed={ID}).clean


def test_a_permitted_office_does_not_permit_a_home_at_the_same_number() -> None:
    text = "张某住睢宁县元府路88号3单元501室"
    assert list(gate.look(text, kind="text", allowed={"睢宁县元府路88号"}).of("address"))


@pytest.mark.parametrize(
    "text", ["张某，元府路88号，县残联已核实", "据村委会，高党村3组12号张某", "住址：锦绣江南12栋"]
)
def test_an_office_named_in_the_same_sentence_does_not_excuse_a_home(text: str) -> None:
    assert list(gate.look(text, kind="text").of("address"))


def test_a_permitted_name_does_not_permit_the_home_that_follows_it() -> None:
    report = gate.look("王秀英家住桃园镇高党村3组12号", kind="text", allowed={"王秀英"})
    assert [finding.detector for finding in report.findings] == ["address"]


@pytest.mark.parametrize(
    "text",
    ["关于征收社会抚养费的通告", "社 会 抚 养 费", "社\u200b会·抚*养_费", "现将未参检名单公布如下", "对超生户集中曝光"],
)
def test_the_lexicon_of_the_charter_stops(text: str) -> None:
    report = gate.look(text, kind="catalogue")
    assert report.stopped
    assert all(finding.why for finding in report.of("lexicon"))


@pytest.mark.parametrize(("kind", "stopped"), [("text", False), ("attachment", False), ("catalogue", True)])
def test_a_sentence_against_what_the_charter_forbids_is_for_a_person_to_read(kind: gate.Kind, stopped: bool) -> None:
    report = gate.look("任何单位不得再征收社会抚养费。", kind=kind)
    assert report.stopped is stopped
    assert [finding.detector for finding in report.findings] == ["mention"]


@pytest.mark.parametrize("text", ["全村严禁超生", "不得无证生育，否则取消补助", "严禁抢生二胎，违者后果自负"])
def test_an_order_to_residents_stops_and_no_signature_lets_it_pass(text: str) -> None:
    assert gate.look(text, kind="text").stopped


@pytest.mark.parametrize("name", ["王小红", "李有福", "张培英", "刘向阳", "陈小军", "赵如意", "孙二妮"])
def test_names_whose_signs_stand_in_many_words_are_names_too(name: str) -> None:
    assert gate.look(name, kind="text").findings
    assert gate.look(f"{name}患有高血压", kind="text").stopped
    assert gate.look(f"领取人：{name}、王芳、李秀英", kind="text").stopped


def test_a_name_in_one_cell_and_an_illness_in_the_next_are_seen_together() -> None:
    pieces = [
        Piece("表!A2", "王秀英", "表!2", "A"),
        Piece("表!B2", "乙肝", "表!2", "B"),
        Piece("表!A3", "总计", "表!3", "A"),
    ]
    report = gate.look(gate.Document(pieces), kind="attachment")
    assert [(finding.detector, finding.where) for finding in report.findings] == [("name_beside_term", "表!A2")]


def test_an_id_number_cut_into_two_cells_is_put_together() -> None:
    pieces = [Piece("表!A2", ID[:6], "表!2"), Piece("表!B2", ID[6:], "表!2")]
    assert list(gate.look(gate.Document(pieces), kind="attachment").of("id_number"))


def test_a_part_that_no_machine_can_read_is_named_for_the_reviewer() -> None:
    report = gate.look(gate.Document([], unread=("第 2 页",)), kind="attachment")
    assert [(finding.detector, finding.where, finding.action) for finding in report.findings] == [
        ("unread", "第 2 页", "warn")
    ]


def test_what_the_gate_says_holds_nothing_personal() -> None:
    chance = dice("canaries in findings")
    for _ in range(50):
        canaries = [numbers.id_number(chance), numbers.phone(chance), numbers.card(chance)]
        report = gate.look("，".join(["王秀英患有乙肝", *canaries, "住桃园镇高党村3组12号"]), kind="table")
        said = " ".join(str(finding) for finding in report.findings)
        assert not [canary for canary in [*canaries, "王秀英", "3组12号"] if canary in said + report.masked_text]


@given(
    st.text(
        alphabet=st.sampled_from(
            [*"0123456789xX 　-王秀英张建国年月日村组号路室出生于患乙肝，。\n\u200b１２３〇一二三"]
        ),
        max_size=60,
    )
)
def test_looking_never_fails_and_its_offsets_lie_in_the_text(text: str) -> None:
    for finding in gate.look(text, kind="text").findings:
        assert 0 <= finding.start < finding.end <= len(text)
