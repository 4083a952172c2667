"""A worker killed in the midst of a job: another one takes the job up by itself, and it takes effect once."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection, transaction

from yangguang.foundation import events
from yangguang.foundation.models import Delivery, Event

LISTENER, PATIENCE = "tests.hears", 180.0
WORKER = """
import sys, time, django
django.setup()
from django.core.management import call_command
from yangguang.foundation import events

def hear(payload):
    events.announce("Heard", payload=payload)
    open(sys.argv[1], "w").close()
    time.sleep(float(sys.argv[2]))

events.subscribe("Happened", "tests.hears", hear)
call_command("procrastinate", "worker")
"""


@contextmanager
def _worker(database: str, begun: Path, *, takes: int) -> Iterator[subprocess.Popen[bytes]]:
    """A worker as it runs in service, whose job takes so many seconds; killed at the end."""
    command = [sys.executable, "-W", "ignore", "-c", WORKER, str(begun), str(takes)]
    with subprocess.Popen(command, env={**os.environ, "DATABASE_URL": database}, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


_OF_EVENT = """
SELECT status, attempts FROM procrastinate_jobs
 WHERE task_name = %s AND (args->>'event_id')::bigint IN (SELECT id FROM foundation_event WHERE name = 'Happened')
"""


def _job() -> tuple[str, int]:
    """The status of the one job, and how often it was tried before."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_EVENT, [events.DELIVER])
        [found] = cursor.fetchall()
    return found[0], found[1]


def test_a_job_whose_worker_was_killed_is_done_by_the_next_one_exactly_once(
    committed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(events._listeners, "Happened", {LISTENER: lambda _: None})
    with transaction.atomic():
        events.announce("Happened", payload={})
    with _worker(committed, tmp_path / "first", takes=600) as first:
        _until((tmp_path / "first").exists)
        first.kill()
        first.wait()
    assert _job() == ("doing", 0)
    assert not Event.objects.filter(name="Heard").exists()
    with connection.cursor() as cursor:  # half a minute has passed
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '31 seconds'")
    with _worker(committed, tmp_path / "second", takes=0):
        _until(lambda: _job()[0] == "succeeded")
    assert _job() == ("succeeded", 2)
    assert Event.objects.filter(name="Heard").count() == 1
    assert Delivery.objects.filter(listener=LISTENER).count() == 1
