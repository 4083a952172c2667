"""Who may change the log's keys."""

from collections.abc import Set as AbstractSet

from yangguang.accounts.models import Role
from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.ledger.errors import Forbidden
from yangguang.ledger.words import _


def may_change_keys(*, by: Actor, held: AbstractSet[str]) -> bool:
    """Whoever runs the machine, and a system administrator."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in held


def must_change_keys(by: Actor) -> None:
    """Raise Forbidden unless this actor may change the log's keys."""
    if not may_change_keys(by=by, held=roles_of(by)):
        raise Forbidden(_("您无权更换存证的公钥。"), do=_("请由系统管理员来做。"), kept=_("公钥未动。"))
