"""The interface is described as it is: OpenAPI 3.1, a page with examples, the closed words of the rooms."""

import json
from typing import get_args

import jsonschema_rs
import msgspec
import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31

from yangguang.cases import choices
from yangguang.cases.flow import all_moves
from yangguang.disclosure.tests.world import World
from yangguang.press import addresses
from yangguang.ratings import choices as ratings
from yangguang.web.api import reference
from yangguang.web.api.openapi import document
from yangguang.web.api.operations import File
from yangguang.web.api.table import OPERATIONS
from yangguang.web.api.wire import cases, desk
from yangguang.web.api.wire import ratings as rating_wire
from yangguang.web.tests.programs import Program


def test_the_description_is_openapi_3_1_and_served_to_everyone(db: None) -> None:
    program = Program()
    served = program.get("openapi.json")
    assert program.last["Content-Type"] == "application/json"
    assert served == json.loads(msgspec.json.encode(document()))
    assert served["openapi"] == "3.1.0"
    assert [str(fault) for fault in jsonschema_rs.validator_for(OPENAPI_31).iter_errors(served)] == []


def test_every_schema_in_it_is_json_schema_2020_12() -> None:
    schemas = json.loads(msgspec.json.encode(document()))["components"]["schemas"]
    for name, schema in schemas.items():
        assert jsonschema_rs.meta.is_valid(schema), name
        if "additionalProperties" in schema:
            assert schema["additionalProperties"] is False


def test_every_operation_says_who_may_call_it_and_what_else_it_may_answer() -> None:
    assert len({each.name for each in OPERATIONS}) == len(OPERATIONS)
    told = json.loads(msgspec.json.encode(document()))["paths"]
    for each in OPERATIONS:
        said = told[each.template][each.method]
        assert set(said["responses"]) == {str(each.status), *map(str, each.answers())}
        assert bool(said["security"]) == (each.by != "nothing")
        assert (each.scope is not None) == (each.by == "token")


def test_the_page_about_it_is_fresh() -> None:
    assert reference.PAGE.read_text() == reference.page(), "run bin/dev describe_api"


@pytest.mark.parametrize("name", [each.name for each in OPERATIONS if each.body not in (None, File)])
def test_every_example_has_the_shape_that_is_described(name: str) -> None:
    each = next(one for one in OPERATIONS if one.name == name)
    assert each.body
    assert msgspec.convert(each.example, each.body)


def test_the_words_that_are_described_are_those_of_the_rooms() -> None:
    assert set(get_args(cases.Kind)) == set(choices.Kind.values)
    assert set(get_args(cases.Help)) == {"", *choices.Help.values}
    assert set(get_args(desk.State)) == set(choices.State.values) - choices.ENDS
    mine = {"submit", "supplement", "write", "withdraw", "ask_review", "ask_rereview", "destroy", "rise"}
    mine |= {"charge", "pay"}  # a fee is looked at before it is told, as a letter is: on the desk alone
    taken = {str(move.verb) for _kind, move in all_moves() if move.who not in ("applicant", "machine")}
    assert set(get_args(desk.Verb)) == taken - mine == set(choices.Verb.values) - mine
    assert set(get_args(rating_wire.Level)) == set(ratings.Level.values)
    assert set(get_args(rating_wire.Aspect)) == set(ratings.Aspect.values)
    assert set(get_args(rating_wire.Reason)) == set(ratings.Reason.values)


@pytest.mark.parametrize("path", ["x", "desk/notices/%0A%0D/posting", "%0a", "%F4%86%B2%95", "..%2F..%2F"])
def test_whatever_is_written_below_the_tree_is_answered_as_a_problem(world: World, path: str) -> None:
    program = Program()
    problem = program.post(path, {})
    assert (program.status, problem["type"]) == (404, "urn:yangguang:problem:not-there")


def test_everyone_reads_offices_catalogue_and_places_and_is_led_to_the_files_of_the_site(world: World) -> None:
    program = Program()
    start = program.get("")
    assert program.last["Cache-Control"] == "public, max-age=60"
    assert start["catalogue"].endswith(addresses.DATA)
    [office] = program.get("offices")["offices"]
    assert (office["name"], office["phone"]) == ("县卫健委", "0516-88880000")
    assert office["people"].endswith(addresses.people(world.office.pk))
    assert program.get(f"offices/{world.office.pk}") == office
    [matter] = program.get(f"matters?office={world.office.pk}")["matters"]
    assert matter["page"].endswith(addresses.matter(world.matter.pk))
    assert program.get("matters?office=999999")["matters"] == []
    assert program.get(f"matters?after={world.matter.pk}")["matters"] == []
    place = program.get(f"places/{world.village.pk}")
    assert [step["level"] for step in place["way"]] == ["county", "town", "village"]
    assert place["data"].endswith(addresses.place_data(world.village.pk))
    areas = program.get("areas")["areas"]
    assert areas[0]["offices"] == [world.office.pk]
    assert len(areas) == 3


@pytest.mark.parametrize(
    ("path", "status"),
    [("offices/999999", 404), ("places/999999", 404), ("matters/999999", 404), (f"offices/{2**63}", 404),
     ("offices?after=x", 400), ("offices?surprise=1", 400), ("nothing", 404)],
)  # fmt: skip
def test_what_is_not_there_or_not_asked_rightly_is_said(world: World, path: str, status: int) -> None:
    program = Program()
    problem = program.get(path)
    assert (program.status, problem["status"]) == (status, status)
    assert problem["detail"]


def test_another_method_is_refused_and_told_which_are_there(world: World) -> None:
    client = Program().client
    answer = client.delete("/api/v1/case", secure=True)
    assert (answer.status_code, answer["Allow"]) == (405, "GET")
    assert answer["Content-Type"] == "application/problem+json"
    assert client.options("/api/v1/rating", secure=True).status_code == 204
    head = client.head("/api/v1/offices", secure=True)
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b" ", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"null", "application/json", 400),
        (b'{"kind": "\xff"}', "application/json", 400),
        (b'{"kind": "\\ud800"}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"kind=consultation", "application/x-www-form-urlencoded", 415),
        (b"<a/>", "text/xml", 415),
        (b'{"words": "' + b"x" * 2_700_000 + b'"}', "application/json", 413),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_bytes_that_are_no_case_are_refused_in_one_sentence(db: None, data: bytes, kind: str, status: int) -> None:
    program = Program()
    problem = program.bring("cases", data, kind)
    assert (program.status, bool(problem["title"]), bool(problem["detail"])) == (status, True, True)


def test_what_breaks_here_is_said_without_a_trace(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("SELECT secret FROM somewhere")

    monkeypatch.setattr("yangguang.web.api.reading.query", broken)
    program = Program()
    problem = program.get("offices")
    assert (program.status, problem["status"]) == (500, 500)
    assert "SELECT" not in program.last.content.decode()
