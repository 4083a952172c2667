"""Ties: an account of the county's own provider of log-ins belongs to a person who works here."""

from django.db import models

from yangguang.accounts.models.users import User


class Tie(models.Model):
    """A system administrator said whose it is. `digest` is keyed, of issuer and subject: nobody reads them back."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    digest = models.BinaryField(max_length=32)
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(by=models.F("user")), name="tie_not_of_oneself"),
        ]


class TieApproval(models.Model):
    """A second person, a security administrator, agreed: from now on it opens the account."""

    tie = models.OneToOneField(Tie, on_delete=models.PROTECT, related_name="approval")
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")


class TieEnd(models.Model):
    """It opens nothing any more."""

    tie = models.OneToOneField(Tie, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
