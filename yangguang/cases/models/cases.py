"""Cases as they came in; their words, the clocks about them, and the proof of submission."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.cases.choices import TYPED, Applicant, Channel, Help, Kind
from yangguang.clocks.models import Clock
from yangguang.matters.models import Matter
from yangguang.offices.models import Office, Officer
from yangguang.places.models import Place

MOST_PERSONS = 5  # who speak for a group (信访工作条例 20)


class Case(models.Model):
    """One thing that an office owes someone; who they are is never here, how far it is stands in `Standing`.

    `code` is the keyed digest of the lookup code; `received_on` is the day from which limits count (政府信息公开条例
    31); `duty` the rule of its own limit; `applicant` who asks, as the annual report divides them; `at` of a report is
    coarsened to the hour; nobody's address is kept.
    """

    kind = models.CharField(max_length=12, choices=Kind)
    help = models.CharField(max_length=8, choices=Help, blank=True)
    number = models.CharField(max_length=14, unique=True)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, null=True, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, null=True, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel)
    code = models.BinaryField(max_length=32, unique=True)
    key = models.UUIDField(unique=True)
    duty = models.CharField(max_length=60)
    anonymous = models.BooleanField(default=False)
    may_publish = models.BooleanField(default=False)
    persons = models.PositiveSmallIntegerField(default=1)
    applicant = models.CharField(max_length=8, choices=Applicant, default=Applicant.PERSON)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    taken_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    read_back_at = models.DateTimeField(null=True)
    received_on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="case_kind_known"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="case_channel_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.HELP, help__in=Help.values) | (~Q(kind=Kind.HELP) & Q(help="")),
                name="case_help_is_named",
            ),
            models.CheckConstraint(
                condition=Q(persons__gte=1) & Q(persons__lte=MOST_PERSONS), name="case_at_most_five_speak"
            ),
            models.CheckConstraint(
                condition=Q(applicant__in=Applicant.values) & (Q(applicant=Applicant.PERSON) | ~Q(kind=Kind.REPORT)),
                name="case_applicant_known",
            ),
            models.CheckConstraint(condition=Q(anonymous=False) | Q(kind=Kind.REPORT), name="case_anonymous_report"),
            models.CheckConstraint(
                condition=Q(parent__isnull=False)
                | Q(channel=Channel.WEB, taken_by=None, read_back_at=None)
                | Q(channel__in=TYPED, taken_by__isnull=False, read_back_at__isnull=False)
                | (~Q(channel__in=(Channel.WEB, *TYPED)) & Q(taken_by__isnull=False)),
                name="case_typed_in_was_read_back",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"case:{self.key}"

    @property
    def identity_subject(self) -> str:
        """Under which the person who reports is sealed, apart from the words."""
        return f"case-identity:{self.key}"


class CaseContent(models.Model):
    """What was said; sealed, erasable."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class CaseClock(models.Model):
    """A clock of `clocks` is about a case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="clocks")
    clock = models.OneToOneField(Clock, on_delete=models.PROTECT, related_name="+")


class Receipt(models.Model):
    """The proof of submission went to the log: its commitment, the id it waits under; record and salt are sealed."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="receipt")
    commitment = models.BinaryField(max_length=32)
    pending_entry = models.BigIntegerField(unique=True)
    sealed = models.BinaryField()
