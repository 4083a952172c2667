"""What people asked to be told of, a place's notices or a field of the office's work; and what went to them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models import Office
from yangguang.places.models import Place
from yangguang.residents.models.residents import REACHED_BY, Resident


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
    """A person asked for news of a place, or of a field, by one way. It says nothing of where they live."""

    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="+")
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
        ]


class SubscriptionEnd(models.Model):
    """The person ended it."""

    subscription = models.OneToOneField(Subscription, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField()


class Dispatch(models.Model):
    """Word of so many public notices sent to those who asked; who they are is in no row of it, and no free words."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    domain = models.CharField(max_length=12, choices=Domain, blank=True)
    template = models.CharField(max_length=40)
    count = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=120, unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_ONE, name="dispatch_to_a_place_or_a_field"),
        ]
