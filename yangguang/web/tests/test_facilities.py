"""Facilities are written down at the desk without a script; when one is to be looked after stands there as a clock."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Clock
from yangguang.disclosure.tests.world import World
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.offices import actions
from yangguang.offices.models import CheckEvery, Facility, FacilityEvent, FacilityState, Found, OfficeKind
from yangguang.offices.queries import facilities
from yangguang.offices.queries.facilities import CLOCK
from yangguang.press import actions as press
from yangguang.web.tests.visiting import a_facility

Desk = Callable[[User], Browser]
ROOM = {
    "kind": "book_corner", "opened": "2026-03-02", "name": "东升书角", "address": "村部一楼", "phone": "0516-88880011",
    "every": "month", "note": "节假日不开放", "day0": "8:30-11:30 14:00-17:30", "day4": "8:30—11:30",
}  # fmt: skip


def running() -> list[tuple[str, date | None]]:
    """The clocks of facilities that run, with their due dates."""
    open_ = Clock.objects.filter(kind=CLOCK, standing__closed_on=None).order_by("pk")
    return [(clock.duty, clocks.due(clock).day) for clock in open_]


def test_a_facility_is_opened_described_and_closed_at_the_desk(world: World, desk_of: Desk) -> None:
    desk, office = desk_of(world.publisher), world.office
    sent = {**ROOM, "place": str(office.place_id)}
    assert desk.post(f"/offices/{office.pk}/facilities/new/", {**sent, "day0": "上午"}).status_code == 400
    assert desk.post(f"/offices/{office.pk}/facilities/new/", {**sent, "phone": "13912345678"}).status_code == 400
    assert desk.post(f"/offices/{office.pk}/facilities/new/", sent).status_code == 302
    room = Facility.objects.get()
    path = f"/facilities/{room.pk}/"
    assert 'value="08:30-11:30 14:00-17:30"' in desk.get(f"{path}new/state/").content.decode()
    photo = BytesIO()
    Image.new("RGB", (60, 40)).save(photo, "JPEG")
    for thing, given in {
        "upkeep": {"day": "2026-03-09", "found": "mended", "text": "换灯管", "yuan": "35"},
        "item": {"name": "书架", "count": "2", "state": "good"},
        "day": {"day": "2026-03-13", "opens": "", "closes": "", "why": "盘点"},
        "event": {
            "day": "2026-03-12",
            "opens": "09:00",
            "closes": "10:00",
            "what": "绘本会",
            "whom": "三岁以下孩子和父母",
            "fee": "free",
        },
        "photo": {"photo": SimpleUploadedFile("a.jpg", photo.getvalue()), "what": "书架"},
        "state": {**ROOM, "name": "东升书屋"},
    }.items():
        assert desk.post(f"{path}new/{thing}/", given).status_code == 302, thing
    whole = facilities.one(room.pk)
    assert whole is not None
    assert (whole.state.name, whole.upkeep[0].fen, len(whole.items), len(whole.photos)) == ("东升书屋", 3500, 1, 1)
    assert "东升书屋" in desk.get(f"/offices/{office.pk}/facilities/").content.decode()
    assert desk.post(f"{path}new/end/", {"day": "2026-03-09", "why": "并到村部二楼"}).status_code == 302
    assert desk.get(f"{path}new/upkeep/").status_code == 404


@pytest.mark.parametrize("text", ["王二妮未婚先孕", "张三 32032419870315123X", "我举报隔壁王家超生，生了三个。"])
def test_what_the_gate_refuses_comes_back_with_the_form_and_is_not_kept(world: World, desk_of: Desk, text: str) -> None:
    room, event, _ = a_facility(world)
    sent = {"day": "2026-03-09", "found": "good", "text": text, "yuan": ""}
    answer = desk_of(world.publisher).post(f"/facilities/{room.pk}/upkeep/", sent)
    assert (answer.status_code, text in answer.content.decode()) == (400, True)
    assert desk_of(world.publisher).post(f"/facilities/events/{event.pk}/end/", {"why": text}).status_code == 400


def test_the_next_look_is_a_clock_on_the_desk_and_the_look_closes_it(world: World, desk_of: Desk) -> None:
    room, *_ = a_facility(world)
    events.deliver_pending()
    assert running() == [("facility.month", date(2026, 4, 9))]
    assert f"/facilities/{room.pk}/upkeep/" in desk_of(world.editor).get("/desk/").content.decode()
    with moved(date(2026, 4, 20)):
        actions.look_after(facility=room, day=date(2026, 4, 13), found=Found.GOOD, text="完好", by=SYSTEM)
        events.deliver_pending()
        events.deliver_pending()
    assert running() == [("facility.month", date(2026, 5, 13))]
    first = Clock.objects.filter(kind=CLOCK).order_by("pk")[0]
    assert clocks.drawn(first).state == "late"


def test_the_page_of_its_clock_is_on_the_site_as_soon_as_it_begins_and_tells_of_its_end(world: World) -> None:
    press.publish(changed=None)
    room, *_ = a_facility(world)
    events.deliver_pending()
    press.publish_stale()
    page = Path(settings.SITE_DIR) / f"clock/{Clock.objects.get(kind=CLOCK).pk}.html"
    assert page.name in (page.parent.parent / f"facility/{room.pk}.html").read_text()
    begun = page.read_text()
    actions.close_facility(facility=room, day=date(2026, 3, 9), why="搬迁", by=SYSTEM)
    events.deliver_pending()
    press.publish_stale()
    assert page.read_text() != begun


def test_another_interval_another_office_or_the_end_closes_the_clock_that_is_owed_no_more(world: World) -> None:
    room, *_ = a_facility(world)
    told = actions.Described(name="室", address="一楼", phone="12345", every=CheckEvery.YEAR, hours={})
    events.deliver_pending()
    actions.describe_facility(facility=room, described=told, by=SYSTEM)
    events.deliver_pending()
    assert running() == [("facility.year", date(2027, 3, 9))]
    point = actions.establish(
        kind=OfficeKind.VILLAGE, name="服务点", place=world.village, parent=world.office, on=date(2026, 1, 1), by=SYSTEM
    )
    actions.describe_facility(facility=room, described=told, office=point, by=SYSTEM)
    events.deliver_pending()
    assert Clock.objects.get(kind=CLOCK, standing__closed_on=None).office == point
    actions.close_facility(facility=room, day=date(2026, 3, 9), why="搬迁", by=SYSTEM)
    events.deliver_pending()
    assert running() == []


def test_an_event_is_called_off_and_a_photo_taken_away_at_the_desk(world: World, desk_of: Desk) -> None:
    room, event, photo = a_facility(world)
    desk = desk_of(world.publisher)
    assert desk.post(f"/facilities/events/{event.pk}/end/", {"why": "下雨"}).status_code == 302
    assert desk.post(f"/facilities/photos/{photo.pk}/end/").status_code == 302
    assert FacilityEvent.objects.get(called_off__why="下雨") == event
    assert facilities.shown_photos() == []
    assert FacilityState.objects.get(facility=room)
