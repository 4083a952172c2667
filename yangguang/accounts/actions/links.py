"""One-time links: shown once, stored as a digest, gone after a day or after use, replaced by a newer one."""

from datetime import timedelta
from secrets import token_urlsafe

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.errors import NoRole
from yangguang.accounts.models import POWERS, Link, Role, User
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import wall

_ORDER = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)


@action("accounts.first_links")
def first_links(*, by: Actor = SYSTEM) -> dict[Role, str]:
    """Tokens by which the first three administrators come in: one for each power that nobody holds."""
    assert set(_ORDER) == POWERS
    return {power: make(user=None, power=power, by=by) for power in _ORDER if not queries.holders(power).exists()}


@action("accounts.issue_link")
def issue_link(*, user: User, by: Actor) -> str:
    """The token by which a person who never came in opens the account. Raises NoRole.

    Who has come in before returns by a recovery, to which two people agree.
    """
    if not policies.may_open_account(held=queries.roles_of(by)):
        raise NoRole(_("只有系统管理员可以发放开户链接。"), do=_("请联系系统管理员。"))
    if queries.second_factor(user) is not None:
        raise NoRole(_("此人已开通账户，不能再发开户链接。"), do=_("如密码或验证器遗失，请走「找回」，须两人办理。"))
    return make(user=user, power=None, by=by)


def make(*, user: User | None, power: Role | None, by: Actor) -> str:
    """Insert a link and return its token, which is nowhere else."""
    token = token_urlsafe(24)
    Link.objects.create(
        digest=keys.blind(token, purpose="link"),
        user=user,
        power=power or "",
        at=wall(),
        until=wall() + timedelta(hours=settings.LINK_HOURS),
        by=by if isinstance(by, User) else None,
    )
    return token
