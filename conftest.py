"""Fixtures of the whole tree; conftest fixtures outrank those of installed plugins."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import settings

from tests import cluster, packages

# A busy machine is no fault of the code: property tests are bounded by their number of examples, not by a deadline.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Give this worker its clone of the migrated template instead of Django's own test database."""
    cluster.clone(f"test_{cluster._WORKER}")


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """A page asked for in English leaves its thread in English; the next test begins in Chinese."""
    yield
    translation.deactivate()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a program or a right that is not here; `bin/test` says which, and fails in CI."""
    lacking = set(packages.lacking())
    gone = [item for item in items if lacking & _needs(item)]
    if gone:
        config.hook.pytest_deselected(items=gone)
        items[:] = [item for item in items if item not in gone]


def _needs(item: pytest.Item) -> set[str]:
    named = {name for mark in item.iter_markers("needs") for name in mark.args}
    return named | ({"chromium"} if item.get_closest_marker("browser") else set())
