"""Hours that an office keeps free for those who asked for help or a talk, and who comes when."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.cases.models.cases import Case
from yangguang.offices.models import Office, Officer


class Slot(models.Model):
    """An office keeps a span of a day free for so many cases; a trigger refuses two that overlap and are not closed."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    opens = models.TimeField()
    closes = models.TimeField()
    seats = models.PositiveSmallIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "day", "opens"], name="slot_day")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(closes__gt=F("opens")) & Q(seats__gte=1), name="slot_has_room"),
        ]


class Booking(models.Model):
    """A case has a place in a slot, or none any more; the newest booking of a case holds."""

    slot = models.ForeignKey(Slot, on_delete=models.PROTECT, related_name="bookings", null=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="bookings")
    at = models.DateTimeField()


class SlotClosing(models.Model):
    """An office keeps a slot free no longer; who had a place there chooses anew."""

    slot = models.OneToOneField(Slot, on_delete=models.PROTECT, related_name="closing")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
