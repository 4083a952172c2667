"""Nothing ends before its time, nor stays for ever: closing, lapsing, merging, parts, and the night that does it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, jobs, keeping, queries
from yangguang.cases.actions import Ended, Receipt
from yangguang.cases.actions import ending as nightly
from yangguang.cases.choices import Kind
from yangguang.cases.errors import NotAllowed, TooLate
from yangguang.cases.models import Case, CaseClock, CaseContent, Standing, Step
from yangguang.cases.tests.world import World, closed, due, of, state
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.offices import queries as offices

D = date


def _answered(world: World, kind: Kind = Kind.PETITION) -> Receipt:
    receipt = world.sent(kind)
    actions.accept(case=of(receipt), by=world.clerk)
    actions.answer(case=of(receipt), outcome="explained", words="已说明。", by=world.clerk)
    return receipt


# closing


@pytest.mark.parametrize("kind", [Kind.PETITION, Kind.COMPLAINT])
def test_nobody_in_the_office_closes_while_the_person_may_still_ask_for_more(world: World, kind: Kind) -> None:
    """信访工作条例 35: 30 days after the answer of 9 March, 8 April."""
    case = of(_answered(world, kind))
    for day in (D(2026, 3, 9), D(2026, 4, 8)):
        with moved(day), pytest.raises(NotAllowed, match="2026-04-08"):
            actions.close(case=case, by=world.clerk)
    assert "close" not in {str(move.verb) for move in queries.case_page(case, viewer=world.clerk).moves}
    with moved(D(2026, 4, 9)):
        assert "close" in {str(move.verb) for move in queries.case_page(case, viewer=world.clerk).moves}
        actions.close(case=case, by=world.clerk)
    assert state(case) == "closed"


def test_after_a_review_it_stays_open_until_the_rereview_can_no_longer_be_asked(world: World) -> None:
    receipt = _answered(world)
    actions.ask_review(code=receipt.code, words="不同意。")
    with moved(D(2026, 3, 20)):
        actions.decide_review(case=of(receipt), outcome="upheld", words="维持。", by=world.top_clerk)
    with moved(D(2026, 4, 20)), pytest.raises(NotAllowed):  # the 19th is a Sunday
        actions.close(case=of(receipt), by=world.top_clerk)
    with moved(D(2026, 4, 21)):
        actions.close(case=of(receipt), by=world.top_clerk)


def test_the_database_closes_nothing_early_either(world: World) -> None:
    case = of(_answered(world))
    officer = offices.officer_of(world.clerk)
    row = {"case": case, "number": 4, "verb": "close", "by": "x", "at": now()}
    for who in ({"who": "machine"}, {"who": "officer", "office": world.office, "officer": officer}):
        with pytest.raises(DatabaseError, match="may still ask for more"), transaction.atomic():
            Step.objects.create(**row, **who)
        with pytest.raises(DatabaseError, match="may still ask for more"), transaction.atomic():
            Step.objects.create(**{**row, "at": now() + timedelta(days=30)}, **who)


def test_who_asked_says_that_it_is_settled_and_it_closes_at_once(world: World) -> None:
    receipt = _answered(world)
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert "close" in seen.may
    actions.settle(code=receipt.code)
    assert state(of(receipt)) == "closed"
    assert closed(of(receipt), "petition.ask_review")


# papers that did not come


def _missing(world: World, kind: Kind = Kind.INFORMATION) -> Receipt:
    receipt = world.sent(kind)
    actions.ask_missing(case=of(receipt), missing=["要哪一年的"], by=world.clerk)
    return receipt


@pytest.mark.parametrize(
    ("kind", "duty", "last"),
    [
        (Kind.INFORMATION, "request.supplement", D(2026, 3, 30)),
        (Kind.APPLICATION, "case.supplement", D(2026, 4, 7)),
        (Kind.COMPLAINT, "case.supplement", D(2026, 4, 7)),
    ],
)
def test_what_waits_for_papers_lapses_when_their_time_is_over_and_not_before(
    world: World, kind: Kind, duty: str, last: date
) -> None:
    """15 working days for a request (政府信息公开条例 30, to be verified), 20 for the rest, from 9 March 2026."""
    receipt = _missing(world, kind)
    assert due(of(receipt), duty) == last
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert seen.bring_until == last
    with moved(last):
        with pytest.raises(NotAllowed, match="还没有到期"):
            actions.lapse(case=of(receipt), by=world.clerk)
        assert actions.end_what_is_over() == Ended(0)
        row = {
            "case": of(receipt),
            "number": 3,
            "verb": "lapse",
            "who": "machine",
            "outcome": "not_corrected",
            "by": "x",
        }
        with pytest.raises(DatabaseError, match="may still bring"), transaction.atomic():
            Step.objects.create(**row, at=now())
    with moved(last + timedelta(days=1)):
        assert actions.end_what_is_over() == Ended(1)
    after = actions.follow(code=receipt.code)
    assert after is not None
    assert (after.state, after.lapsed, after.steps[-1].outcome) == ("closed", True, "逾期不补正")


def test_papers_brought_to_the_counter_are_entered_by_an_officer_and_the_limit_begins_anew(world: World) -> None:
    receipt = _missing(world)
    with moved(D(2026, 3, 16)):
        actions.bring(case=of(receipt), words="当面送来，要 2025 年的。", by=world.clerk)
    assert state(of(receipt)) == "received"
    assert due(of(receipt), "request.reply") == D(2026, 4, 14)
    assert closed(of(receipt), "request.supplement")
    with pytest.raises(NotAllowed, match="不用补材料"):
        actions.bring(case=of(receipt), words="再送一次。", by=world.clerk)


def test_article_30_after_seven_working_days_nothing_more_is_asked_for(world: World) -> None:
    """政府信息公开条例 30: of 9 March, until the 18th."""
    early, late = world.submit(Kind.INFORMATION), world.submit(Kind.INFORMATION)
    with moved(D(2026, 3, 18)):
        actions.ask_missing(case=early, missing=["要哪一年的"], by=world.clerk)
    with moved(D(2026, 3, 19)), pytest.raises(TooLate, match="2026-03-18"):
        actions.ask_missing(case=late, missing=["要哪一年的"], by=world.clerk)


def test_the_seven_days_count_from_the_first_receipt_wherever_it_went_since(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    actions.transfer(case=case, to_office=world.other, words="归你们。", by=world.clerk)
    with moved(D(2026, 3, 20)):
        actions.send_back(case=case, words="不归我们。", by=world.other_clerk)
        with pytest.raises(TooLate):
            actions.ask_missing(case=case, missing=["要哪一年的"], by=world.clerk)


@pytest.mark.parametrize(("kind", "last"), [(Kind.APPLICATION, D(2026, 3, 16)), (Kind.COMPLAINT, D(2026, 3, 16))])
def test_article_32_an_application_is_completed_within_five_days_or_taken_as_it_is(
    world: World, kind: Kind, last: date
) -> None:
    """行政许可法 32, 82: five working days of 9 March; a complaint within its own limit."""
    one, two = world.submit(kind), world.submit(kind)
    with moved(last):
        actions.ask_missing(case=one, missing=["银行账户"], by=world.clerk)
    with moved(last + timedelta(days=1)), pytest.raises(TooLate):
        actions.ask_missing(case=two, missing=["银行账户"], by=world.clerk)


def test_article_34_the_sixty_days_begin_once_and_go_on_in_the_next_office(world: World) -> None:
    """信访工作条例 34: accepted on 9 March: 8 May, whoever has it."""
    case = world.submit(Kind.PETITION)
    actions.accept(case=case, by=world.clerk)
    with moved(D(2026, 4, 1)):
        actions.transfer(case=case, to_office=world.other, words="属于公共服务科职责。", by=world.clerk)
        actions.take_over(case=case, by=world.other_clerk)
    finish = CaseClock.objects.filter(case=case, clock__duty="petition.finish")
    assert [row.clock.standing.due for row in finish] == [D(2026, 5, 8)]
    assert finish[0].clock.standing.office == world.other
    with moved(D(2026, 4, 2)):
        actions.transfer(case=case, to_office=world.office, words="应由家庭科办。", by=world.other_clerk)
        actions.send_back(case=case, words="不归我们。", by=world.clerk)
        actions.accept(case=case, by=world.other_clerk)
    assert finish.count() == 1


# merging


@pytest.mark.parametrize("kind", [Kind.APPLICATION, Kind.PETITION, Kind.INFORMATION])
def test_what_is_ones_own_right_is_never_merged_into_a_strangers_case(world: World, kind: Kind) -> None:
    one, other = world.submit(kind), world.submit(kind)
    with pytest.raises(NotAllowed, match="不能并案"):
        actions.merge(case=one, into=other, words="同一件事。", by=world.clerk)
    assert "merge" not in {str(move.verb) for move in queries.case_page(one, viewer=world.clerk).moves}


def test_whoever_was_merged_reads_the_answer_to_the_other_also_over_two_steps_and_nothing_else_of_it(
    world: World,
) -> None:
    first, second, third = (world.sent(Kind.COMPLAINT) for _ in range(3))
    actions.merge(case=of(first), into=of(second), words="同一件事。", by=world.clerk)
    actions.merge(case=of(second), into=of(third), words="同一件事。", by=world.clerk)
    actions.write(code=third.code, words="这是第三个人的话。")
    actions.accept(case=of(third), by=world.clerk)
    actions.answer(case=of(third), outcome="settled", words="窗口已按时开门。", by=world.clerk)
    for receipt in (first, second):
        seen = actions.follow(code=receipt.code)
        assert seen is not None
        assert (seen.state, seen.steps[-1].words) == ("merged", "窗口已按时开门。")
        assert "这是第三个人的话。" not in [told.words for told in seen.steps]


# parts, and the night


def _parts(world: World) -> tuple[Receipt, Case]:
    receipt = world.sent(Kind.PETITION)
    actions.accept(case=of(receipt), by=world.clerk)
    part = actions.open_part(case=of(receipt), office=world.other, about="排队", words="请说明。", by=world.clerk)
    return receipt, part


def test_a_part_that_was_answered_closes_with_its_whole_and_is_destroyed_in_its_time(world: World) -> None:
    receipt, part = _parts(world)
    actions.accept(case=part, by=world.other_clerk)
    actions.answer(case=part, outcome="explained", words="已说明。", by=world.other_clerk)
    assert not CaseClock.objects.filter(case=part, clock__duty="petition.ask_review").exists()
    with moved(D(2026, 9, 1)), pytest.raises(NotAllowed, match="一部分不能先办结"):
        actions.close(case=part, by=world.other_clerk)
    with pytest.raises(DatabaseError, match="closes with its whole"), transaction.atomic():
        Step.objects.create(case=part, number=4, verb="close", who="machine", by="x", at=now())
    actions.answer(case=of(receipt), outcome="explained", words="已说明。", by=world.clerk)
    actions.settle(code=receipt.code)
    assert state(part) == "closed"
    assert keeping.kept_until(part, Standing.objects.get(case=part)) == D(2036, 12, 31)
    with moved(D(2037, 1, 2)):
        assert actions.end_what_is_over() == Ended(2)
    assert not CaseContent.objects.filter(case=part).exists()


def test_a_part_that_is_open_is_taken_back_with_its_whole(world: World) -> None:
    receipt, part = _parts(world)
    actions.withdraw(code=receipt.code)
    assert state(part) == "withdrawn"
    assert closed(part, "petition.register")


def test_the_office_of_a_part_asks_the_person_for_nothing(world: World) -> None:
    _receipt, part = _parts(world)
    runs: tuple[Callable[[], object], ...] = (
        lambda: actions.ask_missing(case=part, missing=["照片"], by=world.other_clerk),
        lambda: actions.ask(case=part, words="哪一天？", by=world.other_clerk),
    )
    for run in runs:
        with pytest.raises(NotAllowed, match="只和承办整件事的机构打交道"):
            run()


def test_one_case_that_fails_in_the_night_keeps_no_other_back_and_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = (of(_answered(world, Kind.COMPLAINT)) for _ in range(2))

    def fails(*, case: Case, by: object) -> Step:
        if case == bad:
            raise RuntimeError("a broken row")
        return actions.close(case=case, by=SYSTEM)

    monkeypatch.setattr(nightly, "close", fails)
    with moved(D(2026, 6, 1)), pytest.raises(jobs.Left, match=str(bad.pk)):
        jobs.end(0)
    assert (state(bad), state(good)) == ("answered", "closed")
    assert f"case {bad.pk} could not be ended" in caplog.text
