"""What the interface looks up by an id that a program gave."""

from yangguang.cases.models import Slot
from yangguang.offices import queries as offices
from yangguang.places import queries as places
from yangguang.web import casework


def slot(slot_id: int) -> Slot | None:
    """A span that an office keeps free; whether it may be chosen, the action says."""
    return Slot.objects.select_related("office").filter(pk=slot_id).first()


def area_of(office_id: int) -> str:
    """The town of an office, or the county: also for an office that does not stand, which the form then refuses."""
    office = offices.standing().filter(pk=office_id).first()
    return casework.area_of(office) if office else str(places.county().pk)
