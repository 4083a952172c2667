"""Asked at the moment of sending, from the record: who stopped, who is silent, the night, the day's number, consent."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.outbox import actions, hooks, queries
from yangguang.outbox.choices import State, Why
from yangguang.outbox.models import Drop, Postponement, Settlement
from yangguang.outbox.tests.conftest import MORNING, PHONE, Outside, Queue

pytestmark = pytest.mark.usefixtures("morning")
HERS = actions.Address("sms", PHONE)


def _dropped(why: Why) -> bool:
    """Whether the only message was dropped for this, and its money is free again."""
    return Drop.objects.get().why == why and Settlement.objects.get().paid == "released"


def test_who_stopped_after_it_was_queued_gets_nothing(outside: Outside, queue: Queue) -> None:
    message = queue()
    actions.stop(address=HERS, how="page")
    assert actions.deliver() == 0
    assert outside.came == []
    assert queries.state(message) == State.DROPPED
    assert _dropped(Why.STOPPED)


def test_a_stop_of_notices_leaves_cases_alone_and_lifting_it_brings_them_back(outside: Outside, queue: Queue) -> None:
    actions.stop(address=HERS, how="page", purpose="notice")
    queue("n1", purpose="notice")
    queue("c1")
    actions.deliver()
    assert [queries.state(told) for told in _messages()] == [State.DROPPED, State.ACCEPTED]
    actions.lift(address=HERS, how="counter")
    queue("n2", purpose="notice")
    assert actions.deliver() == 1


def test_a_code_reaches_whoever_asked_for_it_though_all_is_stopped_silent_and_dark(
    outside: Outside, queue: Queue
) -> None:
    actions.stop(address=HERS, how="reply")
    actions.silence(subject="person:7", by=SYSTEM)
    with moved(MORNING + timedelta(hours=13)):
        queue("code:1", purpose="code")
        assert actions.deliver() == 1
    assert "493027" in outside.came[0][1]


def test_a_silent_subject_hears_nothing_of_what_was_queued_before(outside: Outside, queue: Queue) -> None:
    queue()
    queue("other", subject="person:8")
    actions.silence(subject="person:7", by=SYSTEM)
    assert actions.deliver() == 1
    assert Drop.objects.get().why == Why.SILENCED
    actions.speak(subject="person:7", by=SYSTEM)
    queue("again")
    assert actions.deliver() == 1


def test_what_is_due_at_night_waits_for_the_morning_and_is_not_dropped(outside: Outside, queue: Queue) -> None:
    with moved(MORNING + timedelta(hours=12)):
        queue()
        assert actions.deliver() == 0
        assert Postponement.objects.get().until == MORNING + timedelta(hours=22)
    with moved(MORNING + timedelta(hours=21, minutes=59)):
        assert actions.deliver() == 0
    with moved(MORNING + timedelta(hours=22)):
        assert actions.deliver() == 1
    assert Postponement.objects.count() == 1


def test_what_is_not_to_go_yet_waits_and_what_comes_too_late_leaves_a_row_that_says_so(
    outside: Outside, queue: Queue
) -> None:
    queue(not_before=MORNING + timedelta(hours=1), stale_after=MORNING + timedelta(hours=2))
    assert actions.deliver() == 0
    assert not Drop.objects.exists()
    with moved(MORNING + timedelta(hours=2)):
        assert actions.deliver() == 0
    assert _dropped(Why.STALE)


def test_the_day_has_its_number_and_the_rest_comes_tomorrow(outside: Outside, queue: Queue, settings: Settings) -> None:
    settings.MESSAGES_A_DAY = 2
    for number in range(3):
        queue(f"n{number}", purpose="notice")
    queue("hers", to="13900005678")
    queue("code:1", purpose="code")
    assert actions.deliver() == 4
    assert Postponement.objects.get().why == Why.MANY
    with moved(MORNING + timedelta(days=1)):
        assert actions.deliver() == 1
    assert not Drop.objects.exists()


@pytest.fixture
def agreed() -> Iterator[set[str]]:
    """Subjects that agreed, as a room above keeps them."""
    known: set[str] = set()
    hooks.ask_consent("tests.agreed", lambda asked: asked.subject in known)
    yield known
    hooks.drop("tests.agreed")


def test_who_did_not_agree_gets_nothing(outside: Outside, queue: Queue, agreed: set[str]) -> None:
    agreed.add("person:8")
    queue()
    queue("other", subject="person:8")
    assert actions.deliver() == 1
    assert Drop.objects.get().why == Why.DECLINED


def test_what_was_erased_before_it_left_never_leaves(outside: Outside, queue: Queue) -> None:
    actions.erase_message(message=queue(), by=SYSTEM)
    assert actions.deliver() == 0
    assert _dropped(Why.ERASED)


def _messages() -> list:  # type: ignore[type-arg]  # of messages
    from yangguang.outbox.models import Message

    return list(Message.objects.order_by("pk"))
