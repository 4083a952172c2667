"""One-time links: by them the first administrators come in, people open their accounts, and lost ones return."""

from django.db import models

from yangguang.accounts.models.roles import POWERS
from yangguang.accounts.models.users import User


class Link(models.Model):
    """A secret address, stored as a keyed digest; it opens an account that exists, or makes one with a power."""

    digest = models.BinaryField(max_length=32, unique=True)
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    power = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    until = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False, power="") | models.Q(user=None, power__in=sorted(POWERS)),
                name="link_for_a_user_or_a_power",
            ),
        ]


class LinkUse(models.Model):
    """The link was used; it cannot be used again."""

    link = models.OneToOneField(Link, on_delete=models.PROTECT, related_name="use")
    at = models.DateTimeField()


class RecoveryRequest(models.Model):
    """A system administrator asked that a person who lost password or second factor may return."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")


class RecoveryApproval(models.Model):
    """A second person, a security administrator, agreed."""

    request = models.OneToOneField(RecoveryRequest, on_delete=models.PROTECT, related_name="approval")
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
