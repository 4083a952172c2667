"""What the database itself refuses, whoever asks."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from yangguang.foundation.now import now
from yangguang.outbox import actions
from yangguang.outbox.choices import Ended
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import (
    Attempt,
    AttemptOutcome,
    Decision,
    Drop,
    Message,
    OptOut,
    Reservation,
    Settlement,
    Waiting,
)
from yangguang.outbox.tests.conftest import Outside, Queue

pytestmark = pytest.mark.usefixtures("morning")


def _tried(message: Message, number: int, reservation: Reservation | None = None) -> Attempt:
    with transaction.atomic():
        return Attempt.objects.create(
            message=message, number=number, gateway="outside", at=now(), until=now() + timedelta(seconds=60),
            reservation=reservation or Reservation.objects.filter(message=message).latest("pk"),
        )  # fmt: skip


def _ended(attempt: Attempt, how: str) -> None:
    AttemptOutcome.objects.create(attempt=attempt, ended=how, at=now())


def _decided(attempt: Attempt, what: str = "resend") -> Decision:
    with transaction.atomic():
        return Decision.objects.create(attempt=attempt, decided=what, reason="not_received", by="user:1", at=now())


@pytest.mark.parametrize("how", ["", "unknown", "refused"])
def test_a_second_try_is_refused_unless_the_first_surely_failed(how: str, queue: Queue) -> None:
    message = queue()
    first = _tried(message, 1)
    if how:
        _ended(first, how)
    with pytest.raises(IntegrityError, match="may have been sent"):
        _tried(message, 2)


def test_a_second_try_is_allowed_after_one_that_surely_failed_and_is_numbered_in_its_order(queue: Queue) -> None:
    message = queue()
    _ended(_tried(message, 1), "failed")
    for wrong in (1, 3):
        with pytest.raises(IntegrityError):
            _tried(message, wrong)
    assert _tried(message, 2)


def test_a_try_takes_no_money_of_another_message_or_that_is_gone(queue: Queue) -> None:
    one, other = queue("one"), queue("other")
    with pytest.raises(IntegrityError, match="another message"):
        _tried(one, 1, Reservation.objects.get(message=other))
    Settlement.objects.create(reservation=Reservation.objects.get(message=one), paid="released", at=now())
    with pytest.raises(IntegrityError, match="done with"):
        _tried(one, 1)


def test_money_is_reserved_once_and_again_only_by_a_decision_to_send_again(queue: Queue) -> None:
    one, other = queue("one"), queue("other")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reservation.objects.create(message=one, cost=60, at=now())
    tries = {message: _tried(message, 1) for message in (one, other)}
    for attempt in tries.values():
        _ended(attempt, "unknown")
    left, again = _decided(tries[one], "leave"), _decided(tries[other])
    for decision in (left, again):
        with pytest.raises(IntegrityError, match="nobody decided"), transaction.atomic():
            Reservation.objects.create(message=one, decision=decision, cost=60, at=now())
    assert Reservation.objects.create(message=other, decision=again, cost=60, at=now())


def test_money_is_settled_or_released_exactly_once(queue: Queue) -> None:
    queue()
    reservation = Reservation.objects.get()
    Settlement.objects.create(reservation=reservation, paid="settled", at=now())
    for paid in ("settled", "released"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Settlement.objects.create(reservation=reservation, paid=paid, at=now())


def test_nobody_decides_about_what_is_under_way_accepted_or_tried_since(outside: Outside, queue: Queue) -> None:
    message = queue()
    first = _tried(message, 1)
    with pytest.raises(IntegrityError, match="under way"):
        _decided(first)
    _ended(first, "failed")
    second = _tried(message, 2)
    with pytest.raises(IntegrityError, match="later try"):
        _decided(first)
    _ended(second, "accepted")
    with pytest.raises(IntegrityError, match="was accepted"):
        _decided(second)


def test_what_waits_is_written_by_the_database_alone(outside: Outside, queue: Queue) -> None:
    message = queue()
    for change in (
        lambda: Waiting.objects.all().delete(),
        lambda: Waiting.objects.update(due=now()),
        lambda: Waiting.objects.create(reservation_id=9, message_id=9, code=False),
    ):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            change()
    assert Waiting.objects.get().due == message.at
    outside.answers = [Result(Ended.UNKNOWN)]
    actions.deliver()
    assert Waiting.objects.get().due is None


def test_a_dropped_message_waits_no_more(queue: Queue) -> None:
    Drop.objects.create(message=queue(), why="stale", at=now())
    assert not Waiting.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"purpose": "advert"},
        {"kind": "fax"},
        {"parts": 0},
        {"kind": "email", "parts": 1},
        {"kind": "email", "cost": 60, "parts": 0},
    ],
)
def test_the_lists_are_closed_in_the_database_too(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {
        "key": "k",
        "kind": "sms",
        "purpose": "case",
        "template": "t",
        "subject": "s",
        "parts": 1,
        "cost": 60,
        "at": now(),
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(**{**right, **wrong})
    assert Message.objects.create(**right)


def test_a_stop_of_codes_cannot_be_written() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        OptOut.objects.create(blind=b"x" * 32, kind="sms", purpose="code", how="page", at=now())
