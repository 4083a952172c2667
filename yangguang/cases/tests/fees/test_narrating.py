"""A fee is told so that whoever pays it can add it up; its notice has a last day."""

from datetime import date

import pytest
from django.utils import translation

from yangguang.cases import fees
from yangguang.cases.fees import Items, Pages, Paying
from yangguang.cases.tests.fees.test_fees import SCALES
from yangguang.foundation.errors import Invalid

SENT, DUE = date(2026, 3, 9), date(2026, 4, 7)


def test_a_request_within_the_free_ones_says_so_and_what_the_next_costs() -> None:
    assert fees.trace(fees.charge(Items(9), scales=SCALES)) == [
        "按件计收：您本月此前的申请：9 件；本件是第 10 件。",
        "第 10 件：不收费。",
        "本件不收费。",
        "本月再申请 1 件（第 11 件），如果也按件计收，加收 100.00 元。",
    ]


def test_a_request_over_several_bands_is_told_stretch_by_stretch() -> None:
    assert fees.trace(fees.charge(Items(29, 12), scales=SCALES)) == [
        "按件计收：您本月此前的申请：29 件；本件算作第 30 至第 41 件。",
        "第 30 件：100.00 元。",
        "第 31 至第 40 件：每件 200.00 元，10 件，2,000.00 元。",
        "第 41 件：300.00 元。",
        "本件应缴 2,400.00 元。",
        "本月再申请 1 件（第 42 件），如果也按件计收，加收 300.00 元。",
    ]


def test_pages_are_told_stretch_by_stretch() -> None:
    assert fees.trace(fees.charge(Pages(201), scales=SCALES)) == [
        "按页计收：本件共 201 页，与您的其他申请不累加。",
        "第 1 至第 30 页：不收费。",
        "第 31 至第 100 页：每页 10.00 元，70 页，700.00 元。",
        "第 101 至第 200 页：每页 20.00 元，100 页，2,000.00 元。",
        "第 201 页：40.00 元。",
        "本件应缴 2,740.00 元。",
        "再多 1 页（第 202 页），加收 40.00 元。",
    ]


def test_the_sum_is_told_in_english_too() -> None:
    with translation.override("en"):
        told = fees.trace(fees.charge(Items(30), scales=SCALES))
    assert told[0] == "Charged by request. Your requests this month before this one: 30; this is number 31."
    assert not any("第" in line for line in told)


def test_nothing_is_notified_where_nothing_is_charged_or_no_way_to_pay_is_named() -> None:
    with pytest.raises(Invalid, match="不收费"):
        fees.FeeNotice("费〔2026〕1号", fees.charge(Pages(30), scales=SCALES), "到窗口缴纳", SENT)
    with pytest.raises(Invalid, match="缴费方式"):
        fees.FeeNotice("费〔2026〕1号", fees.charge(Pages(31), scales=SCALES), " ", SENT)
    with pytest.raises(Invalid, match="早于通知"):
        fees.FeeNotice("费〔2026〕1号", fees.charge(Pages(31), scales=SCALES), "到窗口缴纳", DUE, SENT)


@pytest.mark.parametrize(
    ("paid", "on", "stands"),
    [
        (None, date(2026, 3, 9), Paying.WAITING),
        (None, date(2026, 4, 7), Paying.WAITING),  # the last day is whole
        (None, date(2026, 4, 8), Paying.LAPSED),
        (date(2026, 4, 7), date(2026, 4, 8), Paying.PAID),
        (date(2026, 4, 8), date(2026, 4, 9), Paying.LAPSED),
        (date(2026, 4, 7), date(2026, 4, 1), Paying.WAITING),  # what will be paid is not paid
    ],
)
def test_a_fee_that_is_unpaid_after_its_last_day_lapses(paid: date | None, on: date, stands: Paying) -> None:
    notice = fees.FeeNotice("费〔2026〕1号", fees.charge(Pages(31), scales=SCALES), "到窗口缴纳", SENT, DUE)
    assert fees.stands(notice, paid=paid, on=on) == stands


def test_until_the_notice_arrived_nothing_lapses() -> None:
    notice = fees.FeeNotice("费〔2026〕1号", fees.charge(Pages(31), scales=SCALES), "到窗口缴纳", SENT)
    assert fees.stands(notice, paid=None, on=date(2027, 1, 1)) == Paying.WAITING
