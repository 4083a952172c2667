"""The two ways in: name, password and a fresh code together, or a passkey; one answer for every failure of each."""

from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, transaction
from django.http import HttpRequest

from yangguang.accounts import ceremony, devices, lockout, queries
from yangguang.accounts.codes import use_code
from yangguang.accounts.models import Passkey, PasskeyUse, User
from yangguang.foundation import audit
from yangguang.foundation.actors import VISITOR
from yangguang.foundation.now import wall


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
        user = queries.seen(user_id)
        return user if user and user.is_active else None


class ByPasskey(PasswordAndCode):
    """A passkey alone: it lies in a device and asks for a finger, a face or a PIN, which are two factors.

    Guesses at a name lock nobody out of it, since there is nothing to guess.
    """

    def authenticate(  # type: ignore[override]  # Django calls each way in with what was given, by name
        self, request: HttpRequest | None, passkey_answer: str
    ) -> User | None:
        """The user whose passkey answered what this session asked, if the account is open; else None."""
        if request is None:
            return None
        with transaction.atomic():
            found = _proved(request, passkey_answer)
            if found:
                lockout.count(found.user.login_name, succeeded=True, known_device=True)
            audit.record(
                actor_key=found.user.actor_key if found else VISITOR.actor_key,
                verb="accounts.log_in_by_passkey",
                subject=f"accounts.passkey:{found.pk}" if found else "",
                result="done" if found else "refused",
            )
        return found.user if found else None


def _proved(request: HttpRequest, answer: str) -> Passkey | None:
    """The passkey that signed, noted as used; one whose counter went back was copied, and opens nothing."""
    try:
        said = ceremony.signed(answer)
        found = queries.passkey(said.credential)
        ceremony.prove(request, answer, data=bytes(found.data) if found else b"")
        if found is None or not found.user.is_active:
            return None
        with transaction.atomic():
            PasskeyUse.objects.create(passkey=found, counter=said.counter, at=wall())
    except (ceremony.Unproved, DatabaseError):
        return None
    return found


def _password_is_right(user: User | None, password: str) -> bool:
    if user is None or not user.has_usable_password():
        make_password(password)  # an unknown name takes as long as a known one
        return False
    return user.check_password(password)


def _may_enter(user: User, code: str) -> bool:
    return user.is_active and use_code(user, code=code)
