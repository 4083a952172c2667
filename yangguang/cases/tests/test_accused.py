"""Whom a case is about: it goes to the level above them, and to them it is as if there were none."""

import pytest
from django.db import DatabaseError, transaction

from yangguang.accounts.models import User
from yangguang.cases import actions, queries
from yangguang.cases.actions import Asked, Receipt, Said
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Forbidden, Invalid, NotAllowed, Refused
from yangguang.cases.models import Barred, Case, Standing, Step
from yangguang.cases.tests.world import TEXT, World, closed, of, state
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Officer, PostRole


def _officer(user: User) -> Officer:
    found = known.officer_of(user)
    assert found
    return found


def _lies(case: Case) -> object:
    return Standing.objects.select_related("office").get(case=case).office


def _top(world: World) -> User:
    """Somebody of the office at the top."""
    officer = offices.enter(name="周九", user=world.admin, by=SYSTEM)
    offices.appoint(office=world.top, officer=officer, title="主任", on=now().date(), roles=[PostRole.HEAD], by=SYSTEM)
    return world.admin


def test_what_is_found_to_be_about_the_office_itself_goes_to_the_one_above_at_once(world: World) -> None:
    case = world.submit(Kind.REPORT)
    actions.accept(case=case, by=world.clerk)
    actions.accuse(case=case, office=world.office, by=world.clerk)
    assert (_lies(case), state(case)) == (world.above, "received")
    assert queries.by_id(case.pk, viewer=world.clerk) is None
    assert queries.case_page(case, viewer=world.top_clerk).said["text"] == TEXT
    running = [row.clock.standing.office for row in case.clocks.select_related("clock__standing__office")]
    assert world.above in running
    actions.accept(case=case, by=world.top_clerk)


def test_what_is_about_an_office_above_passes_it_by(world: World) -> None:
    case = world.submit(Kind.REPORT)
    actions.accuse(case=case, office=world.above, by=world.clerk)
    assert _lies(case) == world.top
    assert queries.by_id(case.pk, viewer=world.top_clerk) is None
    with pytest.raises(Forbidden):
        actions.accept(case=case, by=world.clerk)


def test_where_nothing_stands_above_it_is_refused_and_said_where_to_turn(world: World) -> None:
    case = world.submit(Kind.REPORT)
    with pytest.raises(Refused, match="纪检监察机关"):
        actions.accuse(case=case, office=world.top, by=world.clerk)
    assert not Barred.objects.exists()
    assert _lies(case) == world.office


