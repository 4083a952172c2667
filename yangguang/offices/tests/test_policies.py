"""Who may change what about offices, as a table."""

import pytest

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.offices.policies import may_keep_offices, may_open_days, may_publish, may_tell


@pytest.mark.parametrize("role", Role)
def test_the_system_administrator_keeps_offices_and_nobody_else(role: Role) -> None:
    assert may_keep_offices(roles=frozenset({role})) is (role == Role.SYSTEM_ADMIN)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("serves", [True, False])
def test_a_publisher_publishes_for_the_own_office_alone(role: Role, serves: bool) -> None:
    expected = role == Role.SYSTEM_ADMIN or (role == Role.PUBLISHER and serves)
    assert may_publish(roles=frozenset({role}), serves=serves) is expected


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("here", [True, False])
def test_a_clerk_tells_whereabouts_of_the_very_office_and_officers_their_own(role: Role, here: bool) -> None:
    expected = here and role in {Role.EDITOR, Role.PUBLISHER}
    assert may_tell(own=False, serves_here=here, roles=frozenset({role})) is expected
    assert may_tell(own=True, serves_here=here, roles=frozenset())


@pytest.mark.parametrize(("by", "may"), [(SYSTEM, True), (VISITOR, False)])
def test_the_machine_alone_opens_days_of_duty(by: Actor, may: bool) -> None:
    assert may_open_days(by=by) is may
