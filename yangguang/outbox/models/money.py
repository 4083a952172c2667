"""Money for messages: reserved when queued or decided, then settled or released, each exactly once."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.outbox.choices import Paid
from yangguang.outbox.models.messages import Message


class Reservation(models.Model):
    """Money in li kept back for one sending: the first of a message, or one that a person decided anew."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="reservations")
    decision = models.OneToOneField("outbox.Decision", null=True, on_delete=models.PROTECT, related_name="reservation")
    cost = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message"], condition=Q(decision=None), name="reserved_once_undecided"),
        ]


class Settlement(models.Model):
    """What became of reserved money: settled (the carrier took the message, or may have) or released."""

    reservation = models.OneToOneField(Reservation, on_delete=models.PROTECT, related_name="settlement")
    paid = models.CharField(max_length=8, choices=Paid)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(paid__in=Paid.values), name="settled_or_released")]
