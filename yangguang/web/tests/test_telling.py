"""A bad rating that was answered is told to whoever keeps the case, and no office learns from it which case it was."""

import pytest

from yangguang.cases.tests.world import MONDAY, build
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved
from yangguang.outbox.models import Message
from yangguang.ratings import actions as ratings
from yangguang.ratings.tests.world import handle, next_morning, rated
from yangguang.residents import actions
from yangguang.residents.models import Purpose
from yangguang.residents.tests.people import entered, phone, sent_to

pytestmark = pytest.mark.django_db


def test_a_mended_rating_is_told_to_the_person_and_stands_on_no_offices_list() -> None:
    own = phone()
    with moved(MONDAY):
        world = build()
        handled = handle(world)
        rating = rated(handled)
        resident = entered(own)
        actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
        actions.keep_code(by=resident, of=handled.case.subject, code=handled.code)
    with next_morning():
        ratings.verify(rating=rating, finding="founded", by=world.clerk)
        ratings.mend(rating=rating, kind="mended", words="答复已经补上，今后三天内必答。", by=world.clerk)
        deliver_pending()
    [words] = sent_to(own, "rating.answered")
    assert handled.case.number in words and "三天" not in words
    assert Message.objects.get(template="rating.answered").office is None
