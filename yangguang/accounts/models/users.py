"""People who log in: one account a person, and whether it may be used now."""

from dataclasses import dataclass
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

_PERSON = "one_account_a_person"


class Users(BaseUserManager["User"]):
    """Finds users; they are opened by `accounts.actions` alone."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user of a login name as it is stored."""
        return self.get(login_name=username)


type Marks = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What one statement said of a user as their page began, which holds while a page is read that changes nothing."""

    active: bool
    roles: frozenset[str]


class User(AbstractBaseUser):
    """A person who works here. No personal data beyond a login name and a name to show.

    `person` is a keyed digest of the staff number: it cannot be read back, and it makes a second account impossible.
    """

    login_name = models.CharField(max_length=40)
    display_name = models.CharField(max_length=40)
    person = models.BinaryField(max_length=32)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    last_login = None
    seen: Seen | None = None
    marks: Marks | None = None

    USERNAME_FIELD = "login_name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = Users()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["login_name"], name="one_login_name"),
            models.UniqueConstraint(fields=["person"], name=_PERSON),
            models.CheckConstraint(condition=models.Q(login_name=Lower("login_name")), name="login_name_in_small"),
        ]

    def __str__(self) -> str:
        return self.display_name

    @property
    def actor_key(self) -> str:
        """How the audit names this person."""
        return f"user:{self.pk}"

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # Django's is a plain attribute; ours is a query, so it cannot disagree
        """Whether the account may be used: it was not disabled, or was enabled again after."""
        if self.seen:
            return self.seen.active
        return not Disabling.objects.filter(user_id=self.pk, enabling=None).exists()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must carry: it changes with the password and each time sessions are ended, for good.

        What came with the user answers once; whatever was done since, the next asking sees.
        """
        marks, self.marks = self.marks or tuple(_newest(model, self.pk) for model in (Disabling, SessionsEnded)), None
        value = f"{self.password}:{list(marks)}"
        return salted_hmac("accounts.session", value, secret=secret, algorithm="sha256").hexdigest()


class Disabling(models.Model):
    """An account was closed."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="disablings")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")


class Enabling(models.Model):
    """A closed account was opened again."""

    disabling = models.OneToOneField(Disabling, on_delete=models.PROTECT, related_name="enabling")
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")


class SessionsEnded(models.Model):
    """Every session of a user was ended at this instant."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")


def _newest(model: type[Disabling | SessionsEnded], user: int) -> int | None:
    return model.objects.filter(user_id=user).order_by("-id").values_list("id", flat=True).first()


class Attempt(models.Model):
    """One try to log in, known or unknown name alike, by a keyed digest of what was typed; no address, no agent.

    `known_device`: the browser bore the mark of an earlier log-in to this account; such tries are counted apart, so
    that a stranger who guesses cannot lock out the person.
    """

    name_digest = models.BinaryField(max_length=32)
    at = models.DateTimeField(db_index=True)
    succeeded = models.BooleanField()
    known_device = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["name_digest", "at"], name="attempt_by_name")]
