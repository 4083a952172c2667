"""What a head publishes beside post and duties: reception, declared interests; and who speaks for an office."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models.register import Office, Position


class InterestField(models.TextChoices):
    """What an officer may declare of their own; there is no field for anybody else, a relative least of all."""

    OTHER_POSTS = "other_posts", _("兼任职务")
    SHARES = "shares", _("本人持有的企业股份")
    BUSINESS = "business", _("本人经营的企业")
    STEPS_ASIDE = "steps_aside", _("本人回避的事项")
    BEFORE = "before", _("三年内曾任职务")


class Reception(models.Model):
    """When and on which published phone a head receives people; the newest row of a post stands."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="receptions")
    hours = models.CharField(max_length=80)
    phone = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(hours=""), name="reception_has_hours")]


class Interest(models.Model):
    """What the holder of a post declared in one field; the newest row of a field stands, an empty text says none."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="interests")
    field = models.CharField(max_length=12, choices=InterestField)
    text = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(field__in=InterestField.values), name="interest_field_known"),
        ]


class Spokespersons(models.Model):
    """Who speaks for an office from a day on (新闻发言人), and who does while they are away; the newest row stands."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    speaks = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(deputy=None) | ~Q(deputy=F("speaks")), name="deputy_is_another"),
        ]
