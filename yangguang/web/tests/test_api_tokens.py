"""What a token is good for: its scopes and no more than its person, counted, limited, and each use in the audit."""

import json
from datetime import date

import pytest

from yangguang.accounts import actions as accounts
from yangguang.accounts.models import Role, Scope, Token
from yangguang.accounts.tests.people import person
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow
from yangguang.web.api import letting_in
from yangguang.web.api.operations import By, File
from yangguang.web.api.table import OPERATIONS
from yangguang.web.api.wire.desk import Sends
from yangguang.web.tests.programs import Program, with_token
from yangguang.web.tests.test_api_desk import a_case

STAFF = [each for each in OPERATIONS if each.by == By.TOKEN]


def _ask(program: Program, operation: str) -> int:
    """Call an operation with ids that lead nowhere."""
    each = next(one for one in STAFF if one.name == operation)
    way = each.path
    for name in each.arguments:
        way = way.replace(f"<int:{name}>", "999999")
    if each.reads:
        program.get(f"{way}?office=999999" if each.query.__struct_fields__ else way)
    elif each.body is File:
        program.bring(f"{way}?what=x&audience=internal" if each.query is Sends else f"{way}?what=x", b"x")
    else:
        program.post(way, each.example)
    return program.status


@pytest.mark.parametrize("operation", [each.name for each in STAFF])
@pytest.mark.parametrize("scopes", [{"read"}, {"act"}, {"publish"}, {"read", "act", "publish"}])
def test_a_token_is_good_for_its_scopes_and_nothing_else(world: World, operation: str, scopes: set[str]) -> None:
    each = next(one for one in STAFF if one.name == operation)
    program = with_token(world.publisher, *sorted(scopes))
    status = _ask(program, operation)
    assert each.scope
    assert (status == 403) == (each.scope not in scopes)
    assert status in (200, 403, 404)
    row = AuditRow.objects.filter(verb="accounts.use_token").latest("id")
    assert (row.reason, row.result) == (operation, "done" if each.scope in scopes else "refused")


@pytest.mark.parametrize("operation", [each.name for each in STAFF])
def test_without_a_good_token_every_door_gives_one_answer_a_session_opens_none(world: World, operation: str) -> None:
    answers = set()
    for secret in ("", "ygt_" + "A" * 43, "x" * 500):
        program = Program(secret=secret)
        _ask(program, operation)
        answers.add((program.status, program.last.content))
    program = Program()
    program.client.force_login(world.editor)
    _ask(program, operation)
    answers.add((program.status, program.last.content))
    basic = Program()
    basic.headers = {"authorization": "Basic eDp5"}
    _ask(basic, operation)
    answers.add((basic.status, basic.last.content))
    assert [status for status, _content in answers] == [401]


@pytest.mark.parametrize("role", sorted(Role))
def test_a_program_gets_no_further_than_its_person_whatever_the_role(world: World, role: str) -> None:
    """A token for cases that was issued before is worth nothing once its person holds one of the three powers."""
    user = world.editor
    program = with_token(user)
    _code, case = a_case(world)
    if role != Role.EDITOR:
        accounts.grant(user=user, role=Role(role), by=person(Role.SECURITY_ADMIN))
    program.get(f"desk/cases/{case.pk}")
    power = role in ("system_admin", "security_admin", "audit_admin")
    assert program.status == (403 if power else 200)


def test_a_token_has_so_many_calls_a_minute_and_is_told_how_many_are_left(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letting_in, "MOST_A_MINUTE", 2)
    program = with_token(world.editor)
    for left in (1, 0):
        program.get("desk")
        assert program.status == 200
        assert program.last["RateLimit-Policy"] == '"token";q=2;w=60'
        assert program.last["RateLimit"] == f'"token";r={left};t=60'
    program.get("desk")
    assert (program.status, program.last["Retry-After"], program.last["RateLimit"]) == (429, "60", '"token";r=0;t=60')
    other = with_token(world.editor)
    other.get("desk")
    assert other.status == 200
    assert AuditRow.objects.filter(verb="accounts.use_token").count() == 3, "what was too much is no use"


def test_unknown_tokens_are_counted_together_and_then_wait_while_good_ones_go_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letting_in, "MOST_WRONG", 2)
    strange, good = Program(secret="ygt_x"), with_token(world.editor)
    statuses = []
    for _ in range(3):
        strange.get("desk")
        statuses.append(strange.status)
    good.get("desk")
    assert [*statuses, good.status] == [401, 401, 429, 200]


def test_a_program_is_told_what_its_token_is_good_for(world: World) -> None:
    told = with_token(world.editor, Scope.READ).get("desk")
    assert told["offices"] == [{"id": world.office.pk, "name": "县卫健委"}]
    assert told["scopes"] == ["read"]
    assert date.fromisoformat(told["until"][:10]) == Token.objects.get().until.date()


def test_no_secret_and_no_word_of_a_case_stands_in_the_audit_or_beside_it(world: World) -> None:
    _code, case = a_case(world)
    program = with_token(world.editor)
    program.post(
        f"desk/cases/{case.pk}/steps",
        {"verb": "note", "words": "绝密的一句话"},
        **{"idempotency-key": "5f0c8a52-0000-4000-8000-000000000005"},
    )
    rows = json.dumps(list(AuditRow.objects.values("verb", "subject", "reason")), ensure_ascii=False)
    assert "绝密" not in rows
    assert program.headers["authorization"][7:] not in rows
