"""Whoever wants something of an office can have it done by a program too: no account, the same rules, one code."""

from datetime import date, time
from io import BytesIO

import pytest
from PIL import Image

from yangguang.cases import actions, queries
from yangguang.cases.actions.follow import MOST_A_MINUTE
from yangguang.cases.choices import Kind
from yangguang.cases.models import Booking, Case, CodeTries, Identity, Standing, Step
from yangguang.cases.tests.world import MONDAY, of
from yangguang.cases.tests.world import World as Offices
from yangguang.cases.tests.world import build as offices_of_cases
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import Once
from yangguang.foundation.now import moved, now
from yangguang.ratings.models import Rating
from yangguang.ratings.tests.world import handle, visit
from yangguang.web import limits
from yangguang.web.tests.programs import Json, Program

WORDS = "想给孩子补办出生医学证明，人在苏州，回不来。"
WRONG = ["", "AAAA-AAAA-AAAA-AAAA", "BBBB", "x" * 900, "' OR 1=1 --"]


def wanted(world: World, **more: object) -> dict[str, object]:
    """What is sent for a consultation."""
    return {"kind": "consultation", "office": world.office.pk, "about": "补办证明", "words": WORDS, **more}


def submitted(world: World, **more: object) -> tuple[Program, Json]:
    """A program with the code of a case that it has just handed in, and the receipt."""
    receipt = Program().post("cases", wanted(world, **more))
    return Program(code=receipt["code"]), receipt


def picture() -> bytes:
    """A photo of a paper."""
    data = BytesIO()
    Image.new("RGB", (8, 8), (200, 180, 90)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize("kind", Kind.values)
def test_each_kind_is_taken_in_and_followed_by_its_code(world: World, kind: str) -> None:
    named = {"name": "王秀英"} if kind in ("application", "information") else {}
    helped = {"help": "agent"} if kind == "help" else {}
    program, receipt = submitted(world, kind=kind, **named, **helped)
    assert receipt["number"].startswith("B2026-")
    assert receipt["office"] == "县卫健委"
    assert receipt["due"]
    assert actions.follow(code=receipt["code"])
    case = program.get("case")
    assert (case["kind"], case["about"], case["state"]) == (kind, "补办证明", "received")
    assert {"write", "withdraw"} <= set(case["may"])
    assert program.last["Cache-Control"] == "no-store"


def test_the_proof_of_submission_is_the_one_that_the_log_holds(world: World) -> None:
    _program, receipt = submitted(world)
    proof = receipt["proof"]
    assert queries.holds(Case.objects.get(), record=proof["record"], salt=proof["salt"])


def test_the_same_key_twice_is_one_case_and_another_content_under_it_is_refused(world: World) -> None:
    program, key = Program(), "5f0c8a52-0000-4000-8000-000000000001"
    first = program.post("cases", wanted(world), **{"idempotency-key": key})
    assert program.post("cases", wanted(world), **{"idempotency-key": key})["code"] == first["code"]
    assert Case.objects.count() == 1
    program.post("cases", wanted(world, words="另一件事。"), **{"idempotency-key": key})
    assert program.status == 409
    for wrong in ("short", ""):
        program.post("cases", wanted(world), **{"idempotency-key": wrong})
        assert program.status == 400
    assert WORDS not in str(list(Once.objects.values_list("result", "key")))


@pytest.mark.parametrize(
    ("sent", "status", "field"),
    [
        ({"kind": "petitions"}, 400, "kind"),
        ({"kind": 7}, 400, "kind"),
        ({"office": "1"}, 400, "office"),
        ({"office": 2**60}, 400, "office"),
        ({"about": "长" * 61}, 400, "about"),
        ({"words": "长" * 5001}, 400, "words"),
        ({"words": ""}, 400, "words"),
        ({"anonymous": "yes"}, 400, "anonymous"),
        ({"surprise": 1}, 400, "surprise"),
        ({"office": 999_999_999}, 422, "office"),
        ({"area": 999_999_999}, 422, "area"),
        ({"words": "看不见\u0000的"}, 422, "words"),
        ({"words": "  \n "}, 422, "words"),
        ({"reach": "phone", "contact": "12"}, 422, "contact"),
        ({"reach": "email", "contact": "@"}, 422, "contact"),
        ({"kind": "information"}, 422, "name"),
        ({"kind": "help"}, 422, "help"),
    ],
)
def test_what_is_not_right_is_named_with_its_field_and_nothing_is_stored(
    world: World, sent: dict[str, object], status: int, field: str
) -> None:
    program = Program()
    problem = program.post("cases", wanted(world, **sent))
    assert (program.status, problem["errors"][0]["field"]) == (status, field)
    assert program.last["Content-Type"] == "application/problem+json"
    assert problem["title"]
    assert problem["errors"][0]["says"]
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "'; DROP TABLE cases_case; --", "😀", "𠮷野家", "a\u202eb"]
)
def test_whatever_people_write_is_taken_as_words(world: World, text: str) -> None:
    program, _receipt = submitted(world, about=text)
    assert program.get("case")["about"] == text.replace("\u202e", "")


