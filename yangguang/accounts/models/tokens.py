"""Tokens: by which a program of a person who works here calls the interface, for a while and for a few things."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from yangguang.accounts.models.users import User

LONGEST = timedelta(days=90)


class Scope(models.TextChoices):
    """What a program may do in its person's name; never more than the person may."""

    READ = "read", _("看待办和办件")
    ACT = "act", _("办件：受理、答复、移交等各步")
    PUBLISH = "publish", _("发布已签发的公开信息")


class Token(models.Model):
    """A secret that was shown once; what stands here is its keyed digest, whose key lies outside the database."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=40)
    digest = models.BinaryField(max_length=32, unique=True)
    at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("at"), until__lte=models.F("at") + LONGEST),
                name="token_of_ninety_days_at_most",
            ),
        ]


class TokenScope(models.Model):
    """One thing for which a token is good."""

    token = models.ForeignKey(Token, on_delete=models.PROTECT, related_name="scopes")
    scope = models.CharField(max_length=20, choices=Scope.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(scope__in=Scope.values), name="token_for_a_known_scope"),
            models.UniqueConstraint(fields=["token", "scope"], name="token_scope_once"),
        ]


class TokenRevocation(models.Model):
    """It opens nothing any more; by its person, or none where the person came back by a link."""

    token = models.OneToOneField(Token, on_delete=models.PROTECT, related_name="revocation")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
