"""What was published when, what waits to be printed, what was printed, what the site found wrong with itself."""

from typing import ClassVar

from django.db import models

from yangguang.offices.models import Office


class Publication(models.Model):
    """One putting-out of the public site: the manifest it made true, logged under its pending entry."""

    at = models.DateTimeField()
    plan = models.CharField(max_length=80, unique=True)  # serial and manifest digest
    pending = models.BigIntegerField(unique=True)
    files = models.PositiveIntegerField()


class Stale(models.Model):
    """A dependency key whose pages must be printed again; taken away once they are out (a queue, not a record)."""

    key = models.CharField(max_length=80)
    at = models.DateTimeField()


class Impression(models.Model):
    """A slice's first printing: the checkpoint that its poster and its page behind the code bear for good."""

    slice_id = models.BigIntegerField(unique=True)
    checkpoint_size = models.BigIntegerField()
    at = models.DateTimeField()


class Unprinted(models.Model):
    """A slice whose posters wait for the printer; taken away once they are on disk (a queue, not a record)."""

    slice_id = models.BigIntegerField(unique=True)


class Stoppage(models.Model):
    """A slice that cannot be printed, and why: the row and the sign that is missing, never the name."""

    slice_id = models.BigIntegerField()
    fault = models.CharField(max_length=300)
    at = models.DateTimeField()


class Bulletin(models.Model):
    """One issue of the bulletin: its period, how many notices it tells of, and the digest of its file."""

    number = models.PositiveIntegerField(unique=True)
    since = models.DateField()
    until = models.DateField()
    notices = models.PositiveIntegerField()
    told = models.JSONField()  # the ids of all notices that it tells of: when one is withdrawn, so is the issue
    checkpoint_size = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()


class Night(models.Model):
    """One look of the site at itself: once a day, with how many pages and links it saw."""

    day = models.DateField(unique=True)
    at = models.DateTimeField()
    pages = models.PositiveIntegerField()
    links = models.PositiveIntegerField()


class Figure(models.Model):
    """One indicator of one night against its bar of that night; without a figure it was not measured."""

    night = models.ForeignKey(Night, on_delete=models.PROTECT, related_name="figures")
    indicator = models.CharField(max_length=12)  # one of selfcheck.indicators.Indicator
    figure = models.PositiveIntegerField(null=True)
    most = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["night", "indicator"], name="press_one_figure")]


class Finding(models.Model):
    """What was wrong, since which night, of which office's work; it stands until a cure."""

    night = models.ForeignKey(Night, on_delete=models.PROTECT, related_name="findings")
    indicator = models.CharField(max_length=12)
    why = models.CharField(max_length=12)  # one of selfcheck.indicators.Why
    subject = models.CharField(max_length=200)
    page = models.CharField(max_length=200, blank=True)
    size = models.PositiveIntegerField()
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")


class Cure(models.Model):
    """The night on which a finding was not found any more; the machine alone says so."""

    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="cure")
    night = models.ForeignKey(Night, on_delete=models.PROTECT, related_name="cures")


class Address(models.Model):
    """An address that answered once and must for good, and since which night it is known."""

    path = models.CharField(max_length=255, unique=True)
    night = models.ForeignKey(Night, on_delete=models.PROTECT, related_name="+")
