"""Who may change the legal bases."""

from collections.abc import Collection

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, Actor


def may_import(by: Actor, roles: Collection[str]) -> bool:
    """Whether `by`, holding `roles`, may import bases: the machine's own start, or a system administrator."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in roles
