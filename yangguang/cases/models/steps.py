"""Steps of cases, the words that belong to them, papers handed in, and drafts of answers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.cases.choices import As, Audience, Outcome, Verb
from yangguang.cases.models.cases import Case
from yangguang.files.models import StoredFile
from yangguang.offices.models import Office, Officer


class Step(models.Model):
    """One thing that happened to a case, in its order; who, in what part, for which office; never free text.

    `digest` is the SHA-256 of the sealed words, if any; `value` the days of more time, asked for or given;
    `to_officer` on whose desk a head lays the case.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16, choices=Verb)
    who = models.CharField(max_length=9, choices=As)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    to_officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    to_office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+")
    to_case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=16, choices=Outcome, blank=True)
    value = models.PositiveSmallIntegerField(null=True)
    digest = models.BinaryField(max_length=32, default=b"")

    class Meta:
        ordering = ["case_id", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "number"], name="cases_one_step_at_a_time"),
            models.CheckConstraint(condition=Q(verb__in=Verb.values), name="step_verb_known"),
            models.CheckConstraint(
                condition=Q(who__in=(As.APPLICANT, As.MACHINE), officer=None, office=None)
                | (~Q(who__in=(As.APPLICANT, As.MACHINE)) & Q(officer__isnull=False, office__isnull=False)),
                name="step_of_an_officer_names_the_officer",
            ),
            models.CheckConstraint(
                condition=~Q(verb__in=(Verb.ASK_MORE, Verb.EXTEND)) | Q(value__gte=1),
                name="step_more_time_has_a_length",
            ),
        ]


class StepContent(models.Model):
    """The words of a step, for the applicant or for the offices alone; sealed under the case's key, erasable."""

    step = models.OneToOneField(Step, on_delete=models.PROTECT, related_name="content")
    audience = models.CharField(max_length=9, choices=Audience)
    sealed = models.BinaryField()


class Paper(models.Model):
    """A file that was handed in or sent with a case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="papers")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=60)
    who = models.CharField(max_length=9, choices=As)
    audience = models.CharField(max_length=9, choices=Audience)
    at = models.DateTimeField()


class Draft(models.Model):
    """What an officer has begun to write on a case; the newest of each officer holds; sealed, erasable."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=16, choices=Verb)
    sealed = models.BinaryField()
    at = models.DateTimeField()
