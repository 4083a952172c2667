"""What a person has begun to write and has not handed in: sealed, theirs alone, and gone after a month."""

from django.db import models


class Draft(models.Model):
    """A form that somebody left half written: whose it is stands as a keyed digest, and sealed with what was typed.

    The row is erased when it is handed in, kept anew, let go, or over; nobody but its person ever opens it.
    """

    key = models.UUIDField(unique=True)
    whose = models.BinaryField(max_length=32, db_index=True)
    sealed = models.BinaryField()
    since = models.DateField(db_index=True)

    @property
    def subject(self) -> str:
        """Under which it is sealed."""
        return f"draft:{self.key}"
