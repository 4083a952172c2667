"""Tries: what surely failed is tried again in time, what nobody knows waits for a person."""

import sys
from datetime import timedelta

import pytest

from yangguang.foundation.models import Event
from yangguang.foundation.now import moved
from yangguang.outbox import actions, jobs, queries
from yangguang.outbox.actions.record import WAITS, record
from yangguang.outbox.choices import Ended, State
from yangguang.outbox.errors import Forbidden, Invalid, NotDecidable
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import (
    Attempt,
    AttemptOutcome,
    Decision,
    Message,
    MessageContent,
    Reservation,
    Settlement,
    Waiting,
)
from yangguang.outbox.tests.conftest import MORNING, Outside, People, Queue

pytestmark = pytest.mark.usefixtures("morning")
FAILED = Result(Ended.FAILED)


def test_what_surely_failed_is_tried_again_after_a_while_at_the_same_money(outside: Outside, queue: Queue) -> None:
    outside.answers = [FAILED]
    message = queue()
    actions.deliver()
    assert queries.state(message) == State.WAITING
    with moved(MORNING + timedelta(seconds=59)):
        assert actions.deliver() == 0
    with moved(MORNING + timedelta(seconds=61)):
        assert actions.deliver() == 1
    assert queries.state(message) == State.ACCEPTED
    assert Reservation.objects.count() == Settlement.objects.count() == 1


def test_after_the_last_try_that_failed_a_person_decides(outside: Outside, queue: Queue, people: People) -> None:
    outside.answers = [FAILED] * (len(WAITS) + 1)
    message = queue(office=people.office)
    for number in range(len(WAITS) + 3):
        with moved(MORNING + timedelta(hours=5 * number) if number < 2 else MORNING + timedelta(days=number)):
            actions.deliver()
    assert Attempt.objects.count() == len(WAITS) + 1
    assert queries.state(message) == State.FAILED
    assert Settlement.objects.get().paid == "released"
    [row] = queries.desk(viewer=people.clerk, office=people.office)
    assert not {"subject", "key"} & set(type(row).__dataclass_fields__)  # neither about whom nor about what it was
    assert (row.message, row.state) == (message.pk, State.FAILED)


def _lost(queue: Queue, key: str = "lost") -> Message:
    """A message whose process was killed while it was submitting: the row stands and no outcome ever came."""
    message = queue(key)
    reservation = Reservation.objects.get(message=message)
    Attempt.objects.create(
        message=message, reservation=reservation, number=1, gateway="outside", at=MORNING,
        until=MORNING + timedelta(seconds=60),
    )  # fmt: skip
    return message


def test_a_try_without_an_outcome_is_unknown_when_its_time_is_over_and_is_not_sent_again(
    outside: Outside, queue: Queue
) -> None:
    message = _lost(queue)
    assert queries.state(message) == State.SUBMITTING
    assert actions.sweep() == 0
    with moved(MORNING + timedelta(seconds=60)):
        assert actions.sweep() == 1
        assert actions.sweep() == 0
        assert actions.deliver() == 0
    assert queries.state(message) == State.UNKNOWN
    assert outside.came == []
    assert Event.objects.get(name="MessagesUnknown").payload == {"messages": [message.pk]}


def test_an_outcome_that_comes_after_the_sweep_is_kept_as_a_receipt(queue: Queue) -> None:
    message = _lost(queue)
    with moved(MORNING + timedelta(seconds=60)):
        actions.sweep()
    record(attempt=Attempt.objects.get(), result=Result(Ended.UNKNOWN))
    assert queries.state(message) == State.UNKNOWN
    record(attempt=Attempt.objects.get(), result=Result(Ended.ACCEPTED, "gw-1"))
    assert AttemptOutcome.objects.get().ended == Ended.UNKNOWN
    assert queries.state(message) == State.ACCEPTED
    assert Settlement.objects.get().paid == "settled"
    assert not Waiting.objects.exists()


def _unknown(outside: Outside, queue: Queue, people: People) -> Message:
    outside.answers = [TimeoutError()]
    message = queue(office=people.office)
    actions.deliver()
    return message


def test_a_person_sends_an_unknown_one_again_with_a_reason_once(outside: Outside, queue: Queue, people: People) -> None:
    message = _unknown(outside, queue, people)
    actions.resend(message=message, reason="not_received", by=people.clerk)
    assert queries.desk(viewer=people.clerk, office=people.office) == []
    assert queries.state(message) == State.WAITING
    with pytest.raises(NotDecidable):
        actions.resend(message=message, reason="not_received", by=people.clerk)
    assert actions.deliver() == 1
    assert queries.state(message) == State.ACCEPTED
    assert [text for _to, text, _id in outside.came] == [outside.came[0][1]] * 2
    assert Reservation.objects.count() == Settlement.objects.filter(paid="settled").count() == 2
    assert Decision.objects.get().by == people.clerk.actor_key


