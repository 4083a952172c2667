"""The imported notices of days off: one a year as a rule, a later one of the same year in its place."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DaysOffNotice(models.Model):
    """The yearly notice as it was imported; the newest of a year is the one in force."""

    year = models.PositiveSmallIntegerField(_("年份"))
    document = models.CharField(_("通知"), max_length=120)
    imported_at = models.DateTimeField(_("导入时间"))
    by = models.CharField(max_length=80)


class DayOff(models.Model):
    """One day that a notice names: a day off, or a weekend that is worked."""

    class Kind(models.TextChoices):
        """What the notice makes of a day."""

        OFF = "off", _("休")
        WORKED = "worked", _("班")

    notice = models.ForeignKey(DaysOffNotice, on_delete=models.PROTECT, related_name="days")
    day = models.DateField(_("日期"))
    kind = models.CharField(_("安排"), max_length=6, choices=Kind)
    name = models.CharField(_("名称"), max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notice", "day"], name="clocks_one_day_a_notice")]
