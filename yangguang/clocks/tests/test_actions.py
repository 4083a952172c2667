"""What can be done with a clock, and what follows for its due date."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from yangguang.clocks import actions, queries
from yangguang.clocks.errors import AlreadySuspended, Backdated, Closed, NoSuchRule, NotSuspended, TooLate, TooLong
from yangguang.clocks.models import Cause, Clock, ClockEvent, Reason
from yangguang.clocks.tests.conftest import MONDAY, People
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.erase import erase
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.models import AuditRow, Erasure
from yangguang.foundation.now import moved

Started = Callable[..., Clock]


def test_a_started_clock_has_its_due_date(started: Started) -> None:
    clock = started()
    assert queries.due(clock).day == date(2026, 4, 7)
    assert clock.standing.due == date(2026, 4, 7)


def test_the_day_of_a_start_is_the_day_in_shanghai(people: People, monday: date) -> None:
    late = datetime(2026, 3, 9, 0, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    clock = actions.start(duty="request.reply", kind="request", subject="1", office=people.office, at=late, by=SYSTEM)
    assert queries.run(clock).start == date(2026, 3, 9)


def test_a_duty_about_one_subject_has_one_clock(started: Started) -> None:
    first = started()
    assert started(on=MONDAY - timedelta(days=3)) == first
    assert Clock.objects.count() == 1
    assert ClockEvent.objects.count() == 1


def test_a_duty_without_a_rule_is_refused_and_nothing_is_kept(started: Started) -> None:
    with pytest.raises(NoSuchRule, match="请先导入这条规则"):
        started("no.such")
    assert not Clock.objects.exists()


def test_a_suspension_moves_the_due_date_by_the_days_it_lasted(started: Started) -> None:
    clock = started()
    with moved(date(2026, 3, 10)):
        actions.suspend(clock=clock, reason=Cause.THIRD_PARTY, by=SYSTEM)
    assert queries.due(clock).day is None
    with moved(date(2026, 3, 17)):
        actions.resume(clock=clock, by=SYSTEM)
    assert queries.due(clock).day == date(2026, 4, 14)


def test_a_clock_is_not_suspended_twice_nor_resumed_while_it_runs(started: Started) -> None:
    clock = started()
    with pytest.raises(NotSuspended):
        actions.resume(clock=clock, by=SYSTEM)
    actions.suspend(clock=clock, reason=Cause.HEARING, by=SYSTEM)
    with pytest.raises(AlreadySuspended):
        actions.suspend(clock=clock, reason=Cause.HEARING, by=SYSTEM)


def test_a_restart_begins_anew_and_ends_a_suspension(started: Started) -> None:
    clock = started()
    actions.suspend(clock=clock, reason=Cause.CORRECTION, by=SYSTEM)
    with moved(date(2026, 3, 16)):
        actions.restart(clock=clock, reason=Cause.CORRECTION, by=SYSTEM)
    assert queries.due(clock).day == date(2026, 4, 14)
    assert queries.run(clock).suspended_since is None


def test_an_officers_words_are_sealed_and_the_audit_has_the_cause_alone(started: Started, people: People) -> None:
    asked = {"clock": started(), "value": 5, "reason": Cause.COMPLEX, "words": "王某某来电说明", "by": people.clerk}
    actions.extend(**asked, approver=people.head)  # type: ignore[arg-type]  # keywords that stand in a mapping
    reason = Reason.objects.get()
    assert "王某某" not in bytes(reason.sealed).decode(errors="replace")
    assert queries.words(reason.event, viewer=people.clerk) == "王某某来电说明"
    with pytest.raises(Refused):
        queries.words(reason.event, viewer=people.stranger)
    assert AuditRow.objects.get(verb="clocks.extend").reason == "complex"


def test_an_extension_without_words_is_refused(started: Started, people: People) -> None:
    with pytest.raises(Invalid, match="写明理由"):
        actions.extend(clock=started(), value=5, reason=Cause.MANY, words=" ", by=people.clerk, approver=people.head)


@pytest.mark.parametrize(("duty", "value"), [("request.reply", 21), ("request.correction", 1), ("request.reply", 0)])
def test_an_extension_beyond_the_rule_is_refused(started: Started, people: People, duty: str, value: int) -> None:
    with pytest.raises(TooLong):
        actions.extend(
            clock=started(duty), value=value, reason=Cause.MANY, words="多", by=people.clerk, approver=people.head
        )


def test_two_extensions_together_may_not_go_beyond_the_rule(started: Started, people: People) -> None:
    asked = {"clock": started(), "reason": Cause.MANY, "words": "多", "by": people.clerk, "approver": people.head}
    actions.extend(value=12, **asked)  # type: ignore[arg-type]  # keywords that stand in a mapping
    with pytest.raises(TooLong):
        actions.extend(value=9, **asked)  # type: ignore[arg-type]  # keywords that stand in a mapping


def test_after_the_due_date_nothing_is_extended(started: Started, people: People) -> None:
    clock = started()
    with moved(date(2026, 4, 8)), pytest.raises(TooLate):
        actions.extend(clock=clock, value=5, reason=Cause.MANY, words="多", by=people.clerk, approver=people.head)
    with moved(date(2026, 4, 7)):
        actions.extend(clock=clock, value=5, reason=Cause.MANY, words="多", by=people.clerk, approver=people.head)


def test_a_duty_done_is_closed_once_and_says_nothing_more(started: Started) -> None:
    clock = started()
    actions.fulfil(clock=clock, by=SYSTEM)
    assert actions.fulfil(clock=clock, by=SYSTEM) == clock
    assert ClockEvent.objects.filter(kind="fulfilled").count() == 1
    with pytest.raises(Closed):
        actions.suspend(clock=clock, reason=Cause.HEARING, by=SYSTEM)


def test_nothing_happens_before_what_happened_last_or_tomorrow(started: Started) -> None:
    clock = started()
    for day in (MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)):
        with pytest.raises(Backdated):
            actions.fulfil(clock=clock, on=day, by=SYSTEM)


def test_a_duty_handed_over_is_the_new_officers(started: Started, people: People) -> None:
    clock = started()
    actions.hand_over(clock=clock, officer=people.colleague, by=people.clerk)
    clock.standing.refresh_from_db()
    assert clock.standing.officer == people.colleague


def test_a_filing_is_never_blocked_by_a_missing_calendar(started: Started) -> None:
    with moved(date(2026, 12, 21)):
        clock = started(on=date(2026, 12, 21))
    found = queries.due(clock)
    assert (found.day, found.earliest) == (None, date(2027, 1, 14))
    assert clock.standing.until == date(2027, 1, 14)


def test_an_act_on_a_clock_is_one_audit_row(started: Started) -> None:
    clock = started()
    row = AuditRow.objects.get(verb="clocks.start")
    assert row.subject == f"clocks.clock:{clock.pk}"


def test_an_officers_words_can_be_erased_and_the_event_stays(started: Started, people: People) -> None:
    asked = {"clock": started(), "value": 5, "reason": Cause.COMPLEX, "words": "王某某来电说明", "by": people.clerk}
    actions.extend(**asked, approver=people.head)  # type: ignore[arg-type]  # keywords that stand in a mapping
    reason = Reason.objects.get()
    erase(reason, by=people.admin, subject=f"clock-event:{reason.event_id}", reason="本人要求")
    assert queries.words(reason.event, viewer=people.clerk) == ""
    assert ClockEvent.objects.filter(kind="extended").count() == 1
    assert Erasure.objects.count() == 1
