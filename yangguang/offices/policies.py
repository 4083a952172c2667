"""Who may change offices, positions and what an office publishes about itself."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.offices import queries
from yangguang.offices.errors import Refused
from yangguang.offices.models import Office, Position


def may_keep_offices(*, roles: frozenset[str]) -> bool:
    """Whether someone with these roles may establish offices and fill positions: the system administrator."""
    return Role.SYSTEM_ADMIN in roles


def may_publish(*, roles: frozenset[str], serves: bool) -> bool:
    """Whether someone may change an office's published contact and duties: a publisher who serves there or above."""
    return Role.SYSTEM_ADMIN in roles or (Role.PUBLISHER in roles and serves)


def must_keep_offices(by: Actor) -> None:
    """Raise Refused unless this actor may establish offices and fill positions; the machine itself may."""
    if by is not SYSTEM and not may_keep_offices(roles=roles_of(by)):
        raise Refused(_("只有系统管理员可以更改机构和任职。"), kept=_("机构与任职未变。"))


def must_publish(by: Actor, office: Office) -> None:
    """Raise Refused unless this actor may change what an office publishes of itself; the machine itself may."""
    if by is SYSTEM or may_publish(roles=roles_of(by), serves=queries.serves(by, office)):
        return
    raise Refused(_("只有本机构或上级机构的发布人员可以更改机构的公开信息。"), kept=_("公开信息未变。"))


def may_look_after(*, roles: frozenset[str], serves: bool) -> bool:
    """Whether someone may write down what was seen to in a facility: a clerk of its office or of one above."""
    return serves and not roles.isdisjoint({Role.EDITOR, Role.PUBLISHER})


def must_look_after(by: Actor, office: Office) -> None:
    """Raise Refused unless this actor may look after the office's facilities; the machine itself may."""
    if by is SYSTEM or may_look_after(roles=roles_of(by), serves=queries.serves(by, office)):
        return
    raise Refused(_("只有负责机构或其上级机构的经办人可以登记检查和设备。"), kept=_("没有记入。"))


def may_tell(*, own: bool, serves_here: bool, roles: frozenset[str]) -> bool:
    """Whether someone may set the state of a post today: its holder, or a clerk who serves in the very office."""
    return own or (serves_here and bool(roles & {Role.EDITOR, Role.PUBLISHER}))


def may_open_days(*, by: Actor) -> bool:
    """Whether someone may say that today is a day of duty: the machine alone, which goes by the calendar."""
    return by is SYSTEM


def must_tell(by: Actor, post: Position) -> None:
    """Raise Refused unless this actor may set the state of a post; the machine itself may."""
    own = isinstance(by, User) and post.officer.user_id == by.pk
    if by is SYSTEM or may_tell(own=own, serves_here=queries.in_office(by, post.office), roles=roles_of(by)):
        return
    raise Refused(_("去向由本人或者本机构的经办人登记。"), kept=_("去向未变。"))


def must_open_days(by: Actor) -> None:
    """Raise Refused unless this actor may open a day of duty."""
    if not may_open_days(by=by):
        raise Refused(_("工作日按放假安排由系统开启，不能自行开启。"), kept=_("没有开启。"))
