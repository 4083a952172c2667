"""A case goes on by its flow: each step by whoever may, once, in order, with its words sealed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from yangguang.cases import actions, queries
from yangguang.cases.actions import Asked, Brought, Said
from yangguang.cases.choices import Channel, Kind
from yangguang.cases.errors import Already, Forbidden, Invalid, NotAllowed, OnlyOnce, Refused, Unfinished
from yangguang.cases.models import Case, CaseContent, Dropped, Standing, Step, StepContent
from yangguang.cases.tests.world import TEXT, World, closed, of, state
from yangguang.clocks.models import Standing as ClockStanding
from yangguang.foundation import keys
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved, now

AGAINST = "我举报隔壁王家超生，生了三个。"


def test_a_consultation_is_asked_answered_and_followed_by_its_code(world: World) -> None:
    receipt = world.sent(Kind.CONSULTATION)
    case = of(receipt)
    actions.answer(case=case, outcome="explained", words="窗口每日八点半开门。", by=world.clerk)
    seen = actions.follow(code=receipt.code.lower().replace("-", " "))
    assert seen is not None
    assert (seen.state, seen.steps[-1].words, seen.number) == ("answered", "窗口每日八点半开门。", "B2026-000001")
    assert closed(case, "hotline.handle")


def test_the_same_form_sent_twice_is_one_case_with_one_code(world: World) -> None:
    said, asked = Said("开门时间", TEXT), Asked(kind=Kind.CONSULTATION)
    first, again = (actions.submit(asked=asked, office=world.office, said=said, key="f1") for _ in range(2))
    assert first == again
    assert Case.objects.count() == 1
    with pytest.raises(Refused, match="同一提交编号"):
        actions.submit(asked=asked, office=world.office, said=Said("开门时间", "别的。"), key="f1")


def test_wrong_and_unknown_codes_get_one_answer(world: World) -> None:
    world.submit()
    assert actions.follow(code="AAAA-BBBB-CCCC-DDDD") is None
    assert actions.follow(code="") is None
    with pytest.raises(Forbidden, match="没有查到"):
        actions.withdraw(code="AAAA-BBBB-CCCC-DDDD")


def test_words_lie_sealed_and_nowhere_else(world: World) -> None:
    case = world.submit()
    assert TEXT.encode() not in bytes(CaseContent.objects.get(case=case).sealed)
    with connection.cursor() as cursor:
        for table in ("cases_case", "cases_step", "cases_standing", "foundation_auditrow", "foundation_once"):
            cursor.execute(f"SELECT string_agg(t::text, '') FROM {table} t")
            assert "开门" not in str(cursor.fetchone()[0])


# 一次性告知


def test_a_second_list_of_missing_papers_is_refused(world: World) -> None:
    receipt = world.sent(Kind.APPLICATION)
    case = of(receipt)
    actions.ask_missing(case=case, missing=["银行账户", "申请表"], by=world.clerk)
    with pytest.raises(OnlyOnce):
        actions.ask_missing(case=case, missing=["照片"], by=world.clerk)
    actions.supplement(code=receipt.code, words="补上了。")
    with pytest.raises(OnlyOnce):
        actions.ask_missing(case=case, missing=["照片"], by=world.colleague)
    assert Step.objects.filter(case=case, verb="ask_missing").count() == 1


# 首问负责


def test_the_first_office_answers_until_another_accepts(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    actions.transfer(case=case, to_office=world.other, words="属于公共服务科职责。", by=world.clerk)
    standing = Standing.objects.get(case=case)
    assert (standing.office, standing.to_office, standing.state) == (world.office, world.other, "offered")
    clock = ClockStanding.objects.get(clock__kind="case")
    assert clock.office == world.office
    actions.take_over(case=case, by=world.other_clerk)
    standing.refresh_from_db()
    clock.refresh_from_db()
    assert (standing.office, standing.to_office, standing.state) == (world.other, None, "accepted")
    assert clock.office == world.other
    with pytest.raises(Forbidden):
        actions.answer(case=case, outcome="settled", words="已办。", by=world.clerk)


def test_nobody_takes_over_what_was_not_offered_to_them(world: World) -> None:
    case = world.submit()
    actions.transfer(case=case, to_office=world.above, words="请上级机构承办。", by=world.clerk)
    with pytest.raises(Forbidden):
        actions.take_over(case=case, by=world.other_clerk)


def test_whoever_comes_second_reads_who_has_it(world: World) -> None:
    case = world.submit()
    actions.accept(case=case, by=world.clerk)
    with pytest.raises(Already, match="家庭科科员张三"):
        actions.accept(case=case, by=world.colleague)


def test_of_ten_who_claim_one_case_at_once_one_has_it(real_world: World) -> None:
    case = real_world.submit()
    connection.close()

    def claim(number: int) -> str:
        try:
            with moved(now()):
                actions.accept(case=case, by=real_world.clerk if number % 2 else real_world.colleague)
            return "mine"
        except Already:
            return "already"
        finally:
            keys.close()
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        found = sorted(pool.map(claim, range(10)))
    assert found == ["already"] * 9 + ["mine"]
    assert Step.objects.filter(case=case, verb="accept").count() == 1


# parts, helpers, merging, reopening


def test_the_whole_is_answered_when_its_parts_are(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    actions.accept(case=case, by=world.clerk)
    part = actions.open_part(case=case, office=world.other, about="排队", words="请说明排队的情况。", by=world.clerk)
    with pytest.raises(Unfinished):
        actions.answer(case=case, outcome="settled", words="已办。", by=world.clerk)
    actions.accept(case=part, by=world.other_clerk)
    actions.answer(case=part, outcome="settled", words="已增加窗口。", by=world.other_clerk)
    actions.answer(case=case, outcome="settled", words="已增加窗口。", by=world.clerk)
    assert state(case) == "answered"


def test_an_office_that_helps_is_heard_by_the_office_and_unseen_by_the_resident(world: World) -> None:
    receipt = world.sent(Kind.COMPLAINT)
    case = of(receipt)
    actions.accept(case=case, by=world.clerk)
    with pytest.raises(Forbidden):
        actions.opine(case=case, words="无意见。", by=world.other_clerk)
    actions.join(case=case, to_office=world.other, words="请提供当日开门记录。", by=world.clerk)
    actions.opine(case=case, words="当日八点半开门。", by=world.other_clerk)
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert [told.verb for told in seen.steps] == ["提交", "受理"]
    assert "当日八点半开门。" in [words for _step, words in queries.case_page(case, viewer=world.clerk).steps]


def test_what_was_submitted_twice_goes_on_as_one(world: World) -> None:
    one, two, other = world.submit(), world.submit(), world.submit(Kind.COMPLAINT)
    with pytest.raises(NotAllowed):
        actions.merge(case=two, into=other, words="不是一件事。", by=world.clerk)
    actions.merge(case=two, into=one, words="与先提交的是同一件事。", by=world.clerk)
    assert (state(two), state(one)) == ("merged", "received")


def test_an_answer_that_settled_nothing_is_reopened_with_a_new_limit(world: World) -> None:
    receipt = world.sent(Kind.CONSULTATION)
    case = of(receipt)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    actions.reopen(code=receipt.code, words="没有说哪一天开门。")
    assert state(case) == "accepted"
    assert not closed(case, "hotline.handle")
    actions.answer(case=case, outcome="explained", words="周一至周五。", by=world.clerk)
    actions.settle(code=receipt.code)
    with pytest.raises(NotAllowed):
        actions.reopen(code=receipt.code, words="再问一次。")
    actions.reopen_closed(case=case, words="复核后重新办理。", by=world.head)
    assert state(case) == "accepted"


def test_a_case_is_taken_back_by_its_code_and_its_clock_ends(world: World) -> None:
    receipt = world.sent(Kind.COMPLAINT)
    actions.withdraw(code=receipt.code)
    case = of(receipt)
    assert state(case) == "withdrawn"
    assert closed(case, "hotline.handle")


# counter and phone


def test_what_is_said_at_a_counter_is_read_back_before_it_is_kept(world: World) -> None:
    asked, said = Asked(kind=Kind.CONSULTATION), Said("开门时间", TEXT)
    with pytest.raises(Invalid, match="读给本人听"):
        actions.submit(
            asked=asked, office=world.office, said=said, brought=Brought(channel=Channel.PHONE), by=world.clerk
        )
    brought = Brought(channel=Channel.PHONE, read_back_at=timezone.now())
    with pytest.raises(Forbidden):
        actions.submit(asked=asked, office=world.office, said=said, brought=brought, by=world.other_clerk)
    receipt = actions.submit(asked=asked, office=world.office, said=said, brought=brought, by=world.clerk)
    assert receipt.code
    with pytest.raises(DatabaseError, match="case_typed_in_was_read_back"), transaction.atomic():
        _copy(of(receipt), read_back_at=None)


def _copy(case: Case, **changes: object) -> None:
    row = {field.attname: getattr(case, field.attname) for field in Case._meta.concrete_fields if field.name != "id"}
    Case.objects.create(**{**row, **changes})


# charter 3


@pytest.mark.parametrize("kind", Kind)
def test_a_text_about_private_family_life_is_dropped_at_every_kind(world: World, kind: Kind) -> None:
    receipt = world.sent(kind, text=AGAINST)
    assert receipt.case is None
    assert "私人家庭生活" in receipt.reply
    assert not Case.objects.exists()
    assert Dropped.objects.get().texts == 1


def test_no_later_word_of_a_resident_brings_a_denunciation_in(world: World) -> None:
    receipt = world.sent(Kind.PETITION)
    case = of(receipt)
    assert actions.write(code=receipt.code, words=AGAINST).step is None
    actions.ask_missing(case=case, missing=["时间"], by=world.clerk)
    assert actions.supplement(code=receipt.code, words=AGAINST).reply
    assert state(case) == "missing"
    actions.supplement(code=receipt.code, words="三月二日上午。")
    actions.accept(case=case, by=world.clerk)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    assert actions.reopen(code=receipt.code, words=AGAINST).reply
    assert actions.ask_review(code=receipt.code, words=AGAINST).reply
    assert state(case) == "answered"
    assert Dropped.objects.get().texts == 4


def test_an_officer_writes_of_nobodys_family_either(world: World) -> None:
    case = world.submit()
    runs: tuple[Callable[[], object], ...] = (
        lambda: actions.answer(case=case, outcome="explained", words=AGAINST, by=world.clerk),
        lambda: actions.ask(case=case, words=AGAINST, by=world.clerk),
        lambda: actions.ask_missing(case=case, missing=[AGAINST], by=world.clerk),
    )
    for run in runs:
        with pytest.raises(Refused, match="私人家庭生活"):
            run()
    assert not StepContent.objects.exists()


def test_numbers_of_people_are_masked_in_what_an_officer_writes(world: World) -> None:
    receipt = world.sent(Kind.CONSULTATION)
    case = of(receipt)
    actions.answer(case=case, outcome="explained", words="身份证号11010519491231002X已登记。", by=world.clerk)
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert "11010519491231002X" not in seen.steps[-1].words


# reading


def test_each_reading_by_staff_is_a_row_of_the_audit_without_words(world: World) -> None:
    case = world.submit()
    queries.case_page(case, viewer=world.clerk)
    row = AuditRow.objects.filter(verb="cases.read").get()
    assert (row.actor_key, row.subject) == (world.clerk.actor_key, f"cases.case:{case.pk}")


def test_a_proof_of_submission_holds_and_a_bent_one_does_not(world: World) -> None:
    receipt = world.sent(Kind.PETITION)
    case, proof = of(receipt), receipt.proof
    assert proof is not None
    assert queries.holds(case, record=proof.record, salt=proof.salt)
    assert not queries.holds(case, record={**proof.record, "received": "2026-03-08"}, salt=proof.salt)
    assert not queries.holds(case, record=proof.record, salt="00" * 32)
    assert proof.record["said"] == queries.digest({"text": TEXT, "about": "开门时间"})


def test_the_desk_goes_on_where_its_page_ended_and_filters(world: World) -> None:
    cases = [world.submit() for _ in range(3)] + [world.submit(Kind.COMPLAINT)]
    first = queries.desk(viewer=world.clerk, office=world.office, limit=2)
    after = queries.Place(first[-1].opened, first[-1].case)
    rest = queries.desk(viewer=world.clerk, office=world.office, after=after)
    assert [row.case for row in (*first, *rest)] == [case.pk for case in cases]
    assert first[0].until is not None
    assert [row.case for row in queries.desk(viewer=world.clerk, office=world.office, kind="complaint")] == [
        cases[3].pk
    ]
    actions.accept(case=cases[0], by=world.clerk)
    assert [row.case for row in queries.desk(viewer=world.clerk, office=world.office, mine=True)] == [cases[0].pk]
    assert len(queries.by_clock(viewer=world.clerk, office=world.office)) == 4
    with pytest.raises(Forbidden):
        queries.desk(viewer=world.other_clerk, office=world.office)
