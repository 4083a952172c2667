"""A roll in print for minutes: a code that somebody waits for leaves all the same, and the audit is sealed."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connection
from procrastinate.contrib.django import app

from config import running
from yangguang.foundation import queues
from yangguang.foundation.models import AuditLink
from yangguang.press import actions as press
from yangguang.press import jobs
from yangguang.residents import actions as residents

PHONE, PATIENCE = "13800001234", 180.0


@contextmanager
def _in_service(database: str, folder: Path) -> Iterator[None]:
    """The workers, as a county runs them."""
    folders = {"YANGGUANG_VAR": str(folder), "YANGGUANG_PRINT_DIR": str(folder / "print")}
    known = {**os.environ, **folders, "DATABASE_URL": database, "PYTHONPATH": str(running.ROOT)}
    started = [
        subprocess.Popen(running.worker(queue), env=known, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for queue in queues.ALL
    ]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _is(status: str, task: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM procrastinate_jobs WHERE task_name LIKE %s AND status = %s", [task, status])
        return cursor.fetchone() is not None


def _sent(folder: Path) -> bool:
    return any(PHONE in path.read_text() for path in (folder / "outbox").glob("*.jsonl"))


def test_a_code_leaves_and_the_audit_is_sealed_while_a_roll_is_printed_for_minutes(
    committed: str, tmp_path: Path
) -> None:
    press.mark_stale("county")
    jobs.publish.defer()
    with psycopg.connect(committed, autocommit=True) as busy, _in_service(committed, tmp_path):
        busy.execute("SELECT pg_advisory_lock(%s)", [press._LOCK])  # as long as this is held nothing is printed
        _until(lambda: _is("doing", "press.publish"))
        residents.ask_code(phone=PHONE)
        _until(lambda: _sent(tmp_path))
        _until(lambda: AuditLink.objects.exists())
        assert _is("doing", "press.publish")
        assert not _is("succeeded", "%"), "what is done leaves no row"


def test_every_job_lies_on_a_line_that_has_a_worker_and_what_is_printed_on_the_long_one() -> None:
    lines = {name: task.queue for name, task in app.tasks.items() if task.queue != "builtin"}
    assert set(lines.values()) == set(queues.ALL)
    printing = {name for name in lines if name.startswith("press.")}
    assert printing
    assert {lines[name] for name in printing} == {queues.LONG}
    waited_for = ("outbox.deliver_now", "outbox.deliver", "foundation.deliver", "foundation.seal", "ledger.sequence")
    assert {lines[name] for name in waited_for} == {queues.SOON}
