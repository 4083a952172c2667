"""The catalogue as rows, occasions on which information came to be, and the papers that nobody may be asked for."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from yangguang.law.models import Basis, Confidence
from yangguang.matters.choices import Audience, CatalogueLevel, Channel, Manner, Period
from yangguang.offices.models import Office


class Matter(models.Model):
    """One row of the catalogue; its id is permanent, its two names say which row it is."""

    number = models.PositiveIntegerField(_("序号"))
    first = models.CharField(_("一级事项"), max_length=60)
    second = models.CharField(_("二级事项"), max_length=80)
    elements = models.TextField(_("公开内容（要素）"))
    bases = models.ManyToManyField(Basis, related_name="+")
    basis_text = models.TextField(_("公开依据"))
    limit_text = models.CharField(_("公开时限"), max_length=200)
    duty = models.CharField(_("时限规则"), max_length=60)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    office_text = models.CharField(_("公开主体"), max_length=200)
    channels = models.JSONField(_("公开渠道和载体"))
    audience = models.CharField(_("公开对象"), max_length=10, choices=Audience)
    audience_group = models.CharField(_("特定群体"), max_length=60, blank=True)
    manner = models.CharField(_("公开方式"), max_length=10, choices=Manner)
    levels = models.JSONField(_("公开层级"))

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="matters_named_once"),
            # Deferred: two rows may change places within one import.
            models.UniqueConstraint(
                fields=["number"], name="matters_numbered_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=Q(channels__contained_by=Channel.values) & ~Q(channels=[]), name="matters_channels"
            ),
            models.CheckConstraint(
                condition=Q(levels__contained_by=CatalogueLevel.values) & ~Q(levels=[]), name="matters_levels"
            ),
            models.CheckConstraint(condition=Q(audience__in=Audience.values), name="matters_audience"),
            models.CheckConstraint(condition=Q(manner__in=Manner.values), name="matters_manner"),
        ]

    def __str__(self) -> str:
        return self.second


class Occasion(models.Model):
    """Information under a matter came to be or changed: from here its publication is owed."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="occasions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "number"], name="matters_occasion_once")]

    @property
    def subject(self) -> str:
        """How this occasion's clock names it."""
        return f"{self.matter_id}/{self.number}"


class HeldPaperQuerySet(models.QuerySet["HeldPaper"]):
    """Papers by day."""

    def on(self, day: date) -> "HeldPaperQuerySet":
        """Those that may not be asked for on a day."""
        return self.filter(since__lte=day).filter(Q(until__isnull=True) | Q(until__gte=day))


class HeldPaper(models.Model):
    """A paper that an office holds or can ask from another one, so nobody may be asked for it; until its last day."""

    name = models.CharField(_("材料"), max_length=60)
    called = models.JSONField(_("也写作"), default=list)
    holder = models.CharField(_("谁掌握"), max_length=80)
    instead = models.CharField(_("改为怎样办"), max_length=200)
    basis_text = models.CharField(_("依据"), max_length=200)
    since = models.DateField(_("开始日期"))
    until = models.DateField(_("最后一日"), null=True, blank=True)
    confidence = models.CharField(_("核对"), max_length=1, choices=Confidence, default=Confidence.MEDIUM)

    objects = HeldPaperQuerySet.as_manager()

    class Meta:
        ordering = ["name", "since"]
        constraints = [
            models.UniqueConstraint(fields=["name", "since"], name="matters_held_paper_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="matters_held_paper_lasts"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def why_not(self) -> str:
        """Why it may not be asked for, and what to do instead."""
        values = {"name": self.name, "holder": self.holder, "basis": self.basis_text, "instead": self.instead}
        return _now("不得再要“%(name)s”：%(holder)s已掌握（%(basis)s）；请改为：%(instead)s") % values


class Retention(models.Model):
    """For how long a matter's file is kept from a day on, on which basis, and what it must hold; a later row counts."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="retentions")
    period = models.CharField(_("保管期限"), max_length=9, choices=Period)
    basis_text = models.CharField(_("依据"), max_length=200)
    papers = models.JSONField(_("案卷里应有"))
    since = models.DateField(_("开始日期"))
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "since"], name="matters_retention_once"),
            models.CheckConstraint(condition=Q(period__in=Period.values), name="matters_retention_known"),
            models.CheckConstraint(condition=~Q(papers=[]), name="matters_retention_holds_something"),
        ]


class GuidedPath(models.Model):
    """The questions that lead whoever comes to the matter they need; the newest row counts, the earlier ones stay."""

    questions = models.JSONField(_("问题"))
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(questions={}), name="matters_path_asks_something")]
