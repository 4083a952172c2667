"""Part 3 of the annual report from the cases on record, cell by cell against what was counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from yangguang.cases import actions, annual
from yangguang.cases.actions import Asked, Receipt, Said
from yangguang.cases.choices import Applicant, Kind
from yangguang.cases.errors import Invalid
from yangguang.cases.flow import moves
from yangguang.cases.replies import Reply
from yangguang.cases.tests.letters import given, replied
from yangguang.cases.tests.world import World, of
from yangguang.foundation.now import moved
from yangguang.offices.models import Office

D = date


def _asked(world: World, on: date, who: Applicant = Applicant.PERSON, office: Office | None = None) -> Receipt:
    with moved(on):
        return actions.submit(
            asked=Asked(kind=Kind.INFORMATION, applicant=who),
            office=office or world.office,
            said=Said("目录", "请公开 2024 年的公示目录。"),
        )


def _answered(world: World, receipt: Receipt, on: date, outcome: str) -> None:
    with moved(on):
        replied(of(receipt), outcome, by=world.clerk)


def _year(world: World) -> None:
    """Ten requests of 2025 and 2026, as a clerk would list them in a book."""
    _answered(world, _asked(world, D(2025, 12, 1)), D(2025, 12, 10), "opened")  # over before the year
    _answered(world, _asked(world, D(2025, 12, 20), Applicant.LAW), D(2026, 1, 10), "secret")  # carried over
    _answered(world, _asked(world, D(2026, 1, 5)), D(2026, 1, 9), "opened")
    _answered(world, _asked(world, D(2026, 2, 2), Applicant.BUSINESS), D(2026, 2, 5), "partly_opened")
    declined = _asked(world, D(2026, 2, 3), Applicant.RESEARCH)
    with moved(D(2026, 2, 4)):
        replied(of(declined), "repeated", by=world.clerk, verb="decline")
    lapsed = _asked(world, D(2026, 3, 2), Applicant.WELFARE)
    with moved(D(2026, 3, 3)):
        actions.ask_missing(case=of(lapsed), missing=["要哪一年的"], by=world.clerk)
    with moved(D(2026, 5, 6)):
        actions.end_what_is_over()
    withdrawn = _asked(world, D(2026, 5, 7), Applicant.OTHER)
    with moved(D(2026, 5, 8)):
        actions.withdraw(code=withdrawn.code)
    reopened = _asked(world, D(2026, 6, 1))  # refused, then opened: what was said last in that year counts
    _answered(world, reopened, D(2026, 6, 2), "internal")
    with moved(D(2026, 6, 3)):
        actions.reopen(code=reopened.code, words="请再看一遍。")
    _answered(world, reopened, D(2026, 6, 4), "opened")
    late = _asked(world, D(2026, 12, 30))  # answered next year
    _answered(world, late, D(2027, 1, 4), "not_held")
    above = _asked(world, D(2026, 7, 1), office=world.above)
    with moved(D(2026, 7, 2)):
        replied(of(above), "opened", by=world.top_clerk)


def test_the_year_is_what_a_clerk_counts_by_hand(world: World) -> None:
    _year(world)
    table = annual.part_three(world.office, year=2026)
    person, total = Applicant.PERSON, "total"
    by_hand = {
        ("new", person): 3, ("new", Applicant.BUSINESS): 1, ("new", Applicant.RESEARCH): 1,
        ("new", Applicant.WELFARE): 1, ("new", Applicant.OTHER): 1, ("new", total): 7,
        ("carried", Applicant.LAW): 1, ("carried", total): 1,
        (Reply.OPENED, person): 2, (Reply.OPENED, total): 2,
        (Reply.PARTLY_OPENED, Applicant.BUSINESS): 1, (Reply.PARTLY_OPENED, total): 1,
        (Reply.SECRET, Applicant.LAW): 1, (Reply.SECRET, total): 1,
        (Reply.REPEATED, Applicant.RESEARCH): 1, (Reply.REPEATED, total): 1,
        (Reply.NOT_CORRECTED, Applicant.WELFARE): 1, (Reply.NOT_CORRECTED, total): 1,
        (Reply.OTHER, Applicant.OTHER): 1, (Reply.OTHER, total): 1,
        ("handled", person): 2, ("handled", Applicant.BUSINESS): 1, ("handled", Applicant.LAW): 1,
        ("handled", Applicant.RESEARCH): 1, ("handled", Applicant.WELFARE): 1, ("handled", Applicant.OTHER): 1,
        ("handled", total): 7,
        ("pending", person): 1, ("pending", total): 1,
    }  # fmt: skip
    assert {cell: figure for cell, figure in table.figures.items() if figure} == by_hand


def test_an_office_reports_what_lies_below_it_too_and_one_year_goes_over_into_the_next(world: World) -> None:
    _year(world)
    for office, new in ((world.above, 8), (world.other, 0)):
        assert annual.part_three(office, year=2026)["new", "total"] == new
    this, following = (annual.part_three(world.above, year=year) for year in (2026, 2027))
    assert this["pending", "total"] == following["carried", "total"] == 1
    assert following[Reply.NOT_HELD, Applicant.PERSON] == 1
    last = annual.part_three(world.above, year=2025)
    assert (last["new", "total"], last["pending", "total"]) == (2, this["carried", "total"])


def test_every_way_in_which_a_request_ends_has_its_row() -> None:
    said = {each for move in moves(Kind.INFORMATION) for each in move.outcomes}
    assert {str(each) for each in said} <= set(Reply.values)
    assert {str(each) for each in said} == set(Reply.values)


def test_a_request_is_declined_on_the_grounds_of_the_form_alone(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    for outcome in ("not_ours", "other_way", "same_again"):
        with pytest.raises(Invalid, match="所列结论"):
            actions.reply(case=case, given=replace(given("opened"), kind=outcome), verb="decline", by=world.clerk)
    with pytest.raises(Invalid, match="所列结论"):
        replied(case, "opened", by=world.clerk, verb="decline")
    replied(case, "not_a_request", by=world.clerk, verb="decline")


def test_a_report_is_by_a_person_and_a_kind_that_nobody_knows_is_refused(world: World) -> None:
    for kind, who in ((Kind.REPORT, Applicant.LAW), (Kind.INFORMATION, "a cat")):
        with pytest.raises(Invalid, match="个人还是哪一类单位"):
            asked = Asked(kind=kind, applicant=who)  # type: ignore[arg-type]  # what a form may send
            actions.submit(asked=asked, office=world.office, said=Said("目录", "请公开目录。"))
