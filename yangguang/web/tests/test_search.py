"""Search finds notices, matters, offices and villages by two characters, and never a person."""

import re

import pytest
from django.db import connection

from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions
from yangguang.disclosure.tests.world import World
from yangguang.foundation import events
from yangguang.web.models import SearchEntry
from yangguang.web.searching import finding, keeping


def _found(browser: Browser, asked: str) -> str:
    return browser.get("/search/", {"q": asked}).content.decode()


def test_a_posted_notice_is_found_by_a_word_of_two_characters(world: World, browser: Browser) -> None:
    version = world.posted(world.text(words="中心卫生院周末照常接种。", title="接种时间"))
    events.deliver_pending()
    text = _found(browser, "接种")
    assert f'href="/notice/{version.notice.index_no}.html"' in text
    assert "周末照常接种" in text
    assert "没有找到" in _found(browser, "种接")


def test_a_draft_is_not_found(world: World, browser: Browser) -> None:
    world.signed(world.text(words="还没有张贴的内容。", title="未张贴"))
    keeping.renew_all()
    assert "没有找到" in _found(browser, "未张贴")


def test_a_withdrawn_notice_is_found_no_more(world: World, browser: Browser) -> None:
    version = world.posted(world.text(title="马上撤回"))
    events.deliver_pending()
    assert "没有找到" not in _found(browser, "马上撤回")
    actions.withdraw(notice=version.notice, reason="重复", by=world.publisher)
    events.deliver_pending()
    assert "没有找到" in _found(browser, "马上撤回")


@pytest.mark.parametrize("name", ["张三", "李四", "王五"])
def test_nobody_on_a_roll_is_found(world: World, browser: Browser, name: str) -> None:
    world.posted()
    keeping.renew_all()
    assert "没有找到" in _found(browser, name)
    for entry in SearchEntry.objects.all():
        assert name not in entry.title + entry.text + entry.words


def test_a_roll_is_found_by_its_title_and_programme(world: World, browser: Browser) -> None:
    version = world.posted()
    events.deliver_pending()
    assert version.notice.index_no in _found(browser, "奖励扶助")


def test_a_number_that_was_masked_is_not_found(world: World, browser: Browser) -> None:
    world.posted(world.text(words="请打电话13912345678。", title="电话"))
    keeping.renew_all()
    assert "没有找到" in _found(browser, "13912345678")


def test_villages_offices_and_matters_are_found(world: World, browser: Browser) -> None:
    keeping.renew_all()
    assert f'href="/place/{world.village.pk}.html"' in _found(browser, "东升社区")
    assert f'href="/office/{world.office.pk}.html"' in _found(browser, "卫健委")
    assert f'href="/matter/{world.matter.pk}.html"' in _found(browser, world.matter.second[:2])


def test_an_index_number_is_found_as_it_is_written(world: World, browser: Browser) -> None:
    version = world.posted(world.text())
    keeping.renew_all()
    assert version.notice.index_no in _found(browser, version.notice.index_no)


@pytest.mark.parametrize("asked", ["", "   ", "'; DROP TABLE x; --", "&|!()", "<script>alert(1)</script>", "的" * 500])
def test_odd_questions_get_a_page_and_are_escaped(world: World, browser: Browser, asked: str) -> None:
    answer = browser.get("/search/", {"q": asked})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999", "1e3"])
def test_an_odd_page_number_is_the_first_or_an_empty_page(world: World, browser: Browser, page: str) -> None:
    assert browser.get("/search/", {"q": "社区", "page": page}).status_code == 200


def test_more_hits_than_a_page_lead_to_the_next(world: World, browser: Browser) -> None:
    rows = [
        SearchEntry(key=f"place:{n}", title=f"村{n}", path=f"place/{n}.html", words="社区", rank=4)
        for n in range(100, 100 + finding.PAGE + 5)
    ]
    SearchEntry.objects.bulk_create(rows)
    text = _found(browser, "社区")
    following = re.search(r'rel="next" href="([^"]+)"', text)
    assert following
    assert browser.get(following[1].replace("&amp;", "&")).content.decode().count('href="/place/') == 5


def test_search_in_english_leads_to_english_pages(world: World, browser: Browser) -> None:
    keeping.renew_all()
    assert f'href="/en/place/{world.village.pk}.html"' in browser.get("/en/search/", {"q": "东升"}).content.decode()


def test_the_index_is_used_and_the_page_needs_few_queries(
    world: World, browser: Browser, django_assert_max_num_queries: object
) -> None:
    keeping.renew_all()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN " + finding._FIND, {"words": "社区", "limit": 21, "offset": 0})
        assert "web_searchentry_found" in "\n".join(row[0] for row in cursor.fetchall())
    with django_assert_max_num_queries(2):  # type: ignore[operator]  # pytest-django's fixture
        _found(browser, "社区")
