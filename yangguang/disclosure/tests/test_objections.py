"""Anyone may object without an account; denunciations are dropped; verdicts are reasoned and once."""

from datetime import timedelta
from importlib import import_module
from statistics import median
from time import perf_counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions, events, queries
from yangguang.disclosure.choices import Channel, Ground
from yangguang.disclosure.errors import (
    Already,
    Forbidden,
    Invalid,
    NotStanding,
    Refused,
    TooManyTries,
    WindowOver,
)
from yangguang.disclosure.models import CodeTries, Dropped, Objection, ObjectionContent, Slice, Verdict, Version
from yangguang.disclosure.tests.world import AFTER, World
from yangguang.foundation import codes
from yangguang.foundation.models import Event, Once
from yangguang.foundation.now import moved, now

WORDS = actions.Said(text="第一行的金额和存折上的不一样。", about="张三", contact="13800138000")


def _object(
    version: Version, ground: str = "amount_wrong", said: actions.Said = WORDS, key: str = ""
) -> actions.Receipt:
    return actions.object_(notice=version.notice, ground=ground, said=said, key=key)


def _stored(receipt: actions.Receipt) -> Objection:
    assert receipt.objection
    return Objection.objects.get(pk=receipt.objection)


def test_an_objection_needs_no_account_and_gives_a_code_of_eighty_bits(world: World) -> None:
    receipt = _object(world.posted())
    assert len(codes.normalise(receipt.code)) * 5 >= 80
    assert bytes(_stored(receipt).code) == codes.digest(receipt.code)


def test_an_objection_starts_the_clock_of_its_verdict(world: World) -> None:
    receipt = _object(world.posted())
    clock = clocks.of(kind="disclosure.objection", subject=str(receipt.objection))[0]
    assert clock.duty == "objection.verdict"
    assert clocks.due(clock).day is not None


def test_what_was_said_lies_sealed_and_its_time_is_coarse(world: World) -> None:
    version = world.posted()
    with moved(now() + timedelta(minutes=47, seconds=12)):
        objection = _stored(_object(version))
    assert (objection.at.minute, objection.at.second, objection.at.microsecond) == (0, 0, 0)
    assert "金额".encode() not in bytes(ObjectionContent.objects.get().sealed)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ~ %s', ["13800138000|存折上"])
            assert cursor.fetchone()[0] == 0, table


def test_the_same_form_sent_twice_is_one_objection_with_one_code(world: World) -> None:
    version = world.posted()
    first, second = _object(version, key="form-1"), _object(version, key="form-1")
    assert first == second
    assert Objection.objects.count() == 1
    with pytest.raises(Refused):
        _object(version, said=actions.Said(text="另一段话。"), key="form-1")


def test_the_idempotency_row_holds_neither_words_nor_code(world: World) -> None:
    receipt = _object(world.posted(), key="form-1")
    kept = str(Once.objects.get().result)
    assert receipt.code not in kept
    assert codes.normalise(receipt.code) not in kept


@pytest.mark.parametrize("ground", ["", "birth", "other", "超生"])
def test_the_grounds_are_closed(world: World, ground: str) -> None:
    version = world.posted()
    with pytest.raises(Invalid):
        _object(version, ground=ground)


@pytest.mark.parametrize("ground", Ground.values)
def test_every_ground_is_taken(world: World, ground: str) -> None:
    assert _object(world.posted(), ground=ground).code


def test_a_denunciation_is_dropped_before_it_is_stored_and_only_counted(world: World) -> None:
    version = world.posted()
    receipt = _object(version, ground="not_resident", said=actions.Said(text="他家超生了三个孩子。"))
    assert (receipt.code, receipt.objection) == ("", None)
    assert "私人家庭生活" in receipt.reply
    assert not Objection.objects.exists()
    assert not Event.objects.filter(name=events.OBJECTED).exists()
    assert Dropped.objects.get().texts == 1
    _object(version, said=actions.Said(about="未婚先孕的那个人"))
    assert Dropped.objects.get().texts == 2


