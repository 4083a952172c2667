"""What search looks through, made anew from the record at any time; and how often forms were handed in lately."""

from django.db import models


class SearchEntry(models.Model):
    """One thing that can be found: a notice, a matter, an office, a place. `words` are its bigrams."""

    key = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    path = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    words = models.TextField()
    posted = models.DateField(null=True)
    rank = models.PositiveSmallIntegerField()


class Tries(models.Model):
    """How often something was handed in since a moment, by whomever; kept for an hour."""

    what = models.CharField(max_length=40)
    since = models.DateTimeField()
    tries = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["what", "since"], name="web_tries_once")]
