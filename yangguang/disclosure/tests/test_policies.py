"""Who may do what, as tables."""

from itertools import product

import pytest

from yangguang.accounts.models import Role
from yangguang.disclosure import policies
from yangguang.disclosure.policies import Person

TABLE = {
    "may_draft": {Role.EDITOR},
    "may_review": {Role.REVIEWER},
    "may_post": {Role.PUBLISHER},
    "may_decide": {Role.REVIEWER, Role.PUBLISHER},
    "may_read_rows": {Role.EDITOR, Role.REVIEWER, Role.PUBLISHER},
    "may_take_in": set(Role),
}
NOT_THE_AUTHOR = {"may_review", "may_decide"}


@pytest.mark.parametrize(
    ("rule", "role", "serves", "is_author"), list(product(TABLE, Role, (True, False), (True, False)))
)
def test_a_role_counts_only_in_ones_own_office_and_never_for_ones_own_text(
    rule: str, role: Role, serves: bool, is_author: bool
) -> None:
    person = Person(roles=frozenset({role}), serves=serves, is_author=is_author)
    allowed = serves and role in TABLE[rule] and not (is_author and rule in NOT_THE_AUTHOR)
    assert getattr(policies, rule)(person) is allowed


@pytest.mark.parametrize("role", list(Role))
def test_only_the_system_administrator_sets_up(role: Role) -> None:
    assert policies.may_set_up(frozenset({role})) is (role == Role.SYSTEM_ADMIN)


@pytest.mark.parametrize("name", ["特别扶助", "失独家庭特别扶助金", "育儿补贴", "婴幼儿育儿补贴（2026）"])
def test_what_tells_of_a_death_or_an_infant_is_never_named(name: str) -> None:
    assert policies.is_unnamable(name)


@pytest.mark.parametrize("name", ["奖励扶助", "独生子女父母奖励"])
def test_what_a_statute_names_may_be_named(name: str) -> None:
    assert not policies.is_unnamable(name)


@pytest.mark.parametrize(
    ("letters", "sound"), [("WJW", True), ("A1", True), ("wjw", False), ("W", False), ("W-J", False)]
)
def test_letters_of_an_office(letters: str, sound: bool) -> None:
    assert policies.are_letters(letters) is sound
