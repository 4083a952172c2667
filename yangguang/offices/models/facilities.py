"""What an office keeps open for everybody: service rooms, book corners, culture walls; what is in them, their care."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from yangguang.files.models import StoredFile
from yangguang.offices.models.register import Office
from yangguang.places.models import Place


class FacilityKind(models.TextChoices):
    """What a facility is."""

    SERVICE_ROOM = "service_room", _("服务室")
    BOOK_HOUSE = "book_house", _("书屋")
    BOOK_CORNER = "book_corner", _("书角")
    CULTURE_WALL = "culture_wall", _("文化墙")
    DISPLAY = "display", _("宣传栏")
    NURSING_ROOM = "nursing_room", _("母婴室")
    OTHER = "other", _("其他")


class CheckEvery(models.TextChoices):
    """How often an office says that it looks after a facility; each is a rule in `clocks`, `facility.<value>`."""

    MONTH = "month", _("每月")
    QUARTER = "quarter", _("每季度")
    HALF_YEAR = "half_year", _("每半年")
    YEAR = "year", _("每年")


class ItemState(models.TextChoices):
    """How a thing in a facility is."""

    GOOD = "good", _("完好")
    TO_MEND = "to_mend", _("待修")
    OUT_OF_USE = "out_of_use", _("停用")


class Found(models.TextChoices):
    """What somebody who looked after a facility found."""

    GOOD = "good", _("完好")
    MENDED = "mended", _("已修好")
    TO_MEND = "to_mend", _("待修")


class Fee(models.TextChoices):
    """Whether an event costs something."""

    FREE = "free", _("免费")
    CHARGED = "charged", _("收费")


class Facility(models.Model):
    """A facility in a place since a day; its id is permanent. What holds of it now is its newest `FacilityState`."""

    kind = models.CharField(max_length=12, choices=FacilityKind)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    opened = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=FacilityKind.values), name="facility_kind_known"),
        ]


class FacilityState(models.Model):
    """What holds of a facility from a moment until the next row: who answers, name, where, phone, how often seen to."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="states")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    address = models.CharField(max_length=120)
    phone = models.CharField(max_length=20)
    note = models.CharField(max_length=200, blank=True)  # beside the hours of the week
    every = models.CharField(max_length=9, choices=CheckEvery)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(address="") & ~Q(phone=""), name="facility_says_where_and_who"
            ),
            models.CheckConstraint(condition=Q(every__in=CheckEvery.values), name="facility_is_seen_to"),
        ]


class FacilityHours(models.Model):
    """One span of opening on one day of the week (0: Monday), as a state says it."""

    state = models.ForeignKey(FacilityState, on_delete=models.PROTECT, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(weekday__lte=6) & Q(closes__gt=F("opens")), name="facility_hours_within_a_day"
            ),
            models.UniqueConstraint(fields=["state", "weekday", "opens"], name="facility_hours_once"),
        ]


class FacilityDay(models.Model):
    """A day on which the hours of the week do not hold: other hours, or none; the newest word about a day holds."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="days")
    day = models.DateField()
    opens = models.TimeField(null=True)
    closes = models.TimeField(null=True)
    why = models.CharField(max_length=80)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(why="")
                & (Q(opens=None, closes=None) | Q(opens__isnull=False, closes__isnull=False, closes__gt=F("opens"))),
                name="facility_day_says_why",
            ),
        ]


class FacilityItem(models.Model):
    """How many of a thing are there and how they are; the newest row of a name holds, none left is a count of 0."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="items")
    name = models.CharField(max_length=40)
    count = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=ItemState)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(name="") & Q(state__in=ItemState.values), name="facility_item_named_and_judged"
            ),
        ]


class FacilityPhoto(models.Model):
    """A photo of a facility, with what it shows in words; it is shown until its file is erased."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="photos")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=80)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(what=""), name="facility_photo_in_words")]


class Upkeep(models.Model):
    """An office looked after a facility on a day: what it found and did, and what that cost in fen, if anything."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="upkeep")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    found = models.CharField(max_length=8, choices=Found)
    text = models.CharField(max_length=200)
    fen = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(found__in=Found.values) & ~Q(text=""), name="upkeep_says_something"),
        ]


class FacilityEnd(models.Model):
    """A facility is closed from a day on, and why; its page says so for good."""

    facility = models.OneToOneField(Facility, on_delete=models.PROTECT, related_name="end")
    day = models.DateField()
    why = models.CharField(max_length=120)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="facility_end_says_why")]


class FacilityEvent(models.Model):
    """What happens in a facility on a day, for whom it is meant; nobody is registered, nobody is counted."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, related_name="events")
    day = models.DateField()
    opens = models.TimeField()
    closes = models.TimeField()
    what = models.CharField(max_length=80)
    whom = models.CharField(max_length=80)
    fee = models.CharField(max_length=7, choices=Fee)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(whom="") & Q(fee__in=Fee.values) & Q(closes__gt=F("opens")),
                name="facility_event_says_what_when_and_for_whom",
            ),
        ]


class EventCalledOff(models.Model):
    """An event does not take place, and why; it stays in the calendar, crossed out."""

    event = models.OneToOneField(FacilityEvent, on_delete=models.PROTECT, related_name="called_off")
    why = models.CharField(max_length=80)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="event_called_off_says_why")]
