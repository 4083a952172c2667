"""Public pages tell of facilities and events: what is late about an office, never who came."""

import csv
import json
from collections.abc import Sequence
from datetime import date, time
from io import BytesIO
from pathlib import Path

from django.conf import settings
from icalendar import Calendar
from PIL import Image

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.offices import actions
from yangguang.offices.models import CheckEvery, Facility, FacilityKind, Fee, Found, ItemState
from yangguang.places.models import Place
from yangguang.press import actions as press

MAY = date(2026, 5, 2)
TOMORROW = ["2026-03-10", "9:00–11:00", "睢城街道便民服务中心", "政策咨询", "所有居民", "免费"]
LATER = ["2026-04-02", "上午", "村部", "营养课", "自愿参加", "免费"]


def page(path: str) -> str:
    """A file of the public site."""
    return (Path(settings.SITE_DIR) / path).read_text()


def a_room(world: World, place: Place | None = None) -> Facility:
    """A service room of a village, with a photo, two things in it and an event to come."""
    hours = {day: [(time(8, 30), time(11, 30))] for day in range(5)}
    told = actions.Described(
        name="东升家庭服务室", address="村部一楼 102 室", phone="0516-88880011", every=CheckEvery.MONTH, hours=hours
    )
    room = actions.open_facility(
        office=world.office, place=place or world.village, kind=FacilityKind.SERVICE_ROOM, opened=FIRST, described=told,
        by=SYSTEM,
    )  # fmt: skip
    actions.count_item(facility=room, name="=血压计", count=2, state=ItemState.TO_MEND, by=SYSTEM)
    actions.plan_event(
        facility=room, day=date(2026, 3, 12), opens=time(9), closes=time(10), what="绘本会", whom="孩子和父母",
        fee=Fee.FREE, by=SYSTEM,
    )  # fmt: skip
    return room


def a_photo(room: Facility) -> bytes:
    """A photo as it was taken."""
    made = BytesIO()
    Image.new("RGB", (40, 30), (200, 180, 90)).save(made, "PNG")
    actions.show_photo(facility=room, data=made.getvalue(), what="书架和窗", by=SYSTEM)
    return made.getvalue()


def programme(world: World, rows: Sequence[list[str]] = (TOMORROW, LATER)) -> Version:
    """A posted programme of events."""
    return world.posted(disclosure.draft(
        matter=world.matter, office=world.office, title="三月活动安排", body=form(rows), by=world.editor
    ))  # fmt: skip


def form(rows: Sequence[list[str]]) -> Form:
    """The programme's body."""
    return Form("events", {"body": "县卫健委", "phone": "0516-88880000"}, {"events": rows})


def ics(path: str = "calendar/county.ics") -> dict[str, tuple[str, str]]:
    """Each event of a feed by its name: its state and when it begins."""
    whole = Calendar.from_ical((Path(settings.SITE_DIR) / path).read_bytes())
    return {str(e["SUMMARY"]): (str(e["STATUS"]), _begins(e["DTSTART"].to_ical())) for e in whole.walk("VEVENT")}


def _begins(written: object) -> str:
    assert isinstance(written, bytes)
    return written.decode()


def test_a_facility_has_a_page_its_village_and_town_list_it_and_all_of_it_is_data(world: World) -> None:
    room = a_room(world)
    a_photo(room)
    events.deliver_pending()
    press.publish(changed=None)
    told = page(f"facility/{room.pk}.html")
    for words in (
        "今天开放 08:30–11:30",
        "周一至周五",
        "周六至周日",
        "=血压计",
        "待修",
        "绘本会",
        "书架和窗",
        "0516-88880011",
    ):
        assert words in told
    assert "Open today 08:30–11:30" in page(f"en/facility/{room.pk}.html")
    for place in (world.village, world.village.parent):
        assert place is not None
        assert f"facilities/{place.pk}.html" in page(f"place/{place.pk}.html")
        assert "东升家庭服务室" in page(f"facilities/{place.pk}.html")
    assert "facilities/" not in page(f"place/{world.villages['和平社区居委会'].pk}.html")
    [row] = json.loads(page("facilities.json"))["facilities"]
    assert (row["due"], row["days_late"], row["equipment"][0]["count"]) == ("2026-04-09", 0, 2)
    [line] = csv.DictReader((Path(settings.SITE_DIR) / "facilities.csv").read_text("utf-8-sig").splitlines())
    assert (line["name"], line["hours"].count("08:30-11:30")) == ("东升家庭服务室", 5)
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_a_look_that_is_late_is_said_in_days_until_the_office_looks_after_it(world: World) -> None:
    room = a_room(world)
    events.deliver_pending()
    with moved(MAY):
        press.publish(changed=None)
        assert "迟 23 天" in page(f"facility/{room.pk}.html")
        assert "1 处误了检查" in page("facilities.html")
        actions.look_after(facility=room, day=MAY, found=Found.MENDED, text="换灯管", fen=3500, by=SYSTEM)
        events.deliver_pending()
        press.publish_stale()
        assert "迟" not in page(f"facility/{room.pk}.html").split("</main>")[0].replace("迟早", "")
        assert "换灯管" in page(f"facility/{room.pk}.html")
        assert "处误了检查" not in page("facilities.html")


