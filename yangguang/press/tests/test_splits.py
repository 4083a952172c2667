"""Places are split or united while notices hang there: each stays readable, objectionable, and goes on owing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure import queries as disclosed
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Notice, Slice
from yangguang.disclosure.rolls.changes import Replace
from yangguang.disclosure.tests.world import AFTER, World
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.places import actions as places
from yangguang.places.actions import Share
from yangguang.places.models import Board, Place
from yangguang.press import actions as press
from yangguang.press import queries

NEXT_DAY = date(2026, 3, 10)


def page(path: str) -> str:
    """A file of the public site."""
    return (Path(settings.SITE_DIR) / path).read_text()


@pytest.fixture
def notice(world: World) -> Notice:
    """A roll whose window runs."""
    notice: Notice = world.posted().notice
    events.deliver_pending()
    press.publish(changed=None)
    return notice


@pytest.fixture
def parts(world: World, notice: Notice) -> Iterator[list[Place]]:
    """The village of the roll, split the next day: what hung below it goes east, its wall too."""
    below = list(Place.objects.filter(parent=world.village))
    east = Share("东升东社区", "320324001003", below=below, boards=list(Board.objects.filter(place=world.village)))
    with moved(NEXT_DAY):
        made = places.split(
            place=world.village, into=[east, Share("东升西社区", "320324001004")], on=NEXT_DAY, by=SYSTEM
        )
        events.deliver_pending()
        press.publish_stale()
        yield made


def test_the_address_of_a_split_village_offers_its_parts_and_leads_to_none(world: World, parts: list[Place]) -> None:
    for tree, words in (("", "这个地方已经拆分"), ("en/", "has been split")):
        told = page(f"{tree}place/{world.village.pk}.html")
        assert words in told
        assert 'http-equiv="refresh"' not in told
        assert all(f'href="{part.pk}.html"' in told or f"place/{part.pk}.html" in told for part in parts)
    assert f"place/{world.village.pk}.html" not in page("redirects.txt")
    assert "东升西社区" in page(f"screen/{world.village.pk}.html")
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_a_running_roll_is_shown_where_it_hung_and_on_the_walls_of_all_parts(
    world: World, notice: Notice, parts: list[Place]
) -> None:
    for place in (world.village, *parts):
        told = page(f"place/{place.pk}.html")
        assert told.count(f"notice/{notice.index_no}.html") == 1
        assert '<span class="big">2</span>' in told
    assert "原贴在：东升社区居委会" in page(f"place/{parts[1].pk}.html")


def test_the_page_behind_the_code_stands_on_with_its_names_and_leads_to_the_choice(
    world: World, parts: list[Place]
) -> None:
    behind = [path.read_text() for path in (Path(settings.SITE_DIR) / "w").glob("*/index.html")]
    [own] = [text for text in behind if "张三" in text]
    assert f"place/{world.village.pk}.html" in own


def test_one_may_go_on_objecting_and_the_photo_is_owed_as_before(
    world: World, notice: Notice, parts: list[Place]
) -> None:
    part = Slice.objects.get(place=world.village)
    receipt = disclosure.object_(
        notice=notice, ground="amount_wrong", slice=part, said=disclosure.Said(text="金额不对。")
    )
    assert receipt.objection
    waiting = disclosed.unproved().filter(notice=notice, board__place=world.village)
    assert waiting.count() == 1
    town = world.village.parent
    assert town is not None
    assert "东升社区居委会" in page(f"late/{town.pk}.html")
    assert "东升社区居委会" in page(f"boards/{notice.index_no}/{town.pk}.html")


def test_the_poster_of_a_split_village_is_still_to_be_had_from_its_town(
    world: World, notice: Notice, parts: list[Place]
) -> None:
    town = world.village.parent
    assert town is not None
    sheets = queries.of_place(notice, place=town, viewer=world.editor)
    assert "东升社区居委会" in {sheet.name for sheet in sheets}


def test_a_named_roll_of_a_village_that_ended_is_not_corrected_and_says_why(
    world: World, notice: Notice, parts: list[Place]
) -> None:
    row = disclosed.rows(notice.versions.get(), viewer=world.editor, place=world.village)[0]
    change = Replace(place=world.village.pk, row=row.key, name=row.name, fen=100)
    with pytest.raises(Invalid, match="不在本机构的公示范围内"):
        world.posted(disclosure.correct(notice=notice, changes=[change], reason="金额有误", by=world.editor))
    assert notice.versions.filter(entries__isnull=False).distinct().count() == 1


def test_when_the_window_is_over_no_wall_says_that_it_runs(world: World, notice: Notice, parts: list[Place]) -> None:
    with moved(AFTER):
        disclosure.close(version=notice.versions.get(), by=world.publisher)
        events.deliver_pending()
        press.publish_stale()
        for place in (world.village, *parts):
            assert f"notice/{notice.index_no}.html" not in page(f"place/{place.pk}.html")


def test_a_notice_of_united_villages_is_shown_on_the_new_ones_wall_for_each_of_them(
    world: World, notice: Notice
) -> None:
    old = [world.village, world.villages["八里社区居委会"]]
    with moved(NEXT_DAY):
        [new] = places.unite(places=old, into=Share("新东升社区", "320324001009"), on=NEXT_DAY, by=SYSTEM)
        events.deliver_pending()
        press.publish_stale()
    told = page(f"place/{new.pk}.html")
    assert told.count(f'notice/{notice.index_no}.html"') == 2
    assert all(f"place/{place.pk}.html place/{new.pk}.html;" in page("redirects.txt") for place in old)


def test_a_merged_villages_running_notice_is_shown_on_the_successors_wall(world: World, notice: Notice) -> None:
    with moved(NEXT_DAY):
        places.merge(place=world.villages["八里社区居委会"], into=world.village, on=NEXT_DAY, by=SYSTEM)
        events.deliver_pending()
        press.publish_stale()
    assert "原贴在：八里社区居委会" in page(f"place/{world.village.pk}.html")
