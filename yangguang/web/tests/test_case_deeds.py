"""Deeds of cases at the desk and by the code: more time, whom it is about, papers over the counter, who reports."""

import re
from collections.abc import Callable
from datetime import date
from importlib import import_module

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from yangguang.accounts.actions.grant import give
from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import Browser, person
from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, CaseClock, Paper, Standing
from yangguang.cases.tests.letters import replied
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.web.tests.test_asking import WORDS
from yangguang.web.tests.test_cases import a_case, act, buttons, followed, picture

Desk = Callable[[User], Browser]
FOLLOW = import_module("yangguang.cases.actions.follow")


def _serves(user: User, office: Office, *roles: PostRole, name: str = "职员己") -> User:
    officer = known.officer_of(user) or offices.enter(name=name, user=user, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="科长", on=FIRST, roles=list(roles), by=SYSTEM)
    return user


def _below(world: World) -> Office:
    return offices.establish(
        kind=OfficeKind.SECTION, name="家庭科", place=world.office.place, parent=world.office, on=FIRST, by=SYSTEM
    )


def _text(desk: Browser, path: str) -> str:
    return desk.get(path).content.decode()


# more time


def test_an_officer_asks_for_more_time_and_the_head_finds_it_and_agrees_on_their_own_account(
    world: World, desk_of: Desk
) -> None:
    code, case = a_case(world, Kind.PETITION)
    head = _serves(world.publisher, world.office, PostRole.HEAD)
    actions.accept(case=case, by=world.editor)
    mine, theirs, path = desk_of(world.editor), desk_of(head), f"/desk/cases/{case.pk}/"
    assert mine.post(f"{path}ask_more/", {"words": "要到外地核对。", "value": "30"}).status_code == 302
    due = CaseClock.objects.get(case=case, clock__duty="petition.finish").clock.standing
    assert due.due == date(2026, 5, 8)
    assert f"{path}extend/" not in _text(mine, path)
    assert mine.post(f"{path}extend/").status_code == 404
    assert case.number in _text(theirs, "/desk/cases/?view=approve")
    page = _text(theirs, f"{path}extend/")
    assert "要到外地核对。" in page
    assert "请求延长 30" in re.sub("<[^>]+>", "", page)
    assert "要到外地核对。" not in followed(code)
    assert theirs.post(f"{path}extend/").status_code == 302
    due.refresh_from_db()
    assert due.due == date(2026, 6, 7)
    told = followed(code)
    assert "要到外地核对。" in told
    assert "30 日" in told
    assert case.number not in _text(theirs, "/desk/cases/?view=approve")


# whom it is about


def test_what_is_found_to_be_about_this_office_leaves_it_at_once(world: World, desk_of: Desk) -> None:
    below = _below(world)
    clerk = _serves(world.stranger, below)
    said = actions.Said(about="收费", text=WORDS)
    actions.submit(asked=actions.Asked(kind=Kind.REPORT), office=below, said=said)
    case = Case.objects.get()
    desk, path = desk_of(clerk), f"/desk/cases/{case.pk}/"
    assert f'href="{path}accused/"' in _text(desk, path)
    wrong = desk.post(f"{path}accused/", {"office": str(below.pk), "name": "没有这个人"})
    assert (wrong.status_code, "没有叫这个名字的在职人员" in wrong.content.decode()) == (400, True)
    done = desk.post(f"{path}accused/", {"office": str(below.pk), "name": ""})
    assert done["Location"] == "/desk/cases/"
    assert Standing.objects.get(case=case).office == world.office
    assert desk.get(path).status_code == 404
    assert WORDS in _text(desk_of(world.editor), path)


def test_an_officer_who_is_named_sees_neither_the_case_nor_its_clock_on_any_desk(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world, Kind.COMPLAINT)
    clock = CaseClock.objects.get(case=case).clock_id
    named = desk_of(world.editor)
    link = f'data-next href="/desk/cases/{case.pk}/"'
    assert link in _text(named, "/desk/")
    name = known.officer_of(world.editor)
    assert name
    desk_of(world.reviewer).post(f"/desk/cases/{case.pk}/accused/", {"office": str(world.office.pk), "name": name.name})
    for path in ("/desk/", "/desk/?mine=1", "/desk/cases/", "/desk/cases/?view=all"):
        text = _text(named, path)
        assert link not in text
        assert f"clock/{clock}" not in text
    assert link in _text(desk_of(world.reviewer), "/desk/")
    missing, hidden = (named.get(f"/desk/cases/{pk}/").content.decode() for pk in (999999, case.pk))
    assert hidden.replace(f"/{case.pk}/", "/999999/") == missing


