"""What was handed in as a file: the record stays, the content can be erased."""

from datetime import date

from django.db import models
from django.db.models import Q

from yangguang.files.kinds import LARGEST
from yangguang.foundation.now import today


class Shelf(models.TextChoices):
    """Where a file lies: for use, or apart as suspicious evidence."""

    OPEN = "open", "可用"
    APART = "apart", "隔离"


class StoredFile(models.Model):
    """A file was kept: digest of what was kept, kind, size, by whom, when. Never its name or content."""

    digest = models.BinaryField(max_length=32)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    shelf = models.CharField(max_length=5, choices=Shelf, default=Shelf.OPEN)
    token = models.CharField(max_length=32, unique=True)
    uploaded_by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="files_known_shelf", condition=Q(shelf__in=Shelf.values)),
            models.CheckConstraint(name="files_has_bytes", condition=Q(size__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.media_type} {self.digest_hex[:12]}"

    @property
    def digest_hex(self) -> str:
        """SHA-256 of the kept bytes, in hexadecimal."""
        return bytes(self.digest).hex()

    @property
    def subject(self) -> str:
        """The subject under whose key the content is sealed."""
        return f"file:{self.token}"

    @property
    def is_erased(self) -> bool:
        """Whether the content is gone."""
        return not Content.objects.filter(file=self).exists()

    @property
    def retained_until(self) -> date | None:
        """The last day on which the content is kept; None while no end is set."""
        last = Retention.objects.filter(file=self).order_by("-pk").first()
        return last.until if last else None


class Content(models.Model):
    """Where a file's sealed bytes lie (SHA-256 of the sealed bytes) and its sealed name; erasable."""

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=64, unique=True)
    name = models.BinaryField()


class Extraction(models.Model):
    """What is written in a file, place by place, sealed; erasable."""

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    reading = models.BinaryField()
    at = models.DateTimeField()


class RetentionQuerySet(models.QuerySet["Retention"]):
    """Retentions as they stand."""

    def due(self) -> "RetentionQuerySet":
        """The latest word on files whose last day is over and whose content still lies here."""
        newest = Retention.objects.filter(file=models.OuterRef("file")).order_by("-pk").values("pk")[:1]
        here = Content.objects.filter(file=models.OuterRef("file"))
        return self.filter(pk=models.Subquery(newest), until__lt=today()).filter(models.Exists(here))


class Retention(models.Model):
    """Until which day a file's content is kept; the latest row holds. None: until it is erased for another reason."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    until = models.DateField(null=True)
    by = models.CharField(max_length=80)
    at = models.DateTimeField()
    objects = RetentionQuerySet.as_manager()


class ArrivalQuerySet(models.QuerySet["Arrival"]):
    """Files on their way in."""

    def waiting(self) -> "ArrivalQuerySet":
        """Those that may still go on: not over, not yet handed in."""
        return self.filter(until__gte=today(), used=False)

    def over(self) -> "ArrivalQuerySet":
        """Those whose last day is past."""
        return self.filter(until__lt=today())


class Arrival(models.Model):
    """A file on its way in, piece by piece, and how much of it is here; no word of what, whose or when, but its day.

    `key`, `of` and `digest` are keyed digests: of the secret that adds to it, of what it belongs to, and of the file.
    """

    key = models.BinaryField(max_length=32, unique=True)
    of = models.BinaryField(max_length=32)
    digest = models.BinaryField(max_length=32)
    token = models.CharField(max_length=32, unique=True)
    name = models.BinaryField()
    size = models.PositiveBigIntegerField()
    arrived = models.PositiveBigIntegerField(default=0)
    used = models.BooleanField(default=False)
    until = models.DateField()
    objects = ArrivalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="files_announced_fits", condition=Q(size__gt=0, size__lte=LARGEST)),
            models.CheckConstraint(name="files_arrived_fits", condition=Q(arrived__lte=models.F("size"))),
        ]

    @property
    def is_whole(self) -> bool:
        """Whether all that was announced is here."""
        return self.arrived == self.size

    @property
    def subject(self) -> str:
        """The subject under whose key the pieces are sealed."""
        return f"arrival:{self.token}"
