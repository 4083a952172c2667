"""Counts of an office's work, kept by the database's triggers; the application may only read them."""

from typing import ClassVar

from django.db import models

from yangguang.cases.choices import Kind, State
from yangguang.offices.models import Office


class OpenTally(models.Model):
    """How many open cases an office has, by kind, state and due date: the sum of `n`.

    A change is a row of its own (+1, -1), so that nobody waits for anybody; `add_up` adds them to the settled one.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=12, choices=Kind)
    state = models.CharField(max_length=10, choices=State)
    due = models.DateField(null=True)
    n = models.IntegerField()
    settled = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index("office", name="cases_open_by_office"),
            models.Index("id", name="cases_open_unsettled", condition=models.Q(settled=False)),
        ]


class DoneTally(models.Model):
    """How many cases an office answered first, by kind, month, how many days that took, and whether too late."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=12, choices=Kind)
    month = models.DateField()
    days = models.IntegerField()
    late = models.BooleanField()
    n = models.IntegerField()
    settled = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index("office", "month", name="cases_done_by_office"),
            models.Index("id", name="cases_done_unsettled", condition=models.Q(settled=False)),
        ]
