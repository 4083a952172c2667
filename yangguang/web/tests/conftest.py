"""The small county of disclosure's tests, on 9 March 2026, and browsers for its people."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser as Chromium

from tests import chromium as debian
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved
from yangguang.residents.models import Resident
from yangguang.residents.tests.people import let_in
from yangguang.web.tests.running import Running, running


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """An office that can post, its people, three villages."""
    with moved(MONDAY):
        yield build()


@pytest.fixture
def browser() -> Browser:
    """Someone without an account."""
    return Browser()


@pytest.fixture
def desk_of() -> Callable[[User | Resident], Browser]:
    """The browser of a person at work, or of a resident in their own space."""

    def log_in(user: User | Resident) -> Browser:
        own = Browser()
        let_in(own, user)
        return own

    return log_in


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    """One for the whole module."""
    with debian.started() as made:
        yield made


@pytest.fixture
def site(committed: str, settings: object) -> Iterator[Running]:
    """The application on a plain loopback line, with a database of its own."""
    with running(settings) as found:
        yield found
