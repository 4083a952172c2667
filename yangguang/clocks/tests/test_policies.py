"""Who may, as tables."""

from dataclasses import dataclass

import pytest

from yangguang.accounts.models import Role
from yangguang.clocks.policies import may_extend, may_import, may_see_desk
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor


@dataclass(frozen=True)
class Someone:
    """An actor."""

    actor_key: str


A, B = Someone("user:1"), Someone("user:2")


@pytest.mark.parametrize(
    ("by", "held", "may"),
    [(SYSTEM, set(), True), (A, {Role.SYSTEM_ADMIN}, True), (A, set(), False), (VISITOR, set(), False)]
    + [(A, {role}, False) for role in Role if role is not Role.SYSTEM_ADMIN],
)
def test_only_the_machine_and_a_system_administrator_import(by: Actor, held: set[str], may: bool) -> None:
    assert may_import(by=by, held=held) is may


@pytest.mark.parametrize(
    ("by", "approver", "heads", "may"),
    [
        (A, B, True, True),
        (A, B, False, False),
        (A, A, True, False),
        (SYSTEM, B, True, False),
        (VISITOR, B, True, False),
        (Someone("user:2"), B, True, False),
    ],
)
def test_an_extension_takes_two_people_one_of_them_the_head(by: Actor, approver: Actor, heads: bool, may: bool) -> None:
    assert may_extend(by=by, approver=approver, heads=heads) is may


def test_a_desk_is_for_those_who_serve() -> None:
    assert may_see_desk(serves=True)
    assert not may_see_desk(serves=False)
