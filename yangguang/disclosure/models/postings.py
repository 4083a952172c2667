"""Postings: what hangs where from when to when, its proof, and how it ends."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from yangguang.disclosure.models.notices import Notice, Version
from yangguang.disclosure.models.slices import Slice
from yangguang.files.models import StoredFile
from yangguang.offices.models import Officer
from yangguang.places.models import Board


class Posting(models.Model):
    """One slice on one board; `until` is the window's last day as known then (`windows` knows today's), or none."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="postings")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="postings")
    slice = models.ForeignKey(Slice, on_delete=models.PROTECT, related_name="postings")
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["board", "notice", "-id"], name="posting_on_board")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "board"], name="posting_once_a_board"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="posting_lasts"),
        ]


class PostingProof(models.Model):
    """An officer showed that it hangs: a photo, of which only the digest stays in the end, when taken and received."""

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="proofs")
    photo = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()

    @property
    def digest(self) -> str:
        """SHA-256 of the photo, in hexadecimal; it stays when the photo is erased."""
        return self.photo.digest_hex


class Removal(models.Model):
    """Taken from its board (揭下)."""

    posting = models.OneToOneField(Posting, on_delete=models.PROTECT, related_name="removal")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Withdrawal(models.Model):
    """Withdrawn from publication (撤回), with a public reason; nothing of it stands any more."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="withdrawal")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    reason = models.UUIDField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Closure(models.Model):
    """The window of a version is over; its rows without a hold stand."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="closure")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()


class TakeDown(models.Model):
    """Record, salt and code of a version were erased at the end of its time (到期下架); the counts stay."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="take_down")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
