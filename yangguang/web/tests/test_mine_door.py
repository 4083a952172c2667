"""The door of residents: devices that came in before, and accounts that nobody opened for long."""

from datetime import UTC, datetime, timedelta

import pytest

from yangguang.accounts.tests.people import Browser
from yangguang.foundation.now import moved
from yangguang.residents import actions
from yangguang.residents.models import Kind
from yangguang.residents.tests.people import code_to, entered, phone
from yangguang.web.tests.test_mine import come_in

START = datetime(2026, 3, 9, 2, 0, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_a_device_that_came_in_before_gets_its_codes_when_strangers_used_up_theirs(browser: Browser) -> None:
    own = phone()
    come_in(browser, own)
    for _ in range(5):
        Browser().post("/mine/enter/", {"phone": own})
    assert Browser().post("/mine/enter/", {"phone": own}).status_code == 429
    assert come_in(browser, own) == "/mine/"
    marks = [cookie for name, cookie in browser.cookies.items() if "known" in name]
    assert marks and marks[0]["httponly"] and own not in marks[0].value
    browser.post("/mine/leaving/")
    assert browser.post("/mine/enter/", {"phone": own}).status_code == 429


def test_who_was_away_for_long_is_asked_first_or_opens_another_account(browser: Browser) -> None:
    own = phone()
    with moved(START):
        former = entered(own)
        actions.correct(by=former, kind=Kind.NAME, value="欧阳雪樵")
    with moved(START + timedelta(days=200)):
        browser.post("/mine/enter/", {"phone": own})
        sent = {"phone": own, "code": code_to(own)}
        page = browser.post("/mine/enter/code/", sent).content.decode()
        assert "很久没有进来了" in page and "欧阳" not in page and "错误：" not in page
        page = browser.post("/mine/enter/code/", {**sent, "proof": "王五"}).content.decode()
        assert "对不上" in page and 'value="王五"' in page
        assert browser.post("/mine/enter/code/", {**sent, "anew": "yes"}).status_code == 303
        assert "欧阳" not in browser.get("/mine/data/").content.decode()
