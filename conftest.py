"""Fixtures of the whole tree; conftest fixtures outrank those of installed plugins."""

import pytest

from tests import cluster


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Give this worker its clone of the migrated template instead of Django's own test database."""
    cluster.clone(f"test_{cluster._WORKER}")
