"""The rows that every room shares: audit and its chain, events and their deliveries, idempotency, erasures."""

from django.db import models


class AuditRow(models.Model):
    """Who did what to which thing, when, why, and with what result; never personal data or free text of residents.

    The table is partitioned by month (of Shanghai); nothing refers to it.
    """

    at = models.DateTimeField(db_index=True)
    actor_key = models.CharField(max_length=80)
    verb = models.CharField(max_length=80)
    subject = models.CharField(max_length=160, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    result = models.CharField(max_length=20, default="done")

    class Meta:
        indexes = [models.Index(fields=["subject", "id"])]


class AuditLink(models.Model):
    """One link of the sealed chain: SHA-256(previous digest ‖ canonical row), in commit order."""

    position = models.BigIntegerField(primary_key=True)
    row_id = models.BigIntegerField(unique=True)
    digest = models.BinaryField(max_length=32)


class AuditAnchor(models.Model):
    """What was removed after its time: every link up to `position`, whose head is the log's entry `entry`."""

    position = models.BigIntegerField(primary_key=True)
    entry = models.BigIntegerField()
    digest = models.BinaryField(max_length=32)
    rows = models.BigIntegerField(default=0)
    at = models.DateTimeField()


class Event(models.Model):
    """Something that happened, announced in the action's own transaction; the payload holds ids alone."""

    name = models.CharField(max_length=80)
    payload = models.JSONField()
    at = models.DateTimeField()


class Delivery(models.Model):
    """One event reached one listener; the pair is unique, so a listener takes effect once."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+")
    listener = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "listener"], name="delivered_once")]


class Once(models.Model):
    """An idempotency key and what the first request with it led to."""

    key = models.CharField(max_length=120)
    actor_key = models.CharField(max_length=80)
    request_digest = models.BinaryField(max_length=32)
    result = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "actor_key"], name="once_per_actor")]


class Erasure(models.Model):
    """A content row or key that was erased: what, why, by whom; left behind for good."""

    at = models.DateTimeField()
    actor_key = models.CharField(max_length=80)
    subject = models.CharField(max_length=160)
    reason = models.CharField(max_length=300)
