"""What the database itself refuses, and what it keeps by itself."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import Error, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yangguang.clocks import actions, queries
from yangguang.clocks.errors import AlreadySuspended, Backdated, Closed, Forbidden, NotSuspended
from yangguang.clocks.models import Cause, Clock, Standing
from yangguang.clocks.tests.conftest import MONDAY, People
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved

KEPT = ["clocks_rule", "clocks_clock", "clocks_clockevent", "clocks_computation", "clocks_dayoff", "clocks_announced"]


@pytest.mark.django_db
@pytest.mark.parametrize("table", [*KEPT, "clocks_daysoffnotice", "clocks_reason", "clocks_standing"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET id = id", "TRUNCATE {} CASCADE"])
def test_the_application_cannot_change_what_was_written(table: str, statement: str) -> None:
    column = "clock_id" if table == "clocks_standing" else "id"
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table).replace("id = id", f"{column} = {column}"))


def test_the_application_cannot_write_how_a_clock_stands(started: Callable[..., Clock], people: People) -> None:
    clock = started()
    with pytest.raises(Error), transaction.atomic():
        Standing.objects.create(clock=clock, office=people.office)


VERBS = st.lists(st.tuples(st.sampled_from(["suspend", "resume", "restart", "hand", "fulfil"]), st.integers(0, 6)))


@given(steps=VERBS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_how_a_clock_stands_is_always_what_its_rows_say(
    started: Callable[..., Clock], people: People, steps: list[tuple[str, int]]
) -> None:
    with transaction.atomic():
        clock = started(subject=f"{steps}"[:80])
        day = MONDAY
        for verb, later in steps:
            day += timedelta(days=later)
            with moved(day):
                _try(verb, clock, people)
        _compare(clock)
        transaction.set_rollback(True)


def test_a_duty_handed_to_another_office_stands_on_its_desk_and_keeps_its_day(
    started: Callable[..., Clock], people: People
) -> None:
    clock = started()
    before = queries.due(clock).day
    actions.hand_over(clock=clock, officer=people.colleague, office=people.above, by=people.clerk)
    standing = Standing.objects.get(clock=clock)
    assert (standing.office, standing.officer, standing.due) == (people.above, people.colleague, before)
    with pytest.raises(Forbidden):
        actions.suspend(clock=clock, reason=Cause.OTHER, by=people.clerk)


def _try(verb: str, clock: Clock, people: People) -> None:
    run: dict[str, Callable[[], Clock]] = {
        "suspend": lambda: actions.suspend(clock=clock, reason=Cause.OTHER, by=SYSTEM),
        "resume": lambda: actions.resume(clock=clock, by=SYSTEM),
        "restart": lambda: actions.restart(clock=clock, reason=Cause.CORRECTION, by=SYSTEM),
        "hand": lambda: actions.hand_over(clock=clock, officer=people.colleague, by=SYSTEM),
        "fulfil": lambda: actions.fulfil(clock=clock, by=SYSTEM),
    }
    try:
        run[verb]()
    except (AlreadySuspended, NotSuspended, Closed, Backdated):
        return


def _compare(clock: Clock) -> None:
    standing, run, found = Standing.objects.get(clock=clock), queries.run(clock), queries.due(clock)
    handed = clock.events.filter(kind="handed_over").last()
    assert (standing.due, standing.until) == (found.day, found.day or found.earliest)
    assert (standing.suspended_since, standing.closed_on) == (run.suspended_since, run.fulfilled)
    assert standing.officer == (handed.officer if handed else clock.officer)
    assert standing.until and standing.until >= date(2026, 4, 7)
