"""Who may change places and boards, as a table."""

import pytest

from yangguang.accounts.models import Role
from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.places import policies
from yangguang.places.errors import Refused
from yangguang.places.policies import may_keep_boards, may_keep_places


@pytest.mark.parametrize("role", Role)
def test_the_system_administrator_keeps_places_and_nobody_else(role: Role) -> None:
    assert may_keep_places(roles=frozenset({role})) is (role == Role.SYSTEM_ADMIN)


@pytest.mark.parametrize("role", Role)
def test_boards_are_kept_by_who_posts_on_them(role: Role) -> None:
    assert may_keep_boards(roles=frozenset({role})) is (role in {Role.SYSTEM_ADMIN, Role.PUBLISHER})


def test_without_a_role_nothing_may_be_changed() -> None:
    assert not may_keep_places(roles=frozenset())
    assert not may_keep_boards(roles=frozenset())


def test_the_roles_of_an_account_decide(db: None) -> None:
    policies.must_keep_places(people.person(Role.SYSTEM_ADMIN))
    policies.must_keep_boards(people.person(Role.PUBLISHER))
    policies.must_keep_places(SYSTEM)
    for stranger in (people.person(Role.EDITOR, Role.REVIEWER), people.person(), VISITOR):
        with pytest.raises(Refused):
            policies.must_keep_places(stranger)
        with pytest.raises(Refused):
            policies.must_keep_boards(stranger)
