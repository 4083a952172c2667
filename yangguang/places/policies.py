"""Who may change places and boards."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role
from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.places.errors import Refused


def may_keep_places(*, roles: frozenset[str]) -> bool:
    """Whether someone with these roles may change the list of places: the system administrator."""
    return Role.SYSTEM_ADMIN in roles


def may_keep_boards(*, roles: frozenset[str]) -> bool:
    """Whether someone with these roles may put boards up and take them down: whoever posts on them."""
    return not roles.isdisjoint({Role.SYSTEM_ADMIN, Role.PUBLISHER})


def must_keep_places(by: Actor) -> None:
    """Raise Refused unless this actor may change the list of places; the machine itself may."""
    if by is not SYSTEM and not may_keep_places(roles=roles_of(by)):
        raise Refused(_("只有系统管理员可以更改地点名单。"), kept=_("地点名单未变。"))


def must_keep_boards(by: Actor) -> None:
    """Raise Refused unless this actor may put boards up and take them down; the machine itself may."""
    if by is not SYSTEM and not may_keep_boards(roles=roles_of(by)):
        raise Refused(_("只有系统管理员和发布人员可以增减公示栏。"), kept=_("公示栏未变。"))
