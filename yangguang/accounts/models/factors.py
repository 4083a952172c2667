"""What proves who someone is: when a password was set, the second factor, and each of its codes that was used."""

from django.db import models

from yangguang.accounts.models.users import User


class PasswordSet(models.Model):
    """A password was set; the time decides when it must be renewed."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class SecondFactor(models.Model):
    """A shared TOTP secret, sealed under a key of its own; the newest row of a user is the one in force."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=80, unique=True)
    sealed = models.BinaryField()
    at = models.DateTimeField()


class CodeUse(models.Model):
    """One code was used; the pair is unique, so it cannot be used again."""

    factor = models.ForeignKey(SecondFactor, on_delete=models.PROTECT, related_name="uses")
    step = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["factor", "step"], name="code_used_once")]
