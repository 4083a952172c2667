"""A flood of objections is asked to wait, without anybody's address; what somebody typed stays on the page."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.models import CodeTries, Notice, Objection
from yangguang.disclosure.tests.world import World
from yangguang.foundation.now import moved
from yangguang.web import limits
from yangguang.web.models import Tries
from yangguang.web.tests.test_objecting import ANSWERS, WORDS, fields, walk

START = datetime(2026, 3, 9, 2, 0, 30, tzinfo=UTC)


@pytest.fixture
def notice(world: World, monkeypatch: pytest.MonkeyPatch) -> Notice:
    """A notice that takes two objections in ten minutes, in a county that takes three a minute."""
    monkeypatch.setattr(limits, "MOST_IN_TEN_MINUTES", 2)
    monkeypatch.setattr(limits, "MOST_A_MINUTE", 3)
    return world.posted().notice


def _object(notice: Notice, words: str = WORDS, tree: str = "") -> tuple[int, str]:
    """Through the form to its end; the answer to what was handed in."""
    path, browser = f"{tree}/objections/new?notice={notice.index_no}", Browser()
    check = walk(browser, path, *ANSWERS[:2], {"words": words}, ANSWERS[3])
    answer = browser.post(path, fields(check))
    return answer.status_code, answer.content.decode()


def test_one_too_many_for_a_notice_is_not_taken_in_and_loses_nothing(notice: Notice) -> None:
    with moved(START):
        assert [_object(notice)[0] for _ in range(3)] == [200, 200, 429]
        status, page = _object(notice, "我写了很久的话。")
    assert (status, Objection.objects.count()) == (429, 2)
    for words in ("现在提异议的人太多", "请过几分钟再按一次", "我写了很久的话。", "<title>错误："):
        assert words in page
    with moved(START + timedelta(minutes=10)):
        again = Browser().post(f"/objections/new?notice={notice.index_no}", fields(page))
    assert re.search(r'class="code">', again.content.decode())
    assert Objection.objects.count() == 3


def test_the_answer_says_when_to_come_again_and_is_kept_by_no_cache(notice: Notice) -> None:
    with moved(START):
        for _ in range(2):
            _object(notice)
        path = f"/objections/new?notice={notice.index_no}"
        answer = Browser().post(path, fields(walk(Browser(), path, *ANSWERS)))
    assert (answer.status_code, answer["Retry-After"]) == (429, "600")
    assert "no-store" in answer["Cache-Control"]


def test_a_flood_over_many_notices_is_held_up_for_a_minute(world: World, notice: Notice) -> None:
    others = [world.posted(world.drafted()).notice for _ in range(3)]
    with moved(START):
        assert [_object(each)[0] for each in [*others, notice]] == [200, 200, 200, 429]
    with moved(START + timedelta(minutes=1)):
        assert _object(notice)[0] == 200


def test_a_flood_against_one_notice_keeps_nobody_from_another(world: World, notice: Notice) -> None:
    other = world.posted(world.drafted()).notice
    with moved(START):
        assert [_object(notice)[0] for _ in range(4)] == [200, 200, 429, 429]
        assert _object(other)[0] == 200


def test_only_what_was_taken_in_counts(notice: Notice) -> None:
    path = f"/objections/new?notice={notice.index_no}"
    with moved(START):
        for _ in range(5):
            Browser().post(path, {"words": "没有说清是哪一种"})
        assert _object(notice)[0] == 200


def test_a_sender_whom_the_proxy_calls_too_fast_waits_and_nobody_else(notice: Notice) -> None:
    path, browser = f"/objections/new?notice={notice.index_no}", Browser()
    check = walk(browser, path, *ANSWERS)
    with moved(START):
        answer = browser.post(path, fields(check), headers={"Yangguang-Forms": limits.TOO_FAST})
        assert (answer.status_code, WORDS in answer.content.decode()) == (429, True)
        assert _object(notice)[0] == 200


def test_the_page_says_it_in_english_too(notice: Notice) -> None:
    with moved(START):
        for _ in range(2):
            _object(notice)
        status, page = _object(notice, tree="/en")
    assert (status, "Too many objections are coming in right now" in page) == (429, True)


def test_what_is_counted_names_nobody_and_goes_within_the_hour(notice: Notice) -> None:
    with moved(START):
        _object(notice)
    with connection.cursor() as cursor:
        cursor.execute("SELECT what, since, tries FROM web_tries ORDER BY what")
        rows = cursor.fetchall()
    assert rows == [
        ("objection", START.replace(second=0), 1),
        (f"objection:{notice.pk}", START.replace(second=0), 1),
    ]
    with moved(START + timedelta(minutes=80)):
        _object(notice)
    assert set(Tries.objects.values_list("since", flat=True)) == {START.replace(second=0) + timedelta(minutes=80)}


def test_looking_up_codes_too_often_is_a_429_too(db: None) -> None:
    CodeTries.objects.create(minute=START.replace(second=0), tries=100_000)
    with moved(START):
        answer = Browser().post("/objections/follow/", {"code": "AAAA-AAAA-AAAA-AAAA"})
    assert answer.status_code == 429
    assert "现在查询的人太多" in answer.content.decode()
