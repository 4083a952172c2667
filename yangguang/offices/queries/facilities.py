"""The register of facilities, read whole in a fixed number of statements; when each is open, and what happens there."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Protocol

from yangguang.files.models import Content
from yangguang.offices.models import (
    Facility,
    FacilityDay,
    FacilityEnd,
    FacilityEvent,
    FacilityHours,
    FacilityItem,
    FacilityPhoto,
    FacilityState,
    Office,
    Upkeep,
)
from yangguang.places import queries as places
from yangguang.places.models import Place

CLOCK = "offices.facility"
"""The kind of the clocks that say by when a facility is to be looked after; see `check` for their subjects."""
Span = tuple[time, time]


class _OfOne(Protocol):
    facility_id: int


@dataclass(slots=True)
class Whole:
    """One facility as it stands, with all that is on record about it, the newest first."""

    facility: Facility
    state: FacilityState
    hours: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    days: Mapping[date, FacilityDay] = field(default_factory=dict)
    items: Sequence[FacilityItem] = ()
    photos: Sequence[FacilityPhoto] = ()
    upkeep: Sequence[Upkeep] = ()
    events: Sequence[FacilityEvent] = ()
    end: FacilityEnd | None = None

    def open_on(self, day: date) -> Sequence[Span]:
        """When it is open on a day."""
        if self.end and self.end.day <= day:
            return ()
        if (other := self.days.get(day)) is not None:
            return [(other.opens, other.closes)] if other.opens and other.closes else ()
        return self.hours.get(day.weekday(), ())

    @property
    def check(self) -> str:
        """The subject of the clock that runs now: the facility, the last look at it, the office that owes the next."""
        return check(self.facility.pk, self.upkeep[0].pk if self.upkeep else 0, self.state.office_id)


def key(facility_id: int) -> str:
    """The dependency key of the page of a facility."""
    return f"facility:{facility_id}"


def check(facility_id: int, upkeep_id: int, office_id: int) -> str:
    """The subject of a clock: `facility/upkeep/office`, upkeep 0 before a facility was ever looked after."""
    return f"{facility_id}/{upkeep_id}/{office_id}"


def checks(whole: Whole) -> list[str]:
    """The subjects of all clocks that ever ran about a facility."""
    owed = FacilityState.objects.filter(facility=whole.facility).values_list("office_id", flat=True).distinct()
    looked = [0, *(row.pk for row in whole.upkeep)]
    return [check(whole.facility.pk, upkeep, office) for upkeep in looked for office in owed]


def whole(*, offices: Collection[Office] | None = None, ids: Collection[int] | None = None) -> list[Whole]:
    """Every facility, or those for which some offices answer or with these ids, as they were registered."""
    states = _newest_states(ids)
    if offices is not None:
        answering = {office.pk for office in offices}
        states = {pk: state for pk, state in states.items() if state.office_id in answering}
    known = {pk: Whole(state.facility, state) for pk, state in states.items()}
    _fill(known)
    _fill_upkeep(known)
    return [known[pk] for pk in sorted(known)]


def looked_after(ids: Collection[int]) -> list[Whole]:
    """What these facilities are, how they were looked after and when they ended; without hours, things and events."""
    known = {pk: Whole(state.facility, state) for pk, state in _newest_states(ids).items()}
    _fill_upkeep(known)
    return [known[pk] for pk in sorted(known)]


def one(facility_id: int) -> Whole | None:
    """A facility by its id."""
    return next(iter(whole(ids=[facility_id])), None)


def seats(ids: Collection[int]) -> list[Place]:
    """The places of facilities."""
    found = Facility.objects.filter(pk__in=ids).select_related("place").order_by("pk")
    return [facility.place for facility in found]


def state_of(facility: Facility) -> FacilityState:
    """What holds of a facility now."""
    return FacilityState.objects.filter(facility=facility).select_related("office__place").order_by("-pk")[0]


def below(office: Office, place: Place) -> bool:
    """Whether a place is an office's own, or lies below it."""
    return office.place_id in {step.id for step in places.path(place)}


def event(event_id: int) -> FacilityEvent | None:
    """An event by its id."""
    return FacilityEvent.objects.filter(pk=event_id).select_related("facility", "called_off").first()


def photo(photo_id: int) -> FacilityPhoto | None:
    """A photo by its id."""
    return FacilityPhoto.objects.filter(pk=photo_id).select_related("facility", "file").first()


def shown_photos() -> list[FacilityPhoto]:
    """The photos that stand on public pages."""
    kept = FacilityPhoto.objects.filter(file__in=Content.objects.values("file"))
    return list(kept.select_related("file").order_by("pk"))


def _newest_states(ids: Collection[int] | None) -> dict[int, FacilityState]:
    rows = FacilityState.objects.all() if ids is None else FacilityState.objects.filter(facility__in=ids)
    rows = rows.order_by("facility_id", "-pk").distinct("facility_id")
    return {row.facility_id: row for row in rows.select_related("facility__place", "office")}


def _fill(known: Mapping[int, Whole]) -> None:
    ids = list(known)
    hours: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    spans = FacilityHours.objects.filter(state__in=[each.state.pk for each in known.values()])
    for row in spans.order_by("weekday", "opens"):
        hours[row.state_id][row.weekday].append((row.opens, row.closes))
    days: dict[int, dict[date, FacilityDay]] = defaultdict(dict)
    for day in FacilityDay.objects.filter(facility__in=ids).order_by("pk"):
        days[day.facility_id][day.day] = day
    items: dict[int, dict[str, FacilityItem]] = defaultdict(dict)
    for item in FacilityItem.objects.filter(facility__in=ids).order_by("pk"):
        items[item.facility_id][item.name] = item
    here = Content.objects.values("file")
    photos = _by(FacilityPhoto.objects.filter(facility__in=ids, file__in=here).select_related("file").order_by("pk"))
    events = _by(FacilityEvent.objects.filter(facility__in=ids).select_related("called_off").order_by("day", "opens"))
    for pk, each in known.items():
        each.hours, each.days = hours[each.state.pk], days[pk]
        each.items = [item for item in items[pk].values() if item.count]
        each.photos, each.events = photos[pk], events[pk]


def _fill_upkeep(known: Mapping[int, Whole]) -> None:
    upkeep = _by(Upkeep.objects.filter(facility__in=list(known)).select_related("office").order_by("-day", "-pk"))
    ends = {end.facility_id: end for end in FacilityEnd.objects.filter(facility__in=list(known))}
    for pk, each in known.items():
        each.upkeep, each.end = upkeep[pk], ends.get(pk)


def _by[M: _OfOne](rows: Collection[M]) -> Mapping[int, list[M]]:
    found: dict[int, list[M]] = defaultdict(list)
    for row in rows:
        found[row.facility_id].append(row)
    return found
