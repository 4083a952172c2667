"""What everyone may read."""

from collections.abc import Mapping, Sequence
from typing import cast
from urllib.parse import urlencode

from django.conf import settings

from yangguang.cases import queries as cases
from yangguang.foundation.identity import identity
from yangguang.matters import queries as matters
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.press import addresses
from yangguang.web import casework, queries
from yangguang.web.api import refusing
from yangguang.web.api.operations import Call
from yangguang.web.api.wire import public as wire
from yangguang.web.api.wire.shapes import UNSET

PAGE = 100


def start(call: Call) -> wire.Start:
    """Where everything is."""
    county = places.county()
    return wire.Start(
        name=identity().name,
        county=county.pk,
        description=root() + "openapi.json",
        catalogue=site(addresses.DATA),
        offices=root() + "offices",
        facilities=site(addresses.FACILITIES_DATA),
        ratings=site(addresses.RATINGS_DATA),
        notices=site(addresses.json_feed()),
    )


def list_offices(call: Call) -> wire.Offices:
    """The offices that stand."""
    asked = cast(wire.Page, call.query)
    rows = offices.standing()
    found = list((rows if asked.after is UNSET else rows.filter(pk__gt=asked.after))[:PAGE])
    return wire.Offices(offices=[_office(each) for each in found], next=_next("offices", found, {}))


def one_office(call: Call) -> wire.Office:
    """An office that stands."""
    return _office(_standing(call))


def slots(call: Call) -> wire.Slots:
    """The hours that an office keeps free."""
    found = cases.free(_standing(call))
    return wire.Slots(
        slots=[
            wire.Slot(
                id=each.slot.pk, day=each.slot.day, opens=each.slot.opens, closes=each.slot.closes, left=each.left
            )
            for each in found
        ]
    )


def list_matters(call: Call) -> wire.Matters:
    """The catalogue."""
    asked = cast(wire.OfOffice, call.query)
    kept = {} if asked.office is UNSET else {"office": asked.office}
    rows = matters.catalogue().order_by("pk").filter(**kept)
    found = list((rows if asked.after is UNSET else rows.filter(pk__gt=asked.after))[:PAGE])
    return wire.Matters(matters=[_matter(each) for each in found], next=_next("matters", found, kept))


def one_matter(call: Call) -> wire.Matter:
    """A matter of the catalogue."""
    found = matters.catalogue().filter(pk=call.path["matter"]).first()
    if found is None:
        raise refusing.not_there()
    return _matter(found)


def list_areas(call: Call) -> wire.Areas:
    """The county and its towns, and to which offices one can turn there."""
    return wire.Areas(
        areas=[
            wire.Area(id=pk, name=name, offices=[each.pk for each in casework.offices_in(pk)])
            for pk, name in casework.areas()
        ]
    )


def one_place(call: Call) -> wire.Place:
    """A place by its permanent id."""
    place = queries.place(call.path["place"])
    way = places.path(place)
    here = places.named([place.pk])[place.pk]
    office = offices.nearest(place)
    return wire.Place(
        id=place.pk,
        name=here.name,
        level=str(here.level),
        way=[_near(each) for each in way],
        below=[_near(each) for each in places.children(place)],
        office=office.pk if office else None,
        page=site(addresses.place(place.pk)),
        data=site(addresses.place_data(place.pk)),
        feed=site(addresses.json_feed(place.pk)),
    )


def root() -> str:
    """The address below which every operation lies."""
    return settings.PUBLIC_URL.rstrip("/") + "/api/v1/"


def site(path: str) -> str:
    return settings.PUBLIC_URL.rstrip("/") + "/" + path


def _standing(call: Call) -> Office:
    found = offices.standing().filter(pk=call.path["office"]).first()
    if found is None:
        raise refusing.not_there()
    return found


def _office(office: Office) -> wire.Office:
    return wire.Office(
        id=office.pk,
        name=office.name,
        kind=office.kind,
        place=office.place_id,
        above=office.parent_id,
        phone=office.phone,
        hours=office.hours,
        page=site(addresses.office(office.pk)),
        people=site(addresses.people(office.pk)),
    )


def _matter(matter: Matter) -> wire.Matter:
    return wire.Matter(
        id=matter.pk,
        number=matter.number,
        first=matter.first,
        second=matter.second,
        office=matter.office_id,
        page=site(matters.address(matter.pk)),
    )


def _near(place: places.Named) -> wire.Near:
    return wire.Near(id=place.id, name=place.name, level=str(place.level))


def _next(name: str, found: Sequence[Office | Matter], kept: Mapping[str, object]) -> str:
    return f"{root()}{name}?{urlencode({**kept, 'after': found[-1].pk})}" if len(found) == PAGE else ""
