"""The letters of an office in its index numbers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.offices.models import Office

LETTERS = r"^[A-Z][A-Z0-9]{1,11}$"


class Series(models.Model):
    """An office and its letters (WJW), for good: an index number is never written anew."""

    office = models.OneToOneField(Office, on_delete=models.PROTECT, related_name="+")
    letters = models.CharField(max_length=12, unique=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(letters__regex=LETTERS), name="series_letters"),
        ]
