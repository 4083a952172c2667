"""Policy sheets that were brought to a village: how many, when, to which post; never to whose door."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.disclosure.models.notices import Version
from yangguang.files.models import StoredFile
from yangguang.offices.models import Position
from yangguang.places.models import Place


class SheetDelivery(models.Model):
    """A bundle of a guide's policy sheets handed to a post in a village; who brought it stands as an actor's key.

    A village is the smallest place there is here (charter 10): the database refuses every other.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="deliveries")
    village = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    sheets = models.PositiveIntegerField()
    day = models.DateField()
    given_to = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="+")
    photo = models.OneToOneField(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(sheets__gte=1) & Q(sheets__lte=100_000), name="delivery_has_sheets"),
        ]
