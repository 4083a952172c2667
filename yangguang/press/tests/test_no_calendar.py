"""A window that ends in a year without a notice of days off: one may object all along, and the day comes with it."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.clocks import actions as clocks
from yangguang.clocks.tests.years import notice as days_off
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.world import World
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.press import actions as press

POSTED, CORRECTED = date(2026, 12, 25), date(2026, 12, 28)
UNTOLD, LAST, OVER = "截止日还算不出来", date(2027, 1, 6), date(2027, 1, 7)


@pytest.fixture
def december(world: World) -> Iterator[World]:
    """The county shortly before the end of the last year whose days off are known."""
    with moved(POSTED):
        press.publish(changed=None)
        yield world


def _posted(world: World) -> Notice:
    found = world.posted().notice
    _prints()
    return found


def _imported(*more: str) -> None:
    clocks.import_calendar(data=days_off(*more), year=2027, document="放假安排的通知", by=SYSTEM)
    _prints()


def _prints() -> None:
    """What is stale is printed, and nothing else."""
    events.deliver_pending()
    press.publish_stale()


def _prints_at_midnight(day: date) -> None:
    with moved(day):
        press.mark_stale("today", "county")
        _prints()


def _read(pattern: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(Path(settings.SITE_DIR).glob(pattern))]


def _pages(world: World, notice: Notice) -> dict[str, str]:
    """The pages from which one objects: the notice's, the village's wall, the one behind the code."""
    [behind] = [page for page in _read("w/*/index.html") if "张三" in page]
    return {
        "notice": _read(f"notice/{notice.index_no}.html")[0],
        "wall": _read(f"place/{world.village.pk}.html")[0],
        "behind": behind,
    }


def test_without_the_next_years_days_off_every_page_leads_to_the_objection_and_says_the_earliest_day(
    december: World,
) -> None:
    notice = _posted(december)
    for name, page in _pages(december, notice).items():
        assert f"objections/new?notice={notice.index_no}" in page, name
        assert UNTOLD in page, name
        assert 'datetime="2027-01-' in page, name
        assert "公示期已经结束" not in page, name
    english = _read(f"en/notice/{notice.index_no}.html")[0]
    assert "cannot be computed yet; the earliest possible is" in english


def test_when_the_days_off_come_the_pages_are_printed_again_with_the_day(december: World) -> None:
    notice = _posted(december)
    _imported()
    for name, page in _pages(december, notice).items():
        assert UNTOLD not in page, name
        assert f'datetime="{LAST}"' in page, name
        assert f"objections/new?notice={notice.index_no}" in page, name


def test_names_stay_behind_their_code_to_the_real_last_day_and_go_the_day_after(december: World) -> None:
    _posted(december)
    _prints_at_midnight(OVER)  # the year has come, its notice has not
    assert any("张三" in page for page in _read("w/*/index.html"))
    with moved(OVER):
        _imported()
    assert _read("w/*/index.html") == []
    assert len(_read("w/*/410.html")) == 2


def test_a_notice_of_days_off_that_is_revised_moves_the_end_of_what_is_printed(december: World) -> None:
    notice = _posted(december)
    _imported()
    _imported("2027-01-04,休,延长")
    _prints_at_midnight(OVER)
    page = _pages(december, notice)["behind"]
    assert f'datetime="{OVER}"' in page
    assert "公示期已经结束" not in page
    _prints_at_midnight(date(2027, 1, 8))
    assert _read("w/*/index.html") == []


def test_an_objection_is_taken_in_before_the_day_is_known_and_after(december: World) -> None:
    notice = _posted(december)
    for day in (POSTED, OVER):
        with moved(day):
            said = actions.Said(text=f"金额不对 {day}")
            assert actions.object_(notice=notice, ground="amount_wrong", said=said).code


def test_a_correction_before_the_day_is_known_says_its_own_earliest_day_on_every_wall(december: World) -> None:
    notice = _posted(december)
    wall = f"place/{december.village.pk}.html"
    before = _earliest(wall)
    with moved(CORRECTED):
        place = december.villages["八里社区居委会"]
        [row] = queries.rows(queries.newest(notice), viewer=december.reviewer, place=place)
        change = actions.Replace(place=place.pk, row=row.key, name=row.name, fen=200_000)
        actions.correct(notice=notice, changes=[change], reason="金额录入有误", by=december.editor)
        december.posted(queries.newest(notice))
        _prints()
    assert before < _earliest(wall) == _earliest(f"notice/{notice.index_no}.html")


def _earliest(page: str) -> str:
    found = re.search(rf'{UNTOLD}</span> <span>最早 <time datetime="([^"]+)"', _read(page)[0])
    assert found
    return found[1]
