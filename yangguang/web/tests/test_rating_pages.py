"""Rating on a page: without an account, by a code, with a level alone; and what came of it by the same code."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from yangguang.cases.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved
from yangguang.ratings import actions
from yangguang.ratings.models import Exclusion, Mark, Rating
from yangguang.ratings.tests.world import TUESDAY, Handled, handle, visit

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def offices(db: None) -> Iterator[World]:
    """The offices of `cases`."""
    with moved(MONDAY):
        yield build()


@pytest.fixture
def handled(offices: World) -> Handled:
    """An answered case."""
    return handle(offices)


@pytest.fixture(autouse=True)
def alone(settings: Settings) -> None:
    """One rating alone may be shown."""
    settings.RATINGS_DESK_LEAST = 1


def _sent(client: Client, code: str, path: str = "/ratings/", **more: str) -> str:
    return client.post(path, {"code": code, **more}, secure=True, REMOTE_ADDR="203.0.113.7").content.decode()


def test_a_code_opens_the_page_and_a_level_alone_is_enough(client: Client, handled: Handled) -> None:
    page = _sent(client, handled.code.lower())
    assert "家庭科" in page
    assert page.count('name="level"') == 5
    assert handled.case.number not in page
    assert "评价已收到" in _sent(client, handled.code, at="rate", level="very_good")
    rating = Rating.objects.get()
    assert (rating.level, rating.channel, rating.anonymous) == ("very_good", "online", True)
    assert Mark.objects.count() == 1


def test_without_a_level_the_page_says_so_and_keeps_what_was_written(client: Client, handled: Handled) -> None:
    page = _sent(client, handled.code, at="rate", words="等了三个星期。")
    assert 'role="alert"' in page
    assert "等了三个星期。" in page
    assert not Rating.objects.exists()


def test_wrong_and_unknown_codes_get_one_answer(client: Client, handled: Handled) -> None:
    pages = [_sent(client, code).replace(code, "") for code in ("AAAA-AAAA-AAAA-AAAA", "BBBB")]
    assert len({TOKEN.sub("", page) for page in pages}) == 1
    assert "没有查到" in _sent(client, handled.code, "/ratings/follow/")


def test_the_qr_of_a_slip_opens_the_same_page_with_the_aspects_of_a_counter(client: Client, offices: World) -> None:
    page = client.get("/ratings/", {"code": visit(offices)}, secure=True).content.decode()
    assert 'name="attitude"' in page
    assert 'name="again"' not in page


def test_a_vote_from_the_counters_network_is_told_that_it_does_not_count(
    client: Client, handled: Handled, settings: Settings
) -> None:
    settings.COUNTER_NETWORKS = ("203.0.113.0/24",)
    assert "不计入统计" in _sent(client, handled.code, at="rate", level="very_good")
    assert Exclusion.objects.get().why == "own_network"
    page = _sent(client, handled.code, "/ratings/follow/", at="appeal", words="我用的是大厅的无线网。")
    assert "申诉正在办" in page


def test_the_rater_reads_the_mend_and_says_whether_it_is_one(client: Client, offices: World, handled: Handled) -> None:
    _sent(client, handled.code, at="rate", level="bad", reasons="slow", words="太慢。")
    rating = Rating.objects.get()
    with moved(TUESDAY):
        actions.verify(rating=rating, finding="founded", by=offices.clerk)
        actions.mend(rating=rating, kind="mended", words="已加开窗口。", by=offices.clerk)
        assert "已加开窗口。" in _sent(client, handled.code, "/ratings/follow/")
        assert "您说没有改好" in _sent(client, handled.code, "/ratings/follow/", at="check", agrees="no")
        assert 'role="alert"' in _sent(client, handled.code, "/ratings/follow/", at="check", agrees="yes")
