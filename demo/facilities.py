"""The demo's facilities: three sorts in turn, in the first villages of each town; some looks are late, as in life."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any  # the YAML has the shape that its comment says

from PIL import Image, ImageDraw

from demo import seed
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices.actions import Described
from yangguang.offices.models import CheckEvery, Facility, FacilityKind, Fee, Found, ItemState, Office, OfficeKind
from yangguang.offices.queries.facilities import Span
from yangguang.places import queries as places
from yangguang.places.models import Place

_IN_A_TOWN = 2  # villages of each town that have facilities


def open_() -> int:
    """Open them all, with what is in them, how they were looked after, a photo and an event; how many there are."""
    forms, opened = seed.described("facilities"), 0
    county = places.county()
    points = {office.place_id: office for office in Office.objects.filter(kind=OfficeKind.VILLAGE)}
    for town in places.children(county):
        villages = [step for step in places.children(Place.objects.get(pk=town.id)) if step.id in points]
        for number, village in enumerate(villages[:_IN_A_TOWN]):
            form = forms["each"][(opened + number) % len(forms["each"])]
            _one(forms, form, points[village.id], village.name, photo=opened == 0)
            opened += 1
    return opened


def _one(forms: Mapping[str, Any], form: Mapping[str, Any], office: Office, place: str, *, photo: bool) -> None:
    facility = offices.open_facility(
        office=office, place=office.place, kind=FacilityKind(form["kind"]), opened=forms["opened"],
        described=_described(forms, form, place), by=SYSTEM,
    )  # fmt: skip
    for name, count, state in form["items"]:
        offices.count_item(facility=facility, name=name, count=count, state=ItemState(state), by=SYSTEM)
    ago = form["ago"][facility.pk % len(form["ago"])]
    offices.look_after(
        facility=facility, day=today() - timedelta(days=ago), found=Found.GOOD, text=form["text"],
        fen=form.get("fen"), by=SYSTEM,
    )  # fmt: skip
    if event := form.get("event"):
        _event(facility, event)
    if photo and "photo" in form:
        offices.show_photo(facility=facility, data=_drawn(), what=form["photo"], by=SYSTEM)


def _described(forms: Mapping[str, Any], form: Mapping[str, Any], place: str) -> Described:
    hours: dict[int, list[Span]] = {}
    for days, spans in form["hours"].items():
        first, _, last = str(days).partition("-")
        for day in range(int(first), int(last or first) + 1):
            hours[day] = [_span(span) for span in spans.split()]
    return Described(
        name=form["name"].format(place=place), address=form["address"], phone=forms["phone"], note=form["note"],
        every=CheckEvery(form["every"]), hours=hours,
    )  # fmt: skip


def _event(facility: Facility, told: Mapping[str, Any]) -> None:
    day: date = today() + timedelta(days=told["in"])
    opens, closes = _span(f"{told['opens']}-{told['closes']}")
    offices.plan_event(
        facility=facility, day=day, opens=opens, closes=closes, what=told["what"], whom=told["whom"], fee=Fee.FREE,
        by=SYSTEM,
    )  # fmt: skip


def _span(text: str) -> Span:
    opens, closes = (time.fromisoformat(each.zfill(5)) for each in text.split("-"))
    return opens, closes


def _drawn() -> bytes:
    """A room as a drawing: the demo shows nobody's."""
    made, out = Image.new("RGB", (960, 640), (250, 246, 234)), BytesIO()
    pen = ImageDraw.Draw(made)
    pen.rectangle((0, 470, 960, 640), fill=(214, 198, 170))
    pen.rectangle((90, 150, 330, 470), outline=(90, 82, 71), width=6)
    for shelf in range(4):
        for book in range(7):
            left = 104 + 31 * book
            pen.rectangle(
                (left, 165 + 78 * shelf, left + 22, 220 + 78 * shelf), fill=(166 - 20 * shelf, 60 + 24 * book, 74)
            )
    pen.rectangle((560, 120, 800, 300), fill=(205, 226, 238), outline=(90, 82, 71), width=6)
    pen.rectangle((520, 380, 860, 400), fill=(120, 96, 66))
    made.save(out, "JPEG")
    return out.getvalue()
