"""Who may change the legal bases."""

from collections.abc import Set as AbstractSet

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, Actor


def may_import(*, by: Actor, held: AbstractSet[str]) -> bool:
    """The machine at its start, and a system administrator, import bases."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in held
