"""Each detector finds all that it must, leaves alone what it must, and what it masks is gone."""

import pytest

from yangguang.disclosure import gate
from yangguang.disclosure.gate.normal import normalise
from yangguang.disclosure.tests.gate import listed
from yangguang.disclosure.tests.gate.corpora import NEGATIVES, POSITIVES, Case
from yangguang.disclosure.tests.gate.seeds import dice, told

EACH = 120
BY_PATTERN = ("id_number", "phone", "bank_card", "address", "birth_date")
BY_LIST = ("lexicon", "column")
NAMES = {"name", "name_beside_term"}


def _found(text: str, detector: str) -> bool:
    wanted = NAMES if detector == "name" else {detector}
    return any(finding.detector in wanted for finding in gate.look(text, kind="text").findings)


def _positives(detector: str, each: int = EACH) -> list[Case]:
    chance = dice(f"{detector} that must be found")
    return [case for cases in POSITIVES[detector] for case in cases(chance, each)]


@pytest.mark.parametrize("detector", BY_PATTERN)
def test_everything_hidden_is_found_by_the_detector_made_for_it(detector: str) -> None:
    cases = _positives(detector)
    missed = [text for text, _hidden in cases if not _found(text, detector)]
    told(f"{detector}: recall {1 - len(missed) / len(cases):.3f} on {len(cases)} disguised cases")
    assert len(cases) >= 50
    assert not missed, f"{detector}: {len(missed)} of {len(cases)} missed"


@pytest.mark.parametrize("detector", [*BY_PATTERN, *sorted(NAMES)])
def test_what_only_looks_like_it_is_left_alone(detector: str) -> None:
    chance = dice(f"{detector} that must be left alone")
    texts = [NEGATIVES[detector](chance) for _ in range(4 * EACH)]
    alarms = [text for text in texts if _found(text, detector)]
    told(f"{detector}: {len(alarms)} false alarms in {len(texts)}")
    assert len(alarms) <= 0.02 * len(texts), alarms


@pytest.mark.parametrize("detector", BY_PATTERN)
def test_what_was_found_is_gone_from_the_masked_text(detector: str) -> None:
    for text, hidden in _positives(detector):
        masked = gate.look(text, kind="text").masked_text
        assert normalise(hidden).text not in normalise(masked).text
        assert not any(finding.action == "mask" for finding in gate.look(masked, kind="text").findings), masked


@pytest.mark.parametrize("detector", sorted(NAMES))
def test_the_recall_of_names_is_measured_and_printed(detector: str) -> None:
    cases = _positives(detector, 4 * EACH)
    hits = sum(_found(text, detector) for text, _who in cases)
    told(f"{detector}: recall {hits / len(cases):.3f} on {len(cases)} made-up sentences")
    assert hits / len(cases) >= 0.85


@pytest.mark.parametrize("detector", BY_LIST)
def test_every_word_of_a_list_is_found_in_disguise_and_its_neighbours_are_left_alone(detector: str) -> None:
    chance = dice(f"{detector} in disguise")
    bad = [listed.POSITIVES[detector](chance) for _ in range(2 * EACH)]
    good = [listed.NEGATIVES[detector](chance) for _ in range(2 * EACH)]
    missed = [case for case in bad if not listed.stopped(case, detector)]
    alarms = [case for case in good if listed.stopped(case, detector)]
    found = 1 - len(missed) / len(bad)
    told(f"{detector}: recall {found:.3f} on {len(bad)}, {len(alarms)} false alarms in {len(good)}")
    assert not missed
    assert len(alarms) <= 0.02 * len(good), alarms


@pytest.mark.parametrize(
    ("text", "detector"),
    [
        ("身份证号：11010119491231002X", "id_number"),
        ("身份证：110101 1949 1231 0021", "id_number"),
        ("公民身份号码为320324197001011234", "id_number"),
        ("银行卡号：6222021234567890120", "bank_card"),
    ],
)
def test_a_number_that_is_called_by_its_name_counts_though_a_digit_was_mistyped(text: str, detector: str) -> None:
    assert [found.detector for found in gate.look(text, kind="text").findings] == [detector]


@pytest.mark.parametrize(
    "text", ["身份证 320324 为睢宁县代码", "身份证号 18 位", "合同编号 6222021234567890120", "订单 110101194912310021"]
)
def test_a_number_that_is_called_something_else_needs_its_check_digit(text: str) -> None:
    assert not gate.look(text, kind="text").findings
