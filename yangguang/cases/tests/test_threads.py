"""A case is told in public with its person's leave alone, goes every notice's way, and until its person says no."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, queries
from yangguang.cases.actions import Asked, Said
from yangguang.cases.actions.publish import KIND
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Forbidden, NotAllowed
from yangguang.cases.models import Case, LeaveTaken, Thread
from yangguang.cases.tests.world import of
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure import queries as disclosed
from yangguang.disclosure.errors import NotStanding
from yangguang.disclosure.models import SliceEntry, Version
from yangguang.disclosure.queries import drafts
from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved, now

NEVER = [Kind.PETITION, Kind.APPLICATION, Kind.INFORMATION]
QUESTION = "在外地怎样补办？我的电话是 13912345678。"


@pytest.fixture
def county(db: None) -> Iterator[World]:
    """A small county that can post, on its Monday."""
    with moved(MONDAY):
        yield build()


def a_case(
    county: World, *, leave: bool = True, kind: Kind = Kind.CONSULTATION, answered: bool = True
) -> tuple[str, Case]:
    """A case with its code, answered or not."""
    asked = Asked(kind=kind, may_publish=leave)
    receipt = actions.submit(asked=asked, office=county.office, said=Said("补办", QUESTION))
    case = of(receipt)
    if answered:
        actions.answer(case=case, outcome="explained", words="网上就能办，不用回来。", by=county.editor)
    return receipt.code, case


def published(county: World, case: Case) -> Version:
    """Its draft."""
    return actions.publish(case=case, matter=county.matter, title="在外地补办", by=county.editor)


def test_a_case_with_leave_is_drafted_without_numbers_and_posted_like_every_notice(county: World) -> None:
    _code, case = a_case(county)
    version = published(county, case)
    body = drafts.body(version, viewer=county.editor)
    assert "13912345678" not in str(body)
    assert "网上就能办" in str(body)
    county.posted(version)
    told = queries.told_in_public(case)
    assert told is not None
    assert (told.leave, told.index_no) == (True, version.notice.index_no)
    assert str(case.number) not in str(disclosed.view(version.notice))
    with pytest.raises(NotAllowed):
        published(county, case)


@pytest.mark.parametrize("given", [{"leave": False}, {"answered": False}, *({"kind": kind} for kind in NEVER)])
def test_without_leave_or_answer_and_of_other_kinds_nothing_is_told(county: World, given: dict[str, object]) -> None:
    if "kind" in given:
        asked = Asked(kind=Kind(str(given["kind"])), may_publish=True)
        case = of(actions.submit(asked=asked, office=county.office, said=Said("补办", QUESTION)))
    else:
        _code, case = a_case(county, **given)  # type: ignore[arg-type]  # as given above
    with pytest.raises(NotAllowed):
        published(county, case)
    if "answered" not in given:
        notice = county.text().notice
        with pytest.raises(DatabaseError, match="leave"), transaction.atomic():
            Thread.objects.create(case=case, notice=notice, by="x", at=now())


def test_who_has_no_part_in_a_case_does_not_tell_it(county: World) -> None:
    _code, case = a_case(county)
    with pytest.raises(Forbidden):
        actions.publish(case=case, matter=county.matter, title="在外地补办", by=county.stranger)
    assert not Thread.objects.exists()


def test_a_draft_is_never_posted_once_its_person_took_the_leave_back(county: World) -> None:
    code, case = a_case(county)
    version = county.signed(published(county, case))
    actions.take_leave(code=code)
    actions.take_leave(code=code)
    assert LeaveTaken.objects.count() == 1
    with pytest.raises(NotStanding, match="不同意公开"):
        disclosure.post(version=version, by=county.publisher)
    slice_ = version.slices.get()
    with pytest.raises(DatabaseError, match="does not want"), transaction.atomic():
        SliceEntry.objects.create(slice=slice_, version=version, commitment=b"0" * 32, pending_entry=1)
    assert clocks.of(kind=KIND, subject=str(version.notice_id)) == []


def test_what_hangs_is_withdrawn_within_a_clock_when_its_person_says_no(county: World) -> None:
    code, case = a_case(county)
    version = county.posted(published(county, case))
    actions.take_leave(code=code)
    [clock] = clocks.of(kind=KIND, subject=str(version.notice_id))
    assert clock.standing.closed_on is None
    disclosure.withdraw(notice=version.notice, reason="来信人不再同意公开", by=county.publisher)
    deliver_pending()
    [clock] = clocks.of(kind=KIND, subject=str(version.notice_id))
    assert clock.standing.closed_on == MONDAY
    told = queries.told_in_public(case)
    assert told is not None
    assert (told.leave, told.index_no) == (False, "")


def test_no_leave_is_taken_back_where_none_was_given(county: World) -> None:
    code, _case = a_case(county, leave=False)
    with pytest.raises(NotAllowed):
        actions.take_leave(code=code)


def test_what_was_told_and_taken_back_stays_on_record(county: World) -> None:
    code, case = a_case(county)
    published(county, case)
    actions.take_leave(code=code)
    for rows in (Thread.objects, LeaveTaken.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(at=now())
