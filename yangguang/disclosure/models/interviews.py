"""Questions to a live interview (在线访谈): words alone, of nobody; sealed, and destroyed when their time is over."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.disclosure.models.notices import Notice, Version


class InterviewQuestion(models.Model):
    """That one question came: no person, no contact, no address; `at` is coarsened to the hour.

    `until` is the last day for questions and `day` that of the interview, as its notice said when the question came.
    """

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="+")
    key = models.UUIDField(unique=True)
    until = models.DateField()
    day = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until__lte=F("day")), name="interview_asks_before_its_end"),
        ]

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"interview-question:{self.key}"


class InterviewQuestionContent(models.Model):
    """What was asked; sealed, erasable."""

    question = models.OneToOneField(InterviewQuestion, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class InterviewAnswer(models.Model):
    """A version of the interview's notice answers a question."""

    question = models.OneToOneField(InterviewQuestion, on_delete=models.PROTECT, related_name="answer")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
