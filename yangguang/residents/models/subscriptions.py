"""What people asked to be told of, a place's notices or a field of the office's work; and what went to them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models import Office
from yangguang.places.models import Place
from yangguang.residents.models.residents import REACHED_BY


class Domain(models.TextChoices):
    """Fields of an office's work that one can ask for: closed, without care and without benefits (charter 10)."""

    HOURS = "hours", _("办公时间和窗口变动")
    GUIDES = "guides", _("办事指南变动")
    POLICY = "policy", _("政策文件")
    EVENTS = "events", _("活动安排")
    FACILITIES = "facilities", _("服务设施")
    INSPECTIONS = "inspections", _("对机构的监督检查")


_ONE = Q(place__isnull=False, domain="") | Q(place=None, domain__in=Domain.values)


class Subscription(models.Model):
    """Somebody asked for news of a place, or of a field, by one way; ended by erasing the row.

    Whose it is stands as a keyed digest and sealed: no reference, and no column, leads from a resident to a place.
    """

    key = models.UUIDField(unique=True)
    whose = models.BinaryField(max_length=32, db_index=True)
    sealed = models.BinaryField()
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    domain = models.CharField(max_length=12, choices=Domain, blank=True)
    channel = models.CharField(max_length=10, choices=[(kind.value, kind.label) for kind in REACHED_BY])
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "id"]), models.Index(fields=["domain", "id"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=_ONE, name="subscription_of_a_place_or_a_field"),
            models.CheckConstraint(condition=Q(channel__in=REACHED_BY), name="subscription_channel_known"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=models.F("since")), name="subscription_ends_after_it_begins"
            ),
            models.UniqueConstraint(fields=["whose", "place", "domain"], name="subscribed_once", nulls_distinct=False),
        ]

    @property
    def subject(self) -> str:
        """Under which its owner is sealed."""
        return f"subscription:{self.key}"


class Dispatch(models.Model):
    """Word of so many public notices sent to those who asked; who they are is in no row of it, and no free words."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    domain = models.CharField(max_length=12, choices=Domain, blank=True)
    template = models.CharField(max_length=40)
    count = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=120, unique=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_ONE, name="dispatch_to_a_place_or_a_field"),
        ]
