"""Whoever follows an objection by its code reads until when it must be answered, and how that day was counted."""

import re
from datetime import date

import pytest

from yangguang.accounts.tests.people import Browser
from yangguang.clocks import actions as clocks
from yangguang.clocks.tests.years import notice as days_off
from yangguang.disclosure import actions
from yangguang.disclosure.models import Objection
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved

DECEMBER = date(2026, 12, 25)


@pytest.fixture
def code(world: World) -> str:
    """The code of an objection, made today."""
    return _objected(world)


def _objected(world: World) -> str:
    return actions.object_(notice=world.posted().notice, ground="amount_wrong", said=actions.Said(text="不对。")).code


def _followed(code: str, tree: str = "") -> str:
    """What the page says, without tags."""
    page = Browser().post(f"{tree}/objections/follow/", {"code": code}).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page[page.index("<main") : page.index("</main")]))


def test_the_due_date_of_the_answer_is_shown_with_its_steps(code: str) -> None:
    with moved(MONDAY):
        text = _followed(code)
    for words in (
        "答复异议 还有 7 个工作日", "2026年3月18日 (周三) 前", "2026年3月9日 (周一) 这一天开始，当天不算",
        "期限是 7 个工作日", "截止日是 2026年3月18日 (周三)",
    ):  # fmt: skip
        assert words in text, words


def test_the_same_in_english(code: str) -> None:
    with moved(MONDAY):
        text = _followed(code, "/en")
    assert "7 working days left" in text
    assert "Wed 18 March 2026" in text


def test_an_answer_that_is_late_is_called_late(code: str) -> None:
    with moved(date(2026, 3, 20)):
        assert "已超期 2 个工作日" in _followed(code)


def test_before_the_days_off_are_known_the_earliest_day_is_shown_and_the_day_when_they_come(world: World) -> None:
    with moved(DECEMBER):
        code = _objected(world)
        text = _followed(code)
        assert "截止日还算不出来 最早 2027年1月" in text
        assert "以后的放假安排还没有公布" in text
        clocks.import_calendar(data=days_off(), year=2027, document="放假安排的通知", by=SYSTEM)
        assert "2027年1月6日 (周三) 前" in _followed(code)


def test_after_the_verdict_it_says_whether_it_came_in_time(world: World, code: str) -> None:
    with moved(date(2026, 3, 12)):
        actions.decide(objection=Objection.objects.get(), outcome="rejected", reasons="已核对。", by=world.reviewer)
        text = _followed(code)
    assert "已按时结束 2026年3月12日" in text
    assert "截止日是 2026年3月18日" in text
