"""Close an account, open it again, end its sessions."""

from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.actions.holders import keep_one_holder
from yangguang.accounts.errors import NoRole
from yangguang.accounts.models import Disabling, Enabling, SessionsEnded, User
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("accounts.disable")
def disable(*, user: User, by: Actor, reason: str) -> Disabling:
    """Close an account; its sessions end at once. Raises NoRole, LastHolder."""
    _check(user=user, by=by)
    if not user.is_active:
        raise NoRole(_("账户已经停用。"), kept=_("没有作任何改动。"))
    keep_one_holder(user=user, roles=queries.roles_of(user))
    SessionsEnded.objects.create(user=user, at=now(), by=_user(by))
    return Disabling.objects.create(user=user, at=now(), by=_user(by))


@action("accounts.enable")
def enable(*, user: User, by: User, reason: str) -> Enabling:
    """Open a closed account again; sessions from before stay ended. Raises NoRole."""
    _check(user=user, by=by)
    standing = Disabling.objects.filter(user=user, enabling=None).first()
    if standing is None:
        raise NoRole(_("账户没有停用。"), kept=_("没有作任何改动。"))
    return Enabling.objects.create(disabling=standing, at=now(), by=by)


@action("accounts.end_sessions")
def end_sessions(*, user: User, by: Actor) -> SessionsEnded:
    """End every session of a user: one's own, or anyone's by an administrator. Raises NoRole."""
    if by.actor_key != user.actor_key:
        _check(user=user, by=by)
    return SessionsEnded.objects.create(user=user, at=now(), by=_user(by))


def _check(*, user: User, by: Actor) -> None:
    if not policies.may_disable(held=queries.roles_of(by), to_self=by.actor_key == user.actor_key):
        raise NoRole(
            _("只有系统管理员或安全管理员可以停用、启用账户，且不得为自己办理。"), do=_("请联系另一位管理员。")
        )


def _user(by: Actor) -> User | None:
    return by if isinstance(by, User) else None
