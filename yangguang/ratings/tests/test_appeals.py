"""Appeals have words that are read and a clock; the office appeals for a day without learning whose votes they were."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import Settings

from yangguang.cases.tests.world import MONDAY, World
from yangguang.clocks.models import Clock
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Already, Forbidden, Invalid, NotAllowed
from yangguang.ratings.models import Appeal, Exclusion
from yangguang.ratings.sources import Source
from yangguang.ratings.tests.world import BAD, TUESDAY, Handled, of, visit

OWN = Source(own_network=True)


def _left_out(world: World, number: int = 3) -> list[str]:
    """Votes from the hall's network; gives the codes by which their authors follow them."""
    return [
        actions.rate(code=visit(world), said=Said("very_good"), channel="qr", source=OWN).follow
        for _each in range(number)
    ]


def _day(world: World, **more: object) -> Appeal:
    said = {"office": world.office, "day": MONDAY, "why": "own_network", "words": "大厅无线网给来办事的人用。"}
    return actions.appeal_of_office(**said | more, by=world.clerk)  # type: ignore[arg-type]  # as written above


def test_an_appeal_has_a_clock_of_the_office_above_and_its_words_are_read(world: World, handled: Handled) -> None:
    actions.rate(code=handled.code, said=BAD, source=OWN)
    actions.appeal(code=handled.code, words="我用的是大厅的无线网。")
    clock = Clock.objects.select_related("standing").get(kind="ratings.appeal")
    assert (clock.office, clock.duty, clock.standing.due) == (world.above, "rating.appeal", date(2026, 3, 23))
    with moved(TUESDAY):
        [waiting] = queries.to_decide(viewer=world.top_clerk)
        assert waiting.words == ""
        page = queries.appeal_page(of(waiting), viewer=world.top_clerk)
        assert (page.words, page.by_office, page.level) == ("我用的是大厅的无线网。", False, "不满意")
        assert AuditRow.objects.filter(verb="ratings.read", actor_key=world.top_clerk.actor_key).exists()
        with pytest.raises(Forbidden):
            queries.appeal_page(of(waiting), viewer=world.clerk)
        assert queries.to_decide(viewer=world.clerk) == []
        found = actions.follow(code=handled.code)
        assert found is not None
        assert found.decided_by == date(2026, 3, 23)
        actions.decide_appeal(appeal=of(waiting), lifted=False, words="大厅的网络已公布。", by=world.top_clerk)
    clock.standing.refresh_from_db()
    assert clock.standing.closed_on == TUESDAY


def test_the_office_appeals_for_a_whole_day_and_all_of_them_count_from_the_verdict(
    world: World, settings: Settings
) -> None:
    settings.RATINGS_LEAST = 3
    codes = _left_out(world)
    with moved(TUESDAY):
        [row] = queries.left_out(viewer=world.clerk, office=world.office)
        assert (row.on, row.number, row.appealed) == (MONDAY, 3, False)
        _day(world)
        with pytest.raises(Already):
            _day(world)
        [waiting] = queries.to_decide(viewer=world.top_clerk)
        assert (waiting.number, waiting.by_office) == (3, True)
        page = queries.appeal_page(of(waiting), viewer=world.top_clerk)
        assert (page.words, page.level) == ("大厅无线网给来办事的人用。", "")
        with pytest.raises(Forbidden):
            actions.decide_appeal(appeal=of(waiting), lifted=True, words="计入。", by=world.clerk)
        actions.decide_appeal(appeal=of(waiting), lifted=True, words="予以计入。", by=world.top_clerk)
        found = actions.follow(code=codes[0])
        assert found is not None
        assert (found.lifted, found.may_appeal) == (True, False)
    with moved(TUESDAY + timedelta(days=1)):
        [public] = queries.rows()
    assert (public.figure.total, public.excluded) == (3, {})


def test_both_may_appeal_and_one_vote_is_counted_once(world: World, settings: Settings) -> None:
    settings.RATINGS_LEAST = 1
    [code] = _left_out(world, 1)
    actions.appeal(code=code, words="")
    with moved(TUESDAY):
        _day(world)
        for waiting in queries.to_decide(viewer=world.top_clerk):
            actions.decide_appeal(appeal=of(waiting), lifted=True, words="予以计入。", by=world.top_clerk)
    with moved(TUESDAY + timedelta(days=1)):
        assert [row.figure.total for row in queries.rows()] == [1]
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.create(exclusion=Exclusion.objects.get(), on=TUESDAY)


def test_of_a_day_with_too_few_the_office_learns_nothing_and_of_today_neither(world: World, settings: Settings) -> None:
    settings.RATINGS_DESK_LEAST = 3
    _left_out(world, 2)
    for day in (MONDAY, TUESDAY):
        with moved(day):
            assert queries.left_out(viewer=world.clerk, office=world.office) == []
            with pytest.raises(NotAllowed):
                _day(world)


def test_the_rated_office_alone_appeals_for_its_day_and_says_why(world: World) -> None:
    _left_out(world)
    with moved(TUESDAY):
        for stranger in (world.other_clerk, world.top_clerk):
            with pytest.raises(Forbidden):
                queries.left_out(viewer=stranger, office=world.office)
        with pytest.raises(Invalid):
            _day(world, words="")
