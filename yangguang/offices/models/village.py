"""What an office owes a village service worker (村专干): contract, hours, pay on time, a ground at the end."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models.register import Position


class ExitGround(models.TextChoices):
    """Why a worker leaves the post; residents' acts are no ground."""

    ENDED = "ended", _("合同期满")
    OWN_WISH = "own_wish", _("本人提出")
    ELSEWHERE = "elsewhere", _("转任其他岗位")
    POST_CLOSED = "closed", _("岗位撤销")
    BREACH = "breach", _("违反合同")


class Contract(models.Model):
    """The contract of a post from a day up to and including another; on `pay_day` of the next month the pay is due."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    hours = models.CharField(max_length=80)
    pay_day = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")) & ~Q(hours=""), name="contract_lasts"),
            models.CheckConstraint(condition=Q(pay_day__gte=1) & Q(pay_day__lte=28), name="contract_pays_monthly"),
        ]


class Allowance(models.Model):
    """The pay of one month (its first day): when it was due and when it was paid; never how much."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="allowances")
    month = models.DateField()
    due = models.DateField()
    paid = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(month__day=1) & Q(due__gt=F("month")), name="allowance_of_a_month"),
            models.UniqueConstraint(fields=["contract", "month"], name="allowance_paid_once"),
        ]


class Exit(models.Model):
    """A contract ended on a day, on a closed ground; until another day the worker may appeal."""

    contract = models.OneToOneField(Contract, on_delete=models.PROTECT, related_name="exit")
    day = models.DateField()
    ground = models.CharField(max_length=10, choices=ExitGround)
    appeal_until = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ground__in=ExitGround.values), name="exit_ground_known"),
            models.CheckConstraint(condition=Q(appeal_until__gt=F("day")), name="exit_leaves_time_to_appeal"),
        ]
