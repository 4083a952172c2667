"""What search looks through: public, masked text alone; derived from the record and made anew from it at any time."""

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
