"""What the database itself refuses, whatever the application thinks; and that it keeps how a case stands."""

from datetime import date, time, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases import actions, flow, keeping
from yangguang.cases.actions import Ended
from yangguang.cases.choices import As, Hand, Kind, State, Verb
from yangguang.cases.errors import Already, NotAllowed
from yangguang.cases.fees import Pages
from yangguang.cases.models import Booking, Case, CaseContent, Slot, Standing, Step, StepContent
from yangguang.cases.tests.letters import replied
from yangguang.cases.tests.world import World, of, state
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Erasure
from yangguang.foundation.now import moved, now
from yangguang.offices import queries as offices
from yangguang.offices.models import Officer

KEPT = [
    "case", "caseclock", "receipt", "step", "paper", "barred", "slot", "booking", "slotclosing", "casecontent",
    "stepcontent", "identity", "identitylook", "draft",
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_changes_nothing_that_was_written(table: str, verb: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb.format(f"cases_{table}"))


def _clerk(world: World) -> Officer:
    officer = offices.officer_of(world.clerk)
    assert officer
    return officer


def _step(world: World, case: Case, verb: str, **more: object) -> Step:
    number = Standing.objects.get(case=case).step + 1
    row: dict[str, object] = {
        "case": case, "number": number, "verb": verb, "who": "officer", "at": now(), "by": "x",
        "office": world.office, "officer": _clerk(world),
    }  # fmt: skip
    with transaction.atomic():
        return Step.objects.create(**{**row, **more})


APPLICANT: dict[str, object] = {"who": "applicant", "office": None, "officer": None}


@pytest.mark.parametrize(
    ("verb", "more", "why"),
    [
        ("close", {}, "allows no close"),
        ("accept", {"who": "head"}, "allows no accept"),
        ("supplement", APPLICANT, "allows no supplement"),
        ("decline", {}, "has no outcome"),
        ("decline", {"outcome": "opened"}, "has no outcome"),
        ("accept", {"outcome": "settled"}, "has no outcome"),
        ("accept", {"number": 5}, "came first"),
        ("accept", {"number": 1}, "came first"),
        ("transfer", {}, "goes to another office"),
        ("merge", {}, "is merged into"),
        ("accept", {"officer": None}, "step_of_an_officer"),
    ],
)
def test_the_database_refuses_what_the_flow_does_not_know(
    world: World, verb: str, more: dict[str, object], why: str
) -> None:
    case = world.submit()
    with pytest.raises(DatabaseError, match=why):
        _step(world, case, verb, **more)
    assert state(case) == "received"


def test_the_database_takes_steps_of_the_office_that_has_the_case_alone(world: World) -> None:
    case = world.submit()
    with pytest.raises(DatabaseError, match="no part in the case"):
        _step(world, case, "accept", office=world.other)
    _step(world, case, "transfer", to_office=world.other)
    with pytest.raises(DatabaseError, match="no part in the case"):
        _step(world, case, "take_over", who="receiver", office=world.above)
    with pytest.raises(DatabaseError, match="goes to another office"):
        _step(world, world.submit(), "transfer", to_office=world.office)


def test_the_database_refuses_a_second_list_of_missing_papers(world: World) -> None:
    case = world.submit(Kind.APPLICATION)
    _step(world, case, "ask_missing")
    _step(world, case, "supplement", **APPLICANT)
    with pytest.raises(DatabaseError, match="ask_missing is allowed once"):
        _step(world, case, "ask_missing")


def test_the_database_answers_nothing_whole_while_a_part_is_open(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    _step(world, case, "accept")
    actions.open_part(case=case, office=world.other, about="排队", words="请说明。", by=world.clerk)
    with pytest.raises(DatabaseError, match="a part of this case is still open"):
        _step(world, case, "answer", outcome="settled")


def test_a_review_rises_to_the_office_above_and_nowhere_else(world: World) -> None:
    case = world.submit(Kind.PETITION)
    _step(world, case, "accept")
    _step(world, case, "answer", outcome="explained")
    with pytest.raises(DatabaseError, match="rises to the office above"):
        _step(world, case, "ask_review", **{**APPLICANT, "to_office": world.other})
    _step(world, case, "ask_review", **{**APPLICANT, "to_office": world.above})
    assert Standing.objects.get(case=case).office == world.above


@pytest.mark.parametrize("kind", Kind)
def test_how_a_case_stands_is_what_its_steps_say_on_every_way(world: World, kind: Kind) -> None:
    """Every move of the kind is taken once, on the shortest way to it, and the standing follows."""
    for move in flow.moves(kind):
        case = world.submit(kind)
        for each in (*_way(kind, move.start), move):
            _take(world, case, each)
        standing = Standing.objects.get(case=case)
        assert standing.state == move.to
        assert (standing.closed_on is not None) == move.closes
        assert standing.step == Step.objects.filter(case=case).count()


def _way(kind: Kind, to: State) -> list[flow.Move]:
    """The shortest way from what was received to a state."""
    ways: dict[State, list[flow.Move]] = {State.RECEIVED: []}
    for start in (queue := [State.RECEIVED]):
        for move in flow.moves(kind):
            if move.start == start and move.to not in ways and move.verb != Verb.SUBMIT:
                ways[move.to] = [*ways[start], move]
                queue.append(move.to)
    return ways.get(to, [])


def _by_paper(world: World, case: Case, move: flow.Move) -> bool:
    """Take what stands on a letter or a notice of its own, as the actions write it; whether it was such a step."""
    if case.kind != Kind.INFORMATION:
        return False
    if move.verb in (Verb.ANSWER, Verb.DECLINE):
        replied(case, move.outcomes[0], verb=move.verb, by=world.clerk)
    elif move.verb == Verb.CHARGE:
        actions.charge(case=case, measure=Pages(100), how="到三号窗口缴费。", by=world.clerk)
    elif move.verb == Verb.PAY:
        actions.note_paid(case=case, on=now().date(), by=world.clerk)
    return move.verb in (Verb.ANSWER, Verb.DECLINE, Verb.CHARGE, Verb.PAY)


def _take(world: World, case: Case, move: flow.Move) -> None:
    if move.verb == Verb.SUBMIT or _by_paper(world, case, move):
        return
    standing = Standing.objects.select_related("office", "to_office").get(case=case)
    more: dict[str, object] = {"who": move.who, "office": standing.office}
    if move.who in (As.APPLICANT, As.MACHINE):
        more |= {"office": None, "officer": None}
    if move.who == As.RECEIVER:
        more["office"] = standing.to_office
    if move.verb == Verb.OPINE:
        _step(world, case, "join", to_office=world.other)
        more["office"] = world.other
    if move.hand in (Hand.OFFERS, Hand.JOINS):
        more["to_office"] = world.other
    if move.hand == Hand.ASSIGNS:
        more["to_officer"] = offices.officer_of(world.colleague)
    if move.hand == Hand.RISES:
        more["to_office"] = standing.office.parent
        if standing.office.parent is None:
            return
    if move.verb == Verb.MERGE:
        more["to_case"] = world.submit(Kind(case.kind))
        if standing.office != world.office:
            return
    if move.verb in (Verb.EXTEND, Verb.REFUSE_MORE):
        _step(world, case, "ask_more", value=5)
        more |= {"officer": offices.officer_of(world.head)}
    if move.verb in (Verb.ASK_MORE, Verb.EXTEND):
        more |= {"value": 5}
    if move.verb in (Verb.DECIDE_REVIEW, Verb.DECIDE_REREVIEW):
        more |= {"officer": offices.officer_of(world.top_clerk if move.verb == Verb.DECIDE_REVIEW else world.head)}
    if move.verb == Verb.CLOSE and move.who != As.APPLICANT:
        more |= {"at": now() + timedelta(days=31)}
    if move.verb == Verb.LAPSE and move.start == State.PAYING:
        more |= {"at": now() + timedelta(days=60)}
    if case.kind == Kind.REPORT and move.who == As.APPLICANT:
        more |= {"at": now().replace(minute=0)}
    if move.outcomes:
        more["outcome"] = move.outcomes[0]
    _step(world, case, move.verb, **more)


def test_a_slot_has_no_more_bookings_than_places(world: World) -> None:
    day = now().date() + timedelta(days=1)
    slot = actions.open_slot(office=world.office, day=day, opens=time(9), closes=time(10), seats=1, by=world.clerk)
    one, two = world.sent(Kind.HELP), world.sent(Kind.HELP)
    actions.book(code=one.code, slot=slot)
    actions.book(code=one.code, slot=slot)
    with pytest.raises(Already, match="约满"):
        actions.book(code=two.code, slot=slot)
    with pytest.raises(DatabaseError, match="slot is full"), transaction.atomic():
        Booking.objects.create(slot=Slot.objects.get(), case=of(two), at=now())


# the end


def test_what_was_kept_long_enough_is_destroyed_and_its_steps_stay(world: World) -> None:
    receipt = world.sent(Kind.CONSULTATION)
    case = of(receipt)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    actions.settle(code=receipt.code)
    standing = Standing.objects.get(case=case)
    assert keeping.kept_until(case, standing) == date(2027, 12, 31)
    with pytest.raises(NotAllowed, match="2027-12-31"):
        actions.destroy(case=case, by=SYSTEM)
    with moved(date(2028, 1, 3)):
        assert actions.end_what_is_over() == Ended(1)
    assert (state(case), Step.objects.filter(case=case).count()) == ("destroyed", 4)
    assert not CaseContent.objects.filter(case=case).exists()
    assert not StepContent.objects.filter(step__case=case).exists()
    assert Erasure.objects.filter(subject=case.subject).count() == 2


def test_destroying_a_case_destroys_its_key(real_world: World) -> None:
    case = real_world.submit()
    actions.decline(case=case, outcome="not_ours", words="请向县教育局咨询。", by=real_world.clerk)
    sealed = bytes(CaseContent.objects.get(case=case).sealed)
    with moved(date(2028, 1, 3)):
        actions.destroy(case=case, by=SYSTEM)
    assert keys.opened(sealed, subject=case.subject) is None


def test_what_was_answered_is_closed_by_the_machine_after_its_time(world: World) -> None:
    case = world.submit()
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    with moved(date(2026, 4, 10)):
        assert actions.end_what_is_over() == Ended(0)
    with moved(date(2026, 4, 14)):
        assert actions.end_what_is_over() == Ended(1)
    assert state(case) == "closed"
