"""The sweep says each thing once, also when it dies or meets another sweep."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction

from yangguang.clocks import actions
from yangguang.clocks.actions.sweep import soon
from yangguang.clocks.models import Cause, Clock
from yangguang.clocks.tests.conftest import MONDAY, People
from yangguang.clocks.tests.years import notice
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Event
from yangguang.foundation.now import moved, start_of

ROOT = Path(__file__).resolve().parents[3]
Started = Callable[..., Clock]


def _said(name: str) -> list[int]:
    return sorted(clock for event in Event.objects.filter(name=name) for clock in event.payload["clocks"])


def test_a_clock_is_announced_once_when_due_soon_and_once_when_overdue(started: Started) -> None:
    clock = started("request.correction")  # due 18 March
    said = []
    for day in range(9, 23):
        with moved(date(2026, 3, day)):
            actions.sweep()
            actions.sweep()
        said.append((len(_said("DueSoon")), len(_said("Overdue"))))
    assert _said("DueSoon") == _said("Overdue") == [clock.pk]
    assert said.index((1, 0)) == 16 - 9  # two working days before
    assert said.index((1, 1)) == 19 - 9


def test_a_sweep_that_did_not_run_for_weeks_says_what_it_missed(started: Started) -> None:
    clock = started("request.correction")
    with moved(date(2026, 5, 1)):
        assert actions.sweep() == 1
    assert _said("Overdue") == [clock.pk]


def test_an_extended_clock_is_announced_again_for_its_new_due_date(started: Started, people: People) -> None:
    clock = started()
    with moved(date(2026, 4, 3)):
        actions.sweep()
        actions.extend(clock=clock, value=5, reason=Cause.COMPLEX, words="x", by=people.clerk, approver=people.head)
        assert actions.sweep() == 0
    with moved(date(2026, 4, 14)):
        assert actions.sweep() == 1
    assert _said("DueSoon") == [clock.pk, clock.pk]


def test_a_closed_or_suspended_clock_is_left_alone(started: Started) -> None:
    actions.fulfil(clock=started("request.correction"), by=SYSTEM)
    actions.suspend(clock=started("request.correction", subject="2"), reason=Cause.HEARING, by=SYSTEM)
    with moved(date(2026, 5, 1)):
        assert actions.sweep() == 0


def test_soon_is_counted_in_working_days_and_in_days_where_no_notice_is_known(people: People) -> None:
    assert soon(date(2026, 2, 13)) == date(2026, 2, 24)
    assert soon(date(2026, 12, 31)) == date(2027, 1, 2)


def test_administrators_are_told_once_that_the_calendar_ends(people: People) -> None:
    for day in (date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)):
        with moved(day):
            actions.sweep()
    assert [event.payload for event in Event.objects.filter(name="CalendarEnding")] == [{"year": 2027}]
    with moved(date(2027, 11, 20)):
        actions.import_calendar(data=notice(), year=2027, document="x", by=SYSTEM)
        actions.sweep()
    assert Event.objects.filter(name="CalendarEnding").count() == 2


def _many(people: People, count: int) -> None:
    with transaction.atomic():
        for number in range(count):
            actions.start(
                duty="request.correction", kind="request", subject=str(number), office=people.office,
                at=start_of(MONDAY), by=SYSTEM,
            )  # fmt: skip


@pytest.fixture
def town(committed: str, tmp_path: Path, request: pytest.FixtureRequest) -> People:
    """The people in a database of its own, where commits are real."""
    from yangguang.clocks.tests import conftest

    made: People = conftest.people.__wrapped__(None, tmp_path)  # type: ignore[attr-defined]  # the fixture's function
    return made


@pytest.mark.parametrize("batch", [1, 3])
def test_a_sweep_killed_between_batches_loses_nothing_and_repeats_nothing(
    town: People, committed: str, batch: int
) -> None:
    with moved(MONDAY):
        _many(town, 7)
    code = (
        "import django; django.setup()\n"
        "from yangguang.clocks.actions import sweep\n"
        "import sys; sys.modules['yangguang.clocks.actions.sweep'].CHUNK = 2\n"
        "sweep()\n"
    )
    environment = {**os.environ, "DATABASE_URL": committed, "YANGGUANG_BUSINESS_DATE": "2026-05-01"}
    dying = environment | {"YANGGUANG_DIE_AT": f"clocks.swept:{batch}"}
    died = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=dying, check=False)
    assert died.returncode == -9
    assert len(_said("Overdue")) == 2 * batch
    with moved(date(2026, 5, 1)):
        actions.sweep()
    assert _said("Overdue") == sorted(Clock.objects.values_list("pk", flat=True))


def test_two_sweeps_at_once_say_each_thing_once(town: People) -> None:
    with moved(MONDAY):
        _many(town, 20)

    def run(_: int) -> int:
        try:
            with moved(MONDAY + timedelta(days=60)):
                return actions.sweep()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(run, range(4)))
    assert sum(said) == 20
    assert len(_said("Overdue")) == 20


def test_one_duty_started_from_many_sides_at_once_is_one_clock(town: People) -> None:
    def run(_: int) -> int:
        try:
            with moved(MONDAY):
                return actions.start(
                    duty="request.reply", kind="request", subject="same", office=town.office, by=SYSTEM
                ).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(run, range(8)))) == 1
    assert Clock.objects.get().events.count() == 1
