"""Who wants no messages: an address by its keyed digest, or a subject as a whole; neither says why."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.outbox.choices import OWED, How, Kind, Purpose


class OptOut(models.Model):
    """An address stopped one purpose, or all (empty) save what is owed: codes, and that an account is touched."""

    blind = models.BinaryField(max_length=32, db_index=True)
    kind = models.CharField(max_length=8, choices=Kind)
    purpose = models.CharField(max_length=8, choices=Purpose, blank=True)
    how = models.CharField(max_length=8, choices=How)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(purpose__in=["", *Purpose.values]) & ~Q(purpose__in=sorted(OWED)),
                name="codes_are_not_stopped",
            ),
            models.CheckConstraint(condition=Q(how__in=How.values), name="stopped_in_a_known_way"),
        ]


class OptOutEnd(models.Model):
    """The person wants these messages again."""

    opt_out = models.OneToOneField(OptOut, on_delete=models.PROTECT, related_name="end")
    how = models.CharField(max_length=8, choices=How)
    at = models.DateTimeField()


class Silence(models.Model):
    """Nothing more is said about a subject, at once. There is no column for a reason: it would tell of a loss."""

    subject = models.CharField(max_length=80, db_index=True)
    at = models.DateTimeField()


class SilenceEnd(models.Model):
    """The person wants to hear again."""

    silence = models.OneToOneField(Silence, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField()
