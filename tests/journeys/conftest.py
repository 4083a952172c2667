"""One county a module, and one Chromium that all its people share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import cluster
from tests.journeys.county import County, in_service
from yangguang.web.tests.test_browser import FLAGS


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless; its loop in this thread must not keep Django from its database."""
    with sync_playwright() as play, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        made = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield made
        made.close()


@pytest.fixture(scope="module")
def county(
    chromium: Browser, django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[County]:
    """A small county in service; at its end no page has asked anything of another host."""
    folder = tmp_path_factory.mktemp("county")
    with cluster.own(django_db_blocker) as (database, _), in_service(database, chromium, folder) as county:
        yield county
        assert not county.foreign
