"""What does not count, by which version of the published rule, what the rater says to that, and what was decided."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.offices.models import Office, Officer
from yangguang.ratings.choices import Excluded
from yangguang.ratings.models.ratings import Rating


class Mark(models.Model):
    """One vote on an office came from an opaque source; no rating is named, and the row leaves after the rule's span.

    `source` is keyed by a secret of the day that is destroyed the day after; no address can be found from it.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    source = models.BinaryField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index("office", "source", name="ratings_marks")]


class Exclusion(models.Model):
    """A rating does not count; it is verified and mended all the same."""

    rating = models.OneToOneField(Rating, on_delete=models.PROTECT, related_name="exclusion")
    why = models.CharField(max_length=11, choices=Excluded)
    rule = models.CharField(max_length=10)
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(why__in=Excluded.values) & ~Q(rule=""), name="exclusion_by_the_rule"),
        ]


class Appeal(models.Model):
    """The rater says that it should count; or the rated office, of a whole day's (`group`), knowing none of them."""

    exclusion = models.ForeignKey(Exclusion, on_delete=models.PROTECT, related_name="appeals")
    group = models.UUIDField(null=True)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exclusion"], condition=Q(group=None), name="appeal_of_the_rater_once"),
            models.UniqueConstraint(fields=["exclusion"], condition=~Q(group=None), name="appeal_of_the_office_once"),
            models.CheckConstraint(
                condition=Q(group=None, officer=None) | Q(group__isnull=False, officer__isnull=False),
                name="appeal_of_an_office_by_an_officer",
            ),
        ]


class Verdict(models.Model):
    """What was decided on an appeal, by nobody of the rated office; `lifted`: it counts again."""

    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="verdict")
    lifted = models.BooleanField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
