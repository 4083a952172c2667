"""People for tests, of this room and of those above: a user who holds given roles."""

from itertools import count

from django.test import Client

from yangguang.accounts import codes, totp
from yangguang.accounts.actions.grant import give
from yangguang.accounts.actions.open_account import enter
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.models import Role, User
from yangguang.foundation.now import wall


class Browser(Client):
    """A browser on a secure line."""

    def request(self, **request: object) -> object:  # type: ignore[override]  # the answer has no public type
        """Every request over HTTPS, as in service."""
        return super().request(**{**request, "wsgi.url_scheme": "https", "SERVER_PORT": "443"})


PASSWORD = "纸在Taiyang下面8很白真的"
SECRET = b"twenty bytes to share"[:20]
_numbers = count(1)


def person(*roles: Role) -> User:
    """A user with the roles and no password: log in by `client.force_login(user)`."""
    number = next(_numbers)
    user = enter(login_name=f"person{number}", display_name=f"职员{number}", staff_number=f"S{number}", by=None)
    for role in roles:
        give(user=user, role=role, by=None)
    return user


def with_password(*roles: Role) -> User:
    """A user with the roles, `PASSWORD`, and `SECRET` as second factor."""
    user = person(*roles)
    set_password(user, PASSWORD)
    codes.bind(user, secret=SECRET, step=0)
    return user


def code(*, later: int = 0) -> str:
    """The code of `SECRET` that an authenticator shows now, or `later` steps after."""
    return totp.code_of(SECRET, step=totp.step_at(wall()) + later)