def test_errors_speak_the_language_that_is_asked_for(world: World) -> None:
    program = Program()
    assert program.post("cases", {}, **{"accept-language": "en"})["title"].isascii()
    assert program.last["Content-Language"] == "en"
    assert not program.post("cases", {})["title"].isascii()


def test_an_accusation_of_private_life_is_dropped_with_the_standard_reply(world: World) -> None:
    program = Program()
    receipt = program.post("cases", wanted(world, words="我举报隔壁王家超生，生了三个。"))
    assert (program.status, receipt["code"], receipt["number"]) == (200, "", "")
    assert "私人家庭生活" in receipt["reply"]
    assert not Case.objects.exists()


def test_an_anonymous_report_keeps_no_name_and_goes_above_the_office_it_is_about(world: World) -> None:
    program = Program()
    problem = program.post("cases", wanted(world, kind="report", anonymous=True, whom="itself"))
    assert (program.status, problem["title"]) == (422, "这个机构在本县没有上一级机构。")
    _program, _receipt = submitted(world, kind="report", anonymous=True, name="王秀英", contact="13800138000")
    assert not Identity.objects.exists()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "case"), ("post", "case/words"), ("post", "case/supplement"), ("post", "case/reopening"),
        ("post", "case/review"), ("post", "case/rereview"), ("post", "case/withdrawal"), ("post", "case/booking"),
        ("get", "case/papers/1"), ("post", "rating"), ("get", "rating"), ("post", "rating/check"),
        ("post", "rating/appeal"),
    ],
)  # fmt: skip
def test_every_wrong_code_gets_one_answer_whatever_is_sent_with_it(world: World, method: str, path: str) -> None:
    submitted(world)
    answers = set()
    for code in WRONG:
        program = Program(code=code)
        for sent in ({"words": "x"}, {"nonsense": 1}) if method == "post" else (None,):
            program.get(path) if method == "get" else program.post(path, sent)
            assert program.last["WWW-Authenticate"]
            answers.add((program.status, program.last.content))
    assert len(answers) == 1
    assert next(iter(answers))[0] == 401
    assert Step.objects.count() == 1


def test_guesses_are_counted_with_those_on_the_pages_and_then_everybody_waits(world: World) -> None:
    program, _receipt = submitted(world)
    minute = now().replace(second=0, microsecond=0)
    CodeTries.objects.update_or_create(minute=minute, defaults={"tries": MOST_A_MINUTE})
    assert program.get("case")["title"] == "现在查询的人太多。"
    assert (program.status, program.last["Retry-After"]) == (429, "60")


def test_a_flood_of_cases_waits_as_on_the_pages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_A_MINUTE", 1)
    program = Program()
    program.post("cases", wanted(world))
    program.post("cases", wanted(world))
    assert program.status == 429
    monkeypatch.setattr(limits, "MOST_A_MINUTE", 60)
    program.post("cases", wanted(world), **{"yangguang-forms": limits.TOO_FAST})
    assert program.status == 429
    assert Case.objects.count() == 1


