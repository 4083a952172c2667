"""Counts and cost of a month: of messages, by office."""

from datetime import date, timedelta

import pytest

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.outbox import actions, queries
from yangguang.outbox.choices import Ended
from yangguang.outbox.gateways import Result
from yangguang.outbox.queries import Tally
from yangguang.outbox.tests.conftest import MORNING, Outside, People, Queue

pytestmark = pytest.mark.usefixtures("morning")
MARCH = date(2026, 3, 31)


def test_a_month_has_messages_parts_money_and_how_many_arrived_by_office(
    outside: Outside, queue: Queue, people: People
) -> None:
    outside.answers = [
        Result(Ended.ACCEPTED, "gw-1"),
        Result(Ended.ACCEPTED, "gw-2"),
        Result(Ended.REFUSED),
        TimeoutError(),
    ]
    for number in range(4):
        queue(f"m{number}", office=people.office)
    queue("nobody's")
    actions.deliver()
    actions.acknowledge(gateway="outside", reference="gw-1", word="delivered")
    here = people.office.pk
    assert queries.tally(MARCH) == [
        Tally(None, "sms", messages=1, parts=1, settled=60, reserved=0, accepted=1, delivered=0),
        Tally(here, "sms", messages=4, parts=4, settled=120, reserved=60, accepted=2, delivered=1),
    ]
    assert queries.tally(date(2026, 4, 1)) == queries.tally(date(2026, 2, 28)) == []


def test_what_a_person_sent_again_costs_twice_and_is_one_message(
    outside: Outside, queue: Queue, people: People
) -> None:
    outside.answers = [TimeoutError()]
    message = queue(office=people.office)
    actions.deliver()
    actions.resend(message=message, reason="not_received", by=people.clerk)
    actions.deliver()
    [row] = queries.tally(MARCH)
    assert (row.messages, row.settled, row.reserved, row.accepted) == (1, 120, 0, 1)


def test_a_month_is_of_shanghai_and_an_e_mail_is_counted_apart(outside: Outside, queue: Queue) -> None:
    with moved(MORNING - timedelta(days=8, hours=9, minutes=30)):  # 00:30 on 1 March there, 16:30 on 28 February in UTC
        queue("night")
        actions.send(
            to=actions.Address("email", "li@example.com"), template="account.opened", values={}, purpose="account",
            subject="person:7", key="mail", by=SYSTEM,
        )  # fmt: skip
    assert [(row.kind, row.messages, row.parts) for row in queries.tally(MARCH)] == [("email", 1, 0), ("sms", 1, 1)]
    assert queries.tally(date(2026, 2, 1)) == []


def test_a_person_sees_what_was_sent_about_them(outside: Outside, queue: Queue) -> None:
    queue("one")
    queue("two", purpose="notice")
    queue("hers", subject="person:8")
    actions.deliver()
    told = queries.of_subjects(["person:7"])
    assert [(row.key, row.template, str(row.state)) for row in told] == [
        ("two", "notice.posted", "accepted"),
        ("one", "case.received", "accepted"),
    ]
