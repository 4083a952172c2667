"""Errata (网站找错): someone says that a page is wrong, and what the office did about it; words are sealed."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from yangguang.disclosure.choices import Amends, Channel, Flaw
from yangguang.offices.models import Office

PAGE = r"^([a-z0-9][A-Za-z0-9._/-]*)?$"  # a path of the site, empty for the site as a whole


class Erratum(models.Model):
    """One page, one closed ground, one office that answers; `at` is coarsened to the hour, nobody's address is kept.

    The page behind a poster's code is never named: its address is a secret. What is said at a counter or by phone an
    officer types in and reads back.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    page = models.CharField(max_length=120, blank=True)
    ground = models.CharField(max_length=10, choices=Flaw)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.WEB)
    code = models.BinaryField(max_length=32, unique=True)
    key = models.UUIDField(unique=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    read_back_at = models.DateTimeField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ground__in=Flaw.values), name="erratum_ground_closed"),
            models.CheckConstraint(
                condition=Q(page__regex=PAGE) & ~Q(page__startswith="w/"), name="erratum_page_is_no_secret"
            ),
            models.CheckConstraint(
                condition=Q(channel=Channel.WEB, taken_by=None, read_back_at=None)
                | Q(channel__in=(Channel.COUNTER, Channel.PHONE), taken_by__isnull=False, read_back_at__isnull=False),
                name="erratum_typed_in_was_read_back",
            ),
        ]

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"erratum:{self.key}"


class ErratumContent(models.Model):
    """What was said; sealed, erasable."""

    erratum = models.OneToOneField(Erratum, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()


class Amendment(models.Model):
    """The office's answer; public as counts alone."""

    erratum = models.OneToOneField(Erratum, on_delete=models.PROTECT, related_name="amendment")
    outcome = models.CharField(max_length=10, choices=Amends)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(outcome__in=Amends.values), name="amendment_outcome_known"),
        ]


class AmendmentContent(models.Model):
    """The words of the answer, for whoever holds the code; sealed under the erratum's key, erasable."""

    amendment = models.OneToOneField(Amendment, on_delete=models.PROTECT, related_name="content")
    sealed = models.BinaryField()
