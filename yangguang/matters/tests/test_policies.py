"""Who may change the catalogue, as tables."""

import pytest

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.matters.policies import may_import, may_owe


@pytest.mark.parametrize(
    ("by", "held", "may"),
    [(SYSTEM, set(), True), (VISITOR, {Role.PUBLISHER}, True)]
    + [(VISITOR, {role}, False) for role in Role if role is not Role.PUBLISHER],
)
def test_only_the_machine_and_a_publisher_import_the_catalogue(by: Actor, held: set[str], may: bool) -> None:
    assert may_import(by=by, held=held) is may


@pytest.mark.parametrize(
    ("by", "serves", "may"), [(SYSTEM, False, True), (VISITOR, True, True), (VISITOR, False, False)]
)
def test_only_the_machine_and_those_who_serve_say_what_is_owed(by: Actor, serves: bool, may: bool) -> None:
    assert may_owe(by=by, serves=serves) is may
