"""The three powers as a table."""

import pytest

from yangguang.accounts import policies
from yangguang.accounts.models import POWERS, Role


@pytest.mark.parametrize("role", list(Role))
def test_only_a_security_administrator_grants_and_never_to_themselves(role: Role) -> None:
    assert policies.may_grant(held={role}, to_self=False) == (role == Role.SECURITY_ADMIN)
    assert not policies.may_grant(held={role}, to_self=True)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("held", list(Role))
def test_nobody_may_hold_two_of_the_three_powers(held: Role, role: Role) -> None:
    assert policies.may_hold(held={held}, role=role) == (not {held, role} <= POWERS)


@pytest.mark.parametrize("role", list(Role))
def test_each_power_can_do_its_own_and_nothing_of_the_others(role: Role) -> None:
    system, security, auditing = (role == power for power in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))
    assert policies.may_open_account(held={role}) == system
    assert policies.may_ask_recovery(held={role}, for_self=False) == system
    assert policies.may_approve_recovery(held={role}, asked_by_self=False, for_self=False) == security
    assert policies.may_read_audit(held={role}) == auditing
    assert policies.may_disable(held={role}, to_self=False) == (system or security)


def test_nobody_decides_on_their_own_return_or_closing() -> None:
    every = set(Role)
    assert not policies.may_disable(held=every, to_self=True)
    assert not policies.may_ask_recovery(held=every, for_self=True)
    assert not policies.may_approve_recovery(held=every, asked_by_self=True, for_self=False)
    assert not policies.may_approve_recovery(held=every, asked_by_self=False, for_self=True)
