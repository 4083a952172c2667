"""What a request for information was charged, and when that was paid."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.cases.fees.bands import By
from yangguang.cases.models.cases import Case


class Fee(models.Model):
    """The one fee of a request, told with the step of that number: by items or pages, from which unit to which."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="fee")
    step = models.PositiveIntegerField()
    by = models.CharField(max_length=4, choices=[(By.ITEM.value, "件"), (By.PAGE.value, "页")])
    after = models.PositiveIntegerField()
    upto = models.PositiveIntegerField()
    fen = models.PositiveBigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(by__in=[By.ITEM.value, By.PAGE.value]), name="fee_on_one_scale"),
            models.CheckConstraint(condition=Q(upto__gt=F("after"), fen__gte=1), name="fee_is_for_something"),
            models.CheckConstraint(condition=Q(by=By.ITEM.value) | Q(after=0), name="fee_by_page_adds_up_nothing"),
        ]


class FeePaid(models.Model):
    """A fee was paid on a day, noted with the step of that number."""

    fee = models.OneToOneField(Fee, on_delete=models.PROTECT, related_name="paid")
    step = models.PositiveIntegerField()
    on = models.DateField()
