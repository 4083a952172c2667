"""One county a module, and one Chromium that all its people share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests import chromium as debian
from tests import cluster
from tests.journeys.county import County, in_service


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One for the whole module."""
    with debian.started() as made:
        yield made


@pytest.fixture(scope="module")
def county(
    chromium: Browser, django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[County]:
    """A small county in service; at its end no page has asked anything of another host."""
    folder = tmp_path_factory.mktemp("county")
    with cluster.own(django_db_blocker) as (database, _), in_service(database, chromium, folder) as county:
        yield county
        assert not county.foreign
