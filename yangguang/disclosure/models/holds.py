"""Holds: a reasoned decision, after the person was heard, to keep back one row; and its end."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from yangguang.disclosure.models.objections import Objection
from yangguang.disclosure.models.slices import Slice


class Hold(models.Model):
    """One row is kept back; `row` is its key within the notice and tells nothing by itself."""

    slice = models.ForeignKey(Slice, on_delete=models.PROTECT, related_name="holds")
    row = models.CharField(max_length=32)
    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, null=True, related_name="holds")
    reason = models.UUIDField()
    heard_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(heard_at__lte=F("at")), name="hold_after_hearing"),
        ]


class Release(models.Model):
    """The row is no longer kept back."""

    hold = models.OneToOneField(Hold, on_delete=models.PROTECT, related_name="release")
    reason = models.UUIDField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
