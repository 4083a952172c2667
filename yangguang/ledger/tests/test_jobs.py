"""The regular round and the audit's head."""

from pathlib import Path

import pytest
from django.conf import settings

from yangguang.foundation import audit, events
from yangguang.foundation.models import AuditLink
from yangguang.ledger import jobs, queries
from yangguang.ledger.models import Entry
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tlog.leaf import leaf

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
