"""Places with their own permanent ids, their names and codes in time, what became of them, and the boards in them."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from yangguang.places.levels import Level


class InForce[M: models.Model](models.QuerySet[M]):
    """Rows with `valid_from` and an open or exclusive `valid_to`."""

    def on(self, day: date) -> Self:
        """The rows in force on a day."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=day), valid_from__lte=day)


class Place(models.Model):
    """A node of the tree; its id is permanent, its level never changes, and it is never deleted, only ended."""

    level = models.CharField(max_length=9, choices=Level)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["Place"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=Level.values), name="place_level_known"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="place_lasts"),
        ]


class PlaceName(models.Model):
    """What a place is called from a day on; at most one name at a time."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=80)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["PlaceName"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="place_has_a_name"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="placename_lasts"),
        ]


class PlaceCode(models.Model):
    """The official code of a place from a day on; a code means one place at a time, a place has one code at a time."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="codes")
    code = models.CharField(max_length=12)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["PlaceCode"].as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["code"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(code__regex=r"^[1-9][0-9]+$"), name="placecode_is_digits"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="placecode_lasts"),
        ]


class Succession(models.Model):
    """An ended place and a place that took over, for good: one row of a merged place, several of one that was split."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="predecessions")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["place", "successor"], name="succession_once")]


class BoardKind(models.TextChoices):
    """What a board is made of."""

    WALL = "wall", _("公示栏")
    SCREEN = "screen", _("电子屏")
    HALL = "hall", _("服务大厅")
    COLUMN = "column", _("网站栏目")


class Board(models.Model):
    """A noticeboard in a place, where in it, and from when to when it stands."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="boards")
    kind = models.CharField(max_length=6, choices=BoardKind)
    name = models.CharField(max_length=80)
    position = models.CharField(max_length=120, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    objects = InForce["Board"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=BoardKind.values), name="board_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="board_has_a_name"),
            models.CheckConstraint(condition=Q(valid_to__gt=models.F("valid_from")), name="board_lasts"),
        ]


class Listing(models.Model):
    """An official list that was taken in: which file, in force from when, and what it changed."""

    file_name = models.CharField(max_length=200)
    digest = models.BinaryField(max_length=32)
    valid_from = models.DateField()
    at = models.DateTimeField()
    added = models.PositiveIntegerField()
    renamed = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()
