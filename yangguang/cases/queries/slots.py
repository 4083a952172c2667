"""Hours that an office keeps free, and how many places are left."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from yangguang.cases.models import Booking, Slot
from yangguang.foundation.now import today
from yangguang.offices.models import Office


@dataclass(frozen=True, slots=True)
class Free:
    """A span of a day with places left."""

    slot: Slot
    left: int


def free(office: Office) -> list[Free]:
    """The spans from today on that still have a place, the soonest first."""
    found = list[Free]()
    for slot in Slot.objects.filter(office=office, day__gte=today()).order_by("day", "opens", "pk")[:200]:
        later = Booking.objects.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
        left = slot.seats - Booking.objects.filter(slot=slot).exclude(Exists(later)).count()
        if left > 0:
            found.append(Free(slot, left))
    return found
