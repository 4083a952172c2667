"""The right to rate: one handled case, or one visit to a counter, once."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.cases.models import Case
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.ratings.choices import Of


class Counter(models.Model):
    """A counter of an office at which visitors are served."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=40)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="counter_has_a_name"),
            models.UniqueConstraint(fields=["office", "name"], name="counter_named_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Ticket(models.Model):
    """One right to rate; `code` is the keyed digest of a code of its own, never of a case's, which officers may hold.

    Days alone are kept: at which hour somebody stood at a counter would tell who it was.
    """

    of = models.CharField(max_length=5, choices=Of)
    case = models.OneToOneField(Case, null=True, on_delete=models.PROTECT, related_name="+")
    counter = models.ForeignKey(Counter, null=True, on_delete=models.PROTECT, related_name="tickets")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, null=True, on_delete=models.PROTECT, related_name="+")
    code = models.BinaryField(max_length=32, unique=True)
    on = models.DateField()
    until = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(of=Of.CASE, case__isnull=False, counter=None)
                | Q(of=Of.VISIT, case=None, counter__isnull=False),
                name="ticket_of_a_case_or_a_visit",
            ),
            models.CheckConstraint(condition=Q(until__gte=F("on")), name="ticket_lasts"),
        ]


class TicketCode(models.Model):
    """The code of a case's ticket, sealed, to be shown to whoever holds the case's own code; no desk shows it."""

    ticket = models.OneToOneField(Ticket, on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField()


class CodeTries(models.Model):
    """How many codes were tried in one minute, right and wrong ones alike, from anywhere."""

    minute = models.DateTimeField(primary_key=True)
    tries = models.PositiveIntegerField(default=1)


class Dropped(models.Model):
    """How many texts about private family life were dropped unread by anyone, by day (charter 3)."""

    day = models.DateField(unique=True)
    texts = models.PositiveIntegerField(default=1)
