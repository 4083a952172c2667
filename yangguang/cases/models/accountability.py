"""An upheld complaint holds an office to account: opened by itself, decided by a head elsewhere, public unnamed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.cases.conduct import Conduct, Consequence, Remedy
from yangguang.cases.models.cases import Case
from yangguang.offices.models import Office, Officer


class Accountability(models.Model):
    """A complaint about an office was upheld; `office` answers for deciding what follows."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="+")
    accused = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()


class AccountabilityDecision(models.Model):
    """What the office did, what follows for it, and what the person who complained gets; `fen` is what is paid back."""

    accountability = models.OneToOneField(Accountability, on_delete=models.PROTECT, related_name="decision")
    conduct = models.CharField(max_length=15, choices=Conduct)
    consequence = models.CharField(max_length=10, choices=Consequence)
    remedy = models.CharField(max_length=9, choices=Remedy)
    fen = models.BigIntegerField(null=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(conduct__in=Conduct.values, consequence__in=Consequence.values, remedy__in=Remedy.values),
                name="accountability_closed_lists",
            ),
            models.CheckConstraint(
                condition=Q(remedy=Remedy.REFUNDED, fen__gt=0) | (~Q(remedy=Remedy.REFUNDED) & Q(fen=None)),
                name="accountability_refund_is_a_sum",
            ),
        ]
