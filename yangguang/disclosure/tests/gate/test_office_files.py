"""Whatever an office file hides and wherever, the gate finds it; and leaves ordinary files alone."""

import pytest

from yangguang.disclosure.gate import documents
from yangguang.disclosure.tests.gate.measuring import measured
from yangguang.disclosure.tests.gate.office_files import drawn
from yangguang.disclosure.tests.gate.seeds import dice, told


@pytest.mark.parametrize("count", [60, pytest.param(400, marks=pytest.mark.deep)])
def test_what_hides_in_an_office_file_is_found_and_ordinary_files_are_left_alone(count: int) -> None:
    found = measured(dice(f"{count} office files"), count)
    told(f"office files: {found}")
    assert not found.missed
    few = 1 / (found.files - found.hiding)  # a small draw cannot tell one in fifty from one
    assert found.false_alarms <= max(0.02, few), found.alarms


def test_words_under_a_black_box_stop_though_nothing_in_them_is_personal() -> None:
    boxed = (file for file in drawn(dice("boxes"), 400) if file.place == "pdf: words under a box")
    report = documents.look(next(boxed).data)
    assert [finding.action for finding in report.of("covered")] == ["stop"]
    assert all(finding.advice for finding in report.of("covered"))


def test_white_words_wait_for_a_person() -> None:
    white = (file for file in drawn(dice("white words"), 400) if file.place == "pdf: white words" and not file.wanted)
    report = documents.look(next(white).data)
    assert [(finding.detector, finding.action) for finding in report.findings] == [("unseen", "warn")]
