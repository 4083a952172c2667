"""A bad rating that was answered is told to whoever keeps the case, and no office learns from it which case it was."""

import pytest
from pytest_django import Settings

from yangguang.cases import actions as cases
from yangguang.cases.choices import Kind
from yangguang.cases.tests.world import MONDAY, build, of
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved
from yangguang.outbox.models import Message
from yangguang.ratings import actions as ratings
from yangguang.ratings.tests.world import handle, next_morning, rated
from yangguang.residents import actions
from yangguang.residents.models import Purpose
from yangguang.residents.tests.people import entered, phone, sent_to

pytestmark = pytest.mark.django_db


def test_a_mended_rating_is_told_to_the_person_and_stands_on_no_offices_list(settings: Settings) -> None:
    settings.RATINGS_DESK_LEAST = 1
    own = phone()
    with moved(MONDAY):
        world = build()
        handled = handle(world)
        rating = rated(handled)
        resident = entered(own)
        actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
        actions.keep_code(by=resident, of=handled.case.subject, code=handled.case_code)
    with next_morning():
        ratings.verify(rating=rating, finding="founded", by=world.clerk)
        ratings.mend(rating=rating, kind="mended", words="答复已经补上，今后三天内必答。", by=world.clerk)
        deliver_pending()
    [words] = sent_to(own, "rating.answered")
    assert handled.case.number in words and "三天" not in words
    assert Message.objects.get(template="rating.answered").office is None


def test_whoever_was_merged_hears_of_the_answer_to_the_other(db: None) -> None:
    own = phone()
    with moved(MONDAY):
        world = build()
        one, other = (world.sent(Kind.COMPLAINT) for _ in range(2))
        resident = entered(own)
        actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
        actions.keep_code(by=resident, of=of(one).subject, code=one.code)
        cases.merge(case=of(one), into=of(other), words="同一件事。", by=world.clerk)
        cases.accept(case=of(other), by=world.clerk)
        cases.answer(case=of(other), outcome="settled", words="窗口已按时开门。", by=world.clerk)
        deliver_pending()
    [words] = sent_to(own, "case.answered")
    assert of(one).number in words
    assert of(other).number not in words
