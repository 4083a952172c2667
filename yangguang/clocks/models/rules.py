"""The rules: every time limit as a dated row with its basis, its place, and how sure we are of it."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.clocks.counting.limits import Limit, Roll, Unit
from yangguang.law.models import Basis, Confidence

UNITS = [
    (Unit.WORKING_DAYS.value, _("工作日")),
    (Unit.CALENDAR_DAYS.value, _("日")),
    (Unit.MONTHS.value, _("个月")),
    (Unit.YEARLY.value, _("每年")),
]
ROLLS = [(Roll.NEXT_WORKING_DAY.value, _("顺延")), (Roll.NONE.value, _("不顺延"))]


class Binds(models.TextChoices):
    """Whom a limit binds."""

    OFFICE = "office", _("机构")
    RESIDENT = "resident", _("居民")


class Shown(models.TextChoices):
    """Where the clocks under a rule may be seen."""

    PUBLIC = "public", _("公开")
    DESK = "desk", _("内部")


class RuleQuerySet(models.QuerySet["Rule"]):
    """Rules by day."""

    def in_force(self, on: date) -> "RuleQuerySet":
        """Those in force on a day."""
        begun = self.filter(valid_from__lte=on)
        return begun.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))


class Rule(models.Model):
    """One time limit in one place from one day on; a correction is a row with the next revision."""

    code = models.CharField(_("代码"), max_length=60)
    title = models.CharField(_("事由"), max_length=80)
    value = models.PositiveSmallIntegerField(_("数值"))
    unit = models.CharField(_("单位"), max_length=16, choices=UNITS)
    roll = models.CharField(_("末日遇休"), max_length=20, choices=ROLLS)
    binds = models.CharField(_("约束"), max_length=10, choices=Binds)
    shown = models.CharField(_("公开"), max_length=10, choices=Shown)
    extension = models.PositiveSmallIntegerField(_("最多延长"), default=0)
    jurisdiction = models.CharField(_("适用地区"), max_length=6, default="CN")
    valid_from = models.DateField(_("施行"))
    valid_to = models.DateField(_("失效前最后一日"), null=True, blank=True)
    basis = models.ForeignKey(Basis, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    verified_by = models.CharField(_("核对人"), max_length=40, blank=True)
    confidence = models.CharField(_("核对"), max_length=1, choices=Confidence)
    note = models.CharField(_("说明"), max_length=200, blank=True)
    revision = models.PositiveSmallIntegerField(default=1)

    objects = RuleQuerySet.as_manager()

    class Meta:
        ordering = ["code", "jurisdiction", "valid_from", "revision"]
        constraints = [
            models.UniqueConstraint(fields=["code", "jurisdiction", "valid_from", "revision"], name="clocks_rule_once"),
            models.CheckConstraint(condition=Q(value__gte=1), name="clocks_rule_has_a_length"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="clocks_rule_ends_later"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def limit(self) -> Limit:
        """The length of time that this rule gives."""
        return Limit(self.value, Unit(self.unit), Roll(self.roll))

    @property
    def certain(self) -> bool:
        """Whether the figure was verified; otherwise it is shown as still to be."""
        return self.confidence == Confidence.HIGH
