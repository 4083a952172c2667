"""Hours that an office keeps free, how many places are left, and who comes when; times are Beijing's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from yangguang.cases.models import Booking, Case, Slot, SlotClosing
from yangguang.clocks import queries as clocks
from yangguang.foundation.now import SHANGHAI, now, today
from yangguang.offices.models import Office

_FRIDAY = 4
_MOST = 200


@dataclass(frozen=True, slots=True)
class Free:
    """A span of a day with places left."""

    slot: Slot
    left: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a series before it is put in place; `why` it is left out, if it is."""

    day: date
    why: str = ""


def free(office: Office) -> list[Free]:
    """The spans from now on that still have a place, the soonest first."""
    open_ = [slot for slot in kept(office) if not begun(slot)]
    return [each for each in _with_places(open_) if each.left > 0]


def kept(office: Office) -> list[Slot]:
    """The spans that an office keeps free from today on, the soonest first."""
    return list(_open(office).filter(day__gte=today()).order_by("day", "opens", "pk")[:_MOST])


def with_places(office: Office) -> list[Free]:
    """The spans that an office keeps free from today on, full ones too, with the places left."""
    return _with_places(kept(office))


def coming(slot: Slot) -> list[Case]:
    """The cases that have a place in a span, by number."""
    return [each.case for each in bookings(slot.pk)]


def bookings(slot: int) -> list[Booking]:
    """The bookings that hold for a span, closed or not, by the number of their case."""
    found = _last(Booking.objects.filter(slot=slot)).select_related("case__office", "slot__office")
    return list(found.order_by("case__number"))


def booked(case: Case) -> Booking | None:
    """The booking of a case that holds, also in a span that was closed since; None where it has none."""
    last = Booking.objects.filter(case=case).select_related("slot__closing").order_by("-pk").first()
    return last if last and last.slot_id else None


def coming_on(day: date) -> QuerySet[Booking]:
    """The bookings that hold for a day, closed spans left out."""
    closed = SlotClosing.objects.filter(slot=OuterRef("slot"))
    return (
        _last(Booking.objects.filter(slot__day=day))
        .exclude(Exists(closed))
        .select_related("case__office", "slot__office")
    )


def begun(slot: Slot) -> bool:
    """Whether a span has begun, or is over."""
    return datetime.combine(slot.day, slot.opens, SHANGHAI) <= now()


def foreseen(office: Office, *, first: date, until: date, opens: time, closes: time) -> Sequence[Day]:
    """The days of a weekly series, each with why it would be left out: a day off, or open already at that time."""
    days = [first + timedelta(weeks=week) for week in range(max(0, (until - first).days) // 7 + 1)]
    there = taken_days(office, days, opens=opens, closes=closes)
    calendar = clocks.calendar()

    def why(day: date) -> str:
        works = calendar.works(day)
        if not (day.weekday() <= _FRIDAY if works is None else works):
            return _("放假")
        return _("这个时间已经开放") if day in there else ""

    return [Day(day, why(day)) for day in days]


def taken_days(office: Office, days: Sequence[date], *, opens: time, closes: time) -> set[date]:
    """Those of the days on which an office keeps a part of this span free already."""
    there = _open(office).filter(day__in=days, opens__lt=closes, closes__gt=opens)
    return set(there.values_list("day", flat=True))


def _open(office: Office) -> QuerySet[Slot]:
    """The spans of an office that were not closed."""
    return Slot.objects.filter(office=office).exclude(Exists(SlotClosing.objects.filter(slot=OuterRef("pk"))))


def _with_places(slots: Sequence[Slot]) -> list[Free]:
    counted = _last(Booking.objects.filter(slot__in=slots)).values("slot").annotate(taken=Count("pk"))
    taken = {row["slot"]: row["taken"] for row in counted}
    return [Free(slot, slot.seats - taken.get(slot.pk, 0)) for slot in slots]


def _last(bookings: QuerySet[Booking]) -> QuerySet[Booking]:
    later = Booking.objects.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
    return bookings.exclude(Exists(later))
