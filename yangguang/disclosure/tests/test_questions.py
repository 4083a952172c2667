"""A question of the press has a clock, and ends with a posted answer or a published reason."""

import pytest
from django.db import IntegrityError, transaction

from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.errors import Already, Forbidden, Invalid, NotStanding, Stopped
from yangguang.disclosure.models import Answer, Question, Version
from yangguang.disclosure.queries.questions import CLOCK, open_questions, public
from yangguang.disclosure.tests.world import World
from yangguang.foundation.now import now


def asked(world: World, words: str = "窗口上午为什么排队？") -> Question:
    """A question of the press."""
    return actions.take_question(office=world.office, outlet="演示日报", words=words, by=world.editor)


def drafted(world: World) -> Version:
    """An answer as the editor drafts it."""
    name = world.office.positions.select_related("officer").order_by("pk")[0].officer.name
    facts = {"outlet": "演示日报", "asked": "2026-03-09", "question": "为什么排队？", "answer": "已增开窗口。"}
    body = Form("answer", facts | {"by": name}, {})
    return actions.draft(matter=world.matter, office=world.office, title="关于排队的答复", body=body, by=world.editor)


def test_a_question_opens_a_clock_that_the_county_sets_and_is_still_to_be_verified(world: World) -> None:
    question = asked(world)
    (clock,) = clocks.of(kind=CLOCK, subject=str(question.pk))
    assert (clock.rule.code, clock.rule.value, clock.rule.certain, clock.rule.basis) == ("press.answer", 5, False, None)
    assert str(clocks.due(clock).day) == "2026-03-16"
    assert open_questions(world.office) == [question]


def test_a_posted_answer_ends_it_and_stops_the_clock(world: World) -> None:
    question, version = asked(world), drafted(world)
    with pytest.raises(NotStanding):
        actions.answer(question=question, notice=version.notice, by=world.publisher)
    world.posted(version)
    actions.answer(question=question, notice=version.notice, by=world.publisher)
    (clock,) = clocks.of(kind=CLOCK, subject=str(question.pk))
    assert clock.standing.closed_on is not None
    assert open_questions(world.office) == []
    assert public([world.office])[world.office.pk][0].answer.notice == version.notice
    with pytest.raises(Already):
        actions.close_question(question=question, why=Unanswered.TAKEN_BACK, by=world.publisher)


def test_a_reason_of_the_closed_list_ends_it(world: World) -> None:
    question = asked(world)
    actions.close_question(question=question, why=Unanswered.ELSEWHERE, by=world.publisher)
    assert public([world.office])[world.office.pk][0].answer.why == "elsewhere"


def test_another_kind_of_notice_is_no_answer(world: World) -> None:
    with pytest.raises(Invalid, match="答复媒体"):
        actions.answer(question=asked(world), notice=world.posted(world.text()).notice, by=world.publisher)


@pytest.mark.parametrize("words", ["村里李大妈家二胎是超生的吗？", "请公布未参检名单"])
def test_a_question_about_private_lives_is_not_taken_in(world: World, words: str) -> None:
    with pytest.raises(Stopped):
        asked(world, words)
    assert not Question.objects.exists()


def test_numbers_of_people_are_masked_before_a_question_is_stored(world: World) -> None:
    assert "13800138000" not in asked(world, "有人留了电话 13800138000，问窗口几点开门？").words


def test_only_the_office_takes_in_and_only_its_publisher_ends(world: World) -> None:
    with pytest.raises(Forbidden):
        actions.take_question(office=world.office, outlet="演示日报", words="几点开门？", by=world.stranger)
    question = asked(world)
    with pytest.raises(Forbidden):
        actions.close_question(question=question, why=Unanswered.LAW, by=world.editor)


def test_the_database_wants_an_answer_or_a_reason_and_words(world: World) -> None:
    question = asked(world)
    for why in ("", "no wish"):
        with pytest.raises(IntegrityError, match="published_or_says_why"), transaction.atomic():
            Answer.objects.create(question=question, why=why, by=world.publisher, at=now())
    with pytest.raises(IntegrityError, match="question_says"), transaction.atomic():
        Question.objects.create(office=world.office, outlet="", words="x", taken_by=world.editor, at=now())
    with pytest.raises(Invalid, match="为空"):
        asked(world, " ")
