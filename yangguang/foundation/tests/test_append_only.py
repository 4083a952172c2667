"""What the database itself refuses."""

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.foundation import audit
from yangguang.foundation.models import AuditRow


def _refused(statement: str) -> str:
    with pytest.raises(DatabaseError) as fault, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return str(fault.value)


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["UPDATE {} SET verb = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_may_not_change_an_audit_row(verb: str) -> None:
    audit.record(actor_key="officer:1", verb="disclosure.post")
    assert "permission denied" in _refused(verb.format("foundation_auditrow"))


@pytest.mark.django_db
def test_the_application_cannot_disable_the_trigger() -> None:
    assert "must be owner" in _refused("ALTER TABLE foundation_auditrow DISABLE TRIGGER append_only")


@pytest.mark.django_db
def test_the_application_cannot_erase_what_is_not_erasable() -> None:
    audit.record(actor_key="officer:1", verb="disclosure.post")
    assert "not erasable" in _refused("SELECT foundation_erase('foundation_auditrow', 1, 'a', 'b', 'c')")


def test_even_the_owner_is_stopped_by_the_trigger(committed: str, owner_sql: object) -> None:
    audit.record(actor_key="officer:1", verb="disclosure.post")
    with pytest.raises(Exception, match=r"append-only table foundation_auditrow_(other|\d{4}_\d\d): UPDATE refused"):
        owner_sql("UPDATE foundation_auditrow SET verb = 'x'")  # type: ignore[operator]  # a fixture is a function here
    assert AuditRow.objects.filter(verb="disclosure.post").exists()
    assert not AuditRow.objects.filter(verb="x").exists()
