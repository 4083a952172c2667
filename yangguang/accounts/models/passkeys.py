"""Passkeys: what a device of a person was given to prove by, each time it did, and when that was taken back."""

from django.db import models

from yangguang.accounts.models.users import User


class Passkey(models.Model):
    """The public half of a key that lies in a device; `data` is WebAuthn's attested credential data, no secret."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=40)
    credential = models.BinaryField(max_length=1023, unique=True)
    data = models.BinaryField(max_length=4096)
    at = models.DateTimeField()


class PasskeyUse(models.Model):
    """Someone came in by it; `counter` is what the device says it has signed so far, 0 where it does not count."""

    passkey = models.ForeignKey(Passkey, on_delete=models.PROTECT, related_name="uses")
    counter = models.BigIntegerField()
    at = models.DateTimeField()


class PasskeyRevocation(models.Model):
    """It opens nothing any more; by its person, or none where the person came back by a link."""

    passkey = models.OneToOneField(Passkey, on_delete=models.PROTECT, related_name="revocation")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
