"""What the sweep has said already, so that it is said once."""

from django.db import models

from yangguang.clocks.models.clocks import Clock


class Announced(models.Model):
    """One clock was announced as due soon or overdue, for one due date."""

    class Kind(models.TextChoices):
        """What was announced."""

        DUE_SOON = "due_soon"
        OVERDUE = "overdue"

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=10, choices=Kind)
    due = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clock", "kind", "due"], name="clocks_announced_once")]
