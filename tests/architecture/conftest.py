"""A small county for the charter's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from yangguang.disclosure.tests.world import World, printing


@pytest.fixture
def world(db: None, tmp_path: Path, settings: object) -> Iterator[World]:
    """An office that can post, its people, three villages; nothing is printed yet."""
    with printing(tmp_path, settings) as county:
        yield county
