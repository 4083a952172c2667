"""Whereabouts serve whoever needs an officer now: on duty alone, no place, no reason, no history."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from yangguang.accounts.models import Role, User
from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow, Event
from yangguang.foundation.now import SHANGHAI, moved
from yangguang.offices import actions
from yangguang.offices.errors import Invalid, NotInForce, NotOnDuty, Refused
from yangguang.offices.models import DutyDay, Officer, Position, State, Whereabouts
from yangguang.offices.queries import whereabouts
from yangguang.offices.tests.conftest import FIRST, County, officer

MONDAY = date(2026, 3, 9)
EDITOR = Role.EDITOR


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """An instant of a day in Shanghai."""
    return datetime.combine(day, time(hour, minute), SHANGHAI)


@pytest.fixture
def post(county: County) -> Iterator[Position]:
    """A post in the town office at half past nine on a day of duty."""
    with moved(at(9, 30)):
        actions.open_day(day=MONDAY, by=SYSTEM)
        yield actions.appoint(office=county.town, officer=officer(), title="主任", on=FIRST, by=SYSTEM)


def seen(post: Position) -> whereabouts.Seen:
    """The post on its office's board."""
    return next(one for one in whereabouts.board(post.office) if one.post == post)


def test_the_board_shows_the_state_when_one_is_back_and_who_stands_in(county: County, post: Position) -> None:
    other = actions.appoint(office=county.town, officer=officer("李乙丑"), title="专干", on=FIRST, by=SYSTEM)
    actions.tell(position=post, state=State.VILLAGES, back_at=time(16), stands_in=other, by=SYSTEM)
    told = seen(post)
    assert (told.state, told.back_at, told.stands_in) == (State.VILLAGES, time(16), other)
    assert seen(other).state is None


def test_the_next_state_replaces_the_last_and_nothing_of_it_stays(post: Position) -> None:
    for state in (State.MEETING, State.OUT, State.IN):
        actions.tell(position=post, state=state, by=SYSTEM)
    assert list(Whereabouts.objects.values_list("state", flat=True)) == [State.IN]


@pytest.mark.parametrize("instant", [at(6, 59), at(8, 29), at(18, 1), at(23), at(10, day=date(2026, 3, 10))])
def test_nothing_is_told_at_night_nor_on_a_day_that_is_no_day_of_duty(post: Position, instant: datetime) -> None:
    with moved(instant), pytest.raises(NotOnDuty, match="工作时间"):
        actions.tell(position=post, state=State.IN, by=SYSTEM)
    assert not Whereabouts.objects.exists()


@pytest.mark.parametrize("told_at", [at(8, 29), at(18, 1), at(9, 30, day=date(2026, 3, 10))])
def test_the_database_itself_keeps_no_whereabouts_outside_the_hours_of_duty(post: Position, told_at: datetime) -> None:
    duty = DutyDay.objects.get()
    with pytest.raises(IntegrityError, match="outside the hours of duty"), transaction.atomic():
        Whereabouts.objects.create(position=post, duty=duty, state=State.IN, told_at=told_at)
    actions.tell(position=post, state=State.IN, by=SYSTEM)
    with pytest.raises(IntegrityError, match="outside the hours of duty"), transaction.atomic():
        Whereabouts.objects.update(told_at=told_at)


def test_the_board_says_nothing_outside_the_hours_of_duty(post: Position) -> None:
    actions.tell(position=post, state=State.MEETING, by=SYSTEM)
    for instant in (at(18, 1), at(7), at(9, 30, day=date(2026, 3, 10))):
        with moved(instant):
            assert seen(post).state is None


@pytest.mark.parametrize("instant", [at(18, 1), at(0, 10, day=date(2026, 3, 10)), at(12, day=date(2026, 3, 14))])
def test_what_was_told_is_erased_when_the_day_is_over(post: Position, instant: datetime) -> None:
    actions.tell(position=post, state=State.MEETING, by=SYSTEM)
    assert actions.wipe() == 0
    with moved(instant):
        assert actions.wipe() == 1
    assert not Whereabouts.objects.exists()