def test_a_person_leaves_an_unknown_one_and_it_is_off_the_desk(outside: Outside, queue: Queue, people: People) -> None:
    message = _unknown(outside, queue, people)
    actions.leave(message=message, reason="told_otherwise", by=people.clerk)
    assert queries.desk(viewer=people.clerk, office=people.office) == []
    assert actions.deliver() == 0
    with pytest.raises(NotDecidable):
        actions.resend(message=message, reason="not_received", by=people.clerk)


def test_who_does_not_serve_there_decides_nothing_and_a_reason_is_of_the_list(
    outside: Outside, queue: Queue, people: People
) -> None:
    message = _unknown(outside, queue, people)
    with pytest.raises(Forbidden):
        actions.resend(message=message, reason="not_received", by=people.stranger)
    with pytest.raises(Forbidden):
        queries.desk(viewer=people.stranger, office=people.office)
    with pytest.raises(Invalid):
        actions.resend(message=message, reason="because", by=people.clerk)
    with pytest.raises(Invalid):
        actions.leave(message=message, reason="not_received", by=people.clerk)
    assert not Decision.objects.exists()


def test_what_belongs_to_no_office_is_the_administrators(outside: Outside, queue: Queue, people: People) -> None:
    outside.answers = [TimeoutError()]
    message = queue()
    actions.deliver()
    with pytest.raises(Forbidden):
        actions.resend(message=message, reason="not_received", by=people.clerk)
    assert [row.message for row in queries.desk(viewer=people.admin, office=None)] == [message.pk]
    actions.resend(message=message, reason="carrier_has_not", by=people.admin)


def test_what_arrived_or_is_under_way_is_not_sent_again(outside: Outside, queue: Queue, people: People) -> None:
    message = queue(office=people.office)
    for step in (lambda: None, actions.deliver):
        step()
        with pytest.raises(NotDecidable):
            actions.resend(message=message, reason="not_received", by=people.clerk)


def test_what_was_erased_cannot_be_sent_again_but_left(outside: Outside, queue: Queue, people: People) -> None:
    message = _unknown(outside, queue, people)
    actions.erase_message(message=message, by=people.clerk)
    with pytest.raises(NotDecidable):
        actions.resend(message=message, reason="not_received", by=people.clerk)
    actions.leave(message=message, reason="received", by=people.clerk)


def test_the_desk_goes_on_where_a_page_ended(outside: Outside, queue: Queue, people: People) -> None:
    outside.answers = [TimeoutError()] * 5
    for number in range(5):
        queue(f"m{number}", office=people.office)
    actions.deliver()
    seen, place = [], None
    while rows := queries.desk(viewer=people.clerk, office=people.office, after=place, limit=2):
        seen += [row.message for row in rows]
        place = rows[-1].place
    assert seen == list(Message.objects.order_by("pk").values_list("pk", flat=True))


def test_codes_go_before_what_waited_longer(outside: Outside, queue: Queue) -> None:
    queue("notice", purpose="notice")
    queue("case")
    queue("code", purpose="code")
    assert actions.deliver() == 3
    assert [("验证码" in text, "订阅" in text) for _to, text, _id in outside.came] == [
        (True, False), (False, True), (False, False),
    ]  # fmt: skip


def test_the_jobs_deliver_sweep_and_erase(outside: Outside, queue: Queue) -> None:
    message, code = queue(), queue("code", purpose="code")
    jobs.deliver_now(message=code.pk)
    assert [queries.state(each) for each in (message, code)] == [State.WAITING, State.ACCEPTED]
    jobs.deliver(timestamp=0)
    lost = _lost(queue, key="lost")
    with moved(MORNING + timedelta(seconds=60)):
        jobs.sweep(timestamp=0)
    assert [queries.state(each) for each in (message, lost)] == [State.ACCEPTED, State.UNKNOWN]
    with moved(MORNING + timedelta(days=9)):
        jobs.erase(timestamp=0)
    assert not MessageContent.objects.exists()


def test_a_slow_gateway_does_not_keep_the_worker(
    outside: Outside, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[actions.deliver.__module__], "SECONDS", 0.0)
    for number in range(3):
        queue(f"m{number}")
    assert [actions.deliver() for _ in range(4)] == [1, 1, 1, 0]


def test_a_refused_one_whose_money_is_free_is_off_the_desk_once_it_is_decided(
    outside: Outside, queue: Queue, people: People
) -> None:
    outside.answers = [Result(Ended.REFUSED)] * 2
    for key in ("left", "again"):
        queue(key, office=people.office)
    actions.deliver()
    left, again = (row.message for row in queries.desk(viewer=people.clerk, office=people.office))
    actions.leave(message=Message.objects.get(pk=left), reason="told_otherwise", by=people.clerk)
    actions.resend(message=Message.objects.get(pk=again), reason="gateway_repaired", by=people.clerk)
    assert queries.desk(viewer=people.clerk, office=people.office) == []
    assert actions.deliver() == 1
    assert queries.state(Message.objects.get(pk=again)) == State.ACCEPTED
