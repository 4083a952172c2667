"""Objections and verdicts; the words of both are sealed, apart, and erasable."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from yangguang.disclosure.choices import Channel, Ground, Outcome
from yangguang.disclosure.models.notices import Notice, Version
from yangguang.disclosure.models.slices import Slice


class Objection(models.Model):
    """Someone says that a notice is wrong, on one of the closed grounds; it holds nothing by itself (charter 7).

    `code` is the keyed digest of the lookup code; `at` is coarsened to the hour; nobody's address is kept.
    """

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="objections")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="objections")
    slice = models.ForeignKey(Slice, on_delete=models.PROTECT, null=True, related_name="objections")
    ground = models.CharField(max_length=20, choices=Ground)
    channel = models.CharField(max_length=10, choices=Channel)
    code = models.BinaryField(max_length=32, unique=True)
    key = models.UUIDField(unique=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    read_back_at = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ground__in=Ground.values), name="objection_ground_closed"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="objection_channel_known"),
            models.CheckConstraint(
                condition=Q(channel=Channel.WEB, taken_by=None, read_back_at=None)
                | (~Q(channel=Channel.WEB) & Q(taken_by__isnull=False, read_back_at__isnull=False)),
                name="objection_typed_in_was_read_back",
            ),
        ]

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"objection:{self.key}"


class ObjectionContent(models.Model):
    """What was said, about which row, and how to reach the person, if given; sealed, erasable."""

    objection = models.OneToOneField(Objection, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class Verdict(models.Model):
    """The office's answer; public as ground and outcome counts alone."""

    objection = models.OneToOneField(Objection, on_delete=models.PROTECT, related_name="verdict")
    outcome = models.CharField(max_length=10, choices=Outcome)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="verdict_outcome_known"),
        ]


class VerdictContent(models.Model):
    """The reasons, for whoever holds the code; sealed under the objection's key, erasable."""

    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()
