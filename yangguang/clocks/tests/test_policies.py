"""Who may, as tables."""

from dataclasses import dataclass

import pytest

from yangguang.accounts.models import Role
from yangguang.clocks.policies import Person, may_extend, may_handle, may_import, may_see_desk
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor


@dataclass(frozen=True)
class Someone:
    """An actor."""

    actor_key: str


A = Someone("user:1")


@pytest.mark.parametrize(
    ("by", "held", "may"),
    [(SYSTEM, set(), True), (A, {Role.SYSTEM_ADMIN}, True), (A, set(), False), (VISITOR, set(), False)]
    + [(A, {role}, False) for role in Role if role is not Role.SYSTEM_ADMIN],
)
def test_only_the_machine_and_a_system_administrator_import(by: Actor, held: set[str], may: bool) -> None:
    assert may_import(by=by, held=held) is may


CLERK, HEAD = Person("user:1", serves=True), Person("user:2", serves=True, heads=True)


@pytest.mark.parametrize(
    ("person", "approver", "may"),
    [
        (CLERK, HEAD, True),
        (Person("user:3", serves=True, heads=True), HEAD, True),
        (CLERK, Person("user:2", serves=True), False),
        (CLERK, Person("user:2"), False),
        (CLERK, CLERK, False),
        (HEAD, HEAD, False),
        (Person("user:1"), HEAD, False),
        (Person("system"), HEAD, False),
        (CLERK, Person("system"), False),
    ],
)
def test_an_extension_takes_two_who_serve_one_of_them_the_head(person: Person, approver: Person, may: bool) -> None:
    assert may_extend(person, approver=approver) is may


@pytest.mark.parametrize(("person", "may"), [(CLERK, True), (HEAD, True), (Person("user:3"), False)])
def test_a_clock_is_handled_by_those_who_serve(person: Person, may: bool) -> None:
    assert may_handle(person) is may


def test_a_desk_is_for_those_who_serve() -> None:
    assert may_see_desk(serves=True)
    assert not may_see_desk(serves=False)