def test_where_the_head_is_accused_their_own_people_do_not_look_into_it(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    actions.accuse(case=case, officer=_officer(world.head), by=world.clerk)
    assert _lies(case) == world.above
    other = world.submit(Kind.COMPLAINT)
    actions.accuse(case=other, officer=_officer(world.colleague), by=world.clerk)
    assert _lies(other) == world.office


def test_what_was_offered_to_the_accused_office_is_taken_back_and_a_part_of_it_too(world: World) -> None:
    case, whole = world.submit(Kind.PETITION), world.submit(Kind.PETITION)
    actions.transfer(case=case, to_office=world.other, words="归你们。", by=world.clerk)
    actions.accuse(case=case, office=world.other, by=world.clerk)
    assert (state(case), Standing.objects.get(case=case).to_office, _lies(case)) == ("received", None, world.office)
    assert closed(case, "petition.wrong_office")
    actions.accept(case=whole, by=world.clerk)
    part = actions.open_part(case=whole, office=world.other, about="排队", words="请说明。", by=world.clerk)
    actions.accuse(case=whole, office=world.other, by=world.clerk)
    assert (state(part), queries.by_id(part.pk, viewer=world.other_clerk)) == ("withdrawn", None)


def test_nobody_is_named_by_naming_nobody(world: World) -> None:
    with pytest.raises(Invalid, match="没有选是谁"):
        actions.accuse(case=world.submit(), by=world.clerk)


def _petition_about(world: World, *names: str) -> Receipt:
    """A petition that the section answered, about some of the offices above it, or officers there."""
    receipt = world.sent(Kind.PETITION)
    case = of(receipt)
    actions.accept(case=case, by=world.clerk)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    for name in names:
        Barred.objects.create(case=case, office=getattr(world, name), why="accused", at=now())
    return receipt


def test_a_review_passes_by_an_office_that_it_is_about(world: World) -> None:
    receipt = _petition_about(world, "above")
    actions.ask_review(code=receipt.code, words="不同意。")
    assert (_lies(of(receipt)), state(of(receipt))) == (world.top, "review")


def test_where_all_above_are_accused_it_says_where_to_turn_and_nothing_is_lost(world: World) -> None:
    receipt = _petition_about(world, "above", "top")
    with pytest.raises(NotAllowed, match="本级人民政府或者上一级主管部门"):
        actions.ask_review(code=receipt.code, words="不同意。")
    assert state(of(receipt)) == "answered"


def test_the_database_lets_no_review_stop_below_an_accused_office_or_pass_one_by_without_need(world: World) -> None:
    below, plain = _petition_about(world, "top"), _petition_about(world)
    row = {"number": 4, "verb": "ask_review", "who": "applicant", "by": "x", "at": now()}
    for receipt, office in ((below, world.above), (plain, world.top), (plain, world.other)):
        with pytest.raises(DatabaseError, match="rises to the office above"), transaction.atomic():
            Step.objects.create(**row, case=of(receipt), to_office=office)
    Step.objects.create(**row, case=of(plain), to_office=world.above)


def test_nobody_decides_on_the_review_of_their_own_answer(world: World) -> None:
    offices.appoint(
        office=world.above, officer=_officer(world.clerk), title="兼职", on=now().date(), roles=[], by=SYSTEM
    )
    receipt = _petition_about(world)
    actions.ask_review(code=receipt.code, words="不同意。")
    case = of(receipt)
    assert "decide_review" not in {str(move.verb) for move in queries.case_page(case, viewer=world.clerk).moves}
    with pytest.raises(Forbidden, match="答复是您作出的"):
        actions.decide_review(case=case, outcome="upheld", words="维持。", by=world.clerk)
    row = {"case": case, "number": 5, "verb": "decide_review", "who": "officer", "by": "x", "at": now()}
    with pytest.raises(DatabaseError, match="own answer"), transaction.atomic():
        Step.objects.create(**row, office=world.above, officer=_officer(world.clerk), outcome="upheld")
    actions.decide_review(case=case, outcome="upheld", words="维持。", by=world.top_clerk)


def test_to_whom_it_is_about_every_answer_is_that_of_a_case_that_is_not_there(world: World) -> None:
    """The words of a refusal, lists, clocks and look-ups are the same for the accused and for a stranger."""
    asked = Asked(kind=Kind.COMPLAINT, accused=world.office)
    case = of(actions.submit(asked=asked, office=world.office, said=Said("收费", TEXT)))
    offices.appoint(
        office=world.above, officer=_officer(world.clerk), title="兼职", on=now().date(), roles=[], by=SYSTEM
    )
    told = set[str]()
    for viewer in (world.clerk, world.other_clerk):
        for run in (
            lambda viewer=viewer: actions.accept(case=case, by=viewer),
            lambda viewer=viewer: actions.step_aside(case=case, by=viewer),
            lambda viewer=viewer: actions.keep_draft(case=case, verb="answer", words="x", by=viewer),
        ):
            with pytest.raises(Forbidden) as refused:
                run()
            told.add(str(refused.value))
        assert queries.by_id(case.pk, viewer=viewer) is None
        assert queries.by_number(case.number, viewer=viewer) is None
        assert queries.of_reporter(case.number, viewer=viewer) is None
    assert len(told) == 1
    hidden = set(queries.hidden_clocks(world.clerk).values_list("clock_id", flat=True))
    assert hidden == set(case.clocks.values_list("clock_id", flat=True))
    assert not queries.hidden_clocks(world.top_clerk).exists()


def test_a_custodian_finds_a_report_by_its_number_and_nothing_else(world: World) -> None:
    report, other = world.submit(Kind.REPORT), world.submit(Kind.COMPLAINT)
    assert queries.of_reporter(report.number.lower(), viewer=world.custodian) == report
    for number in (other.number, "B2026-999999", ""):
        assert queries.of_reporter(number, viewer=world.custodian) is None
    for viewer in (world.clerk, world.head):
        assert queries.of_reporter(report.number, viewer=viewer) is None
    _top(world)
    assert queries.of_reporter(report.number, viewer=world.admin) is None


def test_whom_one_case_is_about_has_no_part_in_the_one_it_was_merged_into(world: World) -> None:
    one, two = world.submit(Kind.COMPLAINT), world.submit(Kind.COMPLAINT)
    actions.accuse(case=one, officer=_officer(world.colleague), by=world.clerk)
    actions.merge(case=one, into=two, words="同一件事。", by=world.clerk)
    assert queries.by_id(two.pk, viewer=world.colleague) is None
