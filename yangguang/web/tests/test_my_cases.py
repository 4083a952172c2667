"""我的办件: kept by one's own choice, opened without the code, told of in words that give nothing away."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions as cases
from yangguang.cases import queries as known
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Paper
from yangguang.disclosure.tests.world import World
from yangguang.foundation import events
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.outbox.models import Message
from yangguang.residents import actions, queries
from yangguang.residents.models import Purpose, Resident
from yangguang.residents.tests.people import entered, let_in, phone, sent_to
from yangguang.web import telling
from yangguang.web.tests.test_asking import answers, code_of, fields, walk
from yangguang.web.tests.test_cases import picture
from yangguang.web.tests.visiting import serving

pytestmark = pytest.mark.django_db
WORDS = "孩子的出生医学证明丢了，人在苏州上班，想补办，请告诉我要什么材料。"


def _sent(world: World, kind: Kind = Kind.CONSULTATION, **asked: object) -> tuple[str, Case]:
    said = cases.Said(about="补办出生医学证明", text=WORDS)
    receipt = cases.submit(asked=cases.Asked(kind=kind, **asked), office=world.office, said=said)  # type: ignore[arg-type]  # a test's own
    return receipt.code, Case.objects.get(number=receipt.number)


def _at_home(contact: str = "", *agreed: Purpose) -> tuple[Browser, Resident]:
    browser, resident = Browser(), entered(contact)
    for purpose in agreed:
        actions.agree(resident=resident, purpose=purpose, by=resident)
    let_in(browser, resident)
    return browser, resident


def _kept(browser: Browser, resident: Resident, code: str) -> int:
    assert browser.post("/mine/cases/", {"code": code}).status_code == 303
    return queries.kept_codes(resident)[0].pk


def _through(browser: Browser, world: World) -> str:
    """The receipt of a case that was asked page by page."""
    check = walk(browser, "/cases/new/", *answers(world))
    return browser.post("/cases/new/", fields(check)).content.decode()


def test_a_case_is_added_by_its_code_and_then_opened_without_it(world: World) -> None:
    code, case = _sent(world)
    browser, resident = _at_home()
    kept = _kept(browser, resident, code.lower())
    page = browser.get("/mine/").content.decode()
    for words in ("补办出生医学证明", case.number, world.office.name, "等机构受理", "最晚", f"/mine/cases/{kept}/"):
        assert words in page
    assert code not in page
    own = browser.get(f"/mine/cases/{kept}/").content.decode()
    assert case.number in own and "不再记着这一件" in own
    assert (
        "收到了，写在下面的经过里"
        in browser.post("/follow/case/", {"code": code, "verb": "write", "words": "我下周回来。"}).content.decode()
    )
    browser.post(f"/mine/cases/{kept}/end/")
    assert "您还没有记下办件" in browser.get("/mine/cases/").content.decode()
    assert case.number in browser.post("/follow/", {"code": code}).content.decode()


def test_what_waits_for_the_person_stands_first_in_words(world: World) -> None:
    browser, resident = _at_home()
    clerk = serving(world, "editor")
    found = [_sent(world) for _ in range(3)]
    for code, _case in found:
        _kept(browser, resident, code)
    cases.ask_missing(case=found[0][1], missing=["身份证复印件"], by=clerk)
    cases.accept(case=found[1][1], by=clerk)
    cases.ask(case=found[1][1], words="您什么时候在家？", by=clerk)
    page = browser.get("/mine/cases/").content.decode()
    waits = re.findall(r"等您补材料|等您回话|等机构受理", page)
    assert sorted(waits[:2]) == sorted(["等您补材料", "等您回话"])
    assert waits[2:] == ["等机构受理"]


def test_the_receipt_and_the_followed_page_offer_to_keep_it_to_whoever_is_in_and_to_nobody_else(world: World) -> None:
    code, _case = _sent(world)
    browser, resident = _at_home()
    assert "记到我的办件" in browser.post("/follow/", {"code": code}).content.decode()
    assert "记到我的办件" not in Browser().post("/follow/", {"code": code}).content.decode()
    receipt = _through(browser, world)
    assert "记到我的办件" in receipt
    browser.post("/mine/cases/", {"code": code_of(receipt)})
    assert len(queries.kept_codes(resident)) == 1
    assert "记到我的办件" not in _through(Browser(), world)


def test_an_anonymous_report_is_never_kept_and_the_page_says_why(world: World) -> None:
    code, case = _sent(world, Kind.REPORT, anonymous=True)
    browser, resident = _at_home()
    refused = browser.post("/mine/cases/", {"code": code})
    assert (refused.status_code, "匿名举报不能记到账户里" in refused.content.decode()) == (400, True)
    assert queries.kept_codes(resident) == []
    page = browser.post("/follow/", {"code": code}).content.decode()
    assert "匿名举报不记到您的账户里" in page and "记到我的办件" not in page
    actions.keep_code(by=resident, of=case.subject, code=code)  # as if a door had been forgotten
    assert case.number not in browser.get("/mine/").content.decode()
    assert browser.get(f"/mine/cases/{queries.kept_codes(resident)[0].pk}/").status_code == 404
    events.deliver_pending()
    assert not Message.objects.filter(purpose="case").exists()


def test_a_wrong_code_and_somebody_elses_case_give_the_same_answer(world: World) -> None:
    code, _case = _sent(world)
    mine, resident = _at_home()
    other, _someone = _at_home()
    kept = _kept(mine, resident, code)
    assert "没有查到" in other.post("/mine/cases/", {"code": "AAAA-AAAA-AAAA-AAAA"}).content.decode()
    assert other.get(f"/mine/cases/{kept}/").status_code == other.get("/mine/cases/999999/").status_code == 404
    other.post(f"/mine/cases/{kept}/end/")
    assert len(queries.kept_codes(resident)) == 1


@pytest.mark.parametrize("typed", ["", "x" * 61, "<script>", "😀", "㐱𬱖", "\u202e7KQ2", "0"])
def test_whatever_is_typed_is_answered_in_a_sentence_and_stays(world: World, typed: str) -> None:
    browser, _resident = _at_home()
    answer = browser.post("/mine/cases/", {"code": typed, "channel": "pigeon"})
    assert answer.status_code == 400
    assert (
        "data-focus" in answer.content.decode() and "<script>" not in answer.content.decode().split("<body")[1][:4000]
    )


def test_the_office_sees_no_more_of_a_kept_case_than_of_another(world: World) -> None:
    desk = Browser()
    desk.force_login(serving(world, "editor"))
    code, case = _sent(world)
    before = _bare(desk.get(f"/desk/cases/{case.pk}/").content.decode())
    browser, resident = _at_home()
    _kept(browser, resident, code)
    after = _bare(desk.get(f"/desk/cases/{case.pk}/").content.decode())
    assert after == before
    assert str(resident.key) not in after
    own = AuditRow.objects.filter(actor_key=resident.actor_key).values_list("subject", flat=True)
    assert [subject for subject in own if "case" in subject] == []


def test_a_person_sees_which_post_read_a_case_of_theirs_and_no_name(world: World) -> None:
    clerk = serving(world, "editor")
    desk = Browser()
    desk.force_login(clerk)
    code, case = _sent(world)
    browser, resident = _at_home()
    _kept(browser, resident, code)
    for _ in range(3):
        desk.get(f"/desk/cases/{case.pk}/")
    page = browser.get("/mine/looks/").content.decode()
    assert page.count(case.number) == 1
    assert world.office.name in page and "科员" in page
    assert clerk.display_name not in page
    other, _someone = _at_home()
    assert case.number not in other.get("/mine/looks/").content.decode()


def _bare(page: str) -> str:
    """Without tokens, and without the list of who read it, which grows with each look."""
    page = re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]+"', "", page)
    return re.sub(r"<li>职员.*?</li>", "", page)


def test_each_step_is_told_in_words_that_give_nothing_away(world: World) -> None:
    own = phone()
    browser, resident = _at_home(own, Purpose.CASES)
    clerk = serving(world, "editor")
    code, case = _sent(world, Kind.APPLICATION)
    _kept(browser, resident, code)
    events.deliver_pending()
    cases.ask_missing(case=case, missing=["身份证复印件"], by=clerk)
    cases.supplement(code=code, words="交来了。")
    cases.accept(case=case, by=clerk)
    events.deliver_pending()
    cases.ask(case=case, words="您什么时候在家？", by=clerk)
    cases.ask(case=case, words="电话打不通。", by=clerk)
    cases.answer(case=case, words="可以来领了，地址见网站。", outcome="granted", by=clerk)
    for _ in range(2):
        events.deliver_pending()
    told = list(Message.objects.filter(purpose="case").order_by("pk").values_list("template", flat=True))
    assert told == ["case.received", "case.missing", "case.accepted", "case.asked", "case.answered"]
    words = "".join(text for template in set(told) for text in sent_to(own, template))
    assert words.count(case.number) == 5
    for secret in ("出生", "证明", "身份证", "申请", "苏州", code, world.office.name):
        assert secret not in words
    assert "最晚" in sent_to(own, "case.accepted")[0]


def test_whoever_agreed_to_that_alone_is_asked_once_how_it_was_handled(world: World) -> None:
    own = phone()
    browser, resident = _at_home(own, Purpose.FEEDBACK)
    clerk = serving(world, "editor")
    code, case = _sent(world)
    _kept(browser, resident, code)
    cases.accept(case=case, by=clerk)
    cases.answer(case=case, words="上午九点。", outcome="explained", by=clerk)
    cases.reopen(code=code, words="九点没有开门。")
    cases.answer(case=case, words="改为十点。", outcome="explained", by=clerk)
    events.deliver_pending()
    [words] = sent_to(own, "rating.asked")
    assert case.number in words and words.endswith("退订回TD")
    assert not Message.objects.filter(purpose="case").exists()


def test_without_consent_or_of_a_report_to_an_offices_list_nothing_is_told(world: World) -> None:
    quiet, resident = _at_home()
    code, _case = _sent(world)
    _kept(quiet, resident, code)
    browser, other = _at_home("", Purpose.CASES)
    report, _named = _sent(world, Kind.REPORT)
    _kept(browser, other, report)
    events.deliver_pending()
    assert [(one.template, one.office_id) for one in Message.objects.filter(purpose="case")] == [
        ("case.received", None)
    ]


def test_a_step_of_ones_own_that_is_soon_due_is_told_once(world: World) -> None:
    own = phone()
    browser, resident = _at_home(own, Purpose.CASES)
    clerk = serving(world, "editor")
    code, case = _sent(world, Kind.PETITION)
    _kept(browser, resident, code)
    cases.accept(case=case, by=clerk)
    cases.answer(case=case, words="已经核实，窗口改了时间。", outcome="settled", by=clerk)
    days = {"first": case.received_on, "last": case.received_on + timedelta(days=60)}
    [(_case, clock)] = known.due_for_the_person(**days)
    last = clock.standing.due
    assert last
    with moved(datetime(last.year, last.month, last.day, 2, tzinfo=UTC) - timedelta(days=4)):
        assert telling.due_soon() == 0
    with moved(datetime(last.year, last.month, last.day, 2, tzinfo=UTC) - timedelta(days=3)):
        assert telling.due_soon() == 1
        telling.due_soon()
    assert [f"{last.month}月{last.day}日" in text for text in sent_to(own, "case.due")] == [True]


def test_papers_of_ones_own_cases_are_in_one_place_and_the_pages_lead_to_each_other(world: World) -> None:
    browser, resident = _at_home()
    code, case = _sent(world, Kind.APPLICATION)
    _kept(browser, resident, code)
    cases.ask_missing(case=case, missing=["身份证复印件"], by=serving(world, "editor"))
    cases.hand_in(code=code, data=picture().read(), what="身份证复印件", name="a.png")
    page = browser.get("/mine/papers/").content.decode()
    assert "身份证复印件" in page and case.number in page
    other, _someone = _at_home()
    assert "还没有材料" in other.get("/mine/papers/").content.decode()
    for path in ("", "cases/", "papers/", "messages/", "looks/", "consents/", "data/"):
        shown = browser.get(f"/mine/{path}").content.decode()
        for way in ("cases/", "papers/", "messages/", "looks/", "consents/", "data/"):
            assert f'href="/mine/{way}"' in shown, (path, way)


def test_a_paper_given_once_is_used_in_another_case_by_ones_own_press_alone(world: World) -> None:
    browser, resident = _at_home()
    first, _one = _sent(world, Kind.APPLICATION)
    second, two = _sent(world, Kind.APPLICATION)
    kept = [_kept(browser, resident, code) for code in (first, second)]
    paper = cases.hand_in(code=first, data=picture().read(), what="身份证复印件", name="a.png")
    assert not Paper.objects.filter(case=two).exists()
    assert "交到另一件事" in browser.get("/mine/papers/").content.decode()
    stranger, _someone = _at_home()
    for who, sent in (
        (stranger, {"paper": paper.pk, "kept": kept[1]}), (browser, {"paper": paper.pk, "kept": kept[0]}),
        (browser, {"paper": "x", "kept": "9" * 30}), (browser, {}),
    ):  # fmt: skip
        assert who.post("/mine/papers/", sent).status_code == 400
    assert browser.post("/mine/papers/", {"paper": paper.pk, "kept": kept[1]}).status_code == 303
    assert browser.post("/mine/papers/", {"paper": paper.pk, "kept": kept[1]}).status_code == 400
    assert [each.what for each in Paper.objects.filter(case=two)] == ["身份证复印件"]


def test_messages_are_stopped_and_wanted_again_on_ones_own_page(world: World) -> None:
    browser, resident = _at_home("", Purpose.CASES)
    code, _case = _sent(world)
    _kept(browser, resident, code)
    events.deliver_pending()
    assert "已收到" in browser.get("/mine/messages/").content.decode()
    browser.post("/mine/messages/", {"say": "stop"})
    assert "重新接收" in browser.get("/mine/messages/").content.decode()
    browser.post("/mine/messages/", {"say": "lift"})
    assert queries.stops(resident) == []
