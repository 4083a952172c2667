"""What is known of clocks: desk, what is missing, and how a clock is drawn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from yangguang.clocks import actions, queries
from yangguang.clocks.models import Cause, Clock
from yangguang.clocks.tests.conftest import MONDAY, People
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import moved

Started = Callable[..., Clock]


@pytest.fixture
def seven(started: Started) -> list[Clock]:
    """Seven clocks that fall due on four days, in no order."""
    return [started(subject=str(n), on=MONDAY - timedelta(days=back)) for n, back in enumerate([3, 0, 5, 0, 3, 6, 5])]


def test_the_desk_shows_every_open_duty_once_most_urgent_first(seven: list[Clock], people: People) -> None:
    shown: list[queries.DeskRow] = []
    after = None
    while page := queries.desk(viewer=people.clerk, office=people.office, after=after, limit=2):
        shown += page
        after = page[-1].place
    assert sorted(row.clock for row in shown) == sorted(clock.pk for clock in seven)
    assert [(row.until, row.clock) for row in shown] == sorted((row.until, row.clock) for row in shown)


def test_the_desk_is_one_query_besides_the_permission_check(seven: list[Clock], people: People) -> None:
    reset_queries()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.desk(viewer=people.clerk, office=people.office)
    assert sum("clocks_standing" in query["sql"] for query in asked) == 1
    assert len(asked) <= 3


def test_a_desk_shows_no_closed_duty_and_no_other_officers_when_asked_for_one(
    seven: list[Clock], people: People
) -> None:
    actions.fulfil(clock=seven[0], by=SYSTEM)
    actions.hand_over(clock=seven[1], officer=people.colleague, by=SYSTEM)
    assert len(queries.desk(viewer=people.clerk, office=people.office)) == 6
    mine = queries.desk(viewer=people.clerk, office=people.office, officer=people.colleague)
    assert [row.clock for row in mine] == [seven[1].pk]


@pytest.mark.parametrize("who", ["stranger", "admin"])
def test_a_desk_is_closed_to_who_does_not_serve_there(people: People, who: str) -> None:
    with pytest.raises(Refused):
        queries.desk(viewer=getattr(people, who), office=people.office)
    with pytest.raises(Refused):
        queries.desk(viewer=VISITOR, office=people.office)


def test_a_duty_without_a_due_date_stands_on_the_desk_by_its_earliest_one(started: Started, people: People) -> None:
    with moved(date(2026, 12, 21)):
        clock = started(on=date(2026, 12, 21))
        row = queries.desk(viewer=people.clerk, office=people.office)[0]
    assert (row.clock, row.due, row.until) == (clock.pk, None, date(2027, 1, 14))


def test_what_should_stand_by_a_day_and_does_not_is_the_duties_due_before_it_and_not_done(started: Started) -> None:
    never, late, punctual, ahead = (started("publish.7", kind="matter", subject=n) for n in ("a", "b", "c", "d"))
    with moved(date(2026, 3, 18)):
        actions.fulfil(clock=punctual, by=SYSTEM)
    with moved(date(2026, 3, 20)):
        actions.fulfil(clock=late, by=SYSTEM)
        started("publish.7", kind="matter", subject="e", on=date(2026, 3, 20))
    duties = {"duties": ["publish.7"], "kind": "matter"}
    assert list(queries.late(**duties, on=date(2026, 3, 18))) == []  # type: ignore[arg-type]  # keywords that stand in a mapping
    assert list(queries.late(**duties, on=date(2026, 3, 19))) == [never, late, ahead]  # type: ignore[arg-type]  # keywords that stand in a mapping
    assert list(queries.late(**duties, on=date(2026, 3, 20))) == [never, ahead]  # type: ignore[arg-type]  # keywords that stand in a mapping
    assert queries.tally(**duties, on=date(2026, 3, 20)) == queries.Tally(due=4, met=2)  # type: ignore[arg-type]  # keywords that stand in a mapping
    assert list(queries.late(duties=["publish.7"], kind="other", on=date(2026, 3, 20))) == []


def test_a_drawn_clock_says_what_is_left_in_working_days(started: Started) -> None:
    clock = started("publish.7", kind="matter")
    drawn = queries.drawn(clock)
    assert (drawn.state, drawn.left, drawn.due) == ("running", 7, date(2026, 3, 18))
    assert drawn.trace == f"clock/{clock.pk}.html"
    assert [mark.kind for mark in drawn.marks].count("counted") == 7
    over = queries.drawn(clock, on=date(2026, 3, 24))
    assert (over.state, over.over) == ("overdue", 4)


def test_a_clock_that_is_not_for_the_public_has_no_page(started: Started) -> None:
    assert queries.drawn(started()).trace == ""


def test_a_drawn_clock_that_stands_still_says_why(started: Started) -> None:
    clock = started()
    actions.suspend(clock=clock, reason=Cause.THIRD_PARTY, by=SYSTEM)
    with moved(date(2026, 3, 20)):
        drawn = queries.drawn(clock)
    assert (drawn.state, drawn.stopped) == ("stopped", "征求第三方意见")
    assert [mark.kind for mark in drawn.marks][1:12] == ["suspended"] * 11


def test_a_drawn_clock_without_a_calendar_says_the_earliest_day(started: Started) -> None:
    with moved(date(2026, 12, 21)):
        drawn = queries.drawn(started(on=date(2026, 12, 21)))
    assert (drawn.state, drawn.earliest) == ("unknown", date(2027, 1, 14))


def test_a_closed_clock_is_done_or_late(started: Started) -> None:
    clock = started("publish.7", kind="matter")
    with moved(date(2026, 3, 19)):
        actions.fulfil(clock=clock, by=SYSTEM)
        assert queries.drawn(clock).state == "late"


def test_the_clocks_about_a_subject_are_found(started: Started) -> None:
    clocks = [started("request.reply"), started("request.correction")]
    assert queries.of(kind="request", subject="1") == clocks


def test_many_clocks_are_drawn_as_each_alone_in_a_fixed_number_of_statements(seven: list[Clock]) -> None:
    actions.suspend(clock=seven[2], reason=Cause.HEARING, by=SYSTEM)
    actions.fulfil(clock=seven[4], by=SYSTEM)
    ids = [clock.pk for clock in seven]
    with CaptureQueriesContext(connection) as few:
        queries.drawn_all(ids[:2])
    with CaptureQueriesContext(connection) as many:
        found = queries.drawn_all(ids)
    assert len(few) == len(many) == 4
    assert found == {clock.pk: queries.drawn(clock) for clock in seven}
    assert found[seven[2].pk].stopped == "听证"
    assert queries.told_all(ids) == {pk: replace(drawn, marks=()) for pk, drawn in found.items()}
