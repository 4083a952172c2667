"""The third way in: the county's provider says who it is, and two factors are asked for, there or here."""

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from yangguang.accounts import lockout, queries
from yangguang.accounts.backend import PasswordAndCode
from yangguang.accounts.codes import use_code
from yangguang.accounts.models import User
from yangguang.accounts.provider import OURS, Said
from yangguang.foundation import audit
from yangguang.foundation.actors import VISITOR


class ByProvider(PasswordAndCode):
    """Only who was tied before comes in; nobody is made by coming, and no role is given."""

    def authenticate(  # type: ignore[override]  # Django calls each way in with what was given, by name
        self, request: HttpRequest | None, provider_said: Said, code: str = ""
    ) -> User | None:
        """The person to whom the subject was tied, if the account is open and two factors were asked for; else None."""
        with transaction.atomic():
            user = queries.tied(issuer=provider_said.issuer, subject=provider_said.subject)
            right = user is not None and user.is_active and _second(user, provider_said, code)
            audit.record(
                actor_key=user.actor_key if user and right else VISITOR.actor_key,
                verb="accounts.log_in_by_provider",
                subject=f"accounts.user:{user.pk}" if user else "",
                result="done" if right else "refused",
            )
        return user if right else None


def _second(user: User, said: Said, code: str) -> bool:
    """Whether a second factor was asked for: by the provider, where the county trusts it, else a code of ours."""
    if settings.OIDC_SECOND_FACTOR != OURS:
        return said.strong
    lockout.queue(user.login_name)
    if lockout.is_locked(user.login_name, known_device=False):
        return False
    right = use_code(user, code=code)
    lockout.count(user.login_name, succeeded=right, known_device=False)
    return right
