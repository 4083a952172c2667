"""What was published when, what waits to be printed again, and at which checkpoint each poster was printed."""

from django.db import models


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
