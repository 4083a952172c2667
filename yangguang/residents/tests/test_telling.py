"""Telling residents: nothing of it leads from a person to a place, and nothing goes that is not wanted any more."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from yangguang.foundation.models import AuditRow, Erasure
from yangguang.foundation.now import moved
from yangguang.outbox import actions as outbox
from yangguang.outbox import queries as sent
from yangguang.outbox.models import Message
from yangguang.residents import actions, queries
from yangguang.residents.models import Domain, KeptCode, Kind, Purpose, Resident, Told
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import entered, phone, sent_to

MONDAY = datetime(2026, 3, 9, 2, tzinfo=UTC)
CASE = "case:6f1c"


@pytest.fixture(autouse=True)
def ten(db: None) -> Iterator[None]:
    """It is ten in the morning of a Monday."""
    with moved(MONDAY):
        yield


def _subscribed(county: County, own: str) -> Resident:
    resident = entered(own)
    actions.agree(resident=resident, purpose=Purpose.NOTICES, by=resident)
    actions.subscribe(by=resident, channel=Kind.PHONE, domain=Domain.HOURS)
    return resident


def _dispatched(county: County) -> int:
    made = actions.dispatch(office=county.office, domain=Domain.HOURS, count=1, key="a", by=county.officer)
    return made.pk


def _keeping(own: str) -> Resident:
    resident = entered(own)
    actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    actions.keep_code(by=resident, of=CASE, code="7KQ2-M9XC-R4TD-HW3P")
    return resident


def _say(cause: str = "step:1") -> int:
    return actions.tell_keepers(of=CASE, template="case.answered", values={"number": "B2026-000017"}, cause=cause)


def test_no_row_of_a_dispatch_or_of_the_audit_says_who_asked_for_which_news(county: County) -> None:
    resident = _subscribed(county, phone())
    actions.carry_out(_dispatched(county))
    [(row, _name)] = queries.subscriptions(resident)
    actions.unsubscribe(by=resident, subscription=row.pk)
    [message] = Message.objects.filter(template="notice.posted")
    told = f"{message.key}{message.subject}{[list(one) for one in Told.objects.values_list()]}"
    assert str(resident.key) not in told and resident.key.hex not in told
    assert set(AuditRow.objects.filter(verb__contains="subscribe").values_list("actor_key", "subject")) == {
        ("visitor", "")
    }
    ended = Erasure.objects.get(subject=row.subject)
    assert str(resident.key) not in ended.actor_key
    queued = AuditRow.objects.filter(verb="outbox.send", subject=f"outbox.message:{message.pk}").get()
    assert str(resident.key) not in queued.actor_key


def test_whoever_unsubscribes_gets_nothing_that_was_queued(county: County) -> None:
    own = phone()
    resident = _subscribed(county, own)
    actions.carry_out(_dispatched(county))
    [(row, _name)] = queries.subscriptions(resident)
    actions.unsubscribe(by=resident, subscription=row.pk)
    outbox.deliver()
    assert [str(one.state) for one in queries.messages(resident)] == ["dropped"]


def test_old_news_is_dropped_and_not_sent_days_late(county: County) -> None:
    resident = _subscribed(county, phone())
    made = _dispatched(county)
    actions.carry_out(made)
    _keeping(phone())
    _say()
    with moved(MONDAY + timedelta(days=3)):
        outbox.deliver()
        assert actions.carry_out(made) == 0
    assert [str(one.state) for one in queries.messages(resident)] == ["dropped"]
    assert {str(sent.state(one)) for one in Message.objects.exclude(purpose="code")} == {"dropped"}


def test_who_keeps_a_code_is_told_once_for_each_cause_and_nobody_else(county: County) -> None:
    own, other = phone(), phone()
    _keeping(own)
    entered(other)
    assert (_say(), _say(), _say("step:2")) == (1, 1, 1)
    assert len(sent_to(own, "case.answered")) == 2
    assert sent_to(other, "case.answered") == []
    assert "B2026-000017" in sent_to(own, "case.answered")[0]


def test_without_consent_nothing_is_said_and_what_is_let_go_is_silent_at_once(county: County) -> None:
    own = phone()
    resident = _keeping(own)
    _say()
    [kept] = queries.kept_codes(resident)
    assert actions.drop_code(by=resident, kept=kept.pk)
    assert _say("step:2") == 0
    outbox.deliver()
    assert [str(one.state) for one in queries.messages(resident)] == ["dropped"]
    quiet = entered()
    actions.keep_code(by=quiet, of=CASE, code="7KQ2-M9XC-R4TD-HW3P")
    assert _say("step:3") == 0


def test_the_way_that_was_chosen_is_taken(county: County) -> None:
    own, mail = phone(), "chosen@example.cn"
    resident = _keeping(own)
    actions.ask_change(by=resident, new=mail)
    from yangguang.residents.tests.people import code_to

    actions.change_contact(by=resident, new=mail, old_code=code_to(own), new_code=code_to(mail))
    actions.keep_code(by=resident, of=CASE, code="7KQ2-M9XC-R4TD-HW3P", channel=Kind.EMAIL)
    _say()
    assert (len(sent_to(own, "case.answered")), len(sent_to(mail, "case.answered"))) == (0, 1)


def test_a_kept_code_says_in_no_column_whose_it_is_or_what_it_opens(county: County) -> None:
    resident = _keeping(phone())
    [row] = KeptCode.objects.values_list()
    told = b"".join(bytes(value) if isinstance(value, memoryview | bytes) else str(value).encode() for value in row)
    for secret in (resident.key.bytes, str(resident.key).encode(), b"7KQ2", b"case:", CASE.encode()):
        assert secret not in told
    [kept] = queries.kept_codes(resident)
    assert (kept.of, kept.code) == (CASE, "7KQ2-M9XC-R4TD-HW3P")
    audited = AuditRow.objects.filter(actor_key=resident.actor_key, verb="residents.keep_code").get()
    assert audited.subject == ""


def test_to_keep_twice_is_to_keep_once_and_nobody_lets_go_what_is_anothers(county: County) -> None:
    resident = _keeping(phone())
    actions.keep_code(by=resident, of=CASE, code="7KQ2-M9XC-R4TD-HW3P")
    [kept] = queries.kept_codes(resident)
    assert actions.drop_code(by=entered(), kept=kept.pk) is False
    assert queries.kept_codes(resident) == [kept]


def test_a_stop_by_reply_lets_codes_through_and_is_lifted_on_ones_own_page(county: County) -> None:
    own = phone()
    resident = _keeping(own)
    outbox.receive(channel="sms", address=own, text="td")
    assert [str(kind) for kind, _purpose in queries.stops(resident)] == ["phone"]
    actions.ask_code(phone=own)
    _say()
    outbox.deliver()
    assert [str(one.state) for one in queries.messages(resident)] == ["dropped"]
    [code] = Message.objects.filter(purpose="code").order_by("-pk")[:1]
    assert str(sent.state(code)) == "accepted"
    actions.lift_messages(by=resident)
    assert queries.stops(resident) == []
    _say("step:2")
    outbox.deliver()
    assert [str(one.state) for one in queries.messages(resident)] == ["accepted", "dropped"]


def test_rows_of_what_was_said_go_after_ninety_days(county: County) -> None:
    resident = _keeping(phone())
    _say()
    with moved(MONDAY + timedelta(days=90)):
        assert actions.forget_told() == 0
    with moved(MONDAY + timedelta(days=91)):
        assert actions.forget_told() == 1
    assert queries.messages(resident) == []
