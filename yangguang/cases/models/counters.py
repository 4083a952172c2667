"""Counts alone: tries of codes by the minute, dropped texts by the day; nothing here tells who."""

from typing import ClassVar

from django.db import models

from yangguang.cases.choices import Channel


class CodeTries(models.Model):
    """How many codes were tried in one minute, right and wrong ones alike, from anywhere."""

    minute = models.DateTimeField(primary_key=True)
    tries = models.PositiveIntegerField(default=1)


class Dropped(models.Model):
    """How many texts about private family life were dropped unread by anyone, by day and channel (charter 3)."""

    day = models.DateField()
    channel = models.CharField(max_length=10, choices=Channel)
    texts = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["day", "channel"], name="cases_dropped_by_day_and_channel")
        ]
