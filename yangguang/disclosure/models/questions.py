"""Questions of the press to an office, and how each ended: by a published answer, or with a reason."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.models.notices import Notice
from yangguang.offices.models import Office


class Question(models.Model):
    """What a paper, a station or a site asked; its name alone, never the journalist's."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    outlet = models.CharField(max_length=60)
    words = models.CharField(max_length=1000)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(outlet="") & ~Q(words=""), name="question_says_something"),
        ]


class Answer(models.Model):
    """The end of a question: the posted notice that answers it, or why there is none."""

    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="answer")
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=12, choices=Unanswered, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(notice=None) & Q(why__in=Unanswered.values)) | (Q(notice__isnull=False) & Q(why="")),
                name="answer_is_published_or_says_why",
            ),
        ]
