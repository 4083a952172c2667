"""Letters in which requests for information were answered."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.cases.choices import Outcome
from yangguang.cases.models.cases import Case
from yangguang.cases.models.steps import Paper
from yangguang.cases.replies.kinds import Reply


class Letter(models.Model):
    """The letter of an answer: which step of the case it is, of which kind; its words are the paper, sealed."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="letters")
    step = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=Outcome)
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="letter")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "step"], name="cases_one_letter_an_answer"),
            models.CheckConstraint(condition=Q(kind__in=Reply.values), name="letter_kind_known"),
        ]
