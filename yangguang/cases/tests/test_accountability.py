"""An upheld complaint holds an office to account; a head elsewhere decides from closed lists; nobody is named."""

from datetime import date
from typing import Any  # a decision whose parts are changed one by one

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, queries
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Already, Forbidden, Invalid
from yangguang.cases.models import Accountability, AccountabilityDecision, Case
from yangguang.cases.tests.world import MONDAY, World, of
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Officer, PostRole

DECISION: dict[str, Any] = {"conduct": "unlawful_charge", "consequence": "ordered", "remedy": "refunded", "fen": 2000}


def _complaint(world: World, *, outcome: str = "settled", kind: Kind = Kind.COMPLAINT) -> Case:
    """A complaint about the section, answered by the office above it."""
    asked = Asked(kind=kind, accused=world.office)
    receipt = actions.submit(asked=asked, office=world.office, said=Said("多收费", "复印收了二十元。", name="王秀英"))
    case = of(receipt)
    actions.accept(case=case, by=world.top_clerk)
    actions.answer(case=case, outcome=outcome, words="已查实，退款。", by=world.top_clerk)
    deliver_pending()
    return case


@pytest.fixture
def opened(world: World) -> Accountability:
    """One that waits, and a head of the office above who decides."""
    offices.appoint(
        office=world.above, officer=_officer(world), title="主任", on=MONDAY, roles=[PostRole.HEAD], by=SYSTEM
    )
    return Accountability.objects.get(case=_complaint(world))


def _officer(world: World) -> Officer:
    officer = known.officer_of(world.top_clerk)
    assert officer
    return officer


def test_an_upheld_complaint_opens_one_with_a_clock_of_the_office_that_answered(
    world: World, opened: Accountability
) -> None:
    assert (opened.accused, opened.office) == (world.office, world.above)
    clock = Clock.objects.select_related("standing").get(kind="case.accountability")
    assert (clock.office, clock.standing.due) == (world.above, date(2026, 3, 30))
    deliver_pending()
    assert Accountability.objects.count() == 1


@pytest.mark.parametrize(
    ("outcome", "kind"), [("not_supported", Kind.COMPLAINT), ("explained", Kind.COMPLAINT), ("settled", Kind.REPORT)]
)
def test_what_was_not_upheld_or_is_no_complaint_opens_none(world: World, outcome: str, kind: Kind) -> None:
    _complaint(world, outcome=outcome, kind=kind)
    assert not Accountability.objects.exists()


def test_a_head_who_is_not_of_the_accused_office_decides_once_and_the_clock_ends(
    world: World, opened: Accountability
) -> None:
    for stranger in (world.clerk, world.head, world.other_clerk, world.custodian):
        assert queries.account(opened.pk, viewer=stranger) is None
        with pytest.raises(Forbidden):
            actions.decide_account(accountability=opened, **DECISION, by=stranger)
    assert queries.account(opened.pk, viewer=world.top_clerk) == opened
    actions.decide_account(accountability=opened, **DECISION, by=world.top_clerk)
    with pytest.raises(Already):
        actions.decide_account(accountability=opened, **DECISION, by=world.top_clerk)
    assert Clock.objects.get(kind="case.accountability").standing.closed_on == MONDAY


@pytest.mark.parametrize(
    "wrong", [{"conduct": "childbirth"}, {"consequence": ""}, {"remedy": "none"}, {"fen": None}, {"fen": 0}]
)
def test_the_lists_are_closed_and_a_refund_is_a_sum(
    world: World, opened: Accountability, wrong: dict[str, object]
) -> None:
    with pytest.raises(Invalid):
        actions.decide_account(accountability=opened, **(DECISION | wrong), by=world.top_clerk)
    assert not AccountabilityDecision.objects.exists()


def test_it_is_public_from_the_day_after_without_the_case_or_whoever_complained(
    world: World, opened: Accountability
) -> None:
    actions.decide_account(accountability=opened, **DECISION, by=world.top_clerk)
    assert queries.decided() == []
    with moved(date(2026, 3, 10)):
        [row] = queries.decided()
    assert (row.accused, row.conduct, row.remedy, row.fen) == ("家庭科", "违规收费", "退还收的钱", 2000)
    assert opened.case.number not in repr(row)
    assert "王秀英" not in repr(row)
    assert queries.held(opened.case_id) == row


def test_the_database_lets_nobody_of_the_accused_office_decide_and_no_office_judge_itself(
    world: World, opened: Accountability
) -> None:
    officer = known.officer_of(world.clerk)
    assert officer
    with pytest.raises(DatabaseError, match="accused office does not decide"), transaction.atomic():
        AccountabilityDecision.objects.create(
            accountability=opened, conduct="rudeness", consequence="none", remedy="none", officer=officer,
            office=world.above, on=MONDAY,
        )  # fmt: skip
    for case, office in ((world.submit(), world.above), (opened.case, world.office)):
        with pytest.raises(DatabaseError, match="by another one after a complaint"), transaction.atomic():
            Accountability.objects.create(case=case, accused=world.office, office=office, on=MONDAY)
