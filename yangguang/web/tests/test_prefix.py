"""The site below a path of a county portal: every address, cookie and form stays below it."""

import re
from collections.abc import Iterator

import pytest
from django.urls import set_script_prefix

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import PASSWORD, Browser, code, person, with_password
from yangguang.disclosure.tests.world import World

_OWN = re.compile(r'(?:href|src|action)="(/[^"]*)"')


@pytest.fixture(autouse=True)
def below(settings: object) -> Iterator[None]:
    """As a portal's proxy hands it on: the prefix is taken off, and the application knows it."""
    settings.PREFIX, settings.FORCE_SCRIPT_NAME = "/sz/", "/sz"  # type: ignore[attr-defined]  # pytest-django's fixture
    for name in ("SESSION_COOKIE_PATH", "CSRF_COOKIE_PATH", "LANGUAGE_COOKIE_PATH"):
        setattr(settings, name, "/sz/")
    set_script_prefix("/sz/")  # as the WSGI handler does, which the test client leaves out
    yield
    set_script_prefix("/")


def test_every_way_on_every_page_stays_below_the_prefix(world: World, browser: Browser) -> None:
    index = world.posted().notice.index_no
    editor = Browser()
    editor.force_login(world.editor)
    for own, path in (
        (browser, "/account/log-in/"), (browser, "/search/?q=x"), (browser, f"/objections/new?notice={index}"),
        (browser, f"/en/objections/new?notice={index}"), (browser, "/no/such/"), (editor, "/desk/"),
        (editor, "/notices/"),
    ):  # fmt: skip
        ways = _OWN.findall(own.get(path).content.decode())
        assert ways, path
        assert not [way for way in ways if not way.startswith("/sz/")], path


def test_logging_in_leads_to_the_desk_below_the_prefix(db: None, browser: Browser) -> None:
    fields = {"login_name": with_password(Role.EDITOR).login_name, "password": PASSWORD, "code": code()}
    assert browser.post("/account/log-in/", fields)["Location"] == "/sz/desk/"
    assert {cookie["path"] for cookie in browser.cookies.values()} == {"/sz/"}


def test_a_stranger_is_sent_to_log_in_below_the_prefix(db: None, browser: Browser) -> None:
    assert browser.get("/desk/")["Location"] == "/sz/account/log-in/?next=/sz/desk/"
    browser.force_login(person())
    assert browser.post("/account/log-out/")["Location"] == "/sz/account/log-in/"
