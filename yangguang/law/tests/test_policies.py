"""Who may change the legal bases, as a table."""

import pytest

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.law.policies import may_import


@pytest.mark.parametrize(
    ("by", "held", "may"),
    [
        (SYSTEM, set(), True),
        (VISITOR, set(), False),
        (VISITOR, {Role.SYSTEM_ADMIN}, True),
        *((VISITOR, {role}, False) for role in Role if role is not Role.SYSTEM_ADMIN),
    ],
)
def test_only_the_machine_and_a_system_administrator_import_bases(by: Actor, held: set[str], may: bool) -> None:
    assert may_import(by=by, held=held) is may
