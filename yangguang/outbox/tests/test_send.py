"""Sending: queued with the caller's transaction, tried once, and not again for the asking."""

import pytest
from django.db import transaction

from yangguang.foundation.models import AuditRow, Event
from yangguang.outbox import actions, queries
from yangguang.outbox.choices import Ended, State
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import Attempt, Message, MessageContent, Reservation, Settlement
from yangguang.outbox.tests.conftest import PHONE, Outside, Queue


def test_a_message_is_queued_tried_once_and_accepted(outside: Outside, queue: Queue, morning: object) -> None:
    message = queue()
    assert queries.state(message) == State.WAITING
    assert actions.deliver() == 1
    [(address, text, _id)] = outside.came
    assert address == PHONE
    assert text.startswith("【阳光睢宁县】BJ-2026-0001 已收到")
    assert queries.state(message) == State.ACCEPTED
    assert actions.deliver() == 0
    assert len(outside.came) == 1


def test_the_same_key_twice_is_one_message(outside: Outside, queue: Queue, morning: object) -> None:
    assert queue() == queue()
    actions.deliver()
    assert Message.objects.count() == len(outside.came) == 1


def test_what_the_caller_takes_back_is_never_sent(outside: Outside, queue: Queue, morning: object) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError("the case was not stored")
    assert actions.deliver() == 0
    assert outside.came == []


def test_a_try_is_never_begun_within_a_transaction(outside: Outside, queue: Queue, morning: object) -> None:
    message = queue()
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        actions.attempt(message=message)
    assert outside.came == []


def test_a_gateway_that_raises_leaves_an_unknown_that_is_not_sent_again(
    outside: Outside, queue: Queue, morning: object
) -> None:
    outside.answers = [TimeoutError("no answer")]
    message = queue()
    actions.deliver()
    assert queries.state(message) == State.UNKNOWN
    assert [actions.deliver() for _ in range(3)] == [0, 0, 0]
    assert len(outside.came) == 1
    assert Event.objects.get(name="MessagesUnknown").payload == {"messages": [message.pk]}


def test_a_refused_one_is_over_and_costs_nothing(outside: Outside, queue: Queue, morning: object) -> None:
    outside.answers = [Result(Ended.REFUSED)]
    message = queue()
    actions.deliver()
    assert queries.state(message) == State.REFUSED
    assert Settlement.objects.get().paid == "released"
    assert Event.objects.filter(name="MessageUndelivered").count() == 1


def test_parts_and_cost_are_reserved_with_the_message(queue: Queue) -> None:
    message = queue()
    assert (message.parts, message.cost, Reservation.objects.get().cost) == (1, 60, 60)


def test_a_code_goes_at_once_by_a_job_that_holds_its_id_alone(queue: Queue) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    queue("case:1")
    message = queue("code:1", purpose="code")
    job = ProcrastinateJob.objects.get(task_name="outbox.deliver_now")
    assert job.args == {"message": message.pk}


def test_number_and_words_are_in_no_row_and_the_trail_names_the_message_alone(
    outside: Outside, queue: Queue, morning: object
) -> None:
    message = queue()
    actions.deliver()
    content = bytes(MessageContent.objects.get().sealed)
    assert PHONE.encode() not in content
    rows = AuditRow.objects.filter(verb__startswith="outbox.")
    assert list(rows.order_by("pk").values_list("verb", flat=True)) == [
        "outbox.send",
        "outbox.attempt",
        "outbox.record",
    ]
    assert rows.get(verb="outbox.send").subject == f"outbox.message:{message.pk}"
    assert Attempt.objects.get().number == 1
