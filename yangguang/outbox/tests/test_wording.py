"""What may be said: a closed set of texts, each short, none an order, none telling of a life."""

from pathlib import Path

import pytest
from pytest_django import Settings

from yangguang.foundation import lexicon
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid
from yangguang.outbox import actions, orders, parts, wording
from yangguang.outbox.choices import Purpose
from yangguang.outbox.errors import BadValue, Forbids, NoSuchText

LONGEST = {
    "code": "12345678",
    "count": "999",
    "day": "12月31日",
    "number": "XX-320324-2026-00017",
    "phone": "0516-88880000",
}
NAMES = sorted(wording.texts())
ORDERED = [
    "请于3日内到站，逾期后果自负。",
    "您必须参加。", "务必按时前往。", "限期三日内办理。", "否则停发。", "拒不配合的，将予通报。",
    "请立即前往镇政府。",
    "请尽快缴费。", "罚款200元。", "您已列入名单。", "责令改正。", "请按时参加健康讲座。", "限3日内返乡。",
]  # fmt: skip
TOLD = [
    "您的孕前检查已预约。",
    "婚检结果可取。", "您的残疾人补贴已批。", "低保申请已受理。", "张三先生，您好。", "身份证号有误。",
    "疫苗接种通知。", "育儿补贴已发。", "请带病历。",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_text_says_only_what_its_purpose_may(name: str) -> None:
    text = wording.texts()[name]
    words = text.title + text.text
    assert lexicon.found(words) == []
    assert orders.ordered(words) == orders.told(words) == []
    assert set(text.values.values()) <= set(wording.KINDS)
    assert not {"name", "id", "matter", "title", "text", "address"} & set(text.values)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_text_fits_one_part_with_its_longest_values(name: str, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://www.example.gov.cn/"
    text = wording.texts()[name]
    values = {value: LONGEST[kind] for value, kind in text.values.items()}
    written = wording.written(template=name, values=values, purpose=text.purpose, kind="sms")
    assert written.startswith("【阳光睢宁县】")
    assert len(parts.cut(written)) == 1, f"{parts.units(written)}: {written}"
    assert written.endswith("退订回TD") is (text.purpose in (Purpose.NOTICE, Purpose.RATING))


@pytest.mark.parametrize("purpose", Purpose.values)
def test_every_purpose_has_a_text(purpose: str) -> None:
    assert purpose in {text.purpose for text in wording.texts().values()}


@pytest.mark.parametrize("words", ORDERED)
def test_a_text_of_duty_or_threat_is_refused(words: str) -> None:
    assert orders.ordered(words) or lexicon.found(words)
    with pytest.raises(Forbids):
        wording.must_be_sayable(words)


@pytest.mark.parametrize("words", TOLD)
def test_a_text_that_tells_of_a_life_is_refused(words: str) -> None:
    with pytest.raises(Forbids):
        wording.must_be_sayable(words)


@pytest.mark.parametrize("words", ["必 须 参 加", "必​须参加", "限期３日内", "现公布未参检名单"])
def test_blanks_and_other_writings_hide_nothing(words: str) -> None:
    with pytest.raises(Forbids):
        wording.must_be_sayable(words)


@pytest.mark.parametrize(
    "number",
    ["张三", "BJ-1 张三", "110105194912310021", "11010519491231002X", "13800001234", "6222021234567890123", "bj-1", "",
     "X" * 40],
)  # fmt: skip
def test_a_number_of_a_case_holds_neither_a_name_nor_a_persons_number(number: str) -> None:
    with pytest.raises(BadValue):
        wording.written(template="case.closed", values={"number": number}, purpose="case", kind="sms")


@pytest.mark.parametrize(
    ("kind", "bad"), [("code", "12"), ("count", "1000"), ("day", "明天"), ("phone", "13800001234")]
)
def test_a_value_of_another_kind_is_refused(kind: str, bad: str) -> None:
    assert wording.KINDS[kind](LONGEST[kind])
    assert not wording.KINDS[kind](bad)


@pytest.mark.parametrize("values", [{}, {"number": "BJ-2026-1", "name": "张三"}, {"{site}": "x"}])
def test_a_text_takes_exactly_its_values(values: dict[str, str]) -> None:
    with pytest.raises(BadValue):
        wording.written(template="case.closed", values=values, purpose="case", kind="sms")


def test_a_text_goes_under_its_own_purpose_alone() -> None:
    with pytest.raises(NoSuchText):
        wording.written(template="case.closed", values={"number": "BJ-2026-1"}, purpose="code", kind="sms")
    with pytest.raises(NoSuchText):
        wording.written(template="made.up", values={}, purpose="case", kind="sms")


def test_an_e_mail_has_its_title_first_and_neither_signature_nor_the_word_for_phones() -> None:
    mail = wording.written(template="rating.asked", values={"number": "BJ-2026-1"}, purpose="asked", kind="email")
    assert mail.startswith("请评价本机构\n\nBJ-2026-1 已答复")
    assert "【" not in mail
    assert "TD" not in mail


def _own(path: Path, words: str, name: str = "case.closed", values: str = '{ number = "number" }') -> str:
    path.write_text(f'[text."{name}"]\npurpose = "case"\ntitle = "已办结"\ntext = "{words}"\nvalues = {values}\n')
    return str(path)


def test_a_county_puts_its_own_words_in_place_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANGGUANG_MESSAGES", _own(tmp_path / "own.toml", "{number} 办好了。"))
    wording.texts.cache_clear()
    try:
        assert wording.texts()["case.closed"].text == "{number} 办好了。"
        assert len(wording.texts()) == len(NAMES)
    finally:
        wording.texts.cache_clear()


@pytest.mark.parametrize(
    "own",
    [
        {"words": "{number} 未办，限期三日内到站。"},
        {"words": "{name} 您好。"},
        {"words": "{number}", "name": "case.invented"},
        {"words": "{who}", "values": '{ who = "number" }'},
        {"words": "{number}", "values": '{ number = "free" }'},
    ],
)
def test_a_countys_own_words_pass_the_same_rules(
    own: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YANGGUANG_MESSAGES", _own(tmp_path / "own.toml", **own))
    wording.texts.cache_clear()
    try:
        with pytest.raises((Forbids, Invalid)):
            wording.texts()
    finally:
        wording.texts.cache_clear()


@pytest.mark.parametrize(
    ("kind", "typed", "written"),
    [
        ("sms", "138 0000 1234", "13800001234"),
        ("sms", "+86-138-0000-1234", "13800001234"),
        ("sms", "１３８００００１２３４", "13800001234"),
        ("email", " Li.Si@Example.COM ", "li.si@example.com"),
    ],
)
@pytest.mark.django_db
def test_an_address_has_one_writing_and_one_digest(kind: str, typed: str, written: str) -> None:
    address = actions.Address(kind, typed)
    assert address.value == written
    assert address.blind == actions.Address(kind, written).blind
    assert written not in repr(address)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [("sms", "0516-88880000"), ("sms", "12345"), ("email", "a@b"), ("email", "a@b.cn\nBcc: x@y.cn"), ("post", "x")],
)
def test_what_is_no_address_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(Invalid):
        actions.Address(kind, typed)


@pytest.mark.django_db
def test_nothing_is_queued_for_a_text_that_is_refused() -> None:
    with pytest.raises(BadValue):
        actions.send(
            to=actions.Address("sms", "13800001234"), template="case.closed", values={"number": "张三"}, purpose="case",
            subject="person:1", key="x", by=SYSTEM,
        )  # fmt: skip
