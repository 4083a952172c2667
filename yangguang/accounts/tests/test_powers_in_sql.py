"""What the database itself refuses about accounts, whatever the code does."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth import authenticate
from django.db import DatabaseError, connection, transaction

from yangguang.accounts import actions, totp
from yangguang.accounts.actions.grant import give
from yangguang.accounts.models import POWERS, Grant, RecoveryApproval, RecoveryRequest, Revocation, Role, User
from yangguang.accounts.names import person_of
from yangguang.accounts.tests.people import PASSWORD, person, with_password
from yangguang.foundation.now import now, wall

STATES = (
    "attempt", "disabling", "enabling", "grant", "revocation", "link", "linkuse", "passwordset",
    "secondfactor", "codeuse", "recoveryrequest", "recoveryapproval", "sessionsended",
)  # fmt: skip


def _refused(statement: str) -> str:
    with pytest.raises(DatabaseError) as fault, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return str(fault.value)


def _insert(user: User, role: str) -> str:
    return f"INSERT INTO accounts_grant (user_id, role, at) VALUES ({user.pk}, '{role}', now())"


@pytest.mark.django_db
@pytest.mark.parametrize("held", sorted(POWERS))
@pytest.mark.parametrize("wanted", sorted(POWERS))
def test_one_person_in_two_of_the_three_powers_is_refused_in_sql(held: Role, wanted: Role) -> None:
    user = person(held)
    assert ("two of the three powers" if held != wanted else "already held") in _refused(_insert(user, wanted))


@pytest.mark.django_db
def test_after_one_power_was_taken_back_another_may_be_given() -> None:
    user = person(Role.SYSTEM_ADMIN, Role.EDITOR)
    Revocation.objects.create(grant=Grant.objects.get(role=Role.SYSTEM_ADMIN), at=now())
    give(user=user, role=Role.AUDIT_ADMIN, by=None)
    assert "two of the three powers" in _refused(_insert(user, "system_admin"))


@pytest.mark.django_db
def test_roles_beside_the_powers_may_be_held_together() -> None:
    person(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER, Role.CUSTODIAN)
    assert Grant.objects.count() == 4


@pytest.mark.django_db
def test_an_unknown_role_is_refused_in_sql() -> None:
    assert "grant_of_a_known_role" in _refused(_insert(person(), "root"))


@pytest.mark.django_db
def test_a_role_given_to_oneself_is_refused_in_sql() -> None:
    user = person(Role.SECURITY_ADMIN)
    statement = "INSERT INTO accounts_grant (user_id, role, at, by_id) VALUES ({0}, 'editor', now(), {0})"
    assert "grant_not_to_oneself" in _refused(statement.format(user.pk))


@pytest.mark.django_db
def test_a_second_account_of_one_person_is_refused_in_sql() -> None:
    first = person()
    assert bytes(first.person) == person_of(first.login_name.replace("person", " s-"))
    statement = "INSERT INTO accounts_user (login_name, display_name, person, password, opened_at)"
    assert "one_account_a_person" in _refused(
        f"{statement} SELECT 'second', 'x', person, '', now() FROM accounts_user WHERE id = {first.pk}"
    )


@pytest.mark.django_db
def test_a_recovery_agreed_by_the_one_who_asked_is_refused_in_sql() -> None:
    asker, lost, other = person(Role.SYSTEM_ADMIN), person(), person(Role.SECURITY_ADMIN)
    request = RecoveryRequest.objects.create(user=lost, at=now(), by=asker)
    statement = "INSERT INTO accounts_recoveryapproval (request_id, at, by_id) VALUES ({}, now(), {})"
    assert "needs a second person" in _refused(statement.format(request.pk, asker.pk))
    assert "needs a second person" in _refused(statement.format(request.pk, lost.pk))
    RecoveryApproval.objects.create(request=request, at=now(), by=other)


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["grant", "revocation", "link", "linkuse", "attempt", "disabling", "codeuse"])
def test_rows_of_state_cannot_be_changed_or_removed(table: str) -> None:
    person(Role.EDITOR)
    for statement in (f"UPDATE accounts_{table} SET id = id", f"DELETE FROM accounts_{table}"):
        assert "permission denied" in _refused(statement)


@pytest.mark.django_db
def test_the_application_can_change_a_password_but_not_whose_account_it_is() -> None:
    user = person()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    for statement in ("UPDATE accounts_user SET person = ''", "UPDATE accounts_user SET login_name = 'x'"):
        assert "permission denied" in _refused(statement)
    assert "permission denied" in _refused("DELETE FROM accounts_user")


def test_two_grants_at_once_cannot_slip_past_each_other(committed: str, owner_sql: Callable[[str], object]) -> None:
    """The second waits for the first to commit, then sees it."""
    import psycopg

    user = person()
    connection.close()
    with (
        psycopg.connect(committed) as one, psycopg.connect(committed, autocommit=True) as two,
        ThreadPoolExecutor(1) as beside,
    ):  # fmt: skip
        one.execute(_insert(user, "system_admin"))
        second = beside.submit(two.execute, _insert(user, "audit_admin"))
        time.sleep(0.3)
        assert not second.done()
        one.commit()
        with pytest.raises(psycopg.errors.CheckViolation):
            second.result()


@pytest.mark.parametrize("table", STATES)
def test_even_the_owner_of_the_database_cannot_change_a_row_of_state(
    committed: str, owner_sql: Callable[[str], object], table: str
) -> None:
    _one_of_each()
    connection.close()
    for verb in ("UPDATE accounts_{} SET id = id", "DELETE FROM accounts_{}", "TRUNCATE accounts_{} CASCADE"):
        with pytest.raises(Exception, match="append-only table accounts_"):
            owner_sql(verb.format(table))


def _one_of_each() -> None:
    """A row in every table of state."""
    system, security, lost = person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN), with_password(Role.EDITOR)
    token = actions.issue_link(user=(new := person()), by=system)
    step = totp.step_at(wall())
    actions.redeem(token=token, password=PASSWORD, step=step)
    actions.revoke(user=lost, role=Role.EDITOR, by=security)
    actions.disable(user=new, by=system, reason="x")
    actions.enable(user=new, by=system, reason="x")
    asked = actions.ask_recovery(user=lost, by=system, reason="x")
    actions.approve_recovery(request=asked, by=security)
    authenticate(None, login_name="ghost", password="x", code="1")
