"""A small county for the charter's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved


@pytest.fixture
def world(db: None, tmp_path: Path, settings: object) -> Iterator[World]:
    """An office that can post, its people, three villages; nothing is printed yet."""
    for name in ("SITE_DIR", "PRINT_DIR", "VAR_DIR"):
        setattr(settings, name, tmp_path / name)
    settings.LOG_DIR = tmp_path / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # pytest-django's settings
    with moved(MONDAY):
        yield build()
