"""Reasons that officers give, apart from the states they belong to, sealed and erasable."""

from django.db import models


class Reason(models.Model):
    """The words of one reason under a key of its own (subject `reason:<key>`); the state row knows the key alone."""

    key = models.UUIDField(unique=True)
    sealed = models.BinaryField()
