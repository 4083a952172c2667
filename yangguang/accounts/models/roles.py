"""The three powers and the roles beside them, as grants and revocations that stay."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from yangguang.accounts.models.users import User


class Role(models.TextChoices):
    """What a person may do; the first three are powers, and nobody holds two of them (三权分立)."""

    SYSTEM_ADMIN = "system_admin", _("系统管理员")
    SECURITY_ADMIN = "security_admin", _("安全管理员")
    AUDIT_ADMIN = "audit_admin", _("审计管理员")
    EDITOR = "editor", _("编辑")
    REVIEWER = "reviewer", _("审核")
    PUBLISHER = "publisher", _("发布")
    CUSTODIAN = "custodian", _("数据保管")


POWERS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})


class Grant(models.Model):
    """A role was given; by nobody (null) only where a one-time link of the machine gave it."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=Role.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="grant_of_a_known_role"),
            models.CheckConstraint(
                condition=models.Q(by=None) | ~models.Q(by=models.F("user")), name="grant_not_to_oneself"
            ),
        ]


class Revocation(models.Model):
    """A role was taken back."""

    grant = models.OneToOneField(Grant, on_delete=models.PROTECT, related_name="revocation")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
