"""A case told in public with its person's leave, and the leave taken back; nothing here says who they are."""

from django.db import models

from yangguang.cases.models.cases import Case
from yangguang.disclosure.models import Notice


class Thread(models.Model):
    """The notice (来信选登) that tells question and answer of a case; in public nothing leads from it to the case."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="thread")
    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=80)
    at = models.DateTimeField()


class LeaveTaken(models.Model):
    """The person wants their case told no longer: it is not posted, and what hangs is withdrawn."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="leave_taken")
    at = models.DateTimeField()
