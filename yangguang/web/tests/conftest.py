"""The small county of disclosure's tests, on 9 March 2026, and browsers for its people."""

from collections.abc import Callable, Iterator

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved


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
def desk_of() -> Callable[[User], Browser]:
    """The browser of a person at work."""

    def log_in(user: User) -> Browser:
        own = Browser()
        own.force_login(user)
        return own

    return log_in
