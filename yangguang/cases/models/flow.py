"""The flow as the database knows it, and how each case stands, kept by the database's own triggers."""

from typing import ClassVar

from django.db import models

from yangguang.cases.choices import As, Hand, Kind, State, Verb
from yangguang.cases.models.cases import Case
from yangguang.offices.models import Office, Officer


class Flow(models.Model):
    """One step that a kind allows, as `flow` says it; written by migrations alone."""

    kind = models.CharField(max_length=12, choices=Kind)
    verb = models.CharField(max_length=16, choices=Verb)
    start = models.CharField(max_length=10, choices=State, blank=True)
    target = models.CharField(max_length=10, choices=State)
    who = models.CharField(max_length=9, choices=As)
    hand = models.CharField(max_length=8, choices=Hand, blank=True)
    once = models.BooleanField()
    whole = models.BooleanField()
    closes = models.BooleanField()
    outcomes = models.CharField(max_length=400, blank=True)  # separated by blanks

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "verb", "start", "who"], name="cases_one_way_a_step"),
        ]


_RUNNING = models.Q(closed_on=None, until__isnull=False)


class Standing(models.Model):
    """How a case stands now; written by triggers alone, so that it cannot disagree with the steps.

    `until` is that of its most urgent running clock that binds an office, `due` its due date where it has one;
    `answered_on` the day of its first answer or refusal, by `answered_by`, `answered_late` when that was too late.
    """

    case = models.OneToOneField(Case, on_delete=models.PROTECT, primary_key=True, related_name="standing")
    kind = models.CharField(max_length=12, choices=Kind)
    state = models.CharField(max_length=10, choices=State, blank=True)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", db_index=False)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    to_office = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    parent = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    opened = models.DateField()
    closed_on = models.DateField(null=True)
    step = models.PositiveIntegerField(default=0)
    stepped_at = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    due = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(Office, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    answered_late = models.BooleanField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index("office", "until", "case", name="cases_urgent", condition=_RUNNING),
            models.Index("office", "opened", "case", name="cases_desk", condition=models.Q(closed_on=None)),
            models.Index("officer", "opened", "case", name="cases_mine", condition=models.Q(closed_on=None)),
            models.Index("to_office", "opened", "case", name="cases_offered", condition=~models.Q(to_office=None)),
            models.Index("parent", name="cases_children", condition=~models.Q(parent=None)),
            models.Index("closed_on", "case", name="cases_ended", condition=~models.Q(closed_on=None)),
        ]
