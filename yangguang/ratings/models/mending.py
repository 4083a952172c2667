"""What an office made of a bad rating: verified, called back, mended, and whether the rater agrees."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.offices.models import Office, Officer
from yangguang.ratings.choices import Delay, Finding, MendKind, Reached
from yangguang.ratings.models.ratings import Rating


class Verification(models.Model):
    """What was found when somebody looked into a bad rating."""

    rating = models.OneToOneField(Rating, on_delete=models.PROTECT, related_name="verification")
    finding = models.CharField(max_length=9, choices=Finding)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(finding__in=Finding.values), name="verification_finding_known"),
        ]


class CallBack(models.Model):
    """Whoever left a contact was called back, by somebody who has no part in the rated office."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="call_backs")
    number = models.PositiveSmallIntegerField()
    reached = models.CharField(max_length=11, choices=Reached)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rating", "number"], name="call_back_numbered"),
            models.CheckConstraint(condition=Q(reached__in=Reached.values), name="call_back_end_known"),
        ]


class Mend(models.Model):
    """What was done: mended, put off once with reason and day, or explained; `round` 2 after the rater disagreed."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="mends")
    round = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, choices=MendKind)
    delay = models.CharField(max_length=6, choices=Delay, blank=True)
    until = models.DateField(null=True)
    public = models.BooleanField(default=False)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(round__gte=1) & Q(round__lte=2), name="mend_reopened_once"),
            models.CheckConstraint(
                condition=Q(kind=MendKind.LATER, delay__in=Delay.values, until__isnull=False)
                | Q(kind__in=(MendKind.MENDED, MendKind.EXPLAINED), delay="", until=None),
                name="mend_put_off_with_reason_and_day",
            ),
            models.UniqueConstraint(
                fields=["rating", "round"], condition=Q(kind=MendKind.LATER), name="mend_put_off_once"
            ),
            models.UniqueConstraint(
                fields=["rating", "round"], condition=~Q(kind=MendKind.LATER), name="mend_ends_once"
            ),
        ]


class Check(models.Model):
    """Whether the rater agrees that it is mended."""

    mend = models.OneToOneField(Mend, on_delete=models.PROTECT, related_name="check_of_it")
    agrees = models.BooleanField()
    on = models.DateField()
