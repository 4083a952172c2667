"""The regular round, the audit's head, and the round of questions to witnesses."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import time

import pytest
from django.conf import settings
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from yangguang.foundation import audit, events
from yangguang.foundation.models import AuditLink
from yangguang.foundation.now import moved
from yangguang.ledger import jobs, queries
from yangguang.ledger.errors import Unwitnessed
from yangguang.ledger.models import Entry
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.witnesses import line, saying, text_of
from yangguang.ledger.tlog.leaf import leaf
from yangguang.ledger.witnesses import Witness

pytestmark = pytest.mark.usefixtures("committed")


def test_the_regular_round_logs_what_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LOG_DIR", tmp_path)
    for start in (0, 100, 200):
        append(100, start)
        jobs.sequence(timestamp=0)
    jobs.collect(timestamp=0)
    assert queries.checkpoint().size == 300
    assert (tmp_path / "checkpoint").read_text() == queries.checkpoint().note


def test_the_head_of_the_audit_stands_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LOG_DIR", tmp_path)
    audit.record(actor_key="officer:1", verb="test")
    audit.seal()
    events.deliver_pending()
    jobs.sequence(timestamp=0)
    head = bytes(AuditLink.objects.latest("position").digest)
    assert bytes(Entry.objects.latest("index").leaf) == leaf(kind="audit", commitment=head)


def test_a_witness_on_the_list_is_asked_by_a_job_of_its_own_and_once_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "LOG_DIR", tmp_path / "log")
    append(3)
    jobs.sequence(timestamp=0)
    with saying(lambda body: (200, {}, line(text_of(body), time=int(time())).encode())) as witness:
        listed(tmp_path / "witnesses.toml", witness, monkeypatch)
        for _round in range(2):
            jobs.ask_witnesses(timestamp=0)
        [job] = ProcrastinateJob.objects.filter(task_name="ledger.ask_witness")
        assert (job.args, job.lock, job.queueing_lock) == ({"vkey": witness.vkey}, job.lock, job.lock)
        jobs.ask_witness(**job.args)
    assert queries.witnessed(queries.checkpoint()) == (1, 1)
    assert "— witness.example/w1 " in (tmp_path / "log/checkpoint").read_text()
    jobs.ask_witness(vkey="no+longer+listed")


def test_a_witness_that_refuses_is_asked_again_later_and_later() -> None:
    waits = list[float]()
    for attempts in range(7):
        job = Job(id=1, queue="", lock=None, queueing_lock=None, task_name="", attempts=attempts)
        decision = jobs.BACKOFF.get_retry_decision(exception=Unwitnessed("silent", "x"), job=job)
        assert decision and decision.retry_at
        waits.append((decision.retry_at - datetime.now(UTC)).total_seconds())
    assert sorted(waits) == waits
    assert waits[0] < 5 < 3600 < waits[-1]


def test_the_lag_of_a_witness_is_told_in_entries_and_hours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LOG_DIR", tmp_path / "log")
    start = datetime(2026, 3, 9, 1, tzinfo=UTC)
    for hour, count in ((0, 3), (1, 4), (5, 10)):
        with moved(start + timedelta(hours=hour)):
            append(count, hour * 100)
            jobs.sequence(timestamp=0)
        if not hour:
            with saying(lambda body: (200, {}, line(text_of(body), time=int(time())).encode())) as witness:
                listed(tmp_path / "witnesses.toml", witness, monkeypatch)
                jobs.ask_witness(vkey=witness.vkey)
    with moved(start + timedelta(hours=30)):
        [lag] = queries.lags(queries.checkpoint())
        assert (lag.name, lag.size, lag.entries, lag.hours, lag.trouble) == ("邻县", 3, 14, 29, None)
        assert queries.lags(queries.checkpoint(size=3))[0].hours == 0
        assert [late.name for late in queries.late(hours=29)] == ["邻县"]
        assert queries.late(hours=30) == []


def listed(path: Path, witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a witness on the list."""
    path.write_text(f'[[witness]]\nname = "{witness.name}"\nvkey = "{witness.vkey}"\nurl = "{witness.url}"\n')
    monkeypatch.setattr(settings, "WITNESSES", str(path))
