"""The small county of residents' tests, on its Monday."""

from collections.abc import Iterator

import pytest

from yangguang.foundation.now import moved
from yangguang.residents.tests.county import MONDAY, County, build


@pytest.fixture
def county(db: None) -> Iterator[County]:
    """An office, an officer in post, a town with two villages."""
    with moved(MONDAY):
        yield build()
