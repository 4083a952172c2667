"""The chain of the audit: what was changed, taken away or moved is named."""

from collections.abc import Callable

import pytest
from django.db import connection

from yangguang.foundation import audit, jobs
from yangguang.foundation.audit import Finding, Kind
from yangguang.foundation.models import AuditLink, AuditRow

Sql = Callable[[str], list[tuple[object, ...]]]


def rows(count: int) -> list[int]:
    """Record and seal; the rows' ids."""
    made = [audit.record(actor_key="officer:1", verb=f"test.{number}").pk for number in range(count)]
    audit.seal()
    return made


@pytest.fixture
def insider(committed: str, owner_sql: Sql) -> Sql:
    """SQL of one who owns the database and has put its guards out of the way."""

    def run(statement: str) -> list[tuple[object, ...]]:
        connection.close()
        for table in ("auditrow", "auditlink"):
            owner_sql(f"ALTER TABLE foundation_{table} DISABLE TRIGGER append_only")
        return owner_sql(statement)

    return run


@pytest.mark.django_db
def test_the_sealer_chains_rows_and_finds_them_unbent() -> None:
    audit.seal()
    before = AuditLink.objects.count()
    rows(3)
    assert audit.seal() == 0
    assert AuditLink.objects.count() == before + 3
    assert audit.verify() == []


@pytest.mark.parametrize("column", ["actor_key", "verb", "subject", "reason", "result"])
def test_an_edited_audit_row_is_named(insider: Sql, column: str) -> None:
    _, second, _ = rows(3)
    insider(f"UPDATE foundation_auditrow SET {column} = 'other' WHERE id = {second}")
    assert audit.verify() == [Finding(Kind.EDITED, second, second)]


def test_an_audit_row_whose_time_was_moved_is_named(insider: Sql) -> None:
    _, second, _ = rows(3)
    insider(f"UPDATE foundation_auditrow SET at = at + interval '1 hour' WHERE id = {second}")
    assert audit.verify() == [Finding(Kind.EDITED, second, second)]


def test_an_audit_row_taken_away_is_named(insider: Sql) -> None:
    _, second, _ = rows(3)
    insider(f"DELETE FROM foundation_auditrow WHERE id = {second}")
    assert audit.verify() == [Finding(Kind.GONE, second, second)]


def test_a_row_taken_away_with_its_link_leaves_a_gap_before_the_next(insider: Sql) -> None:
    _, second, third = rows(3)
    insider(f"DELETE FROM foundation_auditlink WHERE row_id = {second}")
    insider(f"DELETE FROM foundation_auditrow WHERE id = {second}")
    assert audit.verify() == [Finding(Kind.GAP, third, third)]


def test_a_chain_over_many_rows_is_walked_whole(insider: Sql) -> None:
    made = rows(4500)
    assert audit.verify() == []
    insider(f"UPDATE foundation_auditrow SET verb = 'x' WHERE id IN ({made[10]}, {made[4400]})")
    assert [finding.first for finding in audit.verify()] == [made[10], made[4400]]
    assert AuditRow.objects.filter(verb="x").count() == 2


def test_a_row_committed_long_after_its_turn_is_chained_too(insider: Sql) -> None:
    insider(
        "INSERT INTO foundation_auditrow (id, at, actor_key, verb, subject, reason, result)"
        " SELECT n, now(), 'a', 'x', '', '', 'done' FROM generate_series(1001, 12001) n WHERE n <> 1500"
    )
    while audit.seal():
        pass
    insider(
        "INSERT INTO foundation_auditrow (id, at, actor_key, verb, subject, reason, result)"
        " VALUES (1500, now(), 'a', 'late', '', '', 'done')"
    )
    assert audit.seal() == 0
    jobs.seal_late(timestamp=0)
    assert AuditLink.objects.order_by("-position")[0].row_id == 1500
    assert audit.verify() == []
