"""Who may change rules and calendar, lengthen a limit, and see a desk."""

from collections.abc import Set as AbstractSet

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor


def may_import(*, by: Actor, held: AbstractSet[str]) -> bool:
    """The machine at its start, and a system administrator, import rules and notices of days off."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in held


def may_extend(*, by: Actor, approver: Actor, heads: bool) -> bool:
    """Someone who works here asks for more time, and another person, who `heads` the office or one above, approves."""
    return by not in (SYSTEM, VISITOR) and approver.actor_key != by.actor_key and heads


def may_see_desk(*, serves: bool) -> bool:
    """A desk is seen by those who serve in its office or in one above it."""
    return serves
