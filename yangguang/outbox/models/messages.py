"""Messages: what is to be said, its sealed content apart, and what became of it before any try."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.offices.models import Office
from yangguang.outbox.choices import Kind, Purpose, Why

POSTPONES = (Why.QUIET, Why.MANY)


class Message(models.Model):
    """One message that was queued; neither address nor text is here, and `subject` is opaque.

    `cost` in li (厘, a thousandth of a yuan) at the price of the day; an e-mail has no parts and costs nothing.
    """

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=8, choices=Kind)
    purpose = models.CharField(max_length=8, choices=Purpose)
    template = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, db_index=True)
    office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+")
    parts = models.PositiveSmallIntegerField()
    cost = models.PositiveIntegerField()
    not_before = models.DateTimeField(null=True)
    stale_after = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["at", "office"], name="outbox_month")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="message_kind_known"),
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="message_purpose_closed"),
            models.CheckConstraint(
                condition=Q(kind=Kind.SMS, parts__gte=1) | Q(kind=Kind.EMAIL, parts=0, cost=0),
                name="message_parts_of_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(not_before=None) | Q(stale_after=None) | Q(stale_after__gt=F("not_before")),
                name="message_not_stale_before_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.pk}"

    @property
    def sealed_under(self) -> str:
        """Under which its address and text are sealed."""
        return f"message:{self.key}"


class MessageContent(models.Model):
    """Address and text, sealed; `blind` finds what one address got today. Erasable, and then nothing of it is left."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="content")
    blind = models.BinaryField(max_length=32, db_index=True)
    sealed = models.BinaryField()


class Postponement(models.Model):
    """At the moment of sending it was put off, until when and why."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="postponements")
    why = models.CharField(max_length=10, choices=Why)
    until = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(why__in=POSTPONES) & Q(until__gt=F("at")), name="postponed_not_dropped"),
        ]


class Drop(models.Model):
    """At the moment of sending it was dropped for good, and why."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="drop")
    why = models.CharField(max_length=10, choices=Why)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(why__in=[why for why in Why.values if why != Why.QUIET]), name="dropped_for_a_reason"
            ),
        ]
