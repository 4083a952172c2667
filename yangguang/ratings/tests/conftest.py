"""The offices of `cases` on 9 March 2026, and an answered case with its code."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from yangguang.cases.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved
from yangguang.ratings.tests.world import Handled, handle


@pytest.fixture(autouse=True)
def alone(settings: Settings) -> None:
    """One rating alone may be shown: what hides among others is asked by tests of their own."""
    settings.RATINGS_DESK_LEAST = 1


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """The offices and their people, rolled back afterwards."""
    with moved(MONDAY):
        yield build()


@pytest.fixture
def handled(world: World) -> Handled:
    """A case that was answered, and its code."""
    return handle(world)