def test_the_holder_writes_hands_in_what_was_missing_and_takes_it_back(world: World) -> None:
    program, receipt = submitted(world, kind="application", name="王秀英")
    case = Case.objects.get(number=receipt["number"])
    assert program.post("case/words", {"words": "请快一点。"}) == {"step": 2, "reply": ""}
    key = {"idempotency-key": "5f0c8a52-0000-4000-8000-000000000002"}
    assert program.post("case/words", {"words": "再说一句。"}, **key) == program.post(
        "case/words", {"words": "再说一句。"}, **key
    )
    problem = program.post("case/supplement", {"words": "材料"})
    assert program.status == 409
    assert "不用" in problem["title"]
    actions.ask_missing(case=case, missing=["母亲身份证复印件", "户口簿"], by=world.editor)
    assert program.get("case")["missing"] == ["母亲身份证复印件", "户口簿"]
    kept = program.bring("case/papers?what=%E8%BA%AB%E4%BB%BD%E8%AF%81&name=a.png", picture())
    assert program.status == 201
    program.get(f"case/papers/{kept['paper']}")
    assert (program.status, program.last["Content-Disposition"][:10]) == (200, "attachment")
    program.post("case/supplement", {"words": "都交了。"})
    assert Standing.objects.get(case=case).state == "received"
    program.post("case/withdrawal")
    assert program.status == 200
    assert program.get("case")["state"] == "withdrawn"
    program.post("case/withdrawal")
    assert program.status == 409


def test_papers_that_are_no_papers_or_of_another_case_are_not_handed_over(world: World) -> None:
    program, _receipt = submitted(world)
    for data, kind, status in (
        (b"MZ" + b"\0" * 200, "application/octet-stream", 422),
        (b"", "application/octet-stream", 415),
        (picture(), "image/png", 415),
    ):
        problem = program.bring("case/papers?what=x", data, kind)
        assert (program.status, bool(problem["title"])) == (status, True)
    program.bring("case/papers", picture())
    assert program.status == 400
    kept = program.bring("case/papers?what=x", picture())
    other, _receipt = submitted(world)
    other.get(f"case/papers/{kept['paper']}")
    assert other.status == 404


def test_an_hour_is_chosen_among_those_that_the_office_keeps_free(world: World) -> None:
    program, _receipt = submitted(world)
    day = date(2026, 3, 12)
    slot = actions.open_slot(office=world.office, day=day, opens=time(9), closes=time(10), seats=1, by=world.editor)
    free = Program().get(f"offices/{world.office.pk}/slots")["slots"]
    assert free == [{"id": slot.pk, "day": "2026-03-12", "opens": "09:00:00", "closes": "10:00:00", "left": 1}]
    program.post("case/booking", {"slot": slot.pk})
    assert Booking.objects.get().slot == slot
    other, _receipt = submitted(world)
    assert other.post("case/booking", {"slot": slot.pk})["title"] == "这个时段已经约满。"
    assert other.status == 409
    other.post("case/booking", {"slot": 999_999})
    assert other.status == 409


@pytest.fixture
def offices(db: None) -> Offices:
    """The offices of `cases`."""
    with moved(MONDAY):
        return offices_of_cases()


def test_an_answered_case_is_rated_once_and_what_came_of_it_is_told(offices: Offices) -> None:
    with moved(MONDAY):
        handled = handle(offices)
        assert Program(code=handled.case_code).get("case")["rating_code"] == handled.code
        program = Program(code=handled.code)
        program.get("rating")
        assert program.status == 404
        bad = {"level": "bad", "reasons": ["slow"], "words": "超过时限三天才答复。"}
        assert program.post("rating", bad)["reply"] == ""
        assert program.status == 201
        assert program.post("rating", bad)["title"] == "这个评价码已经用过。"
        assert program.status == 409
        assert Rating.objects.get().level == "bad"
        told = program.get("rating")
        assert (told["bad"], told["may_check"], told["may_appeal"]) == (True, False, False)
        program.post("rating/check", {"agrees": True})
        assert program.status == 409
        program.post("rating/appeal", {})
        assert program.status == 409
        program.post("rating", {"level": "good", "reasons": ["slow"]})
        assert program.status in (409, 422)
        slip = visit(offices)
        follow = Program(code=slip).post("rating", {"level": "good"})["follow"]
        stranger = Program(code=slip)
        stranger.get("rating")
        assert stranger.status == 404
        assert Program(code=follow).get("rating")["level"] == "满意"


def test_a_petition_rises_by_the_interface_as_on_the_pages(offices: Offices) -> None:
    with moved(MONDAY):
        receipt = offices.sent(Kind.PETITION)
        case = of(receipt)
        actions.accept(case=case, by=offices.clerk)
        actions.answer(case=case, outcome="not_supported", words="不符合规定的条件。", by=offices.clerk)
        program = Program(code=receipt.code)
        assert "ask_review" in program.get("case")["may"]
        program.post("case/rereview", {"words": "再看看。"})
        assert program.status == 409
        assert program.post("case/review", {"words": "答复没有理由。"})["step"]
        assert program.get("case")["state"] == "review"