def test_a_photo_stands_while_it_is_shown_and_a_tombstone_afterwards(world: World) -> None:
    room = a_room(world)
    a_photo(room)
    press.publish(changed=None)
    [shown] = Path(settings.SITE_DIR).glob("file/*.png")
    actions.take_photo_away(photo=room.photos.get(), by=SYSTEM)
    events.deliver_pending()
    press.publish_stale()
    assert not shown.exists()
    assert Path(f"{shown}.410.html").exists()
    assert shown.name not in page(f"facility/{room.pk}.html")


def test_a_closed_facility_keeps_its_page_and_says_since_when_and_why(world: World) -> None:
    room = a_room(world)
    actions.close_facility(facility=room, day=date(2026, 3, 9), why="并到村部二楼", by=SYSTEM)
    events.deliver_pending()
    press.publish(changed=None)
    told = page(f"facility/{room.pk}.html")
    assert "并到村部二楼" in told
    assert "今天开放" not in told
    assert ics()["绘本会"][0] == "CANCELLED"


def test_the_calendar_has_what_notices_and_facilities_announce_by_month_and_by_town(world: World) -> None:
    a_room(world)
    programme(world)
    press.publish(changed=None)
    county, town = page("calendar.html"), world.village.parent_id
    assert county.index("政策咨询") < county.index("绘本会") < county.index("营养课")
    assert "政策咨询" in page(f"calendar/{town}.html")
    assert "营养课" not in page(f"calendar/{town}.html")
    assert "营养课" in page("calendar/2026-04.html")
    assert "绘本会" in page("en/calendar/2026-03.html")
    assert ics() == {
        "政策咨询": ("CONFIRMED", "20260310T010000Z"),
        "绘本会": ("CONFIRMED", "20260312T010000Z"),
        "营养课": ("CONFIRMED", "20260402"),
    }
    assert set(ics(f"calendar/{town}.ics")) == {"政策咨询", "绘本会"}


def test_what_is_over_leaves_what_is_to_come_and_stays_in_its_month(world: World) -> None:
    programme(world)
    with moved(date(2026, 3, 11)):
        press.publish(changed=None)
    assert "政策咨询" not in page("calendar.html")
    assert "政策咨询" in page("calendar/2026-03.html")


def test_an_event_that_a_correction_left_out_is_called_off_without_its_words_under_the_same_id(world: World) -> None:
    first = programme(world)
    press.publish(changed=None)
    before = (Path(settings.SITE_DIR) / "calendar/county.ics").read_text()
    [uid] = [line for line in before.splitlines() if line.startswith("UID") and _of("政策咨询", before) in line]
    written = disclosure.revise(notice=first.notice, body=form([LATER]), reason="场地停电", by=world.editor)
    world.posted(written)
    events.deliver_pending()
    press.publish_stale()
    after = (Path(settings.SITE_DIR) / "calendar/county.ics").read_text()
    assert "政策咨询" not in after
    assert "政策咨询" not in page("calendar.html")
    assert "已取消或改期" in page("calendar.html")
    assert "STATUS:CANCELLED" in after.split(uid)[1].split("END:VEVENT")[0]


def _of(what: str, feed: str) -> str:
    """The id of an event."""
    [part] = [part for part in feed.split("BEGIN:VEVENT") if what in part]
    return part.split("UID:")[1].split("@")[0]


def test_a_withdrawn_programme_is_called_off_whole_and_one_taken_down_leaves_its_months_empty(world: World) -> None:
    notice = programme(world).notice
    press.publish(changed=None)
    disclosure.withdraw(notice=notice, reason="内容有误", by=world.publisher)
    events.deliver_pending()
    press.publish_stale()
    assert page("calendar/2026-04.html").count("已取消或改期") == 1
    assert "营养课" not in page("calendar/2026-04.html")
    with moved(date(2026, 6, 1)):
        disclosure.take_down(version=notice.versions.get(), by=world.publisher)
        events.deliver_pending()
        press.publish_stale()
        assert "这个月没有活动" in page("calendar/2026-04.html")


def test_an_event_called_off_says_why_in_the_calendar(world: World) -> None:
    room = a_room(world)
    actions.call_off(event=room.events.get(), why="场地停电", by=SYSTEM)
    press.publish(changed=None)
    assert "已取消：场地停电" in page("calendar.html")


def test_the_same_record_gives_the_same_files(world: World) -> None:
    a_room(world)
    programme(world)
    press.publish(changed=None)
    assert press.publish(changed=None) is None
