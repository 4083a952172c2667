"""Offices in their places, officers, the positions they hold from a day to a day, and the duties they declared."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.accounts.models import User
from yangguang.places.levels import Level
from yangguang.places.models import Place


class InForce[M: models.Model](models.QuerySet[M]):
    """Rows with `valid_from` and an open or exclusive `valid_to`."""

    def on(self, day: date) -> Self:
        """The rows in force on a day."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=day), valid_from__lte=day)


class OfficeKind(models.TextChoices):
    """What sort of body an office is; `SEATS` says in which places it sits."""

    DEPARTMENT = "department", _("县级部门")
    SECTION = "section", _("内设机构")
    HALL = "hall", _("政务服务中心")
    TOWN = "town", _("乡镇机构")
    VILLAGE = "village", _("村（社区）服务点")


# The database enforces the same table in the trigger `offices_office_seat` (migration 0002).
SEATS: dict[OfficeKind, tuple[Level, ...]] = {
    OfficeKind.DEPARTMENT: (Level.COUNTY,),
    OfficeKind.SECTION: (Level.COUNTY,),
    OfficeKind.HALL: (Level.COUNTY, Level.TOWN),
    OfficeKind.TOWN: (Level.TOWN,),
    OfficeKind.VILLAGE: (Level.VILLAGE,),
}


class Office(models.Model):
    """A body with duties in a place; `parent`, the office above it, never changes. Phone and hours are published."""

    kind = models.CharField(max_length=10, choices=OfficeKind)
    name = models.CharField(max_length=80)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="below")
    credit_code = models.CharField(max_length=18, blank=True)
    address = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    hours = models.CharField(max_length=80, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["Office"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=OfficeKind.values), name="office_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="office_has_a_name"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="office_lasts"),
            models.CheckConstraint(condition=~Q(parent=models.F("pk")), name="office_not_above_itself"),
            # GB 32100: 8 digits, then 10 signs without I, O, S, V, Z; the check sign is checked by the actions.
            models.CheckConstraint(
                condition=Q(credit_code="") | Q(credit_code__regex=r"^[0-9]{8}[0-9A-HJ-NPQRTUWXY]{10}$"),
                name="office_credit_code_form",
            ),
            models.UniqueConstraint(
                fields=["credit_code"], condition=~Q(credit_code=""), name="office_credit_code_one"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Officer(models.Model):
    """A person who serves in an office; named in public only in posts and duties. An account is not needed."""

    name = models.CharField(max_length=40)
    user = models.OneToOneField(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(name=""), name="officer_has_a_name")]

    def __str__(self) -> str:
        return self.name


class Position(models.Model):
    """An officer holds a post in an office from a day to a day (任职)."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="positions")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="positions")
    title = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["Position"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="position_has_a_title"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="position_lasts"),
            models.UniqueConstraint(
                fields=["office", "officer", "title"], condition=Q(valid_to=None), name="position_held_once"
            ),
        ]


class PostRole(models.TextChoices):
    """What a post is in its office; what a person may do in this system is granted by `accounts`, not here."""

    HEAD = "head", _("负责人")
    ANSWERS = "answers", _("首问负责人")
    HANDLES = "handles", _("经办人")


class PositionRole(models.Model):
    """One role of a position, as long as the position."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(max_length=8, choices=PostRole)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(role__in=PostRole.values), name="position_role_known"),
            models.UniqueConstraint(fields=["position", "role"], name="position_role_once"),
        ]


class DeclaredDuty(models.Model):
    """What a position declared that it does (职责), shown in public; a duty with a due date is a row in `clocks`."""

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="duties")
    text = models.CharField(max_length=120)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["DeclaredDuty"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(text=""), name="declared_duty_says_something"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="declared_duty_lasts"),
        ]
