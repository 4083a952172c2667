"""Everyone sees counts in whole batches, what does not count, and what was mended; recomputed, they are the same."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from yangguang.cases.tests.world import MONDAY, World
from yangguang.foundation.now import moved
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.figures import figure
from yangguang.ratings.sources import Source
from yangguang.ratings.tests.world import handle, of, rated, visit


@pytest.fixture(autouse=True)
def least(settings: Settings) -> None:
    """Three are enough to show."""
    settings.RATINGS_LEAST = 3


def _votes(world: World, *levels: str) -> None:
    for level in levels:
        actions.rate(code=visit(world), said=Said(level), channel="qr")


def test_nothing_is_shown_of_few_and_nothing_of_today(world: World) -> None:
    _votes(world, "good", "bad")
    with moved(MONDAY + timedelta(days=1)):
        assert queries.rows() == []
        _votes(world, "very_good")
        assert queries.rows() == []
    with moved(MONDAY + timedelta(days=2)):
        [row] = queries.rows()
    assert (row.office_name, row.figure.total, row.through) == ("家庭科", 3, MONDAY + timedelta(days=1))


def test_a_vote_after_a_batch_waits_for_the_next(world: World) -> None:
    _votes(world, "good", "good", "good")
    with moved(MONDAY + timedelta(days=1)):
        _votes(world, "very_bad")
    with moved(MONDAY + timedelta(days=2)):
        [row] = queries.rows()
    assert (row.figure.total, row.bad) == (3, 0)


def test_what_does_not_count_is_counted_beside_by_the_rule(world: World) -> None:
    _votes(world, "good", "good", "good")
    actions.rate(code=visit(world), said=Said("very_good"), channel="qr", source=Source(own_network=True))
    with moved(MONDAY + timedelta(days=1)):
        [row] = queries.rows()
    assert (row.figure.total, row.excluded) == (3, {"own_network": 1})


def test_a_rating_that_counts_again_counts_on_the_day_of_the_verdict(world: World) -> None:
    _votes(world, "good", "good", "good")
    bad = Said("bad", words="等了三个星期。")
    receipt = actions.rate(code=visit(world), said=bad, channel="qr", source=Source(own_network=True))
    actions.appeal(code=receipt.follow, words="")
    with moved(MONDAY + timedelta(days=1)):
        [waiting] = queries.to_decide(viewer=world.top_clerk)
        actions.decide_appeal(appeal=of(waiting), lifted=True, words="予以计入。", by=world.top_clerk)
        _votes(world, "good", "good")
        [row] = queries.rows()
        assert row.figure.total == 3
    with moved(MONDAY + timedelta(days=2)):
        [row] = queries.rows()
        assert (row.figure.total, row.counts["bad"], row.excluded) == (6, 1, {})


def test_mends_are_public_as_counts_and_as_words_where_the_office_said_so(world: World) -> None:
    ratings = [rated(handle(world)) for _ in range(3)]
    with moved(MONDAY + timedelta(days=1)):
        actions.begin_what_is_due()
        for rating in ratings[:2]:
            actions.verify(rating=rating, finding="founded", by=world.clerk)
        actions.mend(rating=ratings[0], kind="mended", words="已改开门时间。", public=True, by=world.clerk)
        actions.mend(rating=ratings[1], kind="explained", words="当日停电。", by=world.clerk)
        [row] = queries.rows()
        assert (row.bad, row.mended, row.explained, row.open, row.overdue) == (3, 1, 1, 1, 0)
        assert [each.words for each in queries.mended(office=world.office.pk)] == ["已改开门时间。"]
    with moved(MONDAY + timedelta(days=20)):
        assert queries.rows()[0].overdue == 1


def test_channels_stand_apart_and_each_needs_enough(world: World) -> None:
    _votes(world, "good", "good", "good")
    for _ in range(2):
        actions.take_slip(code=visit(world), said=Said("very_good"), by=world.other_clerk)
    with moved(MONDAY + timedelta(days=1)):
        assert [(row.channel, row.figure.total) for row in queries.rows()] == [("qr", 3)]
        actions.take_slip(code=visit(world), said=Said("very_good"), by=world.other_clerk)
    with moved(MONDAY + timedelta(days=2)):
        assert {row.channel: row.counts["very_good"] for row in queries.rows()} == {"qr": 0, "paper": 3}


def test_bad_ones_that_do_not_count_are_not_among_the_bad_ones_that_are_shown(world: World) -> None:
    _votes(world, "good", "good", "bad")
    actions.rate(code=visit(world), said=Said("bad"), channel="qr", source=Source(own_network=True))
    with moved(MONDAY + timedelta(days=1)):
        [row] = queries.rows()
    assert (row.counts["bad"], row.bad, row.open) == (1, 1, 1)


def test_the_published_table_is_enough_to_work_out_every_figure(world: World) -> None:
    _votes(world, "very_good", "good", "fair", "bad", "very_bad")
    with moved(MONDAY + timedelta(days=1)):
        [line], [row] = queries.table(queries.rows()), queries.rows()
    counts = {level: int(str(line[level])) for level in ("very_good", "good", "fair", "bad", "very_bad")}
    assert figure(counts, least=1) == row.figure
    assert (row.figure.good, row.figure.mean, row.figure.median) == (600, 300, "fair")
    assert not {"case", "rating", "officer", "words", "contact"} & set(line)
