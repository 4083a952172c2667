"""The log's rows: the tree, what waits for it, what is in it, every signed checkpoint, and what witnesses said."""

from django.db import models

from yangguang.ledger.reasons import Loss, Reason
from yangguang.ledger.refusals import Why
from yangguang.ledger.stretch import log_of, within


class Tree(models.Model):
    """A log of this instance, numbered from 1; the last is open. Size and root advance by compare-and-swap alone."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    origin = models.CharField(max_length=200)
    size = models.BigIntegerField(default=0)
    root = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id__gte=1), name="ledger_tree_number"),
            models.CheckConstraint(condition=models.Q(size__gte=0), name="ledger_tree_size"),
        ]


class Closing(models.Model):
    """A log that was closed for good: its last checkpoint as the world saw it, and why the next one was opened."""

    log = models.OneToOneField(Tree, on_delete=models.PROTECT, primary_key=True, related_name="+")
    size = models.BigIntegerField()
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    keys = models.TextField()  # its key.txt, for good
    reason = models.CharField(max_length=20)  # one of Loss
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reason__in=[loss.value for loss in Loss]), name="ledger_closing_reason"
            )
        ]


class Pending(models.Model):
    """An entry that is committed and waits for its index."""

    leaf = models.BinaryField()


class Entry(models.Model):
    """An entry in a log; `pending` is the id it waited under, none when it was taken back from the tiles.

    `index` is a place: see `stretch`.
    """

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
    """A signed checkpoint: when it was signed, and the note as published. `size` is a place: see `stretch`."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    at = models.DateTimeField()

    @property
    def log(self) -> int:
        """The number of its log."""
        return log_of(self.size)

    @property
    def entries(self) -> int:
        """How many entries its log had."""
        return within(self.size)

    @property
    def short_root(self) -> str:
        """The first 16 hex digits of the root, for paper."""
        return bytes(self.root).hex()[:16]


class KeyChange(models.Model):
    """What the log says about its own keys, in order: one began to sign beside the old one, or one signs no more."""

    BEGUN, RETIRED = "begun", "retired"

    number = models.PositiveSmallIntegerField(primary_key=True)
    origin = models.CharField(max_length=200)
    verb = models.CharField(max_length=10)
    key = models.CharField(max_length=400)  # a vkey
    old = models.CharField(max_length=400, blank=True)  # begun: the key that signed alone before
    until = models.DateTimeField(null=True)  # begun: both sign at least until then
    size = models.BigIntegerField(null=True)  # retired: the last checkpoint that it signed
    reason = models.CharField(max_length=20)  # one of Reason
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verb="begun", until__isnull=False, size__isnull=True) & ~models.Q(old="")
                | models.Q(verb="retired", until__isnull=True, size__gte=0, old=""),
                name="ledger_keychange_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(reason__in=[reason.value for reason in Reason]), name="ledger_keychange_reason"
            ),
            models.UniqueConstraint(fields=["key", "verb"], name="ledger_key_once"),
        ]


class Wanted(models.Model):
    """A checkpoint that stands on paper: every witness is asked for this very one, not only for a later one."""

    checkpoint = models.OneToOneField(Checkpoint, on_delete=models.PROTECT, primary_key=True, related_name="+")


class Cosignature(models.Model):
    """A witness's signature under a checkpoint, checked against its pinned key: when it signed, when it was kept."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="+")
    witness = models.CharField(max_length=400)  # its vkey
    line = models.TextField()
    at = models.DateTimeField()
    kept = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["witness", "checkpoint"], name="ledger_one_cosignature")]


class Refusal(models.Model):
    """An answer of a witness that was not taken, and why; one row from when it began, until a cosignature ends it."""

    witness = models.CharField(max_length=400)
    why = models.CharField(max_length=20)  # one of Why
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["witness", "-id"], name="ledger_refusal_newest")]
        constraints = [
            models.CheckConstraint(condition=models.Q(why__in=[why.value for why in Why]), name="ledger_refusal_why")
        ]
