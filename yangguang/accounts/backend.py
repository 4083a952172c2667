"""The one way in: login name, password and a fresh code together, with lock-out, the same answer for every failure."""

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest

from yangguang.accounts import devices, lockout, queries
from yangguang.accounts.codes import use_code
from yangguang.accounts.models import User
from yangguang.foundation import audit
from yangguang.foundation.actors import VISITOR


class PasswordAndCode:
    """Django's authentication backend; whoever calls `authenticate()` meets lock-out and second factor."""

    def authenticate(
        self, request: HttpRequest | None, login_name: str = "", password: str = "", code: str = ""
    ) -> User | None:
        """The user, if name, password and code are right, the account is open and not locked; else None."""
        with transaction.atomic():
            lockout.queue(login_name)
            user = queries.person(login_name)
            known = devices.is_known(request, user)
            locked = lockout.is_locked(login_name, known_device=known)
            right = _password_is_right(user, password) and not locked and user is not None and _may_enter(user, code)
            if not locked:
                lockout.count(login_name, succeeded=right, known_device=known)
            audit.record(
                actor_key=user.actor_key if user and right else VISITOR.actor_key,
                verb="accounts.log_in",
                subject=f"accounts.user:{user.pk}" if user else "",
                result="done" if right else "locked" if locked else "refused",
            )
        return user if right else None

    def get_user(self, user_id: int) -> User | None:
        """The user of a session; None, which ends it, as soon as the account is disabled."""
        user = User.objects.filter(pk=user_id).first()
        return user if user and user.is_active else None


def _password_is_right(user: User | None, password: str) -> bool:
    if user is None or not user.has_usable_password():
        make_password(password)  # an unknown name takes as long as a known one
        return False
    return user.check_password(password)


def _may_enter(user: User, code: str) -> bool:
    return user.is_active and use_code(user, code=code)
