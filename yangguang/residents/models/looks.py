"""Who looked at what a person told: an officer in a post, when, and for which of the closed reasons."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.residents.models.residents import Resident


class Why(models.TextChoices):
    """For what an officer may look: a closed list, in words for the person."""

    HANDLES = "handles", _("办理您的办件")
    REACHES = "reaches", _("就您的办件联系您")
    COUNTER = "counter", _("您在窗口要求办理")
    RECOVERS = "recovers", _("您在窗口要求换手机号")
    REVIEWS = "reviews", _("复查您提出的意见")


class Look(models.Model):
    """One look: the names of office and post as they were, `position` for whoever has to find the officer.

    No reference leads to the office: from there a path would lead to a place. `subject` names what it was for (such as
    `case:<key>`), opaque and without words.
    """

    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="+")
    position = models.BigIntegerField()
    office = models.CharField(max_length=100)
    post = models.CharField(max_length=40)
    why = models.CharField(max_length=10, choices=Why)
    subject = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["resident", "-id"])]
        constraints: ClassVar = [models.CheckConstraint(condition=Q(why__in=Why.values), name="look_why_closed")]
