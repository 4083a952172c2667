"""What the house may cite: one row for each document or article, with the days on which it was in force."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.law.citation import Citation


class Confidence(models.TextChoices):
    """How sure we are of a figure that was not read in the official text."""

    HIGH = "h", _("已核对")
    MEDIUM = "m", _("待核实")
    LOW = "l", _("待核实（存疑）")


class BasisQuerySet(models.QuerySet["Basis"]):
    """Bases by day and by name."""

    def in_force(self, on: date) -> "BasisQuerySet":
        """Those in force on a day, the barred ones never among them."""
        begun = self.filter(in_force_from__lte=on, barred="")
        return begun.filter(Q(in_force_to__isnull=True) | Q(in_force_to__gte=on))

    def ended(self, on: date) -> "BasisQuerySet":
        """Those whose last day lies before a day."""
        return self.filter(in_force_to__lt=on)


class Basis(models.Model):
    """One document, or one of its articles, in one wording; `in_force_to` is its last day."""

    document = models.CharField(_("文件"), max_length=120)
    document_key = models.CharField(max_length=120)
    number = models.CharField(_("文号"), max_length=80, blank=True)
    article = models.CharField(_("条"), max_length=20, blank=True)
    title = models.CharField(_("条旨"), max_length=120)
    excerpt = models.TextField(_("摘录"), blank=True)
    in_force_from = models.DateField(_("生效日期"))
    in_force_to = models.DateField(_("失效前最后一日"), null=True, blank=True)
    jurisdiction = models.CharField(_("适用地区"), max_length=6, default="CN")
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    barred = models.CharField(_("不得引用的理由"), max_length=120, blank=True)
    confidence = models.CharField(_("核对"), max_length=1, choices=Confidence, default=Confidence.MEDIUM)

    objects = BasisQuerySet.as_manager()

    class Meta:
        ordering = ["document_key", "in_force_from", "article"]
        constraints = [
            models.UniqueConstraint(
                fields=["document_key", "article", "jurisdiction", "in_force_from"], name="law_basis_once"
            ),
            models.CheckConstraint(
                condition=Q(in_force_to__isnull=True) | Q(in_force_to__gte=F("in_force_from")),
                name="law_basis_ends_later",
            ),
            models.CheckConstraint(
                condition=Q(barred="") | Q(in_force_to__isnull=False), name="law_barred_is_repealed"
            ),
        ]

    def __str__(self) -> str:
        return str(self.citation)

    @property
    def citation(self) -> Citation:
        """How this basis is written where it is cited."""
        return Citation(self.document, self.article)

    def is_in_force(self, on: date) -> bool:
        """Whether it may be cited on a day."""
        begun = not self.barred and self.in_force_from <= on
        return begun and (self.in_force_to is None or on <= self.in_force_to)
