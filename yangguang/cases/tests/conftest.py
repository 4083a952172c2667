"""A county with a department, two sections, a hall and a town office, on 9 March 2026."""

from collections.abc import Iterator

import pytest

from yangguang.cases.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """The offices and their people, rolled back afterwards."""
    with moved(MONDAY):
        yield build()


@pytest.fixture
def real_world(committed: str) -> Iterator[World]:
    """The same in a database of its own in which commits are real."""
    with moved(MONDAY):
        yield build()
