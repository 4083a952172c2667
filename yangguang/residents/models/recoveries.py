"""Recoveries at a counter: an officer asks for one, it waits so that its person can stop it, and it ends one way."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.residents.models.residents import Resident


class Ended(models.TextChoices):
    """How a recovery ended."""

    DONE = "done", _("已换到新号码")
    STOPPED = "stopped", _("本人停止")
    TAKEN = "taken", _("新号码另有账户")


class Recovery(models.Model):
    """An officer asked at a counter to put a new contact in the place of a lost one; nothing changes before `due`.

    Names of office and post as they were, as of a look: no reference leads to the office.
    """

    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="+")
    key = models.UUIDField(unique=True)
    position = models.BigIntegerField()
    office = models.CharField(max_length=100)
    post = models.CharField(max_length=40)
    at = models.DateTimeField()
    due = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(due__gt=F("at")), name="recovery_waits")]

    @property
    def subject(self) -> str:
        """Under which its contacts are sealed."""
        return f"recovery:{self.key}"


class RecoveryContent(models.Model):
    """The lost contact and the new one, sealed; erased when the recovery has ended."""

    recovery = models.OneToOneField(Recovery, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class RecoveryEnd(models.Model):
    """How it ended; the database refuses `done` before its time."""

    recovery = models.OneToOneField(Recovery, on_delete=models.PROTECT, related_name="end")
    how = models.CharField(max_length=10, choices=Ended)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(how__in=Ended.values), name="recovery_end_known")]
