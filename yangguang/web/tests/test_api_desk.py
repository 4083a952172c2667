"""An officer's program does what the officer may, by a token, and no more; each use is counted and in the audit."""

import pytest

from yangguang.accounts.models import Scope, User
from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Paper, Standing, Step
from yangguang.disclosure.models import Posting
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.web.tests.programs import Program, with_token
from yangguang.web.tests.test_api_residents import picture

WORDS = "想给孩子补办出生医学证明，人在苏州，回不来。"


def a_case(world: World, kind: Kind = Kind.APPLICATION, office: Office | None = None) -> tuple[str, Case]:
    """Somebody's case, with its code."""
    said = actions.Said(about="补办证明", text=WORDS, name="王秀英")
    receipt = actions.submit(asked=actions.Asked(kind=kind), office=office or world.office, said=said)
    return receipt.code, Case.objects.latest("pk")


@pytest.fixture
def elsewhere(world: World) -> tuple[Office, User]:
    """Another office, beside, and somebody who serves there."""
    office = offices.establish(
        kind=OfficeKind.DEPARTMENT, name="县民政局", place=world.office.place, on=FIRST, by=SYSTEM
    )
    officer = offices.enter(name="职员庚", user=world.stranger, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return office, world.stranger


def test_the_queue_goes_on_from_a_key_and_shows_what_the_page_shows(world: World) -> None:
    numbers = [a_case(world)[1].number for _ in range(5)]
    program = with_token(world.editor)
    seen, after = [], ""
    for _ in range(4):
        page = program.get(f"desk/cases?office={world.office.pk}&limit=2&view=all&after={after}")
        seen += [row["number"] for row in page["rows"]]
        after = page["next"]
        if not after:
            break
    assert seen == numbers
    by_clock = program.get(f"desk/cases?office={world.office.pk}")["rows"]
    assert {row["number"] for row in by_clock} == set(numbers)
    assert all(row["until"] and row["duty"] for row in by_clock)
    assert program.get(f"desk/cases?office={world.office.pk}&kind=petition")["rows"] == []


@pytest.mark.parametrize(
    "query",
    [
        "", "office=x", "office=0", "office=1&office=2", "office=1&limit=101", "office=1&view=everything",
        "office=1&surprise=1", "office=1&after=%00", "office=1&after=yesterday",
    ],
)  # fmt: skip
def test_a_query_that_is_not_as_described_is_refused(world: World, query: str) -> None:
    program = with_token(world.editor)
    program.get("desk/cases?" + query.replace("office=1", f"office={world.office.pk}", 1))
    assert program.status == 400
    assert program.last["Content-Type"] == "application/problem+json"


def test_a_case_is_read_with_its_words_steps_papers_and_what_may_be_done_and_the_reading_is_audited(
    world: World,
) -> None:
    code, case = a_case(world)
    actions.hand_in(code=code, data=picture(), what="身份证复印件", name="a.png")
    program = with_token(world.editor)
    told = program.get(f"desk/cases/{case.pk}")
    assert (told["said"]["name"], told["said"]["text"], told["state"]) == ("王秀英", WORDS, "received")
    assert "accept" in [each["verb"] for each in told["may"]]
    assert told["clocks"][0]["until"]
    assert AuditRow.objects.filter(verb="cases.read", actor_key=world.editor.actor_key).count() == 1
    [paper] = told["papers"]
    program.get(f"desk/cases/{case.pk}/papers/{paper['id']}")
    assert (program.status, program.last.content[:4]) == (200, b"\x89PNG")
    assert Paper.objects.get().what == "身份证复印件"


def test_a_case_goes_from_its_taking_up_to_its_end_by_steps(world: World) -> None:
    _code, case = a_case(world)
    program = with_token(world.editor)
    way = f"desk/cases/{case.pk}/steps"
    assert program.post(way, {"verb": "accept"}) == {"step": 2, "state": "accepted"}
    assert program.post(way, {"verb": "note", "words": "已核对档案。"})["step"] == 3
    problem = program.post(way, {"verb": "answer"})
    assert (program.status, {each["field"] for each in problem["errors"]}) == (422, {"outcome", "words"})
    problem = program.post(way, {"verb": "answer", "outcome": "opened", "words": "好"})
    assert (program.status, problem["errors"][0]["field"]) == (422, "outcome")
    done = program.post(way, {"verb": "answer", "outcome": "granted", "words": "已补办，三日内寄出。"})
    assert done["state"] == "answered"
    problem = program.post(way, {"verb": "accept"})
    assert program.status == 409
    assert "may" in problem["detail"]
    assert Step.objects.filter(case=case, by=world.editor.actor_key).count() == 3


def test_the_same_key_twice_is_one_step(world: World) -> None:
    _code, case = a_case(world)
    program, key = with_token(world.editor), {"idempotency-key": "5f0c8a52-0000-4000-8000-000000000003"}
    way = f"desk/cases/{case.pk}/steps"
    first = program.post(way, {"verb": "note", "words": "电话联系过。"}, **key)
    assert program.post(way, {"verb": "note", "words": "电话联系过。"}, **key) == first
    assert Step.objects.filter(case=case, verb="note").count() == 1
    program.post(way, {"verb": "note", "words": "另一句。"}, **key)
    assert program.status == 409
    program.post(
        way,
        {"verb": "answer", "outcome": "granted", "words": "好"},
        **{"idempotency-key": "5f0c8a52-0000-4000-8000-000000000004"},
    )
    refused = AuditRow.objects.filter(verb__startswith="cases.", result="refused", actor_key=world.editor.actor_key)
    assert (program.status, refused.count()) == (409, 2)


def test_missing_papers_are_told_once_by_the_interface_too(world: World) -> None:
    _code, case = a_case(world)
    program = with_token(world.editor)
    way = f"desk/cases/{case.pk}/steps"
    assert program.post(way, {"verb": "ask_missing", "words": "身份证\n户口簿"})["state"] == "missing"
    actions.supplement(code=_code, words="交来。")
    program.post(way, {"verb": "ask_missing", "words": "还要一张"})
    assert program.status == 409


def test_a_case_is_handed_on_and_merged_by_ids_and_numbers(world: World, elsewhere: tuple[Office, User]) -> None:
    office, there = elsewhere
    _code, one = a_case(world, Kind.CONSULTATION)
    _code, other = a_case(world, Kind.CONSULTATION)
    program = with_token(world.editor)
    problem = program.post(
        f"desk/cases/{one.pk}/steps", {"verb": "transfer", "words": "归民政局", "to_office": 9_999_999}
    )
    assert (program.status, problem["errors"][0]["field"]) == (422, "to_office")
    for case in (one, other):
        program.post(f"desk/cases/{case.pk}/steps", {"verb": "accept"})
    merged = program.post(f"desk/cases/{other.pk}/steps", {"verb": "merge", "words": "同一件事。", "into": one.number})
    assert merged["state"] == "merged"
    sent = {"verb": "transfer", "words": "归民政局办。", "to_office": office.pk}
    assert program.post(f"desk/cases/{one.pk}/steps", sent)["state"] == "offered"
    theirs = with_token(there)
    assert [row["case"] for row in theirs.get(f"desk/cases?office={office.pk}&view=offered")["rows"]] == [one.pk]
    theirs.post(f"desk/cases/{one.pk}/steps", {"verb": "take_over"})
    assert Standing.objects.get(case=one).office == office


def test_several_are_taken_up_at_once_each_by_itself(world: World, elsewhere: tuple[Office, User]) -> None:
    _code, mine = a_case(world)
    _code, taken = a_case(world)
    _code, foreign = a_case(world, office=elsewhere[0])
    actions.accept(case=taken, by=world.reviewer)
    program = with_token(world.editor)
    told = program.post("desk/cases/together", {"cases": [mine.pk, taken.pk, foreign.pk, 999_999, mine.pk]})["cases"]
    assert [(each["case"], each["done"]) for each in told] == [
        (mine.pk, True), (taken.pk, False), (foreign.pk, False), (999_999, False),
    ]  # fmt: skip
    assert told[2]["says"] == told[3]["says"]
    program.post("desk/cases/together", {"cases": list(range(1, 32))})
    assert program.status == 400


def test_what_is_another_offices_is_not_there(world: World, elsewhere: tuple[Office, User]) -> None:
    office, _there = elsewhere
    code, case = a_case(world, office=office)
    actions.hand_in(code=code, data=picture(), what="身份证复印件", name="a.png")
    paper = Paper.objects.get()
    version = world.signed(world.text())
    program = with_token(world.editor)
    foreign = with_token(world.publisher, Scope.PUBLISH)
    answers = set()
    for way in (f"desk/cases/{case.pk}", "desk/cases/999999", f"desk/cases/{case.pk}/papers/{paper.pk}",
                f"desk/cases?office={office.pk}", "desk/cases?office=999999"):  # fmt: skip
        program.get(way)
        answers.add((program.status, program.last.content))
    for pk in (case.pk, 999_999):
        program.post(f"desk/cases/{pk}/steps", {"verb": "accept"})
        answers.add((program.status, program.last.content))
    foreign.get(f"desk/notices?office={office.pk}")
    answers.add((foreign.status, foreign.last.content))
    there = with_token(world.stranger, Scope.PUBLISH)
    for pk in (version.notice_id, 999_999):
        there.post(f"desk/notices/{pk}/posting", {"version": version.pk})
        answers.add((there.status, there.last.content))
    assert len(answers) == 1
    assert next(iter(answers))[0] == 404
    assert not Step.objects.filter(by=world.editor.actor_key).exists()


def test_the_accused_and_whoever_stepped_aside_neither_read_nor_route_a_case_by_the_interface(world: World) -> None:
    _code, case = a_case(world, Kind.COMPLAINT)
    actions.accuse(case=case, officer=known.officer_of(world.reviewer), by=world.editor)
    actions.step_aside(case=case, by=world.second_editor)
    for user in (world.reviewer, world.second_editor):
        program = with_token(user)
        program.get(f"desk/cases/{case.pk}")
        assert program.status == 404
        program.post(f"desk/cases/{case.pk}/steps", {"verb": "accept"})
        assert program.status == 404
        assert program.get(f"desk/cases?office={world.office.pk}&view=all")["rows"] == []


def test_what_was_signed_is_posted_by_a_publisher_and_only_the_version_that_was_seen(world: World) -> None:
    version = world.signed(world.text())
    program = with_token(world.publisher, Scope.PUBLISH)
    [listed] = program.get(f"desk/notices?office={world.office.pk}")["notices"]
    assert (listed["version"], listed["id"]) == (version.pk, version.notice_id)
    way = f"desk/notices/{version.notice_id}/posting"
    program.post(way, {"version": version.pk + 1})
    assert program.status == 409
    assert not Posting.objects.exists()
    posted = program.post(way, {"version": version.pk})
    assert posted["index"] == version.notice.index_no
    assert Posting.objects.exists()
    program.post(way, {"version": version.pk})
    assert program.status == 409
    unsigned = world.text(title="另一份")
    program.post(f"desk/notices/{unsigned.notice_id}/posting", {"version": unsigned.pk})
    assert program.status == 409


def test_papers_are_given_and_taken_in_at_the_counter_each_once_for_a_key(world: World) -> None:
    code, case = a_case(world)
    program = with_token(world.editor)
    program.post(f"desk/cases/{case.pk}/steps", {"verb": "ask_missing", "words": "身份证复印件"})
    key = {"idempotency-key": "5f0c8a52-0000-4000-8000-000000000005"}
    program.headers |= key
    sent = program.bring(f"desk/cases/{case.pk}/papers?what=x&name=a.png&audience=applicant", picture())
    assert program.bring(f"desk/cases/{case.pk}/papers?what=x&name=a.png&audience=applicant", picture()) == sent
    taken = program.bring(f"desk/cases/{case.pk}/brought?what=y&name=b.png", picture())
    assert (program.status, program.bring(f"desk/cases/{case.pk}/brought?what=y&name=b.png", picture())) == (201, taken)
    done = program.post(f"desk/cases/{case.pk}/supplement", {"words": "身份证复印件，当面交来。"})
    assert (program.status, done["state"]) == (201, "received")
    assert program.post(f"desk/cases/{case.pk}/supplement", {"words": "身份证复印件，当面交来。"}) == done
    assert [(row.pk, row.who) for row in Paper.objects.order_by("pk")] == [
        (sent["paper"], "officer"), (taken["paper"], "applicant"),
    ]  # fmt: skip
    seen = Program(code=code).get("case")
    assert {(each["id"], each["mine"]) for each in seen["papers"]} == {(sent["paper"], False), (taken["paper"], True)}
    program.headers.pop("idempotency-key")
    program.post(f"desk/cases/{case.pk}/supplement", {"words": "再交一次。"})
    assert program.status == 409
    program.bring(f"desk/cases/{case.pk}/brought?what=z&name=c.exe", b"MZ\x90\x00")
    assert program.status == 422


def test_whom_a_case_is_about_is_written_down_and_an_officer_steps_aside(world: World) -> None:
    _code, case = a_case(world, Kind.COMPLAINT)
    program = with_token(world.editor)
    problem = program.post(f"desk/cases/{case.pk}/accused", {"office": world.office.pk, "name": "无此人"})
    assert (program.status, problem["errors"][0]["field"]) == (422, "name")
    program.post(f"desk/cases/{case.pk}/accused", {"office": 999999})
    assert program.status == 422
    officer = known.officer_of(world.reviewer)
    assert officer
    told = program.post(f"desk/cases/{case.pk}/accused", {"office": world.office.pk, "name": officer.name})
    assert (program.status, told) == (200, {"here": True})
    accused = with_token(world.reviewer)
    for way in ("accused", "aside", "supplement", "papers?what=x&audience=internal", "brought?what=x"):
        if "?" in way:
            accused.bring(f"desk/cases/{case.pk}/{way}", b"x")
        else:
            accused.post(f"desk/cases/{case.pk}/{way}", _BODIES[way])
        assert accused.status == 404, way
    assert program.post(f"desk/cases/{case.pk}/aside") == {"here": False}
    program.post(f"desk/cases/{case.pk}/aside")
    assert program.status == 404


_BODIES: dict[str, object] = {"accused": {"office": 1}, "aside": None, "supplement": {"words": "x"}}
