"""Who it was cannot be told by numbers, order or time: what too few share is shown to nobody of the rated office."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from yangguang.cases.tests.world import MONDAY, World
from yangguang.clocks.models import Clock
from yangguang.foundation.models import AuditRow, Once
from yangguang.foundation.now import noon
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Forbidden
from yangguang.ratings.models import Rating
from yangguang.ratings.tests.world import BAD, Handled, next_morning, rated, visit


@pytest.fixture(autouse=True)
def least(settings: Settings) -> None:
    """A rating hides among three."""
    settings.RATINGS_DESK_LEAST = 3


def _bad(world: World) -> Rating:
    actions.rate(code=visit(world), said=Said("bad", reasons=["absent"]), channel="qr")
    return Rating.objects.order_by("-pk")[0]


def test_where_too_few_could_have_rated_the_office_above_verifies_and_mends(world: World, handled: Handled) -> None:
    rating = rated(handled, BAD)
    with next_morning():
        assert queries.bad(viewer=world.clerk, office=world.office) == []
        assert queries.found(rating.key, viewer=world.clerk) is None
        with pytest.raises(Forbidden):
            actions.verify(rating=rating, finding="founded", by=world.head)
        [row] = queries.bad(viewer=world.top_clerk, office=world.above)
        assert (row.key, row.matter, row.counter) == (rating.key, "", "")
        actions.verify(rating=rating, finding="founded", by=world.top_clerk)
        actions.mend(rating=rating, kind="mended", words="已改。", by=world.top_clerk)
    assert rating.verification.office == world.above


def test_the_rated_office_sees_its_own_where_enough_could_have_rated(world: World) -> None:
    rating = _bad(world)
    for _ in range(2):
        visit(world)
    with next_morning():
        [row] = queries.bad(viewer=world.clerk, office=world.office)
        assert (row.key, row.counter) == (rating.key, "一号窗口")
        assert queries.bad(viewer=world.top_clerk, office=world.above) == []


def test_a_counter_that_too_few_visited_is_not_named(world: World, handled: Handled) -> None:
    rating = _bad(world)
    visit(world)
    with next_morning():
        [row] = queries.bad(viewer=world.clerk, office=world.office)
    assert (row.key, row.office, row.counter) == (rating.key, "家庭科", "")


def test_of_one_day_neither_the_desk_nor_a_clock_tells_the_order(world: World) -> None:
    came = [_bad(world) for _ in range(6)]
    with next_morning():
        listed = [row.key for row in queries.bad(viewer=world.clerk, office=world.office)]
        subjects = list(Clock.objects.filter(kind="ratings.rating").order_by("pk").values_list("subject", flat=True))
    assert listed == sorted(rating.key for rating in came)
    assert subjects == [str(key) for key in listed]


def test_pages_of_the_desk_follow_one_another_without_a_gap(world: World) -> None:
    for _ in range(5):
        _bad(world)
    with next_morning():
        seen, after = [], None
        while rows := queries.bad(viewer=world.clerk, office=world.office, after=after, limit=2):
            seen += [row.key for row in rows]
            after = rows[-1].place
    assert len(seen) == len(set(seen)) == 5


def test_neither_the_audit_nor_the_key_of_a_form_keeps_the_instant_of_a_vote(handled: Handled) -> None:
    actions.rate(code=handled.code, said=BAD, key="k")
    kept = {row.at for row in AuditRow.objects.filter(verb="ratings.rate")}
    kept |= {row.at for row in Once.objects.filter(key="rating:k")}
    assert kept == {noon()}


def test_an_officer_of_another_office_who_rates_while_logged_in_is_named_nowhere(world: World) -> None:
    actions.rate(code=visit(world), said=Said("good"), channel="qr", key="k", by=world.other_clerk)
    kept = {row.actor_key for row in AuditRow.objects.filter(verb="ratings.rate")}
    assert kept | {row.actor_key for row in Once.objects.filter(key="rating:k")} == {"visitor"}


def test_the_rows_of_forms_lead_to_no_ticket_and_hold_no_code(world: World) -> None:
    receipt = actions.rate(code=visit(world), said=Said("good"), channel="qr", key="k")
    again = Once.objects.get(key="rating:k")
    assert receipt.follow
    assert receipt.follow not in str(again.result)


def test_what_follows_a_visit_is_opened_by_the_code_of_the_receipt_and_not_by_the_slip(world: World) -> None:
    slip = visit(world)
    receipt = actions.rate(code=slip, said=Said("good"), channel="qr", key="k")
    assert actions.rate(code=slip, said=Said("good"), channel="qr", key="k").follow == receipt.follow
    assert actions.follow(code=slip) is None
    with pytest.raises(Forbidden):
        actions.check(code=slip, agrees=True)
    assert actions.follow(code=receipt.follow) is not None


def test_no_more_slips_are_given_out_at_a_counter_in_a_day_than_count(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from yangguang.ratings import rule
    from yangguang.ratings.errors import NotAllowed

    little = replace(rule.in_force(), counter=2)
    monkeypatch.setattr(rule, "in_force", lambda: little)
    codes = [visit(world), visit(world)]
    with pytest.raises(NotAllowed):
        visit(world)
    with next_morning(MONDAY + timedelta(days=1)):
        codes.append(visit(world))
        why = [actions.rate(code=code, said=Said("very_good"), channel="qr").excluded for code in codes]
    assert why == ["", "", "counter"]