def test_the_next_day_no_table_knows_where_anybody_was(post: Position) -> None:
    actions.tell(position=post, state=State.VILLAGES, back_at=time(16), by=SYSTEM)
    with moved(at(0, 10, day=date(2026, 3, 10))):
        actions.wipe()
    rows = list(AuditRow.objects.filter(verb="offices.tell"))
    assert [(row.verb, row.subject, row.reason) for row in rows] == [("offices.tell", "", "")]
    assert not [event for event in Event.objects.all() if "villages" in str(event.payload)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM offices_whereabouts")
        assert cursor.fetchone() == (0,)


def test_nobody_but_the_machine_opens_a_day_of_duty(county: County) -> None:
    with pytest.raises(Refused, match="放假安排"):
        actions.open_day(day=date(2026, 3, 14), by=people.person(Role.SYSTEM_ADMIN))
    first = actions.open_day(day=MONDAY, by=SYSTEM)
    assert actions.open_day(day=MONDAY, by=SYSTEM) == first


@pytest.mark.parametrize(("opens", "closes"), [(time(6), time(18)), (time(8), time(20, 1)), (time(12), time(12))])
def test_no_county_has_hours_of_duty_by_night(db: None, opens: time, closes: time) -> None:
    with pytest.raises(IntegrityError, match="not_by_night"), transaction.atomic():
        DutyDay.objects.create(day=MONDAY, opens=opens, closes=closes)


def _named(user: User) -> Officer:
    return actions.enter(name="王甲子", user=user, by=SYSTEM)


def test_officers_tell_for_themselves_and_clerks_for_their_own_office_alone(county: County) -> None:
    with moved(at(9, 30)):
        actions.open_day(day=MONDAY, by=SYSTEM)
        own, clerk, above, colleague = (people.person(*roles) for roles in ([], [EDITOR], [EDITOR], []))
        offices = (county.town, county.town, county.section, county.town)
        posts = [
            actions.appoint(office=office, officer=_named(user), title="专干", on=FIRST, by=SYSTEM)
            for office, user in zip(offices, (own, clerk, above, colleague), strict=True)
        ]
        for user in (own, clerk):
            actions.tell(position=posts[0], state=State.IN, by=user)
        for user in (above, colleague):
            with pytest.raises(Refused, match="本人"):
                actions.tell(position=posts[0], state=State.OUT, by=user)
    assert Whereabouts.objects.get().state == State.IN


def test_who_stands_in_is_another_person_of_the_same_office(county: County, post: Position) -> None:
    elsewhere = actions.appoint(office=county.village, officer=officer("李乙丑"), title="专干", on=FIRST, by=SYSTEM)
    for wrong in (post, elsewhere):
        with pytest.raises(Invalid, match="本机构的另一个人"):
            actions.tell(position=post, state=State.OUT, stands_in=wrong, by=SYSTEM)


def test_one_comes_back_later_than_one_went(post: Position) -> None:
    with pytest.raises(Invalid, match="晚于现在"):
        actions.tell(position=post, state=State.OUT, back_at=time(9), by=SYSTEM)
    with pytest.raises(IntegrityError, match="back before it left"), transaction.atomic():
        Whereabouts.objects.create(
            position=post, duty=DutyDay.objects.get(), state=State.OUT, told_at=at(9, 30), back_at=time(9)
        )


def test_leave_says_neither_why_nor_until_when(post: Position) -> None:
    actions.tell(position=post, state=State.LEAVE, back_at=time(16), by=SYSTEM)
    assert seen(post).back_at is None
    with pytest.raises(IntegrityError, match="back_from_duty"), transaction.atomic():
        Whereabouts.objects.update(back_at=time(16))


@pytest.mark.parametrize(
    ("change", "constraint"), [({"state": "home"}, "state_known"), ({"stands_in": "self"}, "another")]
)
def test_the_database_knows_the_closed_list_of_states(post: Position, change: dict[str, Any], constraint: str) -> None:
    actions.tell(position=post, state=State.OUT, by=SYSTEM)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Whereabouts.objects.update(**{name: post if value == "self" else value for name, value in change.items()})


def test_whoever_left_the_post_is_nowhere(post: Position) -> None:
    actions.end_position(position=post, on=MONDAY, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.tell(position=post, state=State.IN, by=SYSTEM)


def test_the_board_has_no_field_for_a_place_a_reason_or_a_person_beside_the_office() -> None:
    assert {field.name for field in Whereabouts._meta.get_fields()} == {
        "id", "position", "duty", "state", "told_at", "back_at", "stands_in",
    }  # fmt: skip
