"""The addresses of a merged place lead on to its successor, in each language, with a server and without."""

from datetime import date
from pathlib import Path

from django.conf import settings

from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.places import actions as places
from yangguang.press import actions as press

NEXT_DAY = date(2026, 3, 10)


def _merged(world: World) -> tuple[int, int]:
    """八里 becomes a part of 东升."""
    press.publish(changed=None)
    old, new = world.villages["八里社区居委会"], world.village
    with moved(NEXT_DAY):
        places.merge(place=old, into=new, on=NEXT_DAY, by=SYSTEM)
        press.publish(changed=None)
    return old.pk, new.pk


def test_a_merged_places_page_leads_on_in_each_language(world: World) -> None:
    old, new = _merged(world)
    chinese = (Path(settings.SITE_DIR) / f"place/{old}.html").read_text()
    english = (Path(settings.SITE_DIR) / f"en/place/{old}.html").read_text()
    for text in (chinese, english):
        assert f'http-equiv="refresh" content="0; url={new}.html"' in text
        assert "东升社区居委会" in text
        assert 'content="noindex' in text
    assert "地址已变更" in chinese
    assert "This address has changed" in english
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_servers_find_every_old_address_with_its_new_one(world: World) -> None:
    old, new = _merged(world)
    lines = (Path(settings.SITE_DIR) / "redirects.txt").read_text().splitlines()
    walls = [f"{tree}place/{old}.html {tree}place/{new}.html;" for tree in ("", "en/")]
    assert lines == [*walls, f"screen/{old}.html screen/{new}.html;"]


def test_a_running_notice_of_a_merged_village_still_comes_out_and_links_to_the_successor(world: World) -> None:
    world.posted()
    _, new = _merged(world)
    pages = [path.read_text() for path in (Path(settings.SITE_DIR) / "w").glob("*/index.html")]
    assert len(pages) == 2
    assert all(f"place/{new}.html" in page for page in pages)
