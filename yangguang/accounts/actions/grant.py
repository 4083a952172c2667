"""Give and take roles; the database keeps the three powers apart once more."""

from django.db import transaction
from django.db.utils import IntegrityError
from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.actions.holders import keep_one_holder
from yangguang.accounts.errors import NoRole, TwoPowers
from yangguang.accounts.models import Grant, Revocation, Role, User
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("accounts.grant")
def grant(*, user: User, role: Role, by: Actor, reason: str = "") -> Grant:
    """Give a role to a person. Raises NoRole, TwoPowers."""
    _check(user=user, by=by)
    held = queries.roles_of(user)
    if not user.is_active:
        raise NoRole(_("账户已停用，不能授予角色。"), do=_("请先由系统管理员启用。"))
    if role in held:
        raise NoRole(_("此人已有这一角色。"), kept=_("没有作任何改动。"))
    if not policies.may_hold(held=held, role=role):
        raise TwoPowers(
            _("系统管理员、安全管理员、审计管理员三权分立，一人不得兼任。"), do=_("请先收回原有权限，或改授他人。")
        )
    return give(user=user, role=role, by=by)


def give(*, user: User, role: Role, by: Actor | None) -> Grant:
    """Insert the grant (`by` None: a link of the machine). Raises TwoPowers when the database refuses."""
    try:
        with transaction.atomic():
            return Grant.objects.create(user=user, role=role, at=now(), by=by if isinstance(by, User) else None)
    except IntegrityError as fault:
        raise TwoPowers(_("此人已有这一角色，或将兼任三权之二。"), kept=_("没有作任何改动。")) from fault


@action("accounts.revoke")
def revoke(*, user: User, role: Role, by: Actor, reason: str = "") -> Revocation:
    """Take a role back. Raises NoRole, LastHolder."""
    _check(user=user, by=by)
    standing = queries.standing_grants().filter(user=user, role=role).first()
    if standing is None:
        raise NoRole(_("此人没有这一角色。"), kept=_("没有作任何改动。"))
    keep_one_holder(user=user, roles={role})
    return Revocation.objects.create(grant=standing, at=now(), by=by if isinstance(by, User) else None)


def _check(*, user: User, by: Actor) -> None:
    if not policies.may_grant(held=queries.roles_of(by), to_self=by.actor_key == user.actor_key):
        raise NoRole(_("只有安全管理员可以授予或收回角色，且不得为自己办理。"), do=_("请联系另一位安全管理员。"))
