"""What an officer looks at often: the filters of a queue under a name of their own."""

from typing import ClassVar

from django.db import models

from yangguang.offices.models import Office, Officer


class SavedView(models.Model):
    """A queue of one office as one officer likes it; theirs alone, thrown away at any time."""

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+", db_index=False)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=20)
    view = models.CharField(max_length=10)
    kind = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["officer", "name"], name="cases_a_name_is_one_view"),
        ]
