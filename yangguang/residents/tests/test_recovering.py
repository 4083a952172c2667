"""Recovering at a counter: by papers and the new phone; it waits, every contact hears of it, its person can stop it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved, now
from yangguang.outbox import actions as outbox
from yangguang.residents import actions, queries
from yangguang.residents.errors import Forbidden, Invalid, TooManyTries, WrongCode
from yangguang.residents.models import (
    Ended,
    Kind,
    Purpose,
    Recovery,
    RecoveryContent,
    RecoveryEnd,
    Resident,
)
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import GOOD, OTHER, code_to, entered, last_to, phone, sent_to

MONDAY = datetime(2026, 3, 9, 2, tzinfo=UTC)
MAIL = "lost@example.cn"


def _with_number(contact: str) -> Resident:
    resident = entered(contact)
    actions.agree(resident=resident, purpose=Purpose.NUMBER, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    return resident


def _add_mail(resident: Resident, held: str) -> None:
    actions.ask_change(by=resident, new=MAIL)
    actions.change_contact(by=resident, new=MAIL, old_code=code_to(held), new_code=code_to(MAIL))


def _asked(county: County, lost: str, new: str) -> Recovery:
    actions.ask_code(phone=new, by=county.officer, what=actions.recovery(county.officer), known_device=True)
    return actions.recover(lost=lost, number=GOOD, new=new, code=code_to(new), by=county.officer)


def test_one_officer_alone_takes_no_account_it_changes_hands_after_three_days(county: County) -> None:
    lost, new = phone(), phone()
    with moved(MONDAY):
        resident = _with_number(lost)
        _asked(county, lost, new)
        assert actions.carry_out_recoveries() == 0
        assert entered(lost) == resident
    with moved(MONDAY + timedelta(days=3) - timedelta(minutes=1)):
        assert actions.carry_out_recoveries() == 0
    with moved(MONDAY + timedelta(days=3)):
        assert actions.carry_out_recoveries() == 1
        assert actions.carry_out_recoveries() == 0
        assert entered(new) == resident
        assert entered(lost) != resident
        assert "已更改" in last_to(lost) or sent_to(lost, "account.changed")
        assert sent_to(new, "account.recovered")
    assert [seen.why for seen in queries.looks(resident)] == ["您在窗口要求换手机号"]
    assert RecoveryEnd.objects.get().how == Ended.DONE
    assert not RecoveryContent.objects.exists()


def test_every_contact_hears_of_it_at_once_in_the_night_and_though_it_stopped_all_messages(county: County) -> None:
    lost, new = phone(), phone()
    with moved(MONDAY):
        resident = _with_number(lost)
        _add_mail(resident, lost)
    with moved(datetime(2026, 3, 9, 19, tzinfo=UTC)):  # three in the morning
        actions.stop_messages(by=resident)
        outbox.receive(channel="sms", address=lost, text="TD")
        row = _asked(county, lost, new)
        outbox.deliver()
    assert [len(sent_to(each, "account.recovery")) for each in (lost, MAIL, new)] == [1, 1, 0]
    assert "3月13日" in sent_to(lost, "account.recovery")[0]
    told = queries_states(row)
    assert set(told) == {"accepted"}


def queries_states(row: Recovery) -> list[str]:
    """How the words of warning stand."""
    from yangguang.outbox import queries as sent

    return [str(one.state) for one in sent.of_subjects([row.subject])]


def test_its_person_sees_what_waits_and_stops_it(county: County) -> None:
    lost, new = phone(), phone()
    with moved(MONDAY):
        resident = _with_number(lost)
        _asked(county, lost, new)
        pending = queries.recovery(resident)
        assert pending and (pending.office, pending.post) == ("县卫健委", "科员")
        with pytest.raises(Invalid, match="已经有一次"):
            _asked(county, lost, phone())
        assert actions.stop_recovery(by=entered()) is None
        assert actions.stop_recovery(by=resident)
        assert actions.stop_recovery(by=resident) is None
        assert queries.recovery(resident) is None
    with moved(MONDAY + timedelta(days=4)):
        assert actions.carry_out_recoveries() == 0
        assert entered(lost) == resident
    assert RecoveryEnd.objects.get().how == Ended.STOPPED


def test_the_database_itself_refuses_a_recovery_before_its_time(county: County) -> None:
    lost = phone()
    _with_number(lost)
    row = _asked(county, lost, phone())
    with pytest.raises(IntegrityError, match="waits still"), transaction.atomic():
        RecoveryEnd.objects.create(recovery=row, how=Ended.DONE, at=now())


def test_a_new_phone_that_has_an_account_meanwhile_is_not_taken(county: County) -> None:
    lost, new = phone(), phone()
    with moved(MONDAY):
        resident = _with_number(lost)
        _asked(county, lost, new)
        other = entered(new)
    with moved(MONDAY + timedelta(days=3)):
        assert actions.carry_out_recoveries() == 1
        assert (entered(lost), entered(new)) == (resident, other)
    assert RecoveryEnd.objects.get().how == Ended.TAKEN


def test_whoever_leaves_ends_what_waits(county: County) -> None:
    lost, new = phone(), phone()
    with moved(MONDAY):
        resident = _with_number(lost)
        _asked(county, lost, new)
        actions.erase(by=resident)
        assert not RecoveryContent.objects.exists()
    with moved(MONDAY + timedelta(days=3)):
        assert actions.carry_out_recoveries() == 0
        assert entered(new) != resident


def test_a_code_read_aloud_at_a_counter_lets_nobody_in(county: County) -> None:
    lost = phone()
    _with_number(lost)
    actions.ask_code(phone=lost, what=actions.recovery(county.officer))
    with pytest.raises(WrongCode):
        actions.enter(phone=lost, code=code_to(lost))


@pytest.mark.parametrize("wrong", ["lost", "number", "code", "post"])
def test_what_does_not_fit_gives_nothing_back_and_burns_no_right_code(county: County, wrong: str) -> None:
    lost, new = phone(), phone()
    resident = _with_number(lost)
    actions.ask_code(phone=new, what=actions.recovery(county.officer), known_device=True)
    given = {"lost": lost, "number": GOOD, "new": new, "code": code_to(new), "by": county.officer}
    bad = {"lost": phone(), "number": OTHER, "code": "x", "post": county.postless}
    mistaken = {**given, ("by" if wrong == "post" else wrong): bad[wrong]}
    with pytest.raises((Invalid, WrongCode, Forbidden)):
        actions.recover(**mistaken)  # type: ignore[arg-type]  # a test's own
    assert entered(lost) == resident
    assert queries.looks(resident) == []
    assert actions.recover(**given)  # type: ignore[arg-type]  # a test's own


def test_an_officer_tries_ten_times_a_day_and_each_try_is_in_the_audit(county: County) -> None:
    for _ in range(10):
        with pytest.raises((Invalid, WrongCode)):
            actions.recover(lost=phone(), number=GOOD, new=phone(), code="x", by=county.officer)
    with pytest.raises(TooManyTries):
        actions.recover(lost=phone(), number=GOOD, new=phone(), code="x", by=county.officer)
    assert AuditRow.objects.filter(verb="residents.try_recovery", actor_key=county.officer.actor_key).count() == 10
