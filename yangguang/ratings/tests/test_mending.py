"""A bad rating is verified, called back, mended or explained; whoever mends never learns who it was."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases.tests.world import MONDAY, World
from yangguang.clocks.models import Clock
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.offices import queries as offices
from yangguang.ratings import actions, queries, sealing
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Already, Forbidden, Invalid, NotAllowed, Refused
from yangguang.ratings.models import Contact, ContactLook, Rating
from yangguang.ratings.tests.world import BAD, NAMED, TUESDAY, Handled, next_morning, of, rated

DONE = "窗口已按公示的时间开门，每天由负责人检查。"


def _mended(rating: Rating, world: World, words: str = DONE) -> None:
    actions.verify(rating=rating, finding="founded", by=world.clerk)
    actions.mend(rating=rating, kind="mended", words=words, public=True, by=world.clerk)


def _clocks(rating: Rating) -> dict[str, date | None]:
    found = Clock.objects.filter(kind="ratings.rating", subject__startswith=str(rating.key)).select_related("standing")
    return {f"{clock.duty} {clock.subject.partition('/')[2]}".strip(): clock.standing.due for clock in found}


def _open(rating: Rating) -> set[str]:
    found = Clock.objects.filter(kind="ratings.rating", subject__startswith=str(rating.key), standing__closed_on=None)
    return {clock.duty for clock in found}


def test_the_rated_office_sees_a_bad_rating_from_the_day_after(world: World, handled: Handled) -> None:
    rating = rated(handled)
    assert queries.bad(viewer=world.clerk, office=world.office) == []
    with pytest.raises(NotAllowed):
        actions.verify(rating=rating, finding="founded", by=world.clerk)
    with next_morning():
        [row] = queries.bad(viewer=world.clerk, office=world.office)
    assert (row.key, row.next, row.due) == (rating.key, "rating.verify", date(2026, 3, 16))
    assert row.reasons == ("事情没有解决",)


def test_duties_count_from_the_day_of_the_rating_and_begin_once(handled: Handled) -> None:
    rating = rated(handled, NAMED)
    with next_morning():
        assert actions.begin_what_is_due() == 0
    assert _clocks(rating) == {"rating.verify": date(2026, 3, 16), "rating.call_back": date(2026, 3, 16)}


def test_an_anonymous_one_is_called_back_by_nobody(world: World, handled: Handled) -> None:
    rating = rated(handled)
    with next_morning():
        assert "rating.call_back" not in _clocks(rating)
        assert queries.to_call(viewer=world.top_clerk) == []
        with pytest.raises(NotAllowed):
            actions.call_back(rating=rating, reached="reached", by=world.top_clerk)


def test_a_good_one_is_neither_verified_nor_on_a_desk(world: World, handled: Handled) -> None:
    rating = rated(handled, Said("fair"))
    with next_morning():
        assert queries.bad(viewer=world.clerk, office=world.office) == []
        with pytest.raises(NotAllowed):
            actions.verify(rating=rating, finding="founded", by=world.clerk)


def test_verified_then_mended_and_the_rater_reads_it(world: World, handled: Handled) -> None:
    rating = rated(handled)
    with next_morning():
        with pytest.raises(NotAllowed):
            actions.mend(rating=rating, kind="mended", words=DONE, by=world.clerk)
        _mended(rating, world)
        assert _open(rating) == set()
        found = actions.follow(code=handled.code)
    assert found is not None
    assert (found.finding, [answer.words for answer in found.answers], found.may_check) == ("属实", [DONE], True)


def test_what_takes_longer_is_logged_with_a_reason_and_a_day_that_a_head_approved(
    world: World, handled: Handled
) -> None:
    rating = rated(handled)
    with next_morning():
        actions.verify(rating=rating, finding="partly", by=world.clerk)
        before = _clocks(rating)["rating.mend"]
        with pytest.raises(Refused):
            actions.put_off(
                rating=rating, delay="system", value=5, words="要改系统。", approver=world.colleague, by=world.clerk
            )
        late = actions.put_off(
            rating=rating, delay="system", value=5, words="要改系统。", approver=world.head, by=world.clerk
        )
        assert late.until == _clocks(rating)["rating.mend"]
        assert before is not None
        assert late.until is not None
        assert late.until > before
        with pytest.raises(Already):
            actions.put_off(
                rating=rating, delay="money", value=1, words="还要等。", approver=world.head, by=world.clerk
            )


def test_a_no_of_the_rater_opens_it_again_once(world: World, handled: Handled) -> None:
    rating = rated(handled)
    with next_morning():
        with pytest.raises(NotAllowed):
            actions.check(code=handled.code, agrees=True)
        _mended(rating, world)
        actions.check(code=handled.code, agrees=False)
        assert queries.round_of(rating) == 2
        assert _open(rating) == {"rating.mend"}
        actions.mend(rating=rating, kind="explained", words="已当面说明。", by=world.head)
        actions.check(code=handled.code, agrees=False)
        assert queries.round_of(rating) is None
        assert _open(rating) == set()
        with pytest.raises(Already):
            actions.check(code=handled.code, agrees=True)


def test_nobody_of_the_rated_office_learns_who_it_was(world: World, handled: Handled) -> None:
    rating = rated(handled, NAMED)
    with next_morning():
        for officer in (world.clerk, world.head, world.other_clerk, world.custodian):
            with pytest.raises(Forbidden):
                actions.look_contact(rating=rating, by=officer)
            with pytest.raises(Forbidden):
                actions.call_back(rating=rating, reached="reached", by=officer)
        assert actions.look_contact(rating=rating, by=world.top_clerk) == "13812345678"
        assert AuditRow.objects.filter(verb="ratings.look", actor_key=world.top_clerk.actor_key).count() == 1
        page = queries.page(rating, viewer=world.clerk)
        assert "13812345678" not in repr(page)
        assert handled.case.number not in repr(page)
        assert AuditRow.objects.filter(verb="ratings.read", actor_key=world.clerk.actor_key).exists()


def test_the_database_refuses_a_look_by_the_rated_office(world: World, handled: Handled) -> None:
    rating = rated(handled, NAMED)
    officer = offices.officer_of(world.clerk)
    assert officer is not None
    with pytest.raises(DatabaseError, match="never learns who"), transaction.atomic():
        ContactLook.objects.create(rating=rating, officer=officer, office=world.above, on=MONDAY)


def test_an_anonymous_rating_takes_no_contact_even_from_its_own_code(handled: Handled) -> None:
    rating = rated(handled)
    with pytest.raises(DatabaseError, match="no contact"), transaction.atomic():
        Contact.objects.create(rating=rating, sealed=b"x")


def test_a_call_back_ends_its_duty_when_somebody_was_reached_or_after_three_tries(
    world: World, handled: Handled
) -> None:
    rating = rated(handled, NAMED)
    with next_morning():
        assert [row.key for row in queries.to_call(viewer=world.top_clerk)] == [rating.key]
        assert queries.to_call(viewer=world.clerk) == []
        for _ in range(3):
            assert "rating.call_back" in _open(rating)
            actions.call_back(rating=rating, reached="not_reached", by=world.top_clerk)
        assert "rating.call_back" not in _open(rating)
        actions.call_back(rating=rating, reached="reached", words="希望窗口按时开门。", by=world.top_clerk)
        assert queries.page(rating, viewer=world.clerk).called[-1] == "已联系上: 希望窗口按时开门。"


def test_words_of_officers_hold_nothing_private(world: World, handled: Handled) -> None:
    rating = rated(handled)
    with next_morning():
        actions.verify(rating=rating, finding="founded", by=world.clerk)
        for words in ("", "她家超生，不用理。", "字" * 1001):
            with pytest.raises((Invalid, Refused)):
                actions.mend(rating=rating, kind="mended", words=words, by=world.clerk)
        actions.mend(rating=rating, kind="mended", words="已致电 13812345678 说明。", by=world.clerk)
    assert "13812345678" not in sealing.words(rating, "mend")


def test_contact_and_words_are_erased_in_their_time(handled: Handled) -> None:
    rating = rated(handled, NAMED)
    with moved(MONDAY + timedelta(days=91)):
        actions.end_what_is_over()
        assert (sealing.contact(rating), sealing.words(rating, "rating")) == ("", NAMED.words)
    with moved(MONDAY + timedelta(days=366)):
        actions.end_what_is_over()
    assert sealing.words(rating, "rating") == ""
    assert Rating.objects.get().level == "very_bad"


def test_bad_ratings_that_do_not_count_are_mended_all_the_same(world: World, handled: Handled) -> None:
    from yangguang.ratings.sources import Source

    actions.rate(code=handled.code, said=BAD, source=Source(own_network=True))
    with next_morning():
        assert [row.level for row in queries.bad(viewer=world.clerk, office=world.office)] == ["不满意"]


def test_an_appeal_is_decided_by_the_office_above_and_the_rating_counts_from_then(
    world: World, handled: Handled
) -> None:
    from yangguang.ratings.sources import Source

    with pytest.raises(Forbidden):
        actions.appeal(code=handled.code, words="")
    actions.rate(code=handled.code, said=BAD, source=Source(own_network=True))
    actions.appeal(code=handled.code, words="我用的是大厅的无线网。")
    with moved(TUESDAY):
        [waiting] = queries.to_decide(viewer=world.top_clerk)
        with pytest.raises(Forbidden):
            actions.decide_appeal(appeal=of(waiting), lifted=False, words="不算。", by=world.clerk)
        actions.decide_appeal(
            appeal=of(waiting), lifted=True, words="大厅无线网供来办事的人使用，予以计入。", by=world.top_clerk
        )
        found = actions.follow(code=handled.code)
        assert found is not None
        assert (found.lifted, found.may_appeal, found.excluded) == (True, False, "从机构自己的网络评价")


def test_a_look_at_the_contact_has_a_reason_that_the_rater_reads_with_day_and_office(
    world: World, handled: Handled
) -> None:
    rating = rated(handled, NAMED)
    with pytest.raises(NotAllowed):
        actions.look_contact(rating=rating, why="call", by=world.top_clerk)
    with next_morning():
        with pytest.raises(Invalid):
            actions.look_contact(rating=rating, why="curious", by=world.top_clerk)
        actions.look_contact(rating=rating, why="again", by=world.top_clerk)
        found = actions.follow(code=handled.code)
    assert found is not None
    assert [(look.on, look.office, look.why) for look in found.looks] == [
        (TUESDAY, "县卫健委", "上次没有联系上，再打一次")
    ]


def test_the_rater_reads_until_when_somebody_answers_and_calls_back(world: World, handled: Handled) -> None:
    rating = rated(handled, NAMED)
    with next_morning():
        found = actions.follow(code=handled.code)
        assert found is not None
        assert (found.answered_by, found.called_by) == (date(2026, 3, 16), date(2026, 3, 16))
        actions.call_back(rating=rating, reached="reached", by=world.top_clerk)
        found = actions.follow(code=handled.code)
    assert found is not None
    assert (found.called_by, found.calls) == (None, ("已联系上",))
