"""Hours to come at: never more than places, chosen, moved and given back; closed ones take nobody."""

import threading
from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from yangguang.cases import actions, queries
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Already, Forbidden, Invalid, NotAllowed
from yangguang.cases.models import Booking, Slot
from yangguang.cases.tests.world import MONDAY, World, build, of
from yangguang.foundation import keys
from yangguang.foundation.models import Event
from yangguang.foundation.now import moved, now

TUESDAY = date(2026, 3, 10)


@pytest.fixture
def small(db: None) -> Iterator[World]:
    """The office, on a Monday."""
    with moved(MONDAY):
        yield build()


def _open(world: World, *, seats: int = 1, hour: int = 9, day: date = TUESDAY) -> Slot:
    return actions.open_slot(
        office=world.office, day=day, opens=time(hour), closes=time(hour + 1), seats=seats, by=world.clerk
    )  # fmt: skip


def test_an_hour_is_chosen_moved_and_given_back_and_its_place_is_free_again(small: World) -> None:
    one, two = small.sent(Kind.HELP), small.sent(Kind.HELP)
    early, late = _open(small), _open(small, hour=14)
    actions.book(code=one.code, slot=early)
    with pytest.raises(Already, match="约满"):
        actions.book(code=two.code, slot=early)
    actions.book(code=one.code, slot=late)
    actions.book(code=two.code, slot=early)
    actions.let_go(code=one.code)
    assert [each.slot for each in queries.free(small.office)] == [late]
    assert queries.booked(of(one)) is None
    with pytest.raises(NotAllowed, match="没有约"):
        actions.let_go(code=one.code)


def test_the_same_hour_chosen_twice_is_one_booking(small: World) -> None:
    one, slot = small.sent(Kind.HELP), _open(small)
    assert actions.book(code=one.code, slot=slot).pk == actions.book(code=one.code, slot=slot).pk


def test_an_hour_that_has_begun_is_not_chosen_by_the_clock_of_beijing(small: World) -> None:
    one, slot = small.sent(Kind.HELP), _open(small, day=MONDAY, hour=9)
    with moved(TUESDAY):
        assert queries.free(small.office) == []
        with pytest.raises(NotAllowed):
            actions.book(code=one.code, slot=slot)


def test_a_closed_hour_takes_nobody_and_closing_it_is_announced_once(small: World) -> None:
    one, two, slot = small.sent(Kind.HELP), small.sent(Kind.HELP), _open(small, seats=2)
    actions.book(code=one.code, slot=slot)
    actions.close_slot(slot=slot, by=small.clerk)
    assert queries.coming(slot) == [of(one)]
    assert queries.free(small.office) == []
    assert queries.followed(of(one)).called_off
    assert Event.objects.filter(name="CaseSlotClosed").count() == 1
    with pytest.raises(NotAllowed):
        actions.book(code=two.code, slot=slot)
    with pytest.raises(Already):
        actions.close_slot(slot=slot, by=small.clerk)
    with pytest.raises(DatabaseError, match="slot is closed"), transaction.atomic():
        Booking.objects.create(slot=slot, case=of(two), at=now())


def test_a_series_leaves_out_days_off_and_what_is_open_and_put_in_place_twice_is_one(small: World) -> None:
    first, until = date(2026, 4, 20), date(2026, 5, 11)
    _open(small, day=date(2026, 4, 27))
    days = queries.foreseen(small.office, first=first, until=until, opens=time(9), closes=time(10))
    assert [(each.day.day, each.why) for each in days] == [(20, ""), (27, "这个时间已经开放"), (4, "放假"), (11, "")]
    chosen = [each.day for each in days if not each.why]
    for _twice in range(2):
        actions.open_slots(
            office=small.office, days=chosen, opens=time(9), closes=time(10), seats=2, by=small.clerk
        )  # fmt: skip
    assert Slot.objects.count() == 3


def test_hours_do_not_overlap_and_one_that_was_closed_is_opened_anew(small: World) -> None:
    slot, half = _open(small), {"opens": time(9, 30), "closes": time(11)}
    with pytest.raises(Already, match="已经开放"):
        actions.open_slot(office=small.office, day=TUESDAY, seats=1, by=small.clerk, **half)
    with pytest.raises(IntegrityError, match="kept free already"), transaction.atomic():
        Slot.objects.create(office=small.office, day=TUESDAY, seats=1, **half)
    _open(small, hour=10)  # from the moment on at which the other ends
    assert actions.open_slots(office=small.office, days=[TUESDAY], seats=1, by=small.clerk, **half) == []
    actions.close_slot(slot=slot, by=small.clerk)
    again = _open(small)
    assert again.pk != slot.pk
    assert [each.slot.opens for each in queries.free(small.office)] == [time(9), time(10)]


def test_only_those_who_serve_there_open_close_and_choose_for_others(small: World) -> None:
    one, slot = small.sent(Kind.HELP), _open(small)
    for deed in (
        lambda: actions.open_slots(
            office=small.office, days=[TUESDAY], opens=time(8), closes=time(9), seats=1, by=small.other_clerk
        ),
        lambda: actions.close_slot(slot=slot, by=small.other_clerk),
        lambda: actions.book_for(case=of(one), slot=slot, by=small.other_clerk),
        lambda: actions.let_go_for(case=of(one), by=small.other_clerk),
    ):
        with pytest.raises(Forbidden):
            deed()
    actions.book_for(case=of(one), slot=slot, by=small.clerk)
    actions.let_go_for(case=of(one), by=small.clerk)
    assert queries.booked(of(one)) is None


@pytest.mark.parametrize(("closes", "seats", "days"), [(9, 1, 1), (8, 1, 1), (10, 0, 1), (10, 1, 0), (10, 1, 61)])
def test_what_is_no_span_is_not_opened(small: World, closes: int, seats: int, days: int) -> None:
    chosen = [TUESDAY + timedelta(weeks=week) for week in range(days)]
    with pytest.raises(Invalid):
        actions.open_slots(
            office=small.office, days=chosen, opens=time(9), closes=time(closes), seats=seats, by=small.clerk
        )  # fmt: skip


def test_of_a_report_no_booking_bears_more_than_the_hour(small: World) -> None:
    report, slot = small.sent(Kind.REPORT), _open(small)
    assert actions.book(code=report.code, slot=slot).at.minute == 0


def test_of_many_who_choose_the_last_place_at_once_one_gets_it(committed: str) -> None:
    world = build()
    tomorrow = now().date() + timedelta(days=2)
    slot, sent = _open(world, day=tomorrow), [world.sent(Kind.HELP) for _ in range(6)]
    got: list[bool] = []

    def choose(code: str) -> None:
        try:
            actions.book(code=code, slot=slot)
            got.append(True)
        except Already:
            got.append(False)
        finally:
            connection.close()
            keys.close()

    threads = [threading.Thread(target=choose, args=(one.code,)) for one in sent]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == [False] * 5 + [True]
    assert len(queries.coming(slot)) == 1
