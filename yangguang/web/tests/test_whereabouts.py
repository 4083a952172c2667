"""The board of whereabouts in a browser: two taps at the desk, one glance in the hall, and silence on days off."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from django.conf import settings

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import SHANGHAI, moved
from yangguang.offices import actions
from yangguang.offices.models import DutyDay, Position, State, Whereabouts
from yangguang.offices.queries import positions
from yangguang.web import duty

NATIONAL_DAY, WORKED_SATURDAY, SUNDAY, UNKNOWN_MONDAY = (
    date(2026, 10, 1), date(2026, 2, 14), date(2026, 3, 15), date(2028, 3, 6),
)  # fmt: skip


def page(browser: Browser, path: str) -> str:
    """The text of a page."""
    answer = browser.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.fixture
def post(world: World) -> Position:
    """The post of the office's editor."""
    return next(one for one in positions(world.office) if one.officer.user_id == world.editor.pk)


def test_a_state_is_set_in_two_taps_and_everybody_sees_it(
    world: World, post: Position, desk_of: Callable[[User], Browser], browser: Browser
) -> None:
    desk = desk_of(world.editor)
    shown = page(desk, "/desk/whereabouts/")  # the first tap: «去向» in the menu of every desk page
    assert 'href="/desk/whereabouts/"' in page(desk, "/desk/") or "desk/whereabouts/" in page(desk, "/desk/")
    assert f'name="position" value="{post.pk}"' in shown
    assert re.search(r'<button[^>]*name="state" value="villages"[^>]*>下村</button>', shown)
    desk.post("/desk/whereabouts/", {"position": post.pk, "state": "villages", "back_at": "", "stands_in": ""})
    for path in (f"/whereabouts/{world.office.pk}/", f"/whereabouts/{world.office.pk}/screen/"):
        assert "下村" in page(browser, path)
    assert "Villages" in page(browser, f"/en/whereabouts/{world.office.pk}/")


def test_when_one_is_back_and_who_stands_in_are_shown(
    world: World, post: Position, desk_of: Callable[[User], Browser], browser: Browser
) -> None:
    other = next(one for one in positions(world.office) if one.pk != post.pk)
    sent = {"position": post.pk, "state": "out", "back_at": "15:30", "stands_in": other.pk}
    assert desk_of(world.editor).post("/desk/whereabouts/", sent).status_code == 302
    shown = page(browser, f"/whereabouts/{world.office.pk}/")
    assert "15:30 回来" in shown
    assert f"找 {other.officer.name}" in shown


def test_what_cannot_be_is_said_in_plain_words_and_changes_nothing(
    world: World, post: Position, desk_of: Callable[[User], Browser]
) -> None:
    desk = desk_of(world.editor)
    answer = desk.post("/desk/whereabouts/", {"position": post.pk, "state": "out", "back_at": "08:00"})
    assert (answer.status_code, "晚于现在" in answer.content.decode()) == (400, True)
    assert desk.post("/desk/whereabouts/", {"position": post.pk, "state": "at_home"}).status_code == 400
    assert not Whereabouts.objects.exists()


@pytest.mark.parametrize("day", [NATIONAL_DAY, SUNDAY])
def test_on_a_day_off_nobody_tells_and_nobody_is_shown(
    world: World, post: Position, desk_of: Callable[[User], Browser], browser: Browser, day: date
) -> None:
    with moved(day):
        assert duty.open_today() is None
        answer = desk_of(world.editor).post("/desk/whereabouts/", {"position": post.pk, "state": "in"})
        assert (answer.status_code, "工作时间" in answer.content.decode()) == (400, True)
        assert "今天休息" in page(browser, f"/whereabouts/{world.office.pk}/")
    assert not Whereabouts.objects.exists()
    assert not DutyDay.objects.exists()


@pytest.mark.parametrize("day", [WORKED_SATURDAY, UNKNOWN_MONDAY])
def test_a_worked_weekend_is_a_day_of_duty_and_so_is_a_weekday_without_a_calendar(db: None, day: date) -> None:
    with moved(day):
        opened = duty.open_today()
        assert opened is not None
        assert (opened.day, opened.opens, opened.closes) == (day, *settings.DUTY_HOURS)


def test_the_board_is_never_kept_by_anybody(world: World, browser: Browser) -> None:
    answer = browser.get(f"/whereabouts/{world.office.pk}/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow, noarchive"


def test_the_evening_shows_nothing_of_the_day(world: World, post: Position, browser: Browser) -> None:
    duty.open_today()
    actions.tell(position=post, state=State.MEETING, by=SYSTEM)
    assert "开会" in page(browser, f"/whereabouts/{world.office.pk}/")
    with moved(datetime.combine(date(2026, 3, 9), time(18, 30), SHANGHAI)):
        assert "开会" not in page(browser, f"/whereabouts/{world.office.pk}/")


def test_the_deputy_answers_the_press_while_the_spokesperson_is_away(
    world: World, post: Position, browser: Browser
) -> None:
    other = next(one for one in positions(world.office) if one.pk != post.pk)
    actions.name_spokespersons(office=world.office, speaks=post, deputy=other, since=date(2026, 3, 1), by=SYSTEM)
    path = f"/whereabouts/{world.office.pk}/"
    assert f"答复媒体：{post.officer.name}" in page(browser, path)
    duty.open_today()
    actions.tell(position=post, state=State.TRAINING, by=SYSTEM)
    assert f"答复媒体：{other.officer.name}" in page(browser, path)
