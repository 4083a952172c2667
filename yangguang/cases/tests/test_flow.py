"""The flow as data, in the database, and drawn."""

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases import diagram, flow
from yangguang.cases.choices import ENDS, As, Kind, State, Verb
from yangguang.cases.models import Flow
from yangguang.clocks.models import Rule


@pytest.mark.django_db
def test_the_database_knows_the_flow_as_the_code_says_it() -> None:
    fields = ("kind", "verb", "start", "target", "who", "hand", "once", "whole", "closes", "outcomes")
    known = set(Flow.objects.values_list(*fields))
    said = {
        (kind.value, m.verb.value, m.start.value, m.to.value, m.who.value, m.hand.value, m.once, m.whole, m.closes,
         " ".join(m.outcomes))
        for kind, m in flow.all_moves()
    }  # fmt: skip
    assert known == said
    assert Flow.objects.count() == len(list(flow.all_moves()))


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0} CASCADE"])
@pytest.mark.parametrize(("table", "column"), [("cases_flow", "once"), ("cases_standing", "state")])
def test_the_application_changes_neither_the_flow_nor_how_a_case_stands(verb: str, table: str, column: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb.format(table, column))


@pytest.mark.parametrize("kind", Kind)
def test_every_state_can_be_reached_and_left_until_the_words_are_destroyed(kind: Kind) -> None:
    moves = flow.moves(kind)
    reached = {State.NONE} | {move.to for move in moves}
    left = {move.start for move in moves}
    assert left <= reached
    assert reached - left == {State.DESTROYED}


@pytest.mark.parametrize("kind", Kind)
def test_an_open_case_can_always_be_ended_by_its_office_or_taken_back(kind: Kind) -> None:
    moves = [move for move in flow.moves(kind) if move.verb != Verb.DESTROY]
    for start in {move.start for move in moves} - ENDS:
        reached, grown = {start}, set[State]()
        while grown != reached:
            grown = set(reached)
            reached |= {move.to for move in moves if move.start in reached}
        assert reached & ENDS, start


@pytest.mark.parametrize("kind", Kind)
def test_papers_are_asked_for_once_in_every_kind(kind: Kind) -> None:
    asked = [move for move in flow.moves(kind) if move.verb == Verb.ASK_MISSING]
    assert [move.once for move in asked] == [True]


@pytest.mark.parametrize("kind", Kind)
def test_every_answer_and_every_refusal_has_an_outcome_of_a_closed_list(kind: Kind) -> None:
    verbs = {Verb.ANSWER, Verb.DECLINE, Verb.LAPSE, Verb.DECIDE_REVIEW, Verb.DECIDE_REREVIEW}
    assert all(bool(move.outcomes) == (move.verb in verbs) for move in flow.moves(kind))


@pytest.mark.parametrize("kind", Kind)
def test_the_machine_only_ends_what_is_over_and_takes_away_from_whom_it_is_about(kind: Kind) -> None:
    assert {move.verb for move in flow.moves(kind) if move.who == As.MACHINE} <= {
        Verb.CLOSE, Verb.LAPSE, Verb.DESTROY, Verb.RISE, Verb.SEND_BACK,
    }  # fmt: skip


@pytest.mark.django_db
def test_every_clock_of_the_flow_has_its_rule() -> None:
    named = {tick.rule for _kind, move in flow.all_moves() for tick in move.ticks} - {flow.LIMIT, flow.ALL}
    assert named | set(flow.LIMITS.values()) <= set(Rule.objects.values_list("code", flat=True))


@pytest.mark.parametrize("kind", Kind)
def test_the_drawing_of_a_kind_is_the_one_of_its_flow(kind: Kind) -> None:
    assert (diagram.FOLDER / f"{kind.value}.svg").read_text() == diagram.svg(kind)
