"""The carrier's word only grows, whether it comes twice, out of order, or before its try is known."""

from itertools import permutations

import pytest

from yangguang.foundation.models import Event
from yangguang.outbox import actions, queries, standing
from yangguang.outbox.choices import Ended, State, Word
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import Attempt, Receipt, Settlement
from yangguang.outbox.tests.conftest import Outside, People, Queue

pytestmark = pytest.mark.usefixtures("morning")


@pytest.mark.parametrize("order", list(permutations([Word.BUFFERED, Word.ACCEPTED, Word.DELIVERED])))
def test_in_whatever_order_words_come_delivered_stays(order: tuple[Word, ...], outside: Outside, queue: Queue) -> None:
    message = queue()
    actions.deliver()
    for word in [*order, *order]:
        actions.acknowledge(gateway="outside", reference="gw-1", word=word)
    assert queries.state(message) == State.DELIVERED
    assert Receipt.objects.count() == 3
    assert Event.objects.filter(name="MessageArrived").count() == 1
    assert Settlement.objects.count() == 1


def test_the_first_final_word_stays() -> None:
    assert standing.word([Word.FAILED, Word.DELIVERED]) == Word.FAILED
    assert standing.word([Word.DELIVERED, Word.FAILED, Word.BUFFERED]) == Word.DELIVERED
    assert standing.word([]) is None


def test_a_word_that_comes_before_its_try_is_kept_and_found_later(outside: Outside, queue: Queue) -> None:
    actions.acknowledge(gateway="outside", reference="gw-1", word=Word.DELIVERED)
    assert not Event.objects.filter(name="MessageArrived").exists()
    message = queue()
    actions.deliver()
    assert queries.state(message) == State.DELIVERED
    assert Event.objects.get(name="MessageArrived").payload == {"message": message.pk}


def test_a_word_by_our_own_key_tells_that_an_unknown_one_was_sent(outside: Outside, queue: Queue) -> None:
    outside.answers = [TimeoutError()]
    message = queue()
    actions.deliver()
    assert queries.state(message) == State.UNKNOWN
    actions.acknowledge(gateway="outside", reference=Attempt.objects.get().key.hex, word=Word.DELIVERED)
    assert queries.state(message) == State.DELIVERED
    assert Settlement.objects.get().paid == "settled"


def test_another_gateways_word_is_not_taken_for_ours(outside: Outside, queue: Queue) -> None:
    message = queue()
    actions.deliver()
    actions.acknowledge(gateway="console", reference="gw-1", word=Word.DELIVERED)
    assert queries.state(message) == State.ACCEPTED


def test_what_was_accepted_and_did_not_arrive_is_on_the_desk_and_may_be_sent_again(
    outside: Outside, queue: Queue, people: People
) -> None:
    message = queue(office=people.office)
    actions.deliver()
    actions.acknowledge(gateway="outside", reference="gw-1", word=Word.FAILED)
    [row] = queries.desk(viewer=people.clerk, office=people.office)
    assert row.state == State.UNDELIVERED
    actions.resend(message=message, reason="not_received", by=people.clerk)
    assert actions.deliver() == 1
    assert queries.state(message) == State.ACCEPTED
    assert queries.desk(viewer=people.clerk, office=people.office) == []
    assert Settlement.objects.filter(paid="settled").count() == 2


def test_money_of_an_unknown_one_that_failed_is_free_again(outside: Outside, queue: Queue) -> None:
    outside.answers = [Result(Ended.UNKNOWN)]
    message = queue()
    actions.deliver()
    actions.acknowledge(gateway="outside", reference=Attempt.objects.get().key.hex, word=Word.FAILED)
    assert queries.state(message) == State.UNDELIVERED
    assert Settlement.objects.get().paid == "released"
