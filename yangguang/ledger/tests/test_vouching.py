"""The log vouches for the audit: rewritten chains are found, and what is old is removed up to a logged head alone."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from yangguang.foundation import audit, events, jobs
from yangguang.foundation.audit import Finding, Kind, keeping
from yangguang.foundation.audit.sealing import digest
from yangguang.foundation.models import AuditAnchor, AuditLink, AuditRow
from yangguang.foundation.now import moved
from yangguang.ledger import actions
from yangguang.ledger.tests.logs import append

pytestmark = pytest.mark.usefixtures("committed")
Sql = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def told(tmp_path: Path, owner_sql: Sql) -> Callable[..., list[int]]:
    """Record rows of so many days ago in an empty audit, seal them, and log the head; their ids."""
    owner_sql("ALTER TABLE foundation_auditrow DISABLE TRIGGER USER; DELETE FROM foundation_auditrow")
    owner_sql("ALTER TABLE foundation_auditrow ENABLE TRIGGER USER")

    def tell(count: int = 1, *, days: float = 0, logged: bool = True) -> list[int]:
        with moved(datetime.now(UTC) - timedelta(days=days)):
            made = [audit.record(actor_key="officer:1", verb="test").pk for _ in range(count)]
            audit.seal()
            if logged:
                events.deliver_pending()
                actions.sequence(log_dir=tmp_path)
        return made

    return tell


@pytest.fixture
def insider(owner_sql: Sql) -> Sql:
    """SQL of one who owns the database and has put its guards out of the way."""

    def run(statement: str) -> list[tuple[object, ...]]:
        connection.close()
        for table in ("foundation_auditrow", "foundation_auditlink", "ledger_entry", "foundation_auditanchor"):
            owner_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        return owner_sql(statement)

    return run


def rewrite(insider: Sql, row: int) -> None:
    """Edit a row and make every link from there on fit again, as an owner could."""
    insider(f"UPDATE foundation_auditrow SET actor_key = 'someone else' WHERE id = {row}")
    first = AuditLink.objects.get(row_id=row).position
    before = AuditLink.objects.filter(position=first - 1).first()
    head = bytes(before.digest) if before else bytes(32)
    for link in AuditLink.objects.filter(position__gte=first).order_by("position"):
        head = digest(head, AuditRow.objects.get(pk=link.row_id))
        insider(f"UPDATE foundation_auditlink SET digest = '\\x{head.hex()}' WHERE position = {link.position}")


def test_a_whole_chain_whose_heads_are_logged_fits(told: Callable[..., list[int]]) -> None:
    append(300)
    for _ in range(3):
        told(4)
    told(2, logged=False)
    assert audit.verify() == []


def test_a_row_edited_and_every_later_link_rewritten_is_found_through_the_log_and_named(
    told: Callable[..., list[int]], insider: Sql
) -> None:
    made = [told()[0] for _ in range(5)]
    rewrite(insider, made[2])
    assert audit.verify() == [Finding(Kind.REWRITTEN, made[2], made[2])]
    told()  # the sealer goes on from the rewritten head, and its new heads are logged
    assert audit.verify() == [Finding(Kind.REWRITTEN, made[2], made[2])]


def test_of_rows_sealed_together_the_span_is_named(told: Callable[..., list[int]], insider: Sql) -> None:
    told(2)
    made = told(5)
    told(2)
    rewrite(insider, made[3])
    assert audit.verify() == [Finding(Kind.REWRITTEN, made[0], made[4])]


def test_the_newest_rows_taken_away_with_their_links_are_missed(told: Callable[..., list[int]], insider: Sql) -> None:
    told()
    gone = told()[0]
    insider(f"DELETE FROM foundation_auditlink WHERE row_id = {gone}")
    insider(f"DELETE FROM foundation_auditrow WHERE id = {gone}")
    assert audit.verify() == [Finding(Kind.REWRITTEN)]


def test_a_rewritten_log_does_not_hide_a_rewritten_chain(told: Callable[..., list[int]], insider: Sql) -> None:
    row = told()[0]
    rewrite(insider, row)
    head = bytes(AuditLink.objects.get(row_id=row).digest)
    leaf = f'{{"c":"{head.hex()}","k":"audit","v":1}}'.encode()
    leaf_hash = hashlib.sha256(b"\0" + leaf).hexdigest()
    insider(f"UPDATE ledger_entry SET leaf = '\\x{leaf.hex()}', leaf_hash = '\\x{leaf_hash}' WHERE index = 0")
    assert audit.verify() == [Finding(Kind.LOG)]


def test_rows_are_kept_180_days_and_then_removed_up_to_a_logged_head(told: Callable[..., list[int]]) -> None:
    append(300)
    told(3, days=300)
    told(2, days=181)
    young = told(2, days=179.9)
    with moved(datetime.now(UTC)):
        jobs.keep_audit(timestamp=0)
    anchor = AuditAnchor.objects.get()
    assert (anchor.position, anchor.rows, anchor.entry) == (5, 5, 301)
    assert set(AuditRow.objects.filter(verb="test").values_list("pk", flat=True)) == {*young}
    assert AuditRow.objects.get(verb="foundation.remove_audit").result == "done"
    assert audit.verify() == []
    told(2)
    assert audit.verify() == []


def test_rows_whose_head_is_not_in_the_log_yet_are_kept(told: Callable[..., list[int]]) -> None:
    told(3, days=300)
    unlogged = told(2, days=290, logged=False)
    with moved(datetime.now(UTC)):
        keeping.remove_due()
    assert AuditAnchor.objects.get().rows == 3
    assert set(AuditRow.objects.filter(verb="test").values_list("pk", flat=True)) == {*unlogged}


def test_a_young_row_sealed_early_keeps_all_behind_it(told: Callable[..., list[int]]) -> None:
    told(days=300)
    young = told(days=10)
    late = told(days=290)
    with moved(datetime.now(UTC)):
        anchor = keeping.remove_due()
        assert anchor and anchor.rows == 1
        assert keeping.remove_due() is None
    assert set(AuditRow.objects.filter(verb="test").values_list("pk", flat=True)) == {*young, *late}


def test_the_next_removal_goes_on_from_the_anchor(told: Callable[..., list[int]]) -> None:
    told(2, days=300)
    told(3, days=250)
    for days in (100, 0):
        with moved(datetime.now(UTC) - timedelta(days=days)):
            keeping.remove_due()
    assert [anchor.rows for anchor in AuditAnchor.objects.order_by("position")] == [2, 3]
    assert audit.verify() == []


def test_what_does_not_fit_is_not_removed_before_somebody_looked(told: Callable[..., list[int]], insider: Sql) -> None:
    row = told(days=300)[0]
    told(days=290)
    insider(f"UPDATE foundation_auditrow SET verb = 'edited' WHERE id = {row}")
    with moved(datetime.now(UTC)):
        assert keeping.remove_due() is None
    assert AuditRow.objects.filter(pk=row).exists()
    assert AuditRow.objects.get(verb="foundation.remove_audit").result == "refused"


def test_a_removal_up_to_a_head_that_the_log_does_not_have_is_found(
    told: Callable[..., list[int]], insider: Sql
) -> None:
    told(days=300)
    told(days=290, logged=False)
    told(days=1)
    insider("SELECT foundation_audit_remove(2, 0)")
    assert Finding(Kind.ANCHOR) in audit.verify()


def test_a_row_edited_behind_the_anchor_is_named(told: Callable[..., list[int]], insider: Sql) -> None:
    told(days=300)
    row = told()[0]
    with moved(datetime.now(UTC)):
        keeping.remove_due()
    insider(f"UPDATE foundation_auditrow SET verb = 'edited' WHERE id = {row}")
    assert audit.verify() == [Finding(Kind.EDITED, row, row)]
