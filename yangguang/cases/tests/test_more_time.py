"""More time is two acts of two people: who handles the case asks, a head decides; only then the limit moves."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, queries
from yangguang.cases.actions import Receipt
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Forbidden, NotAllowed
from yangguang.cases.models import Case, Step
from yangguang.cases.tests.world import World, due, of
from yangguang.clocks.errors import TooLate
from yangguang.foundation.now import moved, now
from yangguang.offices import queries as offices

FIRST, LATER = date(2026, 5, 8), date(2026, 6, 7)


def _asked(world: World) -> Receipt:
    receipt = world.sent(Kind.PETITION)
    actions.accept(case=of(receipt), by=world.clerk)
    actions.ask_more(case=of(receipt), value=30, words="要到外地核对。", by=world.clerk)
    return receipt


def _moves(case: Case, viewer: object) -> set[str]:
    return {str(move.verb) for move in queries.case_page(case, viewer=viewer).moves}  # type: ignore[arg-type]  # a user


def test_the_limit_stays_until_a_head_agrees_and_then_the_person_reads_why_and_until_when(world: World) -> None:
    receipt = _asked(world)
    assert due(of(receipt), "petition.finish") == FIRST
    before = actions.follow(code=receipt.code)
    assert before is not None
    assert "要到外地核对。" not in [told.words for told in before.steps]
    actions.extend(case=of(receipt), by=world.head)
    after = actions.follow(code=receipt.code)
    assert after is not None
    assert (after.due, after.steps[-1].words, after.steps[-1].longer) == (LATER, "要到外地核对。", "30 日")


def test_whoever_asked_cannot_agree_nor_anyone_who_is_no_head(world: World) -> None:
    receipt = world.sent(Kind.PETITION)
    actions.accept(case=of(receipt), by=world.head)
    actions.ask_more(case=of(receipt), value=30, words="情况复杂。", by=world.head)
    with pytest.raises(Forbidden, match="自己批准"):
        actions.extend(case=of(receipt), by=world.head)
    with pytest.raises(Forbidden):
        actions.extend(case=of(receipt), by=world.clerk)
    assert not {"extend", "refuse_more"} & _moves(of(receipt), world.head)
    assert due(of(receipt), "petition.finish") == FIRST


def test_a_head_refuses_and_the_limit_stays(world: World) -> None:
    receipt = _asked(world)
    actions.refuse_more(case=of(receipt), words="材料已齐，不必延长。", by=world.head)
    assert due(of(receipt), "petition.finish") == FIRST
    with pytest.raises(NotAllowed, match="没有人请求延长"):
        actions.extend(case=of(receipt), by=world.head)
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert "材料已齐，不必延长。" not in [told.words for told in seen.steps]


def test_nothing_is_asked_for_twice_and_a_request_is_spent_with_the_office_that_made_it(world: World) -> None:
    receipt = _asked(world)
    with pytest.raises(NotAllowed, match="还没有定"):
        actions.ask_more(case=of(receipt), value=5, words="再要几天。", by=world.clerk)
    actions.transfer(case=of(receipt), to_office=world.other, words="归你们。", by=world.clerk)
    actions.take_over(case=of(receipt), by=world.other_clerk)
    assert queries.to_approve(viewer=world.top_clerk, office=world.other) == []
    actions.ask_more(case=of(receipt), value=5, words="刚接手，再要几天。", by=world.other_clerk)


def test_a_head_finds_what_waits_for_them_and_it_leaves_the_list_when_decided(world: World) -> None:
    receipt = _asked(world)
    world.submit(Kind.PETITION)
    assert [row.case for row in queries.to_approve(viewer=world.head, office=world.office)] == [of(receipt).pk]
    assert {"extend", "refuse_more"} <= _moves(of(receipt), world.head)
    assert "ask_more" not in _moves(of(receipt), world.clerk)
    actions.extend(case=of(receipt), by=world.head)
    assert queries.to_approve(viewer=world.head, office=world.office) == []


def test_after_the_limit_is_over_no_head_brings_it_back(world: World) -> None:
    receipt = _asked(world)
    with moved(date(2026, 5, 9)), pytest.raises(TooLate, match="届满"):
        actions.extend(case=of(receipt), by=world.head)


def test_the_database_takes_no_decision_without_a_request_or_by_whoever_asked(world: World) -> None:
    receipt = world.sent(Kind.PETITION)
    case, head, clerk = of(receipt), offices.officer_of(world.head), offices.officer_of(world.clerk)
    actions.accept(case=case, by=world.clerk)
    row = {"case": case, "who": "head", "office": world.office, "by": "x", "at": now(), "value": 30}
    with pytest.raises(DatabaseError, match="asked for by one"), transaction.atomic():
        Step.objects.create(**row, number=3, verb="extend", officer=head)
    actions.ask_more(case=case, value=30, words="情况复杂。", by=world.clerk)
    with pytest.raises(DatabaseError, match="asked for by one"), transaction.atomic():
        Step.objects.create(**row, number=4, verb="extend", officer=clerk)
    with pytest.raises(DatabaseError, match="asked for by one"), transaction.atomic():
        Step.objects.create(**{**row, "value": 25}, number=4, verb="extend", officer=head)
    Step.objects.create(**row, number=4, verb="extend", officer=head)
