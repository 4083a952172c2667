"""What is asked at the moment of sending, as tables."""

from datetime import datetime, time, timedelta

import pytest

from yangguang.foundation.now import SHANGHAI
from yangguang.outbox import policies
from yangguang.outbox.choices import REASONS, Decided, Purpose, Reason, State, Why
from yangguang.outbox.policies import Facts, Verdict

NIGHT = (time(21), time(8))
TEN = datetime(2026, 3, 9, 10, tzinfo=SHANGHAI)


def at(hour: int, minute: int = 0, *, day: int = 9) -> datetime:
    """A moment in March 2026, Shanghai time."""
    return datetime(2026, 3, day, hour, minute, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("purpose", "when", "quiet"),
    [
        ("case", at(20, 59), False),
        ("case", at(21), True),
        ("case", at(3), True),
        ("case", at(7, 59), True),
        ("case", at(8), False),
        ("notice", at(23), True),
        ("code", at(23), False),
        ("code", at(3), False),
        ("safety", at(3), False),
    ],
)
def test_nights_are_quiet_but_for_codes(purpose: str, when: datetime, quiet: bool) -> None:
    assert policies.is_quiet(purpose=purpose, at=when, hours=NIGHT) is quiet


def test_quiet_hours_may_lie_within_one_day() -> None:
    noon = (time(12), time(14))
    assert [policies.is_quiet(purpose="case", at=at(hour), hours=noon) for hour in (11, 12, 13, 14)] == [
        False, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("purpose", "stopped", "is_stopped"),
    [
        ("case", set(), False),
        ("case", {""}, True),
        ("case", {"case"}, True),
        ("case", {"notice"}, False),
        ("notice", {"notice"}, True),
        ("code", {""}, False),
        ("code", {"", "case"}, False),
        ("safety", {""}, False),
    ],
)
def test_a_stop_holds_for_its_purpose_or_all_and_never_for_codes(
    purpose: str, stopped: set[str], is_stopped: bool
) -> None:
    assert policies.is_stopped(purpose=purpose, stopped=stopped) is is_stopped


@pytest.mark.parametrize(("purpose", "said"), [("case", True), ("notice", True), ("code", False), ("safety", False)])
def test_a_silent_subject_hears_nothing_but_what_is_owed(purpose: str, said: bool) -> None:
    assert policies.is_silenced(purpose=purpose, silenced=True) is said
    assert policies.is_silenced(purpose=purpose, silenced=False) is False


@pytest.mark.parametrize(("purpose", "said"), [("rating", True), ("notice", True), ("code", False), ("safety", False)])
def test_without_consent_nothing_goes_but_what_is_owed(purpose: str, said: bool) -> None:
    assert policies.is_declined(purpose=purpose, consented=False) is said
    assert policies.is_declined(purpose=purpose, consented=True) is False


@pytest.mark.parametrize(("after", "stale"), [(None, False), (at(9), True), (TEN, True), (at(11), False)])
def test_what_comes_too_late_is_stale(after: datetime | None, stale: bool) -> None:
    assert policies.is_stale(at=TEN, stale_after=after) is stale


@pytest.mark.parametrize(("sent", "many"), [(0, False), (49, False), (50, True), (51, True)])
def test_nobody_gets_more_than_fifty_a_day(sent: int, many: bool) -> None:
    assert policies.is_too_many(purpose="case", sent_today=sent, most=50) is many
    assert policies.is_too_many(purpose="code", sent_today=sent, most=50) is many
    assert not policies.is_too_many(purpose="safety", sent_today=sent, most=50)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (Facts("case", TEN), Verdict()),
        (Facts("case", TEN, there=False), Verdict(Why.ERASED)),
        (Facts("case", TEN, stale_after=at(9)), Verdict(Why.STALE)),
        (Facts("case", TEN, stopped={""}), Verdict(Why.STOPPED)),
        (Facts("case", TEN, silenced=True), Verdict(Why.SILENCED)),
        (Facts("case", TEN, consented=False), Verdict(Why.DECLINED)),
        (Facts("case", at(22)), Verdict(Why.QUIET, at(8, day=10))),
        (Facts("case", at(2)), Verdict(Why.QUIET, at(8))),
        (Facts("case", TEN, sent_today=50), Verdict(Why.MANY, at(0, day=10))),
        (Facts("code", TEN, sent_today=50), Verdict(Why.MANY)),
        (Facts("code", at(2), stopped={""}, silenced=True, consented=False), Verdict()),
        (Facts("safety", at(2), stopped={""}, silenced=True, consented=False, sent_today=50), Verdict()),
        (Facts("case", at(22), stale_after=at(21)), Verdict(Why.STALE)),
        (Facts("case", at(22), stopped={"case"}), Verdict(Why.STOPPED)),
    ],
)
def test_what_drops_a_message_comes_before_what_puts_it_off(facts: Facts, verdict: Verdict) -> None:
    assert policies.verdict(facts, hours=NIGHT, most=50) == verdict


def test_what_is_put_off_comes_in_the_future() -> None:
    for hour in range(24):
        moment = at(hour, 30)
        ruled = policies.verdict(Facts("case", moment), hours=NIGHT, most=50)
        assert ruled.until is None or timedelta() < ruled.until - moment <= timedelta(hours=11)


@pytest.mark.parametrize(("person", "serves", "may"), [(1, 1, True), (1, 0, False), (0, 1, False), (0, 0, False)])
def test_only_a_person_who_answers_for_a_message_decides_about_it(person: int, serves: int, may: bool) -> None:
    assert policies.may_decide(person=bool(person), serves=bool(serves)) is may


def test_a_desk_is_for_those_who_serve_there() -> None:
    assert policies.may_see_desk(serves=True)
    assert not policies.may_see_desk(serves=False)


@pytest.mark.parametrize("state", State.values)
def test_only_what_did_not_end_well_is_decided_and_only_what_is_there_is_sent_again(state: str) -> None:
    ended_badly = state in {"unknown", "refused", "failed", "undelivered"}
    assert policies.is_decidable(state=state, there=True, decided=Decided.RESEND) is ended_badly
    assert policies.is_decidable(state=state, there=False, decided=Decided.LEAVE) is ended_badly
    assert not policies.is_decidable(state=state, there=False, decided=Decided.RESEND)


def test_every_reason_belongs_to_one_decision() -> None:
    resend, leave = set(REASONS[Decided.RESEND]), set(REASONS[Decided.LEAVE])
    assert resend | leave == set(Reason)
    assert not resend & leave
    assert "rating" not in Purpose.values  # a word that the charter's tests keep out of every table
