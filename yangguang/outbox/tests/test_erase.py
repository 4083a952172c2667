"""Contents leave some days after the end; what they said stands nowhere else."""

import logging
from datetime import timedelta

import pytest
from django.db import connection

from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Erasure
from yangguang.foundation.now import moved
from yangguang.outbox import actions, hooks, queries, sealing
from yangguang.outbox.choices import State
from yangguang.outbox.models import Message, MessageContent, ReplyContent
from yangguang.outbox.tests.conftest import MORNING, PHONE, Outside, Queue

pytestmark = pytest.mark.usefixtures("morning")
CANARIES = [PHONE, "BJ-2026-0001", "493027", "材料够不够", "13900005678"]


def _later(days: int) -> int:
    with moved(MORNING + timedelta(days=days)):
        return actions.erase_due()


def test_contents_leave_seven_days_after_the_end_and_the_rows_stay(outside: Outside, queue: Queue) -> None:
    message = queue()
    actions.deliver()
    sealed = MessageContent.objects.get().sealed
    assert _later(7) == 0
    assert _later(8) == 1
    assert not MessageContent.objects.exists()
    assert Erasure.objects.get().subject == "message:case:1:received"
    assert queries.state(message) == State.ACCEPTED
    assert sealing.opened(sealed, subject=message.sealed_under) is not None  # until the commit, as here in a test
    keys.forget(message.sealed_under)
    assert sealing.opened(sealed, subject=message.sealed_under) is None


def test_what_is_still_to_come_is_kept(outside: Outside, queue: Queue) -> None:
    queue(not_before=MORNING + timedelta(days=20))
    assert _later(10) == 0
    with moved(MORNING + timedelta(days=20)):
        assert actions.deliver() == 1
    assert _later(27) == 0
    assert _later(29) == 1


def test_what_was_dropped_or_is_unknown_leaves_too(outside: Outside, queue: Queue) -> None:
    outside.answers = [TimeoutError()]
    queue("one")
    queue("two", to="13900005678")
    actions.stop(address=actions.Address("sms", "13900005678"), how="page")
    actions.deliver()
    assert _later(7) == 0
    assert _later(8) == 2


def test_words_of_replies_leave_too() -> None:
    hooks.take_replies("tests.taker", lambda words: True)
    try:
        actions.receive(channel="sms", address=PHONE, text="材料够不够")
    finally:
        hooks.drop("tests.taker")
    assert _later(7) == 0
    assert _later(8) == 1
    assert not ReplyContent.objects.exists()


def test_a_number_and_words_stand_in_no_table_no_job_no_event_and_no_log(
    outside: Outside, queue: Queue, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="yangguang")
    outside.answers = [TimeoutError(f"{PHONE} did not answer")]
    queue()
    queue("code:1", purpose="code")
    queue("other", to="13900005678")
    actions.deliver()
    hooks.take_replies("tests.taker", lambda words: True)
    actions.receive(channel="sms", address="13900005678", text="材料够不够")
    actions.receive(channel="sms", address=PHONE, text="TD")
    hooks.drop("tests.taker")
    every = _every_row()
    assert "case:1:received" in every  # what stands there is seen
    for canary in CANARIES:
        assert canary not in every
        assert canary.encode().hex() not in every
        assert canary not in caplog.text
    assert "TimeoutError" in caplog.text


def test_a_person_who_asks_is_erased_at_once(outside: Outside, queue: Queue) -> None:
    queue()
    actions.deliver()
    for message in Message.objects.filter(subject="person:7"):
        actions.erase_message(message=message, by=SYSTEM)
    assert not MessageContent.objects.exists()
    assert queries.of_subjects(["person:7"])[0].state == State.ACCEPTED


def _every_row() -> str:
    """Every row of every table, as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        rows = []
        for (name,) in cursor.fetchall():
            cursor.execute(f'SELECT string_agg(t::text, chr(10)) FROM "{name}" t')
            rows.append(str(cursor.fetchone()[0]))
    return "\n".join(rows)
