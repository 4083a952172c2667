"""The audit by month, and what the database itself says to removing from it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from tests import cluster
from yangguang.foundation import audit
from yangguang.foundation.audit import keeping
from yangguang.foundation.models import AuditAnchor, AuditLink, AuditRow
from yangguang.foundation.now import moved

Sql = Callable[[str], list[tuple[object, ...]]]
_MONTHS = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'foundation_auditrow'::regclass"


def refused(statement: str) -> str:
    """What the database says to the application."""
    with pytest.raises(DatabaseError) as fault, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return str(fault.value)


def old(days: int) -> int:
    """A sealed row of so many days ago, by the machine's clock; its position."""
    with moved(datetime.now(UTC) - timedelta(days=days)):
        row = audit.record(actor_key="officer:1", verb="test.old")
        audit.seal()
    return AuditLink.objects.get(row_id=row.pk).position


def _month(row: AuditRow) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tableoid::regclass::text FROM foundation_auditrow WHERE id = %s", [row.pk])
        return str(cursor.fetchone()[0])


@pytest.mark.django_db
def test_a_row_lies_in_the_partition_of_its_month_in_shanghai() -> None:
    now = datetime.now(UTC)
    with moved(now):
        name = _month(audit.record(actor_key="officer:1", verb="x"))
    assert name == f"foundation_auditrow_{now + timedelta(hours=8):%Y_%m}"


@pytest.mark.django_db
def test_a_row_of_a_month_without_a_partition_is_kept_and_chained_like_any_other() -> None:
    with moved(datetime(2031, 5, 1, tzinfo=UTC)):
        assert _month(audit.record(actor_key="officer:1", verb="x")) == "foundation_auditrow_other"
    audit.seal()
    assert audit.verify() == []


def test_the_months_to_come_are_made_ahead_with_every_guard(owner_sql: Sql) -> None:
    now = datetime.now(UTC) + timedelta(hours=8)
    last = (now.replace(day=1) + timedelta(days=99)).strftime("foundation_auditrow_%Y_%m")
    assert (last,) in owner_sql(_MONTHS)
    owner_sql(f"DROP TABLE {last}")
    assert (keeping.make_months(), keeping.make_months()) == (1, 0)
    for statement in ("UPDATE {} SET verb = 'x'", "DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {} SELECT * FROM {}"):
        assert "permission denied" in refused(statement.format(last, last))
    with pytest.raises(Exception, match="TRUNCATE refused"):
        owner_sql(f"TRUNCATE {last}")


def test_a_month_in_which_rows_already_lie_elsewhere_is_left_as_it_is(owner_sql: Sql) -> None:
    now = datetime.now(UTC) + timedelta(hours=8)
    this = f"foundation_auditrow_{now:%Y_%m}"
    owner_sql(f"DROP TABLE {this}")
    with moved(datetime.now(UTC)):
        row = audit.record(actor_key="officer:1", verb="x")
    assert keeping.make_months() == 0
    assert _month(row) == "foundation_auditrow_other"


@pytest.mark.django_db
def test_the_application_cannot_delete_but_through_the_one_function() -> None:
    old(200)
    for table in ("auditrow", "auditrow_other", "auditlink", "auditanchor"):
        assert "permission denied" in refused(f"DELETE FROM foundation_{table}")
    for call in (
        "foundation_audit_month('2020-01-01')",
        "foundation_audit_guard('x')",
        "foundation_audit_drop_empty()",
    ):
        assert "permission denied" in refused(f"SELECT {call}")


@pytest.mark.django_db
@pytest.mark.parametrize("days", [0, 1, 179])
def test_no_row_younger_than_180_days_is_removed_whoever_asks(days: int) -> None:
    old(200)
    assert "180 days" in refused(f"SELECT foundation_audit_remove({old(days)}, 0)")
    assert AuditRow.objects.filter(verb="test.old").count() == 2


@pytest.mark.django_db
def test_nothing_is_removed_up_to_a_link_that_is_not_there() -> None:
    assert "no link" in refused("SELECT foundation_audit_remove(999999, 0)")


@pytest.mark.django_db
def test_without_a_log_nothing_is_ever_due() -> None:
    old(200)
    with moved(datetime.now(UTC)):
        assert keeping.remove_due() is None
    assert not AuditAnchor.objects.exists()


def test_a_month_left_empty_is_dropped(owner_sql: Sql) -> None:
    owner_sql("SET session_replication_role = replica; UPDATE foundation_auditrow SET at = at - interval '3 years'")
    owner_sql("SET ROLE yangguang_owner; SELECT foundation_audit_month('2020-01-01')")
    old(181)
    owner_sql("SELECT foundation_audit_remove((SELECT max(position) FROM foundation_auditlink), 0)")
    months = [name for (name,) in owner_sql(_MONTHS)]
    assert "foundation_auditrow_2020_01" not in months
    assert len(months) == 5  # four months, and the one for all others


def test_rows_from_before_the_months_are_carried_over_with_their_chain(committed: str) -> None:
    _migrate(committed, "0003")
    old(40)
    old(400)
    _migrate(committed, "0004")
    kept = list(AuditRow.objects.filter(verb="test.old").order_by("id"))
    months = [datetime.now(UTC) + timedelta(hours=8, days=-days) for days in (40, 400)]
    assert [_month(row) for row in kept] == [f"foundation_auditrow_{month:%Y_%m}" for month in months]
    assert audit.verify() == []
    assert audit.record(actor_key="officer:1", verb="x").pk > kept[-1].pk


def _migrate(address: str, to: str) -> None:
    """Bring the foundation's tables to a migration, as their owner, in a process of its own."""
    connection.close()
    owner = cluster.url(database=address.split("@/")[1].split("?")[0], role=cluster.OWNER)
    command = [sys.executable, "-W", "ignore", "manage.py", "migrate", "foundation", to, "--no-input", "-v", "0"]
    subprocess.run(command, env={**os.environ, "DATABASE_URL": owner}, cwd=settings.BASE_DIR, check=True)
