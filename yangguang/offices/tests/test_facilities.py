"""A facility is on the register with its hours, things and care; nobody who comes is; what was written stays."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from PIL import Image

from yangguang.files import queries as files
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.now import moved, now
from yangguang.offices import actions, policies
from yangguang.offices.actions import Described
from yangguang.offices.errors import Invalid, NotInForce, Refused, WrongPlace
from yangguang.offices.models import (
    CheckEvery,
    Facility,
    FacilityEnd,
    FacilityEvent,
    FacilityKind,
    FacilityState,
    Fee,
    Found,
    ItemState,
    Office,
    OfficeKind,
    Upkeep,
)
from yangguang.offices.queries import facilities
from yangguang.offices.queries.facilities import Whole
from yangguang.offices.tests.conftest import FIRST, County
from yangguang.places.models import Place

MONDAY = date(2026, 3, 9)
MORNING, AFTERNOON = (time(8, 30), time(11, 30)), (time(14), time(17, 30))


def described(**more: object) -> Described:
    """A service room that is open on weekdays."""
    given: dict[str, object] = {
        "name": "东升社区家庭服务室", "address": "东升社区党群服务中心一楼 102 室", "phone": "0516-88880011",
        "every": CheckEvery.MONTH, "hours": {day: [MORNING, AFTERNOON] for day in range(5)}, **more,
    }  # fmt: skip
    return Described(**given)  # type: ignore[arg-type]  # a test's own words


def opened(county: County, **more: object) -> Facility:
    """A service room in the village."""
    return actions.open_facility(
        office=county.village, place=county.village.place, kind=FacilityKind.SERVICE_ROOM, opened=FIRST,
        described=described(**more), by=SYSTEM,
    )  # fmt: skip


def whole(facility: Facility) -> Whole:
    """The facility as it stands."""
    found = facilities.one(facility.pk)
    assert found is not None
    return found


def picture(width: int = 4000) -> bytes:
    """A photo that says where it was taken."""
    made, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "某人家门口"
    Image.new("RGB", (width, width // 2), (200, 180, 90)).save(made, "JPEG", exif=exif)
    return made.getvalue()


@pytest.fixture
def room(county: County) -> Facility:
    """A service room in the village of the small county."""
    return opened(county)


def test_a_facility_is_open_in_the_hours_of_its_week_and_on_no_other_day(room: Facility) -> None:
    assert [list(whole(room).open_on(date(2026, 3, day))) for day in (9, 14)] == [[MORNING, AFTERNOON], []]


def test_another_word_about_a_day_holds_before_the_week_and_the_last_one_holds(room: Facility) -> None:
    with moved(MONDAY):
        actions.except_day(facility=room, day=MONDAY, why="停电", by=SYSTEM)
        assert whole(room).open_on(MONDAY) == ()
        actions.except_day(facility=room, day=MONDAY, opens=time(9), closes=time(10), why="来电了", by=SYSTEM)
        assert whole(room).open_on(MONDAY) == [(time(9), time(10))]


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": "13912345678"},
        {"phone": ""},
        {"name": ""},
        {"note": "有事打 139 1234 5678"},
        {"note": "未参检名单见墙上"},
        {"hours": {0: [(time(9), time(9))]}},
        {"hours": {0: [(time(9), time(11)), (time(10), time(12))]}},
    ],
)
def test_a_facility_with_a_private_phone_or_hours_that_cannot_be_is_refused(
    county: County, wrong: dict[str, object]
) -> None:
    with pytest.raises(Invalid):
        opened(county, **wrong)
    assert not Facility.objects.exists()


def test_an_office_keeps_facilities_in_its_own_territory_alone(county: County) -> None:
    with pytest.raises(WrongPlace):
        actions.open_facility(
            office=county.village, place=county.place("320324002001"), kind=FacilityKind.BOOK_CORNER, opened=FIRST,
            described=described(), by=SYSTEM,
        )  # fmt: skip
    with pytest.raises(Invalid):
        actions.describe_facility(facility=opened(county), described=described(), office=_elsewhere(county), by=SYSTEM)


def _elsewhere(county: County) -> Office:
    place = county.place("320324002")
    return actions.establish(kind=OfficeKind.TOWN, name="金城街道卫健办", place=place, on=FIRST, by=SYSTEM)


def test_what_holds_of_a_facility_is_its_newest_row_and_the_earlier_ones_stay(county: County, room: Facility) -> None:
    actions.describe_facility(facility=room, described=described(name="家庭服务室"), office=county.town, by=SYSTEM)
    assert (whole(room).state.name, whole(room).state.office) == ("家庭服务室", county.town)
    assert FacilityState.objects.count() == 2
    assert [one.facility for one in facilities.whole(offices=[county.town])] == [room]
    assert facilities.whole(offices=[county.village]) == []


def test_things_are_counted_anew_and_none_left_is_off_the_list(room: Facility) -> None:
    for name, count, state in [
        ("书架", 2, ItemState.GOOD),
        ("血压计", 1, ItemState.GOOD),
        ("血压计", 1, ItemState.TO_MEND),
    ]:
        actions.count_item(facility=room, name=name, count=count, state=state, by=SYSTEM)
    actions.count_item(facility=room, name="书架", count=0, state=ItemState.GOOD, by=SYSTEM)
    assert [(item.name, item.count, item.state) for item in whole(room).items] == [("血压计", 1, "to_mend")]


def test_a_photo_is_shown_small_and_without_what_the_camera_wrote_until_it_is_taken_away(room: Facility) -> None:
    photo = actions.show_photo(facility=room, data=picture(), what="门口和书架", by=SYSTEM)
    shown = Image.open(BytesIO(files.content(photo.file)))
    assert (shown.size, dict(shown.getexif())) == ((1600, 800), {})
    assert facilities.shown_photos() == whole(room).photos == [photo]
    actions.take_photo_away(photo=photo, by=SYSTEM)
    assert facilities.shown_photos() == whole(room).photos == []


def test_a_text_is_no_photo_and_six_photos_are_enough(room: Facility) -> None:
    with pytest.raises(Invalid):
        actions.show_photo(facility=room, data="开放时间\n".encode(), what="门口", by=SYSTEM)
    for number in range(6):
        actions.show_photo(facility=room, data=picture(60 + 2 * number), what="门口", by=SYSTEM)
    with pytest.raises(Invalid):
        actions.show_photo(facility=room, data=picture(100), what="门口", by=SYSTEM)


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2026, 3, 10), date(2025, 3, 1)])
def test_care_before_the_opening_in_the_future_or_long_ago_is_not_written_down(room: Facility, day: date) -> None:
    with moved(MONDAY), pytest.raises(Invalid):
        actions.look_after(facility=room, day=day, found=Found.GOOD, text="完好", by=SYSTEM)


def test_the_next_clock_is_about_the_last_look(county: County, room: Facility) -> None:
    with moved(MONDAY):
        first = actions.look_after(facility=room, day=MONDAY, found=Found.GOOD, text="完好", by=SYSTEM)
        earlier = actions.look_after(
            facility=room, day=date(2026, 3, 2), found=Found.MENDED, text="换灯管", fen=3500, by=SYSTEM
        )
    assert [row.pk for row in whole(room).upkeep] == [first.pk, earlier.pk]
    assert whole(room).check == f"{room.pk}/{first.pk}/{county.village.pk}"


def test_an_event_is_called_off_once_while_it_is_to_come_and_stays_in_the_calendar(room: Facility) -> None:
    with moved(MONDAY):
        event = _event(room)
        actions.call_off(event=event, why="下雨", by=SYSTEM)
        with pytest.raises(Invalid):
            actions.call_off(event=event, why="下雨", by=SYSTEM)
        over = _event(room, day=MONDAY)
    assert [hasattr(each, "called_off") for each in whole(room).events] == [False, True]
    with moved(date(2026, 3, 20)), pytest.raises(Invalid):
        actions.call_off(event=over, why="没人来", by=SYSTEM)


def _event(room: Facility, day: date = date(2026, 3, 12)) -> FacilityEvent:
    return actions.plan_event(
        facility=room,
        day=day,
        opens=time(9),
        closes=time(10),
        what="绘本会",
        whom="三岁以下孩子和父母",
        fee=Fee.FREE,
        by=SYSTEM,
    )


def test_a_closed_facility_takes_nothing_more_and_keeps_all_that_was(county: County, room: Facility) -> None:
    with moved(MONDAY):
        actions.look_after(facility=room, day=date(2026, 3, 2), found=Found.GOOD, text="完好", by=SYSTEM)
        with pytest.raises(Invalid):
            actions.close_facility(facility=room, day=date(2026, 3, 1), why="搬迁", by=SYSTEM)
        actions.close_facility(facility=room, day=MONDAY, why="搬到新址", by=SYSTEM)
        for again in (
            lambda: actions.describe_facility(facility=room, described=described(), by=SYSTEM),
            lambda: actions.look_after(facility=room, day=MONDAY, found=Found.GOOD, text="完好", by=SYSTEM),
            lambda: actions.close_facility(facility=room, day=MONDAY, why="搬迁", by=SYSTEM),
            lambda: _event(room),
        ):
            with pytest.raises(NotInForce):
                again()
    assert whole(room).open_on(MONDAY) == ()
    assert len(whole(room).upkeep) == 1


REFUSED: dict[str, Callable[[County, Facility], object]] = {
    "offices_facility_seat": lambda county, room: Facility.objects.create(
        kind="book_house", place=Place.objects.get(level="city"), opened=FIRST, at=now(), by=""
    ),
    "offices_upkeep_while_open": lambda county, room: Upkeep.objects.create(
        facility=room, office=county.village, day=MONDAY, found="good", text="完好", at=now(), by=""
    ),
    "offices_facilityevent_while_open": lambda county, room: FacilityEvent.objects.create(
        facility=room, day=MONDAY, opens=time(9), closes=time(10), what="课", whom="所有人", fee="free", at=now(), by=""
    ),
    "offices_facilitystate_while_open": lambda county, room: FacilityState.objects.create(
        facility=room, office=county.village, name="室", address="一楼", phone="12345", every="month", at=now(), by=""
    ),
    "upkeep_says_something": lambda county, room: Upkeep.objects.create(
        facility=room, office=county.village, day=FIRST, found="good", text="", at=now(), by=""
    ),
    "facility_event_says_what_when_and_for_whom": lambda county, room: FacilityEvent.objects.create(
        facility=room, day=FIRST, opens=time(9), closes=time(8), what="课", whom="所有人", fee="free", at=now(), by=""
    ),
}


@pytest.mark.parametrize("guard", REFUSED)
def test_the_database_refuses_care_and_events_out_of_time_and_seats_above_the_county(
    county: County, room: Facility, guard: str
) -> None:
    FacilityEnd.objects.create(facility=room, day=date(2025, 1, 1), why="搬迁", at=now(), by="")
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        REFUSED[guard](county, room)
    assert refused.value.__cause__.diag.constraint_name == guard  # type: ignore[union-attr]  # psycopg's own error


def test_a_stranger_keeps_nothing(county: County, room: Facility) -> None:
    for attempt in (
        lambda: actions.look_after(facility=room, day=MONDAY, found=Found.GOOD, text="完好", by=VISITOR),
        lambda: actions.close_facility(facility=room, day=MONDAY, why="搬迁", by=VISITOR),
    ):
        with pytest.raises(Refused):
            attempt()


@pytest.mark.parametrize(
    ("roles", "serves", "may"),
    [({"editor"}, True, True), ({"publisher"}, True, True), ({"editor"}, False, False), ({"reviewer"}, True, False)],
)
def test_clerks_of_the_office_look_after_its_facilities(roles: set[str], serves: bool, may: bool) -> None:
    assert policies.may_look_after(roles=frozenset(roles), serves=serves) is may
