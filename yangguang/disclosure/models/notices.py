"""Notices, their versions, what the gate found in them and what the second person said."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from yangguang.disclosure.choices import Kind, Opinion
from yangguang.disclosure.index_numbers import PATTERN
from yangguang.law.models import Basis
from yangguang.matters.models import Matter
from yangguang.offices.models import Office

# Programmes that tell of a death, a disability or an infant are never named, whatever a basis says (charter 8).
UNNAMABLE = "特别扶助|育儿补贴"


class RollKind(models.Model):
    """A programme of which rolls are made, whether a statute in force requires names, and which one."""

    name = models.CharField(max_length=80, unique=True)
    named = models.BooleanField()
    basis = models.ForeignKey(Basis, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(name__regex=r"^\S+$"), name="rollkind_has_a_name"),
            models.CheckConstraint(condition=Q(named=False) | ~Q(name__regex=UNNAMABLE), name="rollkind_never_named"),
            models.CheckConstraint(condition=Q(named=False) | Q(basis__isnull=False), name="rollkind_named_by_law"),
        ]


class Notice(models.Model):
    """One published document under a matter; its index number is permanent."""

    index_no = models.CharField(max_length=40, unique=True)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    roll_kind = models.ForeignKey(RollKind, on_delete=models.PROTECT, null=True, related_name="notices")
    title = models.CharField(max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(index_no__regex=PATTERN), name="notice_index_number"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="notice_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.ROLL, roll_kind__isnull=False) | (~Q(kind=Kind.ROLL) & Q(roll_kind=None)),
                name="notice_roll_has_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.index_no} {self.title}"


class Version(models.Model):
    """What a notice said from one signature on; `digest` is what the second person signs, under its salts."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="superseded_by")
    digest = models.BinaryField(max_length=32)
    window_days = models.PositiveSmallIntegerField(null=True)
    reason = models.UUIDField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["notice", "number"], name="version_number_once"),
            models.CheckConstraint(
                condition=Q(number=1, supersedes=None) | Q(number__gt=1, supersedes__isnull=False),
                name="version_supersedes_the_one_before",
            ),
        ]


class VersionContent(models.Model):
    """The public words, table or file of a version that is no roll; plain, erasable."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="content")
    body = models.JSONField()


class Finding(models.Model):
    """What the privacy gate found in a version; `shown` is an excerpt that is itself masked."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="findings")
    detector = models.CharField(max_length=20)
    where = models.CharField(max_length=120)
    action = models.CharField(max_length=4)
    shown = models.CharField(max_length=120)


class Review(models.Model):
    """A second person signed or returned a version; `digest` is of what that person saw. Triggers hold both."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="review")
    opinion = models.CharField(max_length=10, choices=Opinion)
    digest = models.BinaryField(max_length=32)
    reason = models.UUIDField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(opinion__in=Opinion.values), name="review_opinion_known"),
        ]


class Acknowledgement(models.Model):
    """The reviewer saw this warning and signed all the same."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="acknowledgements")
    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="acknowledgement")
