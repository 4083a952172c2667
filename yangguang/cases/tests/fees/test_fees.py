"""What a request costs: the law's own examples, and laws of arithmetic against counting one by one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.cases import fees, national
from yangguang.cases.fees import By, Items, Pages, Scale
from yangguang.foundation.errors import Invalid

DAY = date(2026, 3, 9)
SCALES = fees.on(fees.read(national.table("fees")), day=DAY)
ITEM, PAGE = SCALES[By.ITEM], SCALES[By.PAGE]
HEAD = "计收,自,至,单价（元）,每几件提高,每次提高（元）,适用地区,施行,失效前最后一日,依据,核对,说明"
UNITS = st.integers(min_value=0, max_value=3_000)


def _one_by_one(scale: Scale, upto: int) -> int:
    """Yuan, by a loop over single units that knows nothing of bands but their words in the law."""
    total = 0
    for unit in range(1, upto + 1):
        if scale.by == By.ITEM:
            total += 0 if unit <= 10 else 100 if unit <= 30 else 200 + (unit - 31) // 10 * 100
        else:
            total += 0 if unit <= 30 else 10 if unit <= 100 else 20 if unit <= 200 else 40
    return total


@pytest.mark.parametrize(
    ("items", "yuan"), [(0, 0), (1, 0), (10, 0), (11, 100), (30, 2_000), (31, 2_200), (40, 4_000), (41, 4_300)]
)
def test_so_many_requests_of_one_month_cost_what_the_rules_say(items: int, yuan: int) -> None:
    assert ITEM.cost(upto=items).fen == yuan * 100


@pytest.mark.parametrize(
    ("pages", "yuan"), [(0, 0), (30, 0), (31, 10), (100, 700), (101, 720), (200, 2_700), (201, 2_740)]
)
def test_so_many_pages_cost_what_the_rules_say(pages: int, yuan: int) -> None:
    assert PAGE.cost(upto=pages).fen == yuan * 100


@pytest.mark.parametrize("scale", [ITEM, PAGE])
@given(units=UNITS)
def test_a_sum_is_what_counting_one_by_one_gives(scale: Scale, units: int) -> None:
    assert scale.cost(upto=units).fen == _one_by_one(scale, units) * 100


@pytest.mark.parametrize("scale", [ITEM, PAGE])
@given(units=UNITS, more=UNITS)
def test_more_never_costs_less_and_each_further_one_never_less_than_the_one_before(
    scale: Scale, units: int, more: int
) -> None:
    assert scale.cost(upto=units) <= scale.cost(upto=units + more)
    assert scale.cost(after=units, upto=units + 1) <= scale.cost(after=units + more, upto=units + more + 1)


@pytest.mark.parametrize("scale", [ITEM, PAGE])
@given(parts=st.lists(st.integers(min_value=0, max_value=400), max_size=8))
def test_parts_add_up_to_the_whole_wherever_it_is_cut(scale: Scale, parts: list[int]) -> None:
    at, fen = 0, 0
    for part in parts:
        fen += scale.cost(after=at, upto=at + part).fen
        at += part
    assert fen == scale.cost(upto=at).fen


@given(before=st.integers(min_value=0, max_value=500), count=st.integers(min_value=1, max_value=50))
def test_what_one_further_request_costs_is_what_it_then_costs(before: int, count: int) -> None:
    now = fees.charge(Items(before, count), scales=SCALES)
    then = fees.charge(Items(before + count), scales=SCALES)
    assert now.further == then.amount
    assert sum(part.count for part in now.parts) == count
    assert sum(part.sum.fen for part in now.parts) == now.amount.fen


def test_pages_of_one_request_are_not_added_to_those_of_another() -> None:
    first, second = (fees.charge(Pages(30), scales=SCALES) for _ in range(2))
    assert first.amount.fen + second.amount.fen == 0
    assert fees.charge(Pages(60), scales=SCALES).amount.fen == 300_00


def test_a_request_is_charged_on_one_scale_and_never_on_both() -> None:
    assert fees.measured(items=Items(3)) == Items(3)
    assert fees.measured(pages=Pages(0)) == Pages(0)
    with pytest.raises(Invalid, match="不能同时计收"):
        fees.measured(items=Items(30), pages=Pages(201))
    with pytest.raises(Invalid, match="没有说按什么计收"):
        fees.measured()


@pytest.mark.parametrize("measure", [Items(-1), Items(3, 0), Pages(-1)])
def test_what_cannot_be_counted_is_refused(measure: Items | Pages) -> None:
    with pytest.raises(Invalid, match="件数或页数"):
        fees.charge(measure, scales=SCALES)


def test_only_requests_of_the_same_calendar_month_are_added_up() -> None:
    others = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 9), date(2025, 3, 9), date(2026, 4, 1)]
    assert fees.earlier_in_month(others, on=DAY) == 2


def test_before_the_rules_were_in_force_there_is_no_fee_to_charge() -> None:
    none = fees.on(fees.read(national.table("fees")), day=date(2020, 12, 31))
    with pytest.raises(Invalid, match="没有可以适用"):
        fees.charge(Items(40), scales=none)


def test_a_countys_own_row_comes_before_the_nations_and_only_there() -> None:
    own = f"{HEAD}\n页,1,,5,,,320324,2026-01-01,2026-12-31,《某办法》第1条,l,\n".encode()
    both = [*fees.read(own), *fees.read(national.table("fees"))]
    assert fees.on(both, day=DAY, place="320324")[By.PAGE].cost(upto=2).fen == 10_00
    assert fees.on(both, day=DAY, place="320381")[By.PAGE].cost(upto=2).fen == 0
    assert fees.on(both, day=date(2027, 1, 1), place="320324")[By.PAGE].cost(upto=2).fen == 0
    assert list(fees.basis(fees.charge(Pages(2), scales=fees.on(both, day=DAY, place="320324")))) == [
        "《某办法》第1条", "待核实",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["件,2,,0,,,CN,2021-01-01,,《办法》,h,"], "第一档应从 1 开始"),
        (["件,1,10,0,,,CN,2021-01-01,,《办法》,h,", "件,12,,1,,,CN,2021-01-01,,《办法》,h,"], "应紧接第 2 行的上限"),
        (["件,1,10,0,,,CN,2021-01-01,,《办法》,h,"], "最后一档不应有上限"),
        (["张,1,,0,,,CN,2021-01-01,,《办法》,h,"], "应为“件”或“页”"),
        (["件,零,,0,,,CN,2021-01-01,,《办法》,h,"], "应为不小于 1 的整数"),
        (["件,1,,x,,,CN,2021-01-01,,《办法》,h,"], "不是金额"),
        (["件,1,,1,10,,CN,2021-01-01,,《办法》,h,"], "要一起填写"),
        (["件,1,,1,,,中国,某日,,,x,"], "应为 h、m 或 l"),
        (["件,1,,1,,,CN,2021-01-01,2020-01-01,《办法》,h,"], "早于施行日期"),
    ],
)
def test_a_faulty_table_of_fees_is_refused_whole_with_its_row(rows: list[str], fault: str) -> None:
    with pytest.raises(Invalid) as refused:
        fees.read("\n".join([HEAD, *rows]).encode())
    assert fault in str(refused.value)
