"""The small county on 9 March 2026, for every test of this room."""

from collections.abc import Iterator

import pytest

from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """The small county, rolled back afterwards."""
    with moved(MONDAY):
        yield build()


@pytest.fixture
def real_world(committed: str) -> Iterator[World]:
    """The small county in a database of its own in which commits are real."""
    with moved(MONDAY):
        yield build()
