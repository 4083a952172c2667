"""Killed at any named boundary: what was queued is neither lost nor sent twice, and what nobody knows is shown."""

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pytest_django import Settings

from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Erasure, Event
from yangguang.foundation.now import moved
from yangguang.outbox import actions, queries
from yangguang.outbox.choices import State
from yangguang.outbox.models import Message, MessageContent, Reservation, Settlement
from yangguang.outbox.tests.conftest import MORNING

ROOT = Path(__file__).parents[3]
CHILD = """
import sys, django
django.setup()
from datetime import datetime, timedelta
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.outbox import actions
from yangguang.outbox.models import Message
with moved(datetime.fromisoformat(sys.argv[1])):
"""
SEND = """
    actions.send(to=actions.Address("sms", "13800001234"), template="case.closed", values={"number": "BJ-2026-9"},
                 purpose="case", subject="case:9", key="nine", by=SYSTEM)
"""


class Receiver(ThreadingHTTPServer):
    """Counts what left, by its words."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Take)
        self.came: Counter[str] = Counter()


class Take(BaseHTTPRequestHandler):
    """One submission."""

    def do_POST(self) -> None:
        """Count it and say 202."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.came[body.partition("】")[2]] += 1  # type: ignore[attr-defined]  # the server is ours
        self.send_response(202)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def receiver(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """A receiver that stands outside, for this process and its children."""
    settings.SMS_GATEWAY = "yangguang.outbox.tests.loopback"
    monkeypatch.setenv("YANGGUANG_SMS_GATEWAY", "yangguang.outbox.tests.loopback")
    with Receiver() as server:
        monkeypatch.setenv("LOOPBACK", f"http://127.0.0.1:{server.server_port}/")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def three(committed: str, receiver: Receiver) -> str:
    """Three messages that are acknowledged: committed, and the caller knows."""
    with moved(MORNING):
        for number in range(3):
            actions.send(
                to=actions.Address("sms", f"1380000123{number}"), template="case.closed", purpose="case",
                values={"number": f"BJ-2026-{number}"}, subject=f"case:{number}", key=f"m{number}", by=SYSTEM,
            )  # fmt: skip
    return committed


def _killed(address: str, boundary: str, step: str, *, minutes: int = 0) -> None:
    at = MORNING + timedelta(minutes=minutes)
    done = subprocess.run(
        [sys.executable, "-c", CHILD + step, at.isoformat()],
        env={**os.environ, "DATABASE_URL": address, "YANGGUANG_DIE_AT": boundary},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == -9, done.stderr[-2000:]


def _afterwards(*, minutes: int = 2) -> list[State]:
    """What a worker that starts again does: the sweep, and two deliveries."""
    with moved(MORNING + timedelta(minutes=minutes)):
        actions.sweep()
        actions.deliver()
        actions.deliver()
    return [queries.state(message) for message in Message.objects.order_by("pk")]


@pytest.mark.parametrize(
    ("boundary", "left", "unknown"),
    [("outbox.submitting", 2, 1), ("outbox.submitted", 3, 1), ("outbox.recorded", 3, 0)],
)
def test_a_delivery_that_was_killed_sends_nothing_twice_and_loses_nothing(
    boundary: str, left: int, unknown: int, three: str, receiver: Receiver
) -> None:
    _killed(three, f"{boundary}:2", "\n    actions.deliver()\n")
    states = Counter(_afterwards())
    assert states == Counter({State.ACCEPTED: 3 - unknown, State.UNKNOWN: unknown})
    assert receiver.came.total() == left
    assert set(receiver.came.values()) == {1}
    assert Settlement.objects.count() == Reservation.objects.count() - unknown
    assert Event.objects.filter(name="MessagesUnknown").count() == unknown


def test_a_message_whose_queuing_was_killed_is_not_there_and_can_be_queued(committed: str, receiver: Receiver) -> None:
    _killed(committed, "outbox.queued", SEND)
    assert not Message.objects.exists()
    assert _afterwards() == []
    with moved(MORNING):
        exec(SEND.replace("\n    ", "\n"), {"actions": actions, "SYSTEM": SYSTEM})
    assert _afterwards() == [State.ACCEPTED]
    assert receiver.came.total() == 1


def test_a_sweep_that_was_killed_has_said_what_it_marked(three: str, receiver: Receiver) -> None:
    _killed(three, "outbox.submitting", "\n    actions.deliver()\n")
    _killed(three, "outbox.swept", "\n    actions.sweep()\n", minutes=2)
    assert Counter(_afterwards(minutes=3)) == Counter({State.ACCEPTED: 2, State.UNKNOWN: 1})
    assert receiver.came.total() == 2
    assert Event.objects.filter(name="MessagesUnknown").count() == 1


def test_an_erasure_that_was_killed_is_done_and_stays_done(three: str, receiver: Receiver) -> None:
    _afterwards()
    _killed(three, "outbox.erased", "\n    actions.erase_due()\n", minutes=60 * 24 * 9)
    with moved(MORNING + timedelta(days=9)):
        assert actions.erase_due() == 0
    assert not MessageContent.objects.exists()
    assert Erasure.objects.count() == 3
    assert not {("data", f"message:m{number}") for number in range(3)} & set(keys.held())
