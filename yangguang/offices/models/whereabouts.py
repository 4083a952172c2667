"""The board of whereabouts (去向牌): one state a post, on a day of duty, within its hours, and nothing before."""

from datetime import time
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models.register import Position

EARLIEST, LATEST = time(7), time(20)  # no duty hours by night, whatever a county sets


class State(models.TextChoices):
    """Where an officer on duty is, as far as a visitor needs it: never a place, never a reason."""

    IN = "in", _("在岗")
    VILLAGES = "villages", _("下村")
    MEETING = "meeting", _("开会")
    OUT = "out", _("外出办事")
    TRAINING = "training", _("培训")
    LEAVE = "leave", _("休假")


class DutyDay(models.Model):
    """A day on which offices work, with its hours in Shanghai; opened by the machine from the calendar of `clocks`."""

    day = models.DateField(unique=True)
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(opens__gte=EARLIEST) & Q(closes__lte=LATEST) & Q(closes__gt=F("opens")),
                name="duty_day_not_by_night",
            ),
        ]


class Whereabouts(models.Model):
    """The one state of a post today: the next replaces it, the end of the day takes it away; there is no history."""

    position = models.OneToOneField(Position, on_delete=models.PROTECT, related_name="+")
    duty = models.ForeignKey(DutyDay, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State)
    told_at = models.DateTimeField()
    back_at = models.TimeField(null=True)  # today; None: not today, or not known
    stands_in = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="whereabouts_state_known"),
            models.CheckConstraint(
                condition=Q(stands_in=None) | ~Q(stands_in=F("position")), name="whereabouts_another_stands_in"
            ),
            models.CheckConstraint(
                condition=Q(back_at=None) | ~Q(state__in=[State.IN, State.LEAVE]), name="whereabouts_back_from_duty"
            ),
        ]
