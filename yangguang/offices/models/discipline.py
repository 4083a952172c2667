"""How an office keeps itself in order: trainings, integrity talks, certificates; counts and dates, never marks."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models.register import Office, Position


class TalkLevel(models.TextChoices):
    """How grave an integrity talk is (廉政谈话); with whom it was held is nowhere kept."""

    ROUTINE = "routine", _("日常谈话")
    TAKING_OFFICE = "office", _("任前谈话")
    REMINDER = "reminder", _("提醒谈话")
    ADMONITION = "admonish", _("诫勉谈话")


class CertificateKind(models.TextChoices):
    """Which licence an officer needs for what the post does."""

    ENFORCEMENT = "enforcement", _("行政执法证")
    SUPERVISION = "supervision", _("执法监督证")
    PHYSICIAN = "physician", _("医师执业证书")
    NURSE = "nurse", _("护士执业证书")
    ACCOUNTING = "accounting", _("会计专业技术资格")


class Training(models.Model):
    """One training of an office: when, what about, how long, for how many of its people; nobody is named."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    topic = models.CharField(max_length=80)
    minutes = models.PositiveSmallIntegerField()
    officers = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(topic="") & Q(minutes__gte=1) & Q(officers__gte=1), name="training_says_something"
            ),
        ]


class Talk(models.Model):
    """That an integrity talk was held in an office: day, level, topic."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    level = models.CharField(max_length=8, choices=TalkLevel)
    topic = models.CharField(max_length=80)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=TalkLevel.values) & ~Q(topic=""), name="talk_says_something"),
        ]


class Certificate(models.Model):
    """A licence that the holder of a post has, from a day up to and including another; a renewal is a new row."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=CertificateKind)
    first_day = models.DateField()
    last_day = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=CertificateKind.values), name="certificate_kind_known"),
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="certificate_lasts"),
        ]
