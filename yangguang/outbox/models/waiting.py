"""What is not done with: a summary that the database's own triggers keep, so that nothing need be counted."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.offices.models import Office
from yangguang.outbox.models.messages import Message
from yangguang.outbox.models.money import Reservation


class Waiting(models.Model):
    """One sending that is to come (`due`), under way, or waits for a person (no `due`); nobody else can write it."""

    reservation = models.OneToOneField(Reservation, on_delete=models.PROTECT, primary_key=True, related_name="waiting")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+", db_index=False)
    office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    code = models.BooleanField()
    due = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index("due", name="outbox_due", condition=Q(due__isnull=False)),
            models.Index("office", "reservation", name="outbox_undecided", condition=Q(due=None)),
        ]
