"""Log-ins of the demonstration: random each time, and refused on an instance that is not one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from secrets import token_hex, token_urlsafe

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.accounts import codes, queries, totp
from yangguang.accounts.actions.grant import give
from yangguang.accounts.actions.open_account import enter
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.errors import NoRole
from yangguang.accounts.models import Role, User
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import wall


@dataclass(frozen=True)
class DemoLogin:
    """One log-in of the demonstration; `secret` is the second factor in base32."""

    user: User
    password: str
    secret: str
    roles: tuple[Role, ...]

    @property
    def otpauth(self) -> str:
        """The address by which an authenticator takes up the second factor."""
        return f"otpauth://totp/Yangguang:{self.user.login_name}?secret={self.secret}&issuer=Yangguang"


@action("accounts.demo_logins")
def demo_logins(*, people: Mapping[str, tuple[str, Sequence[Role]]], by: Actor = SYSTEM) -> list[DemoLogin]:
    """Accounts with random passwords and second factors, `{login name: (name to show, roles)}`. Raises NoRole.

    A login name that exists gets a new password and a new second factor and keeps its roles.
    """
    _only_in_the_demo()
    return [_one(name, shown, tuple(roles)) for name, (shown, roles) in people.items()]


def demo_code(login_name: str) -> str:
    """The code that an authenticator would show now for a demonstration log-in. Raises NoRole."""
    _only_in_the_demo()
    user = queries.person(login_name)
    factor = queries.second_factor(user) if user else None
    if factor is None:
        raise NoRole(_("演示中没有「%(name)s」。") % {"name": login_name}, do=_("请看 bin/demo 打印的登录名。"))
    return totp.code_of(codes.secret_of(factor), step=totp.step_at(wall()))


def _one(login_name: str, display_name: str, roles: tuple[Role, ...]) -> DemoLogin:
    user = queries.person(login_name) or enter(
        login_name=login_name, display_name=display_name, staff_number=token_hex(8), by=None
    )
    password, secret = token_urlsafe(15), totp.new_secret()
    set_password(user, password)
    codes.bind(user, secret=secret, step=totp.step_at(wall()) - 2)
    for role in set(roles) - queries.roles_of(user):
        give(user=user, role=Role(role), by=None)
    return DemoLogin(user=user, password=password, secret=totp.base32(secret), roles=roles)


def _only_in_the_demo() -> None:
    if not settings.DEMO:
        raise NoRole(_("演示登录只在演示实例中有。"), do=_("正式实例请用 manage.py firstlinks 产生首任管理员。"))