def test_who_steps_aside_is_led_to_the_queue_and_others_go_on(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/"
    assert "要回避，请先勾选" in desk.post(f"{path}aside/").content.decode()
    assert desk.post(f"{path}aside/", {"sure": "on"})["Location"] == "/desk/cases/"
    assert desk.get(path).status_code == 404
    assert desk_of(world.reviewer).get(path).status_code == 200


# who reports


def test_a_custodian_sees_who_reports_with_a_reason_and_the_reporter_sees_that_somebody_looked(
    world: World, desk_of: Desk
) -> None:
    said = actions.Said(about="收费", text=WORDS, name="孙八", contact="13800138000")
    receipt = actions.submit(asked=actions.Asked(kind=Kind.REPORT), office=world.office, said=said)
    custodian, path = person(Role.CUSTODIAN), "/desk/cases/reporter/"
    desk = desk_of(custodian)
    asked = {"number": receipt.number, "reason": "依法须当面核实。"}
    for sent, wanted in (({**asked, "reason": ""}, "请写明。"), ({**asked, "number": "B2026-999999"}, "没有查到")):
        answer = desk.post(path, sent)
        assert (answer.status_code, wanted in answer.content.decode()) == (400, True)
    assert "有人看过举报人是谁" not in followed(receipt.code)
    text = desk.post(path, asked).content.decode()
    assert "孙八" in text
    assert "13800138000" in text
    assert "有人看过举报人是谁" in followed(receipt.code)
    give(user=world.editor, role=Role.CUSTODIAN, by=None)  # who serves where it lies is no custodian of it
    for number in (receipt.number, "B2026-999999"):
        refused = desk_of(world.editor).post(path, {**asked, "number": number}).content.decode()
        assert refused.replace(number, "").count("没有查到可以查看的举报") == 2
        assert "孙八" not in refused


# papers


def test_an_officer_enters_what_was_brought_to_the_counter_with_a_photo_of_each_paper(
    world: World, desk_of: Desk
) -> None:
    code, case = a_case(world)
    actions.ask_missing(case=case, missing=["母亲身份证复印件", "户口簿首页"], by=world.editor)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/supplement/"
    page = _text(desk, path)
    assert page.count('type="file"') == 2
    bad = desk.post(path, {"words": "当面送来。", "paper2": SimpleUploadedFile("a.exe", b"MZ" + b"\0" * 200)})
    assert 'href="#id_paper2"' in bad.content.decode()
    assert not Paper.objects.exists()
    assert desk.post(path, {"words": "本人当面送来。", "paper1": picture()}).status_code == 302
    assert Standing.objects.get(case=case).state == "received"
    assert Paper.objects.get().who == "applicant"
    assert "交来：母亲身份证复印件" in followed(code)


def test_an_officer_sends_a_file_to_the_person_or_keeps_it_between_offices(world: World, desk_of: Desk) -> None:
    code, case = a_case(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/papers/"
    assert "请选一个文件" in desk.post(path, {"what": "证明", "audience": "applicant"}).content.decode()
    for what, audience in (("给本人的证明", "applicant"), ("内部核对单", "internal")):
        assert desk.post(path, {"what": what, "audience": audience, "file": picture()}).status_code == 302
    twice = {"what": "核对单二", "audience": "internal", "key": "k1"}
    for _ in range(2):
        assert desk.post(path, {**twice, "file": picture()}).status_code == 302
    assert Paper.objects.count() == 3
    told = followed(code)
    assert "给本人的证明" in told
    assert "内部核对单" not in told
    text = SimpleUploadedFile("a.txt", "我举报隔壁王家超生，生了三个。".encode(), "text/plain")
    refused = desk.post(path, {"what": "x", "audience": "internal", "file": text}).content.decode()
    assert "私人家庭生活" in refused
    assert Paper.objects.count() == 3


# by the code


@pytest.mark.parametrize("verb", ["accept", "close", "supplement", "ask_rereview", "reopen", "destroy", "x'"])
def test_a_verb_that_the_page_does_not_offer_does_nothing(world: World, verb: str) -> None:
    code, case = a_case(world, Kind.PETITION)
    assert verb not in buttons(followed(code))
    assert "现在不能这样做" in act(code, verb, words="试一试。", sure="on")
    assert Standing.objects.get(case=case).step == 1


def test_who_asked_closes_what_is_settled(world: World) -> None:
    code, case = a_case(world, Kind.CONSULTATION)
    actions.answer(case=case, outcome="explained", words="每天开门。", by=world.editor)
    assert "要办结，请先勾选" in act(code, "close")
    assert "办完了" in act(code, "close", sure="on")
    assert buttons(followed(code)) == set()


def test_too_many_tries_while_papers_are_handed_in_are_told_on_the_page(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, case = a_case(world)
    actions.ask_missing(case=case, missing=["甲", "乙", "丙"], by=world.editor)
    monkeypatch.setattr(FOLLOW, "MOST_A_MINUTE", 1)
    papers = {f"paper{number}": picture() for number in (1, 2, 3)}
    text = act(code, "supplement", words="都在这里。", **papers)
    assert "请过一分钟再试" in text
    assert "都在这里。" in text
    monkeypatch.setattr(FOLLOW, "MOST_A_MINUTE", 4)
    assert "收到了，写在下面的经过里" in act(code, "supplement", words="都在这里。", **_again(papers))
    assert Paper.objects.count() == 3


def _again(papers: dict[str, SimpleUploadedFile]) -> dict[str, SimpleUploadedFile]:
    for each in papers.values():
        each.seek(0)
    return papers


def test_what_lapsed_is_not_drawn_as_done(world: World) -> None:
    code, case = a_case(world)
    actions.ask_missing(case=case, missing=["甲"], by=world.editor)
    assert "最晚：" in followed(code)
    with moved(date(2026, 6, 1)):
        actions.end_what_is_over()
        text = followed(code)
    assert "逾期未补正" in text
    assert "这件事没有办成" in text
    assert "办完了" not in text
    assert Standing.objects.get(case=case).closed_on == date(2026, 6, 1)


REMEDIES = {
    Kind.PETITION: ("30 日内向本级人民政府或者上一级主管部门请求复查", "行政复议"),
    Kind.CONSULTATION: ("凭查询码请我们再办", "行政复议"),
    Kind.REPORT: ("纪检监察机关", "行政复议"),
    Kind.APPLICATION: ("60日内申请行政复议，或者6个月内起诉", "复查"),
}


@pytest.mark.parametrize("kind", REMEDIES)
def test_an_answer_begins_with_the_remedies_of_its_kind_and_no_others(world: World, desk_of: Desk, kind: Kind) -> None:
    _code, case = a_case(world, kind)
    actions.accept(case=case, by=world.editor)
    text = _text(desk_of(world.editor), f"/desk/cases/{case.pk}/answer/")
    right, wrong = REMEDIES[kind]
    assert right in text
    assert wrong not in text[text.index("<textarea") : text.index("</textarea>")]


def test_a_petition_names_the_office_that_would_review_it(world: World, desk_of: Desk) -> None:
    below = _below(world)
    said = actions.Said(about="排队", text=WORDS)
    actions.submit(asked=actions.Asked(kind=Kind.PETITION), office=below, said=said)
    case = Case.objects.get()
    clerk = _serves(world.stranger, below)
    actions.accept(case=case, by=clerk)
    assert "30 日内向县卫健委请求复查" in _text(desk_of(clerk), f"/desk/cases/{case.pk}/answer/")


def test_the_annual_report_begins_with_the_requests_on_record(world: World, desk_of: Desk) -> None:
    for outcome in ("opened", "secret"):
        case = a_case(world, Kind.INFORMATION)[1]
        replied(case, outcome, by=world.editor)
    with moved(date(2027, 1, 11)):
        text = _text(desk_of(world.editor), f"/notices/new/{world.matter.pk}/annual/")
    assert 'value="2026"' in text
    assert "一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2" in text
    assert "属于国家秘密\t1\t0\t0\t0\t0\t0\t1" in text
