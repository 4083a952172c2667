"""Replies: counted; their words are kept, sealed, only where a room above takes them."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q

from yangguang.outbox.choices import Kind


class Reply(models.Model):
    """Something came back, at some hour; `stopped`: it asked for no more messages."""

    key = models.UUIDField(unique=True, default=uuid4)
    kind = models.CharField(max_length=8, choices=Kind)
    stopped = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(kind__in=Kind.values), name="reply_kind_known")]

    @property
    def sealed_under(self) -> str:
        """Under which its address and words are sealed."""
        return f"reply:{self.key}"


class ReplyContent(models.Model):
    """From whom and what, sealed, erasable."""

    reply = models.OneToOneField(Reply, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()
