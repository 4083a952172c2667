"""Slices: the part of a version that one board shows, its sealed record, its place in the log, its poster's code."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.disclosure.models.notices import Version
from yangguang.places.models import Place


class Slice(models.Model):
    """One board's part of a version; the one without a place is shared by all boards that carry no names.

    `commitment` is SHA-256(salt ‖ body) of what was signed. `key` names salt and data key: subject `slice:<key>`.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="slices")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    named = models.BooleanField()
    row_count = models.PositiveIntegerField()
    total_fen = models.PositiveBigIntegerField()
    commitment = models.BinaryField(max_length=32)
    key = models.UUIDField(unique=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "place"], name="slice_once_a_place", nulls_distinct=False),
            models.CheckConstraint(
                condition=Q(named=True, place__isnull=False) | Q(named=False, place=None), name="slice_named_in_a_place"
            ),
        ]

    @property
    def subject(self) -> str:
        """Under which salt and data key are kept."""
        return f"slice:{self.key}"


class SliceContent(models.Model):
    """The body of a slice (canonical JSON), sealed; erasable."""

    slice = models.OneToOneField(Slice, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class Carried(models.Model):
    """A version says of this board what the version before said: the slice stays in force unchanged."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="carried")
    slice = models.ForeignKey(Slice, on_delete=models.PROTECT, related_name="carried_by")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "slice"], name="carried_once")]


class SliceEntry(models.Model):
    """A slice went to the log with a version: the record's frame (no names), its commitment, the id it waits under."""

    slice = models.OneToOneField(Slice, on_delete=models.PROTECT, related_name="entry")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="entries")
    frame = models.JSONField()
    commitment = models.BinaryField(max_length=32)
    pending_entry = models.BigIntegerField(unique=True)


class PosterCode(models.Model):
    """The code printed on a named poster, sealed under the slice's key so that it can be printed again; erasable."""

    slice = models.OneToOneField(Slice, on_delete=models.PROTECT, related_name="poster_code")
    sealed = models.BinaryField()
