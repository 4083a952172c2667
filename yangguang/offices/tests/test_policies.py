"""Who may change what about offices, as a table."""

import pytest

from yangguang.accounts.models import Role
from yangguang.offices.policies import may_keep_offices, may_publish


@pytest.mark.parametrize("role", Role)
def test_the_system_administrator_keeps_offices_and_nobody_else(role: Role) -> None:
    assert may_keep_offices(roles=frozenset({role})) is (role == Role.SYSTEM_ADMIN)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("serves", [True, False])
def test_a_publisher_publishes_for_the_own_office_alone(role: Role, serves: bool) -> None:
    expected = role == Role.SYSTEM_ADMIN or (role == Role.PUBLISHER and serves)
    assert may_publish(roles=frozenset({role}), serves=serves) is expected
