"""Use a one-time link: a password and a second factor for an account that is opened, made, or returned to."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.accounts import codes, queries, totp
from yangguang.accounts.actions.grant import give
from yangguang.accounts.actions.open_account import enter
from yangguang.accounts.actions.passkeys import revoke_all
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.actions.tokens import revoke_tokens
from yangguang.accounts.errors import LinkSpent, WrongCode
from yangguang.accounts.models import Link, LinkUse, Role, SessionsEnded, User
from yangguang.foundation import keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, wall


@dataclass(frozen=True)
class Newcomer:
    """Who a link for a power is used by: the first administrators name themselves."""

    login_name: str
    display_name: str
    staff_number: str


def secret_of(token: str) -> bytes:
    """The second factor that a link offers: always the same for one token, so the page needs to remember nothing."""
    return keys.blind(token, purpose="link second factor")[:20]


def prove(token: str, *, code: str) -> int:
    """The step of a code that proves the offered second factor was taken up. Raises LinkSpent, WrongCode."""
    if queries.open_link(token) is None:
        raise spent()
    step = totp.matching_step(secret_of(token), code=code, instant=wall())
    if step is None:
        raise WrongCode(_("验证码不对，或已过时。"), do=_("请输入验证器上现在显示的六位数字；手机时间应设为自动。"))
    return step


@action("accounts.redeem")
def redeem(*, token: str, password: str, step: int, newcomer: Newcomer | None = None, by: Actor = VISITOR) -> User:
    """Open the account of a link with a password and the proved second factor; all its older sessions, passkeys
    and tokens end.

    `step` is what `prove` returned. Raises LinkSpent, WeakPassword, OneAccount.
    """
    link = queries.open_link(token)
    if link is None:
        raise spent()
    user = link.user or _made(link, newcomer)
    try:
        with transaction.atomic():
            LinkUse.objects.create(link=link, at=now())
    except IntegrityError as fault:
        raise spent() from fault
    set_password(user, password)
    codes.bind(user, secret=secret_of(token), step=step)
    revoke_all(user)
    revoke_tokens(user)
    SessionsEnded.objects.create(user=user, at=now(), by=None)
    return user


def _made(link: Link, newcomer: Newcomer | None) -> User:
    if newcomer is None:
        raise LinkSpent(_("此链接用于首任管理员，需要登录名、姓名和工号。"), do=_("请从链接的第一步重新开始。"))
    user = enter(
        login_name=newcomer.login_name,
        display_name=newcomer.display_name,
        staff_number=newcomer.staff_number,
        by=None,
    )
    give(user=user, role=Role(link.power), by=None)
    return user


def spent() -> LinkSpent:
    """The one answer for links that are unknown, used, replaced or too old."""
    return LinkSpent(
        _("此链接无效、已使用或已过期。"), do=_("请向系统管理员索取新的链接。"), kept=_("没有作任何改动。")
    )
