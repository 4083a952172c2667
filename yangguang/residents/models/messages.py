"""What was said to a person, and the lookup codes they keep: whose it is stands sealed, and in no other column."""

from typing import ClassVar

from django.db import models


class Told(models.Model):
    """One message that was queued for somebody: its key, a keyed digest of whose it is, and sealed what it rests on.

    From a message a path leads to an office and its place; from here none leads to a resident. It goes with the
    account, and after so many days.
    """

    key = models.CharField(max_length=64, unique=True)
    whose = models.BinaryField(max_length=32, db_index=True)
    sealed = models.BinaryField()
    on = models.DateField(db_index=True)

    @property
    def subject(self) -> str:
        """Under which it is sealed, and under which the outbox knows the message."""
        return f"told:{self.key}"


class KeptCode(models.Model):
    """The lookup code of something a person follows, kept by their own choice; ended by erasing the row.

    `about` is a keyed digest of what the code opens, so that news of it finds those who keep it; `channel` is by which
    way they want the news.
    """

    key = models.UUIDField(unique=True)
    whose = models.BinaryField(max_length=32, db_index=True)
    about = models.BinaryField(max_length=32, db_index=True)
    sealed = models.BinaryField()
    channel = models.CharField(max_length=10, blank=True)
    since = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["whose", "about"], name="code_kept_once")]

    @property
    def subject(self) -> str:
        """Under which it is sealed."""
        return f"kept-code:{self.key}"
