"""Questions to a live interview: of nobody, in their time, on the editor's list, answered by the notice, destroyed."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from yangguang.disclosure import actions, kinds, sealing
from yangguang.disclosure.actions import interviewing
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.errors import Forbidden, Invalid, NotStanding, Refused
from yangguang.disclosure.jobs import end_what_is_over
from yangguang.disclosure.models import (
    Dropped,
    InterviewAnswer,
    InterviewQuestion,
    InterviewQuestionContent,
    Notice,
    Version,
)
from yangguang.disclosure.queries import interviews
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now

ASKED = "孕前优生健康检查在哪里做？"
DAY = MONDAY + timedelta(days=3)


def drafted(world: World) -> Version:
    """An interview on Thursday, questions until its day."""
    name = world.office.positions.select_related("officer").order_by("pk")[0].officer.name
    facts = {
        "theme": "免费检查怎么办", "day": str(DAY), "hours": "上午 9:00—10:00", "where": "县电视台", "guest": name,
        "ask_by": str(DAY), "phone": "0516-88880000",
    }  # fmt: skip
    body = Form("interview", facts, {})
    return actions.draft(
        matter=world.matter, office=world.office, title="在线访谈：免费检查", body=body, by=world.editor
    )


def hanging(world: World) -> Notice:
    """The interview as it hangs."""
    return world.posted(drafted(world)).notice


def _listed(notice: Notice, world: World) -> list[str]:
    return [each.words for each in interviews.posed(notice, viewer=world.editor)]


def test_a_question_lies_sealed_without_who_asked_and_the_editor_alone_reads_the_list(world: World) -> None:
    notice = hanging(world)
    with moved(datetime(2026, 3, 9, 2, 17, 23, tzinfo=UTC)):
        assert actions.pose(notice=notice, words=ASKED) == ""
    row = InterviewQuestion.objects.get()
    assert (row.at.minute, row.until, row.day) == (0, DAY, DAY)
    assert ASKED.encode() not in bytes(InterviewQuestionContent.objects.get().sealed)
    assert _listed(notice, world) == [ASKED]
    for nobody in (world.stranger, world.reviewer):
        with pytest.raises(Forbidden):
            interviews.posed(notice, viewer=nobody)


def test_the_same_form_sent_twice_is_one_question(world: World) -> None:
    notice = hanging(world)
    for _twice in range(2):
        actions.pose(notice=notice, words=ASKED, key="k")
    assert _listed(notice, world) == [ASKED]


def test_numbers_of_people_are_masked_and_denunciations_dropped_and_only_counted(world: World) -> None:
    notice = hanging(world)
    actions.pose(notice=notice, words="我的电话 13800138000，请回电。")
    assert "13800138000" not in _listed(notice, world)[0]
    assert "没有留下" in actions.pose(notice=notice, words="村里李大妈家二胎是超生的。", key="k")
    assert (InterviewQuestion.objects.count(), Dropped.objects.get().texts) == (1, 1)


@pytest.mark.parametrize("words", ["", "  ", "问" * 301])
def test_a_question_is_said_in_a_few_words(world: World, words: str) -> None:
    with pytest.raises(Invalid):
        actions.pose(notice=hanging(world), words=words)


def test_questions_are_taken_before_and_during_the_interview_and_not_afterwards(world: World) -> None:
    draft = drafted(world)
    with pytest.raises(NotStanding, match="截止"):
        actions.pose(notice=draft.notice, words=ASKED)  # not posted
    notice = world.posted(draft).notice
    for day in (MONDAY, DAY):
        with moved(day):
            actions.pose(notice=notice, words=ASKED)
    with moved(DAY + timedelta(days=1)), pytest.raises(NotStanding, match="截止"):
        actions.pose(notice=notice, words=ASKED)
    assert interviews.interview(world.posted().notice) is None  # a roll
    actions.withdraw(notice=notice, reason="改期", by=world.publisher)
    with pytest.raises(NotStanding):
        actions.pose(notice=notice, words=ASKED)


def test_an_interview_takes_so_many_questions(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interviewing, "MOST", 1)
    notice = hanging(world)
    actions.pose(notice=notice, words=ASKED)
    with pytest.raises(NotStanding, match="收满"):
        actions.pose(notice=notice, words="另一个问题？")


def test_what_the_editor_answers_goes_into_the_next_version_with_how_many_were_asked(world: World) -> None:
    notice = hanging(world)
    for words in (ASKED, "周末开门吗？", "要带什么？"):
        actions.pose(notice=notice, words=words)
    first, second, _third = interviews.posed(notice, viewer=world.editor)
    version = actions.answer_posed(notice=notice, answers={first.pk: "县妇幼保健院。", second.pk: " "}, by=world.editor)
    filled = kinds.of(sealing.body(version.slices.get()))
    assert filled
    assert list(filled.listed("answers").named()) == [{"question": ASKED, "answer": "县妇幼保健院。"}]
    assert filled.fact("asked") == 3
    assert [each.answered for each in interviews.posed(notice, viewer=world.editor)] == [True, False, False]
    with pytest.raises(Invalid, match="已经答过"):
        actions.answer_posed(notice=notice, answers={first.pk: "又答一遍。"}, by=world.editor)
    later = actions.answer_posed(notice=notice, answers={second.pk: "周末不开门。"}, by=world.editor)
    filled = kinds.of(sealing.body(later.slices.get()))
    assert filled
    assert len(filled.listed("answers").rows) == 2
    assert world.posted(later).notice == notice


def test_only_an_editor_of_the_office_answers_and_nothing_is_no_answer(world: World) -> None:
    notice = hanging(world)
    actions.pose(notice=notice, words=ASKED)
    [one] = interviews.posed(notice, viewer=world.editor)
    for nobody in (world.stranger, world.reviewer):
        with pytest.raises(Forbidden):
            actions.answer_posed(notice=notice, answers={one.pk: "好。"}, by=nobody)
    for answers in ({}, {one.pk: ""}, {one.pk + 1: "好。"}):
        with pytest.raises(Invalid):
            actions.answer_posed(notice=notice, answers=answers, by=world.editor)
    assert not InterviewAnswer.objects.exists()


def test_the_list_is_destroyed_thirty_days_after_the_interview_and_not_before(world: World) -> None:
    notice = hanging(world)
    actions.pose(notice=notice, words=ASKED)
    row = InterviewQuestion.objects.get()
    with moved(DAY + timedelta(days=30)):
        end_what_is_over()
        with pytest.raises(Refused, match="保管期"):
            actions.erase_posed(question=row, by=SYSTEM)
        assert _listed(notice, world) == [ASKED]
    with moved(DAY + timedelta(days=31)):
        with pytest.raises(Refused):
            actions.erase_posed(question=row, by=world.editor)
        end_what_is_over()
        assert _listed(notice, world) == []
    assert InterviewQuestion.objects.count() == 1


def test_the_list_of_a_withdrawn_interview_is_destroyed_at_once(world: World) -> None:
    notice = hanging(world)
    actions.pose(notice=notice, words=ASKED)
    actions.withdraw(notice=notice, reason="改期", by=world.publisher)
    end_what_is_over()
    assert not InterviewQuestionContent.objects.exists()


# the database


def _row(notice: Notice, **more: object) -> InterviewQuestion:
    hour = now().replace(minute=0, second=0, microsecond=0)
    values: dict[str, object] = {"notice": notice, "key": uuid4(), "until": DAY, "day": DAY, "at": hour}
    return InterviewQuestion.objects.create(**(values | more))


def test_the_database_takes_questions_to_interviews_in_their_time_by_the_hour_alone(world: World) -> None:
    notice = hanging(world)
    roll = world.posted().notice
    wrongs: list[tuple[Notice, dict[str, object], str]] = [
        (roll, {}, "put to an interview"),
        (notice, {"until": MONDAY - timedelta(days=1)}, "until their last day"),
        (notice, {"until": DAY + timedelta(days=1)}, "interview_asks_before_its_end"),
        (notice, {"at": now().replace(minute=7)}, "no more than the hour"),
    ]
    for of, more, why in wrongs:
        with pytest.raises(DatabaseError, match=why), transaction.atomic():
            _row(of, **more)


def test_the_database_takes_five_hundred_questions_and_no_more(world: World) -> None:
    notice = hanging(world)
    for _number in range(interviewing.MOST):
        _row(notice)
    with pytest.raises(DatabaseError, match="500 questions"), transaction.atomic():
        _row(notice)


def test_the_database_answers_a_question_by_its_own_interview(world: World) -> None:
    question = _row(hanging(world))
    other = world.posted()
    with pytest.raises(DatabaseError, match="its own interview"), transaction.atomic():
        InterviewAnswer.objects.create(question=question, version=other)
