"""Who may change the catalogue, and who may say that information came to be."""

from collections.abc import Set as AbstractSet

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, Actor


def may_import(*, by: Actor, held: AbstractSet[str]) -> bool:
    """The machine at its start, and a publisher, import the catalogue."""
    return by is SYSTEM or Role.PUBLISHER in held


def may_list_papers(*, by: Actor, held: AbstractSet[str]) -> bool:
    """The machine at its start, and a system administrator, say which papers may not be asked for."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in held


def may_owe(*, by: Actor, serves: bool) -> bool:
    """The machine, and those who serve in the responsible office, say that something must be published."""
    return by is SYSTEM or serves
