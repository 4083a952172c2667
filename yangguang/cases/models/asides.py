"""Who neither reads nor routes a case, who reported, and who looked who that was."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.cases.choices import Why
from yangguang.cases.models.cases import Case
from yangguang.offices.models import Office, Officer


class Barred(models.Model):
    """An office or an officer that is accused in a case, or an officer who steps aside (信访工作条例 28, 30)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="barred")
    office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=8, choices=Why)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(office__isnull=False, officer=None, why=Why.ACCUSED)
                | Q(office=None, officer__isnull=False, why__in=Why.values),
                name="barred_is_an_office_or_an_officer",
            ),
            models.UniqueConstraint(fields=["case", "office", "officer"], nulls_distinct=False, name="barred_once"),
        ]


class Identity(models.Model):
    """Who reports, where they gave it; sealed under a key of its own, erasable; no reader but the custodian."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="identity")
    sealed = models.BinaryField()


class IdentityLook(models.Model):
    """A custodian looked who reports, with a reason; sealed under the case's key, erasable."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="looks")
    by = models.CharField(max_length=80)
    at = models.DateTimeField()
    sealed = models.BinaryField()
