"""Attempts: one try at sending each, how it ended, what the carrier says, and what a person decided about it."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from yangguang.outbox.choices import Decided, Ended, Reason, Word
from yangguang.outbox.models.messages import Message
from yangguang.outbox.models.money import Reservation


class Attempt(models.Model):
    """One try, committed before the gateway is called; without an outcome it is being submitted, until `until`.

    `key` is what the gateway hears of it. The database refuses another try of the same reservation unless every
    earlier one surely failed.
    """

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="attempts")
    reservation = models.ForeignKey(Reservation, on_delete=models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    key = models.UUIDField(unique=True, default=uuid4)
    gateway = models.CharField(max_length=60)
    at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message", "number"], name="attempt_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1) & Q(until__gt=F("at")), name="attempt_has_its_time"),
        ]


class AttemptOutcome(models.Model):
    """How a try ended, with the gateway's own id; `again` is when one that surely failed is tried again, if at all."""

    attempt = models.OneToOneField(Attempt, on_delete=models.PROTECT, related_name="outcome")
    ended = models.CharField(max_length=8, choices=Ended)
    gateway_id = models.CharField(max_length=80, blank=True, db_index=True)
    again = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ended__in=Ended.values), name="outcome_known"),
            models.CheckConstraint(condition=Q(again=None) | Q(ended=Ended.FAILED), name="only_failed_is_tried_again"),
        ]


class Receipt(models.Model):
    """The carrier's word about a reference (our key or its own id), kept though no try bears that reference yet."""

    gateway = models.CharField(max_length=60)
    reference = models.CharField(max_length=80)
    word = models.CharField(max_length=10, choices=Word)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gateway", "reference", "word"], name="receipt_word_once"),
            models.CheckConstraint(condition=Q(word__in=Word.values), name="receipt_word_known"),
        ]


class Decision(models.Model):
    """What a person decided about one try that did not end well: once, with a reason of a closed list."""

    attempt = models.OneToOneField(Attempt, on_delete=models.PROTECT, related_name="decision")
    decided = models.CharField(max_length=8, choices=Decided)
    reason = models.CharField(max_length=20, choices=Reason)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(decided__in=Decided.values) & Q(reason__in=Reason.values), name="decision_closed"
            ),
        ]
