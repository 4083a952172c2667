"""What an office owes a village worker stands in public month by month: due, paid, late, not yet; and an appeal."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.now import moved, now
from yangguang.offices import actions
from yangguang.offices.errors import Invalid, NotInForce, Refused
from yangguang.offices.models import Allowance, Contract, Exit, ExitGround, Position
from yangguang.offices.queries import in_post
from yangguang.offices.tests.conftest import FIRST, County, officer

JANUARY, FEBRUARY, MARCH = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
END = date(2026, 12, 31)


@pytest.fixture
def post(county: County) -> Iterator[Position]:
    """The post of a village worker, on 12 March 2026."""
    with moved(date(2026, 3, 12)):
        yield actions.appoint(office=county.village, officer=officer(), title="村专干", on=FIRST, by=SYSTEM)


@pytest.fixture
def contract(post: Position) -> Contract:
    """A contract for the year; pay is due on the tenth of the next month."""
    return agreed(post)


def agreed(post: Position, first: date = JANUARY, last: date = END, pay_day: int = 10) -> Contract:
    """A contract."""
    return actions.contract(
        position=post, first_day=first, last_day=last, hours="周一至周五 8:30—11:30", pay_day=pay_day, by=SYSTEM
    )


def test_each_month_says_when_it_was_due_and_when_it_was_paid(county: County, contract: Contract) -> None:
    actions.pay(contract=contract, month=JANUARY, paid=date(2026, 2, 12), by=SYSTEM)
    (worker,) = in_post.published([county.village])[county.village.pk].workers
    told = [(month.month, paid and (paid.due, paid.paid)) for month, paid in worker.months]
    assert told == [(2, None), (1, (date(2026, 2, 10), date(2026, 2, 12)))]


def test_what_fell_due_and_is_not_paid_is_owed_from_the_day_after(county: County, contract: Contract) -> None:
    owed = {day: [m.month for _, m in in_post.unpaid(county.village, on=date(2026, 3, day))] for day in (10, 11)}
    assert owed == {10: [1], 11: [1, 2]}
    actions.pay(contract=contract, month=FEBRUARY, paid=date(2026, 3, 10), by=SYSTEM)
    assert [month for _, month in in_post.unpaid(county.village)] == [JANUARY]


def test_december_is_due_in_january(contract: Contract) -> None:
    with moved(date(2027, 1, 20)):
        paid = actions.pay(contract=contract, month=date(2026, 12, 5), paid=date(2027, 1, 10), by=SYSTEM)
    assert (paid.month, paid.due) == (date(2026, 12, 1), date(2027, 1, 10))


def test_a_month_is_paid_once_within_the_contract_and_not_in_advance_of_today(contract: Contract) -> None:
    actions.pay(contract=contract, month=JANUARY, paid=date(2026, 2, 10), by=SYSTEM)
    with pytest.raises(Invalid, match="已经登记过"):
        actions.pay(contract=contract, month=JANUARY, paid=date(2026, 2, 11), by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.pay(contract=contract, month=date(2025, 12, 1), paid=date(2026, 1, 10), by=SYSTEM)
    with pytest.raises(Invalid, match="实际发放"):
        actions.pay(contract=contract, month=FEBRUARY, paid=date(2026, 3, 13), by=SYSTEM)


def test_contracts_are_of_village_posts_and_do_not_overlap(county: County, contract: Contract) -> None:
    town = actions.appoint(office=county.town, officer=officer(), title="主任", on=FIRST, by=SYSTEM)
    with pytest.raises(Invalid, match="服务点"):
        agreed(town)
    with pytest.raises(Invalid, match="重叠"):
        agreed(contract.position, first=date(2026, 6, 1), last=date(2027, 5, 31))
    for wrong in ({"pay_day": 29}, {"last": FIRST}):
        with pytest.raises(Invalid, match="起止"):
            agreed(contract.position, **wrong)


def test_whoever_leaves_has_a_closed_ground_and_thirty_days_to_appeal(contract: Contract) -> None:
    day = date(2026, 3, 31)
    with pytest.raises(Invalid, match="30 日"):
        actions.leave(contract=contract, day=day, ground=ExitGround.BREACH, appeal_until=day, by=SYSTEM)
    left = actions.leave(contract=contract, day=day, ground=ExitGround.BREACH, by=SYSTEM)
    assert left.appeal_until == day + timedelta(days=30)
    with pytest.raises(Invalid, match="已经登记结束"):
        actions.leave(contract=contract, day=day, ground=ExitGround.ENDED, by=SYSTEM)


def test_nothing_that_residents_do_is_a_ground_to_leave() -> None:
    assert set(ExitGround.values) == {"ended", "own_wish", "elsewhere", "closed", "breach"}


def test_no_amount_is_kept_of_what_a_worker_is_paid() -> None:
    kept = {"id", "contract", "month", "due", "paid", "at", "by"}
    assert {field.name for field in Allowance._meta.get_fields()} == kept


def test_a_visitor_writes_nothing_down(contract: Contract) -> None:
    with pytest.raises(Refused):
        actions.pay(contract=contract, month=JANUARY, paid=date(2026, 2, 10), by=VISITOR)
    with pytest.raises(Refused):
        actions.leave(contract=contract, day=END, ground=ExitGround.ENDED, by=VISITOR)


def test_the_database_refuses_contracts_payments_and_ends_that_cannot_be(contract: Contract) -> None:
    common = {"at": now(), "by": "x"}
    told = {"position": contract.position, "first_day": JANUARY, "hours": "x"}
    for last, pay_day, name in ((FIRST, 1, "contract_lasts"), (END, 29, "contract_pays")):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Contract.objects.create(last_day=last, pay_day=pay_day, **told | common)
    for month, due in ((date(2026, 1, 2), END), (JANUARY, JANUARY)):
        with pytest.raises(IntegrityError, match="allowance_of_a_month"), transaction.atomic():
            Allowance.objects.create(contract=contract, month=month, due=due, paid=END, **common)
    for ground, until, name in (("births", END, "exit_ground"), ("ended", JANUARY, "exit_leaves_time")):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Exit.objects.create(contract=contract, day=MARCH, ground=ground, appeal_until=until, **common)
