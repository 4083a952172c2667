"""Fees of requests for information (政府信息公开条例 42; 国办函〔2020〕109号): told, waited for, paid, or not paid."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, annual, queries, sealing, ticking
from yangguang.cases.choices import Kind, State, Verb
from yangguang.cases.errors import Forbidden, NotAllowed, TooLate
from yangguang.cases.fees import Items, Pages
from yangguang.cases.models import Case, Fee, FeePaid, Letter, Paper, Step
from yangguang.cases.replies import Reply
from yangguang.cases.tests.letters import replied
from yangguang.cases.tests.world import World, due, of, state
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import moved
from yangguang.offices import queries as offices

D = date
HOW = "到政务服务中心三号窗口，或者转账到财政专户。"


def _accepted(world: World) -> Case:
    case = world.submit(Kind.INFORMATION)
    actions.accept(case=case, by=world.clerk)
    return case


def _charged(world: World, measure: Items | Pages = Pages(100)) -> Case:
    case = _accepted(world)
    actions.charge(case=case, measure=measure, how=HOW, by=world.clerk)
    return case


def _words(case: Case, verb: Verb) -> str:
    return sealing.words(case, Step.objects.get(case=case, verb=verb).content)


@pytest.mark.parametrize(
    ("measure", "yuan"),
    [
        (Items(0, 11), 100), (Items(0, 30), 2_000), (Items(0, 31), 2_200), (Items(0, 40), 4_000),
        (Items(0, 41), 4_300), (Items(10), 100), (Items(30), 200), (Items(40), 300),
        (Pages(31), 10), (Pages(100), 700), (Pages(101), 720), (Pages(201), 2_740),
    ],
)  # fmt: skip
def test_a_request_is_charged_what_the_standard_says_and_the_person_reads_how_it_adds_up(
    world: World, measure: Items | Pages, yuan: int
) -> None:
    case = _charged(world, measure)
    assert Fee.objects.get(case=case).fen == yuan * 100
    words = _words(case, Verb.CHARGE)
    assert f"本件应缴 {yuan:,}.00 元。" in words
    for said in (HOW, "《政府信息公开信息处理费管理办法》", case.number):
        assert said in words


@pytest.mark.parametrize("measure", [Items(0, 10), Items(9), Pages(30), Pages(0)])
def test_what_is_free_is_not_charged(world: World, measure: Items | Pages) -> None:
    case = _accepted(world)
    with pytest.raises(Invalid, match="不收费"):
        actions.charge(case=case, measure=measure, how=HOW, by=world.clerk)
    assert (Fee.objects.count(), state(case)) == (0, State.ACCEPTED)


def test_the_limit_stands_while_a_fee_is_waited_for_and_begins_anew_the_day_after_it_was_paid(world: World) -> None:
    with moved(D(2026, 3, 9)):
        case = _accepted(world)
        assert due(case, "request.reply") == D(2026, 4, 7)
    with moved(D(2026, 3, 11)):
        actions.charge(case=case, measure=Pages(100), how=HOW, by=world.clerk)
        assert state(case) == State.PAYING
        assert due(case, "request.reply") is None
        assert due(case, "request.fee") == D(2026, 4, 9)  # 20 working days, Qingming not counted
    with moved(D(2026, 3, 20)):
        actions.note_paid(case=case, on=D(2026, 3, 18), by=world.clerk)
        assert state(case) == State.ACCEPTED
        assert due(case, "request.reply") == D(2026, 4, 16)  # counted from the day after the 18th, not the 20th
        told = queries.fee_of(case)
        assert told
        assert (told.amount.fen, told.paid) == (70_000, D(2026, 3, 18))
        replied(case, "opened", by=world.clerk)


@pytest.mark.parametrize("on", [D(2026, 3, 8), D(2026, 3, 19), D(2026, 12, 1)])
def test_a_fee_is_paid_between_the_day_it_was_told_and_today(world: World, on: date) -> None:
    case = _charged(world)
    with moved(D(2026, 3, 18)), pytest.raises(Invalid, match="缴费日期"):
        actions.note_paid(case=case, on=on, by=world.clerk)
    assert (FeePaid.objects.count(), state(case)) == (0, State.PAYING)


def test_what_was_paid_on_its_last_day_is_noted_after_it_and_later_payments_are_refused(world: World) -> None:
    case = _charged(world)
    last = due(case, "request.fee")
    assert last
    with moved(last + timedelta(days=2)):
        with pytest.raises(Invalid, match="缴费日期"):
            actions.note_paid(case=case, on=last + timedelta(days=1), by=world.clerk)
        actions.note_paid(case=case, on=last, by=world.clerk)
    assert state(case) == State.ACCEPTED


def test_unpaid_by_its_last_day_the_request_ends_with_a_letter_and_counts_as_unpaid(world: World) -> None:
    case = _charged(world)
    last = due(case, "request.fee")
    assert last
    with moved(last), pytest.raises(NotAllowed, match="可以缴到"):
        actions.lapse(case=case, by=world.clerk)
    with moved(last + timedelta(days=5)):  # what was paid at the last moment may not be known yet
        assert actions.end_what_is_over().done == 0
    with moved(last + timedelta(days=6)):
        assert actions.end_what_is_over().done == 1
    assert state(case) == State.CLOSED
    letter = Letter.objects.get(case=case)
    assert (letter.kind, letter.paper) == ("unpaid", Paper.objects.get(case=case))
    assert "缴纳信息处理费700.00元" in _words(case, Verb.LAPSE)
    assert annual.part_three(world.office, year=2026)[Reply.UNPAID, "total"] == 1
    followed = queries.followed(case)
    assert (followed.lapsed, followed.unpaid) == (True, True)


def test_a_fee_is_told_once_within_the_limit_and_for_nothing_else(world: World) -> None:
    case = _charged(world)
    with pytest.raises(NotAllowed):
        actions.charge(case=case, measure=Pages(200), how=HOW, by=world.clerk)
    actions.note_paid(case=case, on=D(2026, 3, 9), by=world.clerk)
    with pytest.raises((NotAllowed, DatabaseError)), transaction.atomic():
        actions.charge(case=case, measure=Pages(200), how=HOW, by=world.clerk)
    assert Fee.objects.get().fen == 70_000
    late = _accepted(world)
    with moved(D(2026, 4, 8)), pytest.raises(TooLate):
        actions.charge(case=late, measure=Pages(100), how=HOW, by=world.clerk)
    other = world.submit(Kind.COMPLAINT)
    actions.accept(case=other, by=world.clerk)
    with pytest.raises(NotAllowed, match="依申请公开"):
        actions.charge(case=other, measure=Pages(100), how=HOW, by=world.clerk)


def test_who_does_not_handle_the_case_neither_charges_nor_notes_a_payment(world: World) -> None:
    case = _accepted(world)
    with pytest.raises(Forbidden):
        actions.charge(case=case, measure=Pages(100), how=HOW, by=world.other_clerk)
    actions.charge(case=case, measure=Pages(100), how=HOW, by=world.clerk)
    with pytest.raises(Forbidden):
        actions.note_paid(case=case, on=D(2026, 3, 9), by=world.other_clerk)


def test_the_person_may_write_and_withdraw_while_a_fee_is_waited_for(world: World) -> None:
    receipt = world.sent(Kind.INFORMATION)
    actions.accept(case=of(receipt), by=world.clerk)
    actions.charge(case=of(receipt), measure=Pages(100), how=HOW, by=world.clerk)
    actions.write(code=receipt.code, words="请问能不能只要前三十页？")
    actions.withdraw(code=receipt.code)
    assert state(of(receipt)) == State.WITHDRAWN
    assert not ticking.running(of(receipt), "request.fee")


# the database


def _step(case: Case, world: World, verb: Verb, number: int, **more: object) -> None:
    Step.objects.create(
        case=case, number=number, verb=verb, who="officer", at=case.at, by="x", office=world.office,
        officer=offices.officer_of(world.clerk), **more,
    )  # fmt: skip


def test_the_database_tells_no_fee_without_its_sum(world: World) -> None:
    case = _accepted(world)
    with pytest.raises(DatabaseError, match="told with its sum"), transaction.atomic():
        _step(case, world, Verb.CHARGE, 3)


def test_the_database_knows_no_payment_without_its_day_and_ends_nothing_before_it(world: World) -> None:
    case = _charged(world)
    with pytest.raises(DatabaseError, match="paid on a day"), transaction.atomic():
        _step(case, world, Verb.PAY, 4)
    with pytest.raises(DatabaseError, match="may still pay"), transaction.atomic():
        _step(case, world, Verb.LAPSE, 4, outcome="unpaid")


def test_the_database_charges_what_is_handled_alone_and_takes_no_payment_from_before(world: World) -> None:
    untouched = world.submit(Kind.INFORMATION)
    with pytest.raises(DatabaseError, match="being handled"), transaction.atomic():
        Fee.objects.create(case=untouched, step=2, by="page", after=0, upto=100, fen=70_000)
    case = _charged(world)
    with pytest.raises(DatabaseError, match="after it was told"), transaction.atomic():
        FeePaid.objects.create(fee=Fee.objects.get(case=case), step=4, on=D(2026, 3, 8))


@pytest.mark.parametrize("wrong", [{"fen": 0}, {"upto": 0}, {"by": "day"}, {"after": 5}])
def test_the_database_knows_a_fee_on_one_scale_for_something(world: World, wrong: dict[str, object]) -> None:
    case = _accepted(world)
    values: dict[str, object] = {"case": case, "step": 3, "by": "page", "after": 0, "upto": 100, "fen": 70_000}
    with pytest.raises(DatabaseError, match="fee_"), transaction.atomic():
        Fee.objects.create(**(values | wrong))