def test_a_denunciation_in_the_line_for_contact_is_dropped_too(world: World) -> None:
    _object(world.posted(), said=actions.Said(contact="找他老婆，她在外面超生了"))
    assert not Objection.objects.exists()


def test_who_leaves_a_name_to_be_reached_by_does_not_make_gossip_of_a_question(world: World) -> None:
    assert _object(world.posted(), said=actions.Said(text="离婚的要什么材料", contact="王芳 13800138000")).code


def test_of_a_dropped_text_not_even_a_digest_is_kept(world: World) -> None:
    version = world.posted()
    for key, text in (("form-3", "王小二出轨，查查他。"), ("form-4", "李小三家超生。")):
        _object(version, said=actions.Said(text=text), key=key)
    digests = {bytes(row.request_digest) for row in Once.objects.filter(key__startswith="objection:form-")}
    assert len(digests) == 1


def test_a_dropped_text_leaves_no_word_in_the_database(world: World) -> None:
    _object(world.posted(), said=actions.Said(text="王小二出轨，查查他。"), key="form-2")
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', ["%王小二%"])
            assert cursor.fetchone()[0] == 0, table


def test_an_objection_after_the_window_is_refused_with_a_way_on(world: World) -> None:
    version = world.posted()
    with moved(AFTER), pytest.raises(WindowOver, match="申诉或咨询"):
        _object(version)


def test_nobody_objects_to_what_does_not_stand(world: World) -> None:
    with pytest.raises(NotStanding):
        _object(world.drafted())
    version = world.posted(world.text())
    actions.withdraw(notice=version.notice, reason="另行公开", by=world.publisher)
    with pytest.raises(NotStanding):
        _object(version)


def test_an_officer_types_in_what_was_said_only_after_reading_it_back(world: World) -> None:
    version = world.posted()
    with pytest.raises(Invalid, match="读给本人听"):
        actions.object_(notice=version.notice, ground="left_out", said=WORDS, channel=Channel.COUNTER, by=world.editor)
    receipt = actions.object_(
        notice=version.notice,
        ground="left_out",
        said=WORDS,
        channel=Channel.COUNTER,
        by=world.editor,
        read_back_at=now(),
    )
    assert _stored(receipt).taken_by == world.editor
    with pytest.raises(Forbidden):
        actions.object_(
            notice=version.notice, ground="left_out", channel=Channel.PHONE, by=world.stranger, read_back_at=now()
        )


def test_the_code_shows_ground_and_state_then_outcome_and_reasons(world: World) -> None:
    receipt = _object(world.posted())
    before = actions.follow(code=receipt.code)
    assert before is not None
    assert (before.ground, before.outcome, before.reasons) == ("amount_wrong", "", "")
    actions.decide(objection=_stored(receipt), outcome="upheld", reasons="核对后应为 1,260 元。", by=world.reviewer)
    after = actions.follow(code=receipt.code.lower().replace("-", " "))
    assert after is not None
    assert (after.outcome, after.reasons) == ("upheld", "核对后应为 1,260 元。")


def test_wrong_and_unknown_codes_get_the_same_answer_by_the_same_statements(world: World) -> None:
    _object(world.posted())
    seen = []
    for code in (codes.new(), "wrong", "", "2" * 500):
        with CaptureQueriesContext(connection) as captured:
            assert actions.follow(code=code) is None
        seen.append([query["sql"].split("WHERE")[0] for query in captured.captured_queries if "SELECT" in query["sql"]])
    assert all(each == seen[0] for each in seen)


