"""The made-up country as this machine's national list."""

from pathlib import Path

import pytest

from yangguang.places import national
from yangguang.places.national import keeping
from yangguang.places.tests.country import made_up
from yangguang.press.nation import sources
from yangguang.press.tests.conftest import world

__all__ = ["counties", "world"]


@pytest.fixture
def counties(tmp_path: Path, settings: object, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The codes of its three counties, of 24 villages each."""
    lines, edition = made_up(counties=3, towns=3, villages=8)
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    monkeypatch.setattr(keeping, "pinned", lambda: edition)
    national.take(lines, edition=edition)
    sources.list_.cache_clear()
    return national.opened().counties()
