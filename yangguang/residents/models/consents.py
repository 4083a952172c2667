"""Consents: to what, in which words, when and how; taken back by a row of its own."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.residents.models.residents import Resident


class Purpose(models.TextChoices):
    """What a person can agree to: a closed list, each with a text of its own (个人信息保护法 14, 29)."""

    ACCOUNT = "account", _("开户登录")
    CASES = "cases", _("办件进度消息")
    NOTICES = "notices", _("订阅消息")
    FEEDBACK = "feedback", _("办完请我评价")
    NUMBER = "number", _("留存公民身份号码")
    GUARDIAN = "guardian", _("代未满 14 周岁的孩子办事")


class How(models.TextChoices):
    """How it was said."""

    WEB = "web", _("网上")
    COUNTER = "counter", _("窗口")
    PHONE = "phone", _("电话")


class Consent(models.Model):
    """A person agreed to one purpose in the words of one version; `digest` is that of the Chinese text."""

    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10, choices=Purpose)
    version = models.PositiveSmallIntegerField()
    digest = models.BinaryField(max_length=32)
    how = models.CharField(max_length=10, choices=How)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["resident", "purpose"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="consent_purpose_closed"),
            models.CheckConstraint(condition=Q(how__in=How.values), name="consent_how_known"),
        ]


class Withdrawal(models.Model):
    """It was taken back."""

    consent = models.OneToOneField(Consent, on_delete=models.PROTECT, related_name="withdrawal")
    how = models.CharField(max_length=10, choices=How)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(how__in=How.values), name="withdrawal_how_known"),
        ]
