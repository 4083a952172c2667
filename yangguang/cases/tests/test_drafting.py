"""What an officer has begun to write is there the next morning, for that officer alone, until it is said."""

from datetime import timedelta

from yangguang.accounts.models import User
from yangguang.cases import actions, queries
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.cases.tests.world import MONDAY, World
from yangguang.foundation.now import moved


def _begun(case: Case, viewer: User) -> str:
    found = queries.case_page(case, viewer=viewer).begun
    return found.words if found else ""


def test_what_was_begun_is_there_the_next_morning_for_whoever_began_it_alone(world: World) -> None:
    case, other = world.submit(Kind.CONSULTATION), world.submit(Kind.CONSULTATION)
    actions.accept(case=case, by=world.clerk)
    for words in ("您问的事，", "您问的事，我们查了："):
        actions.keep_draft(case=case, verb="answer", words=words, by=world.clerk)
    with moved(MONDAY + timedelta(days=1)):
        assert _begun(case, world.clerk) == "您问的事，我们查了："
        assert _begun(other, world.clerk) == ""
        assert _begun(case, world.head) == ""
        mine = [row.case for row in queries.drafted(viewer=world.clerk, office=world.office)]
        theirs = queries.drafted(viewer=world.head, office=world.office)
    assert mine == [case.pk]
    assert theirs == []


def test_what_was_said_or_taken_back_is_begun_no_more(world: World) -> None:
    said, back = world.submit(Kind.CONSULTATION), world.submit(Kind.CONSULTATION)
    for case in (said, back):
        actions.accept(case=case, by=world.clerk)
        actions.keep_draft(case=case, verb="answer", words="写了一半", by=world.clerk)
    actions.note(case=said, words="先记一笔。", by=world.clerk)
    assert _begun(said, world.clerk) == "写了一半"  # something else was said
    with moved(MONDAY + timedelta(days=1)):
        actions.answer(case=said, outcome="explained", words="按规定可以办。", by=world.clerk)
        actions.keep_draft(case=back, verb="answer", words=" ", by=world.clerk)
        assert [_begun(case, world.clerk) for case in (said, back)] == ["", ""]
        assert queries.drafted(viewer=world.clerk, office=world.office) == []
