"""The code that rates is the rater's: no officer sees it; that of a case, which officers may hold, rates nothing."""

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions as cases
from yangguang.cases.choices import Channel, Kind
from yangguang.cases.tests.world import MONDAY, World, of
from yangguang.foundation import codes
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import now
from yangguang.outbox import sealing as outbox
from yangguang.outbox.models import Message, MessageContent
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Forbidden
from yangguang.ratings.models import Ticket, TicketCode
from yangguang.ratings.tests.world import Handled


def _typed(world: World, contact: str) -> cases.Receipt:
    """A case that an officer typed in and answered; its code was on the officer's screen."""
    receipt = cases.submit(
        asked=cases.Asked(kind=Kind.CONSULTATION),
        office=world.office,
        said=cases.Said("开门时间", "窗口什么时候开门？", contact=contact),
        brought=cases.Brought(channel=Channel.COUNTER, read_back_at=now()),
        by=world.clerk,
    )
    case = of(receipt)
    cases.accept(case=case, by=world.clerk)
    cases.answer(case=case, outcome="explained", words="请按公示的时间来办。", by=world.clerk)
    deliver_pending()
    return receipt


def test_the_code_of_a_case_neither_rates_nor_follows(handled: Handled) -> None:
    assert handled.code != handled.case_code
    assert actions.ticket(code=handled.case_code) is None
    with pytest.raises(Forbidden):
        actions.rate(code=handled.case_code, said=Said("very_good"))
    actions.rate(code=handled.code, said=Said("bad"))
    assert actions.follow(code=handled.case_code) is None


def test_whoever_holds_the_cases_own_code_is_shown_the_one_that_rates(handled: Handled) -> None:
    given = queries.given(case=handled.case.pk)
    assert given is not None
    assert (given.code, given.used) == (handled.code, False)
    assert handled.code.encode() not in bytes(TicketCode.objects.get().sealed)


def test_of_a_case_that_an_officer_typed_in_the_code_goes_to_the_phone_alone(world: World) -> None:
    receipt = _typed(world, "13812345678")
    assert receipt.case
    assert queries.given(case=receipt.case) is None
    assert actions.ticket(code=receipt.code) is None
    message = Message.objects.get(template="rating.code")
    sealed = outbox.opened(MessageContent.objects.get(message=message).sealed, subject=message.sealed_under)
    assert sealed
    ticket = Ticket.objects.get(case=receipt.case)
    assert bytes(ticket.code) in {codes.digest(word) for word in sealed.text.replace("：", " ").split()}


def test_without_a_phone_nobody_holds_it_and_the_visit_is_rated_by_a_slip(world: World) -> None:
    receipt = _typed(world, "托村里的小王转告")
    assert receipt.case
    assert queries.given(case=receipt.case) is None
    assert not Message.objects.exists()


def test_the_database_keeps_no_code_of_a_case_that_was_typed_in_and_takes_none_of_a_case(
    world: World, handled: Handled
) -> None:
    receipt = _typed(world, "")
    typed = Ticket.objects.get(case=receipt.case)
    with pytest.raises(DatabaseError, match="an officer holds"), transaction.atomic():
        TicketCode.objects.create(ticket=typed, sealed=b"x")
    with pytest.raises(DatabaseError, match="rates nothing"), transaction.atomic():
        Ticket.objects.create(
            of="case", office=world.office, case=None, code=bytes(handled.case.code), on=MONDAY, until=MONDAY
        )
