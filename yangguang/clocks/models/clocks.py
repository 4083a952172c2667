"""Clocks: a duty of an office with its due date, as rows that are never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from yangguang.clocks.counting.history import Happening
from yangguang.clocks.models.rules import UNITS, Rule
from yangguang.offices.models import Office, Officer

HAPPENINGS = [
    (Happening.STARTED.value, _("开始")),
    (Happening.SUSPENDED.value, _("中止计时")),
    (Happening.RESUMED.value, _("恢复计时")),
    (Happening.EXTENDED.value, _("延长")),
    (Happening.RESTARTED.value, _("重新计算")),
    (Happening.HANDED_OVER.value, _("移交")),
    (Happening.FULFILLED.value, _("办结")),
]


class Cause(models.TextChoices):
    """Why a clock was stopped, lengthened or begun anew: a closed list, fit to be shown."""

    THIRD_PARTY = "third_party", _("征求第三方意见")
    CO_AUTHOR = "co_author", _("征求共同制作机关意见")
    CORRECTION = "correction", _("等待补正")
    HEARING = "hearing", _("听证")
    COMPLEX = "complex", _("情况复杂")
    MANY = "many", _("数量较多")
    FEE = "fee", _("等待缴费")
    OTHER = "other", _("其他")


class Clock(models.Model):
    """One duty: what must be done (`duty`, a rule's code) about which subject, by which office, from when."""

    duty = models.CharField(_("待办"), max_length=60)
    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(_("起始"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "subject", "duty"], name="clocks_one_clock_a_duty")]

    def __str__(self) -> str:
        return f"{self.duty} {self.kind}:{self.subject}"


class ClockEvent(models.Model):
    """Something that happened to a clock on a day; causes from a closed list, never free text."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=HAPPENINGS)
    day = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    cause = models.CharField(max_length=20, choices=Cause, blank=True)
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=16, choices=UNITS, blank=True)
    approver = models.CharField(max_length=80, blank=True)
    officer = models.ForeignKey(Officer, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]


class Reason(models.Model):
    """What an officer wrote about an event, sealed; it can be erased while the event stays."""

    event = models.OneToOneField(ClockEvent, on_delete=models.PROTECT, related_name="reason")
    sealed = models.BinaryField()


class Computation(models.Model):
    """A due date as it was computed at some instant, with its trace; the newest of a clock is the one that holds."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="computations")
    at = models.DateTimeField()
    due = models.DateField(null=True)
    earliest = models.DateField()
    trace = models.JSONField()

    class Meta:
        ordering = ["id"]


class Standing(models.Model):
    """How a clock stands now, kept by the database's own triggers from the rows above; nobody else can write it."""

    clock = models.OneToOneField(Clock, on_delete=models.PROTECT, primary_key=True, related_name="standing")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", db_index=False)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    due = models.DateField(null=True)
    until = models.DateField(null=True)  # the due date, or the earliest one where it is not known
    suspended_since = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index("office", "until", "clock", name="clocks_desk", condition=models.Q(closed_on=None)),
            models.Index("officer", "until", "clock", name="clocks_mine", condition=models.Q(closed_on=None)),
            models.Index("due", "clock", name="clocks_due_in_order", condition=models.Q(closed_on=None)),
        ]
