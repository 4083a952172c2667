"""The address of a merged place leads on in both languages; nothing old stays there."""

from collections.abc import Iterator

import pytest

from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.places import actions as places
from yangguang.press.compose import redirects
from yangguang.press.compose.loading import load


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """An office that can post, its people, three villages, on 9 March 2026."""
    with moved(MONDAY):
        yield build()


def test_the_page_of_a_merged_village_leads_to_its_successor_in_both_languages(world: World) -> None:
    old, heir = world.villages["和平社区居委会"], world.villages["八里社区居委会"]
    places.merge(place=old, into=heir, on=MONDAY, by=SYSTEM)
    written = {path: data.decode() for path, data in redirects.files(load())}
    for tree, language, word in (("", "zh-Hans", "地址已变更"), ("en/", "en", "This address has changed")):
        page = written[f"{tree}place/{old.pk}.html"]
        assert f'<html lang="{language}">' in page
        assert word in page
        assert f'url={heir.pk}.html"' in page
        assert f"/{tree}place/{old.pk}.html /{tree}place/{heir.pk}.html;\n" in written["redirects.txt"]
