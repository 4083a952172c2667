"""A resident: a key and a day; what the person told lies apart, sealed, one row a thing, each erasable by itself."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Resident(models.Model):
    """Someone who opened an account. Nothing personal: no name, no place, no contact, no date but this one."""

    key = models.UUIDField(unique=True)
    opened_at = models.DateTimeField()

    @property
    def actor_key(self) -> str:
        """How the audit names the person: opaque, and never anything else."""
        return self.subject

    @property
    def subject(self) -> str:
        """Under which every room names this resident."""
        return f"resident:{self.key}"


class Kind(models.TextChoices):
    """What a person may tell of themselves; all but the one way to be reached may be left out."""

    PHONE = "phone", _("手机号")
    EMAIL = "email", _("邮箱")
    NAME = "name", _("姓名")
    NUMBER = "number", _("公民身份号码")


REACHED_BY = (Kind.PHONE, Kind.EMAIL)


class Detail(models.Model):
    """One thing a person told, sealed under a key of its own; `blind` is the keyed digest by which it is found again.

    The row is there as long as it holds: a correction erases it and writes another, and the old value is gone for good.
    """

    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.UUIDField(unique=True)
    sealed = models.BinaryField()
    blind = models.BinaryField(max_length=32, null=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["resident", "kind"], name="detail_once_a_resident"),
            models.UniqueConstraint(
                fields=["kind", "blind"], condition=Q(kind__in=REACHED_BY), name="one_resident_a_contact"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="detail_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.NAME, blind=None) | (~Q(kind=Kind.NAME) & Q(blind__isnull=False)),
                name="detail_blind_but_for_a_name",
            ),
        ]

    @property
    def subject(self) -> str:
        """Under which it is sealed."""
        return f"resident:{self.resident.key}:{self.key}"


class Leaving(models.Model):
    """The person had the account erased; the row and its key stay so that other rooms' rows point at something."""

    resident = models.OneToOneField(Resident, on_delete=models.PROTECT, related_name="leaving")
    at = models.DateTimeField()


class Code(models.Model):
    """A one-time code that was sent: keyed digests of where to and of the code itself; gone within a day.

    `known`: a device that came in with this contact before asked for it, and such a one alone can use it.
    """

    to = models.BinaryField(max_length=32)
    digest = models.BinaryField(max_length=32)
    key = models.UUIDField(unique=True)
    tries = models.PositiveSmallIntegerField(default=0)
    used = models.BooleanField(default=False)
    known = models.BooleanField(default=False)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["to", "at"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tries__lte=5), name="code_tried_five_times_at_most"),
        ]

    @property
    def subject(self) -> str:
        """Under which the outbox knows the message that brought it."""
        return f"code:{self.key}"
