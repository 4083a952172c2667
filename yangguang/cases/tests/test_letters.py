"""Letters of reply: no fact missing, made with the answer, kept with the case, counted as what was answered."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, annual, queries, sealing
from yangguang.cases.choices import As, Audience, Kind, State, Verb
from yangguang.cases.errors import Forbidden, Invalid, NotAllowed, Refused
from yangguang.cases.flow import ANSWERS
from yangguang.cases.models import Case, Letter, Paper, Step
from yangguang.cases.replies import Reply
from yangguang.cases.tests.letters import given, replied
from yangguang.cases.tests.world import MONDAY, World, of, state
from yangguang.files import queries as files
from yangguang.offices import queries as offices


def _text(paper: Paper) -> str:
    return ZipFile(BytesIO(files.content(paper.file))).read("word/document.xml").decode()


def _row(case: Case) -> Letter:
    return Letter.objects.select_related("paper__file").get(case=case)


@pytest.mark.parametrize("kind", ANSWERS[Kind.INFORMATION])
def test_every_kind_of_reply_makes_its_letter_and_is_counted_as_what_the_letter_says(world: World, kind: str) -> None:
    case = world.submit(Kind.INFORMATION)
    step = replied(case, kind, by=world.clerk)
    letter = _row(case)
    assert (letter.kind, letter.step, step.outcome, state(case)) == (kind, step.number, kind, State.ANSWERED)
    assert (letter.paper.who, letter.paper.audience) == (As.OFFICER, Audience.APPLICANT)
    assert "2024 年的公示目录" in _text(letter.paper)
    assert "睢宁县人民法院" in sealing.words(case, step.content)
    assert annual.part_three(world.office, year=MONDAY.year)[Reply(kind), "total"] == 1


def test_a_letter_with_a_fact_missing_is_not_sent_and_every_fault_is_named(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    lacking = replace(given("secret"), facts={}, court="")
    with pytest.raises(Invalid) as refused:
        actions.reply(case=case, given=lacking, by=world.clerk)
    assert {fault.column for fault in refused.value.faults} == {"理由", "另外依据的法律法规", "法院"}
    assert (Letter.objects.count(), Paper.objects.count(), state(case)) == (0, 0, State.RECEIVED)


def test_a_letter_does_not_cite_what_is_known_to_be_out_of_force(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    old = given("forbidden", rests_on="《流动人口计划生育工作条例》第三条")
    with pytest.raises(Invalid, match="不能引用"):
        actions.reply(case=case, given=old, by=world.clerk)
    assert not Letter.objects.exists()


def test_numbers_of_people_are_masked_in_a_letter_and_private_lives_are_not_written_into_it(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    with pytest.raises(Refused, match="私人家庭生活"):
        told = given("internal", reason="邻居家超生了，没有结婚就生了孩子，快去查他们家")
        actions.reply(case=case, given=told, by=world.clerk)
    masked = given("internal", reason="身份证号 11010519491231002X 的来信属于内部事务")
    actions.reply(case=case, given=masked, by=world.clerk)
    assert "11010519491231002X" not in _text(_row(case).paper)


def test_the_same_form_sent_twice_is_one_letter_and_another_is_refused(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    first = actions.reply(case=case, given=given("opened"), by=world.clerk, key="form")
    assert actions.reply(case=case, given=given("opened"), by=world.clerk, key="form") == first
    with pytest.raises(NotAllowed):
        actions.reply(case=case, given=given("opened"), by=world.clerk, key="other")
    assert (Letter.objects.count(), Paper.objects.count()) == (1, 1)


def test_who_does_not_handle_the_case_neither_sends_nor_sees_its_letter_before(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    with pytest.raises(Forbidden):
        actions.reply(case=case, given=given("opened"), by=world.other_clerk)
    with pytest.raises(Forbidden):
        queries.letter(case, given("opened"), viewer=world.other_clerk)
    assert "予以公开" in queries.letter(case, given("opened"), viewer=world.clerk).text
    assert not Paper.objects.exists()


def test_a_request_for_information_is_answered_and_declined_in_no_other_way(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    with pytest.raises(NotAllowed, match="答复书"):
        actions.answer(case=case, outcome="opened", words="见附件。", by=world.clerk)
    with pytest.raises(NotAllowed, match="答复书"):
        actions.decline(case=case, outcome="repeated", words="已答复。", by=world.clerk)
    assert replied(case, "repeated", by=world.clerk, verb=Verb.DECLINE).outcome == "repeated"
    assert state(case) == State.DECLINED


def test_after_a_request_is_opened_again_the_second_answer_has_a_letter_of_its_own(world: World) -> None:
    receipt = world.sent(Kind.INFORMATION)
    replied(of(receipt), "internal", by=world.clerk)
    actions.reopen(code=receipt.code, words="请再看一遍。")
    replied(of(receipt), "opened", by=world.clerk)
    kinds = Letter.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["internal", "opened"]


# the database


def test_the_database_refuses_an_answer_without_its_letter(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    with pytest.raises(DatabaseError, match="answered by its letter"), transaction.atomic():
        Step.objects.create(
            case=case, number=2, verb="answer", who="officer", at=case.at, by="x", outcome="opened",
            office=world.office, officer=offices.officer_of(world.clerk),
        )  # fmt: skip


def test_the_database_refuses_the_letter_of_another_case(world: World) -> None:
    first, second = world.submit(Kind.INFORMATION), world.submit(Kind.INFORMATION)
    replied(first, "opened", by=world.clerk)
    with pytest.raises(DatabaseError, match="paper of its own case"), transaction.atomic():
        Letter.objects.create(case=second, step=2, kind="opened", paper=Paper.objects.get())


def test_the_blank_of_a_letter_begins_with_what_the_case_knows(world: World) -> None:
    begun = queries.letter_begun(world.submit(Kind.INFORMATION), "still_unclear")
    assert begun["court"] == "睢宁县人民法院"
    assert "asked_on" not in begun