def test_wrong_and_unknown_codes_take_the_same_time(world: World) -> None:
    """Medians of one run, taken in turn; 1.5 times and a millisecond are far above what chance makes of them."""
    receipt = _object(world.posted())
    asked = {"unknown": codes.new(), "nearly right": receipt.code[:-1] + "?", "short": "x", "long": "2" * 64}
    took: dict[str, list[float]] = {what: [] for what in asked}
    for _ in range(40):
        for what, code in asked.items():
            began = perf_counter()
            assert actions.follow(code=code) is None
            took[what].append(perf_counter() - began)
    medians = {what: median(times) for what, times in took.items()}
    assert max(medians.values()) < 1.5 * min(medians.values()) + 0.001, medians


def test_codes_are_limited_for_all_together_and_nobody_is_recorded(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipt = _object(world.posted())
    monkeypatch.setattr(import_module("yangguang.disclosure.actions.follow"), "MOST_A_MINUTE", 3)
    for _ in range(3):
        assert actions.follow(code=codes.new()) is None
    with pytest.raises(TooManyTries):
        actions.follow(code=receipt.code)
    assert {field.name for field in CodeTries._meta.get_fields()} == {"minute", "tries"}


def test_a_verdict_is_given_once_with_reasons_and_closes_its_clock(world: World) -> None:
    objection = _stored(_object(world.posted()))
    with pytest.raises(Invalid):
        actions.decide(objection=objection, outcome="upheld", reasons=" ", by=world.reviewer)
    with pytest.raises(Invalid):
        actions.decide(objection=objection, outcome="ignored", reasons="不看。", by=world.reviewer)
    actions.decide(objection=objection, outcome="rejected", reasons="金额无误。", by=world.publisher)
    with pytest.raises(Already):
        actions.decide(objection=objection, outcome="upheld", reasons="改了。", by=world.reviewer)
    clock = clocks.of(kind="disclosure.objection", subject=str(objection.pk))[0]
    assert clocks.run(clock).fulfilled


def test_reasons_never_speak_of_private_family_life_and_numbers_are_masked(world: World) -> None:
    objection = _stored(receipt := _object(world.posted()))
    with pytest.raises(Refused):
        actions.decide(objection=objection, outcome="rejected", reasons="他已离婚并与人同居。", by=world.reviewer)
    actions.decide(
        objection=objection, outcome="upheld", reasons="已电话 13912345678 核实，金额更正。", by=world.reviewer
    )
    followed = actions.follow(code=receipt.code)
    assert followed is not None
    assert "13912345678" not in followed.reasons


def test_the_public_sees_grounds_and_outcomes_as_counts_alone(world: World) -> None:
    version = world.posted()
    first = _stored(_object(version))
    _object(version, ground="left_out")
    actions.decide(objection=first, outcome="partly", reasons="部分更正。", by=world.reviewer)
    assert queries.objection_counts(version.notice) == {("amount_wrong", "partly"): 1, ("left_out", ""): 1}


def test_an_objection_to_a_slice_that_was_corrected_meanwhile_is_to_the_notice(world: World) -> None:
    version = world.posted()
    old = Slice.objects.get(version=version, place=world.village)
    row = queries.rows(version, viewer=world.reviewer, place=world.village)[0]
    change = actions.Replace(place=row.place, row=row.key, name=row.name, fen=1)
    world.posted(actions.correct(notice=version.notice, changes=[change], reason="金额", by=world.editor))
    receipt = actions.object_(notice=version.notice, ground="amount_wrong", slice=old)
    assert _stored(receipt).slice is None


def test_an_objection_holds_nothing_by_itself(world: World) -> None:
    version = world.posted()
    _object(version)
    assert not queries.held(version.notice)
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        assert len(list(queries.closed_rows(version))) == 3


def test_those_who_listen_hear_of_objection_and_verdict(world: World) -> None:
    objection = _stored(_object(world.posted()))
    actions.decide(objection=objection, outcome="rejected", reasons="无误。", by=world.reviewer)
    heard = {event.name: event.payload for event in Event.objects.filter(name__in=[events.OBJECTED, events.DECIDED])}
    assert heard[events.OBJECTED]["objection"] == objection.pk
    assert heard[events.DECIDED]["verdict"] == Verdict.objects.get().pk
