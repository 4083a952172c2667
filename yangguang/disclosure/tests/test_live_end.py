"""A sheet stands as long as one may object: to the end of its window as the calendar has it today."""

import io
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from PIL import Image

from yangguang.clocks import actions as clocks
from yangguang.clocks.counting.published import published
from yangguang.clocks.tests.years import notice as days_off
from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import NotStanding, WindowRunning
from yangguang.disclosure.models import Closure, Posting
from yangguang.disclosure.tests.world import AFTER, MONDAY, WINDOW_ENDS, World
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now

DECEMBER, LAST, OVER = date(2026, 12, 25), date(2027, 1, 6), date(2027, 1, 7)
EARLIER = date(2026, 3, 17)


@pytest.fixture
def december(world: World) -> Iterator[World]:
    """The county shortly before the end of the last year whose days off are known."""
    with moved(DECEMBER):
        yield world


def _imported(*more: str) -> None:
    clocks.import_calendar(data=days_off(*more), year=2027, document="放假安排的通知", by=SYSTEM)


def _revised(row: str) -> None:
    """The notice of 2026 again, with one more row."""
    known = published()
    days = [(day, "休", name) for day, name in known.off.items()] + [(d, "班", n) for d, n in known.worked.items()]
    rows = [f"{day},{kind},{name}" for day, kind, name in days if day.year == 2026]
    data = "\n".join(["日期,安排,名称", *rows, row]).encode()
    clocks.import_calendar(data=data, year=2026, document="调整放假安排的通知", by=SYSTEM)


def _prove(world: World, *, on: date) -> None:
    """An officer sends the photo of a day, as found on the desk that day."""
    with moved(on):
        data = io.BytesIO()
        Image.new("RGB", (64, 64), (on.day * 7, 90, 30)).save(data, "JPEG")
        photo = files.keep(data=data.getvalue(), name="墙.jpg", by=world.editor)
        actions.prove(posting=Posting.objects.get(board=world.wall()), photo=photo, by=world.editor)


def _seen(world: World, *, on: date) -> tuple[bool, bool, bool]:
    """Whether the sheet is on the desk of those who prove, on the wall of its village, and open to objections."""
    with moved(on):
        view = queries.view(Posting.objects.first().notice)  # type: ignore[union-attr]  # it was posted
        assert view is not None
        waits = queries.to_prove(world.office).filter(board=world.wall()).exists()
        return waits, bool(queries.wall(world.village)), view.window_open(on=on)


def test_posted_before_the_calendar_is_known_a_sheet_is_gone_after_the_day_that_came_with_it(december: World) -> None:
    december.posted()
    assert _seen(december, on=OVER) == (True, True, True)
    with moved(OVER):
        _imported()
    assert _seen(december, on=LAST) == (True, True, True)
    assert _seen(december, on=OVER) == (False, False, False)
    _prove(december, on=LAST)
    with pytest.raises(NotStanding):
        _prove(december, on=OVER)


def test_a_revised_calendar_adds_days_on_which_a_sheet_is_proved(world: World) -> None:
    world.posted()
    _revised(f"{WINDOW_ENDS},休,调整")
    assert _seen(world, on=AFTER) == (True, True, True)
    assert queries.wall(world.village)[0].until == AFTER
    _prove(world, on=AFTER)
    gone = date(2026, 3, 20)
    assert _seen(world, on=gone) == (False, False, False)
    with pytest.raises(NotStanding):
        _prove(world, on=gone)


def test_a_revised_calendar_takes_days_away(world: World) -> None:
    world.posted()
    _revised("2026-03-15,班,调整")  # a Sunday
    assert _seen(world, on=EARLIER) == (True, True, True)
    assert _seen(world, on=WINDOW_ENDS) == (False, False, False)
    with pytest.raises(NotStanding):
        _prove(world, on=WINDOW_ENDS)


def test_a_window_that_became_shorter_is_closed_after_its_live_end_and_one_that_became_longer_not_before(
    world: World,
) -> None:
    version = world.posted()
    _revised("2026-03-15,班,调整")
    with moved(EARLIER), pytest.raises(WindowRunning):
        actions.close(version=version, by=world.publisher)
    with moved(WINDOW_ENDS):
        actions.close(version=version, by=world.publisher)
    longer = world.posted(world.drafted())
    _revised(f"{WINDOW_ENDS},休,调整")
    with moved(AFTER), pytest.raises(IntegrityError, match="the window still runs"), transaction.atomic():
        Closure.objects.create(version=longer, by=world.publisher, at=now())


def test_what_is_printed_says_the_live_end_and_it_was_never_written_over(world: World) -> None:
    version = world.posted()
    _revised(f"{WINDOW_ENDS},休,调整")
    assert queries.window_end(version) == AFTER
    walls = queries.walls(place.pk for place in world.villages.values())
    assert {sheet.until for sheets in walls.values() for sheet in sheets} == {AFTER}
    assert set(Posting.objects.values_list("since", "until")) == {(MONDAY, WINDOW_ENDS)}


@pytest.mark.parametrize("ask", [lambda world: list(queries.standing()), lambda world: queries.wall(world.village)])
def test_many_windows_are_asked_in_as_many_statements_as_one(world: World, ask: Callable[[World], object]) -> None:
    world.posted()
    with CaptureQueriesContext(connection) as one:
        ask(world)
    world.posted(world.drafted())
    with CaptureQueriesContext(connection) as two:
        ask(world)
    assert len(one) == len(two)
