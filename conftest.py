"""Fixtures of the whole tree; conftest fixtures outrank those of installed plugins."""

import pytest
from hypothesis import settings

from tests import cluster

# A busy machine is no fault of the code: property tests are bounded by their number of examples, not by a deadline.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Give this worker its clone of the migrated template instead of Django's own test database."""
    cluster.clone(f"test_{cluster._WORKER}")
