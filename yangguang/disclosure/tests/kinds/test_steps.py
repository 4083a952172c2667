"""The steps of a power lead from the first to the end, each is reached, and a way on that nobody can read is named."""

from collections.abc import Sequence

import pytest

from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.kinds import END, SHAPES, Step, Way, filling, steps_of
from yangguang.disclosure.tests.kinds.typed import example

NAMES = ["申请", "审查", "决定", "送达"]
FAULTS = [
    (["", "9", "", ""], "第 2 行「办理流程·之后」:没有第 9 步可去"),
    (["", "2", "", ""], "第 2 行「办理流程·之后」:没有第 2 步可去"),
    (["", "也许", "", ""], "看不懂「也许」"),
    (["", "3，4", "", ""], "看不懂"),
    (["3", "", "", ""], "第 2 行「办理流程·之后」:没有哪一步通到这里"),
    (["", "", "", "1"], "没有一步走到「结束」"),
    (["结束", "3", "2", "结束"], "没有哪一步通到这里"),
]


def _steps(ways: Sequence[str]) -> tuple[Step, ...]:
    rows = [[name, "窗口", "5", way] for name, way in zip(NAMES, ways, strict=True)]
    filled = filling.fill(SHAPES["power"], example("power").facts, {"steps": rows}, register=())
    return steps_of(filled.listed("steps"))


def test_a_step_without_a_way_leads_to_the_next_and_the_last_to_the_end() -> None:
    assert [step.ways for step in _steps(["", "", "", ""])] == [(Way(2),), (Way(3),), (Way(4),), (Way(END),)]


def test_a_step_may_lead_two_ways_forward_and_back() -> None:
    found = _steps(["", "齐全→3；不齐全 -> 1;逾期>结束", "", ""])
    assert found[1].ways == (Way(3, "齐全"), Way(1, "不齐全"), Way(END, "逾期"))


@pytest.mark.parametrize(("ways", "said"), FAULTS)
def test_a_step_that_leads_nowhere_or_is_never_reached_is_named(ways: list[str], said: str) -> None:
    with pytest.raises(Invalid) as refused:
        _steps(ways)
    assert any(said in str(fault) for fault in refused.value.faults), refused.value.faults
