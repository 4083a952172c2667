"""The log's rows: the tree, what waits for it, what is in it, and every checkpoint that was signed."""

from django.db import models


class Tree(models.Model):
    """The one tree of this instance; size and root advance by compare-and-swap and never go back."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    origin = models.CharField(max_length=200)
    size = models.BigIntegerField(default=0)
    root = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="ledger_one_tree"),
            models.CheckConstraint(condition=models.Q(size__gte=0), name="ledger_tree_size"),
        ]


class Pending(models.Model):
    """An entry that is committed and waits for its index."""

    leaf = models.BinaryField()


class Entry(models.Model):
    """An entry in the log; `pending` is the id it waited under, none when it was taken back from the tiles."""

    index = models.BigIntegerField(primary_key=True)
    pending = models.BigIntegerField(null=True, unique=True)
    leaf = models.BinaryField()
    leaf_hash = models.BinaryField(max_length=32)


class Subtree(models.Model):
    """The root of 256**level entries: hash number `number` of the tiles at `level` (1 and above)."""

    level = models.SmallIntegerField()
    number = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "number"], name="ledger_one_subtree")]


class Checkpoint(models.Model):
    """A signed checkpoint: the log at `size` entries, when it was signed, and the note as published."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    at = models.DateTimeField()

    @property
    def short_root(self) -> str:
        """The first 16 hex digits of the root, for paper."""
        return bytes(self.root).hex()[:16]
