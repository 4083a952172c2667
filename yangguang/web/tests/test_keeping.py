"""What an office publishes about those in post is written at the desk, one thing a page, without a script."""

from collections.abc import Callable
from datetime import date

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Question
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions
from yangguang.offices.models import (
    Allowance,
    Certificate,
    CertificateKind,
    Contract,
    Exit,
    Interest,
    Office,
    OfficeKind,
    Position,
    PostRole,
    Reception,
    Spokespersons,
    Talk,
    Training,
)

Desk = Callable[[User], Browser]


@pytest.fixture
def head(world: World) -> Position:
    """The head of the office."""
    officer = actions.enter(name="王甲子", by=SYSTEM)
    return actions.appoint(
        office=world.office, officer=officer, title="主任", roles=[PostRole.HEAD], on=FIRST, by=SYSTEM
    )


def keep(desk: Browser, office: Office, what: str, **sent: object) -> int:
    """Hand in a form; the status."""
    return desk.post(
        f"/offices/{office.pk}/new/{what}/", {name: str(value) for name, value in sent.items()}
    ).status_code


def test_everything_about_an_office_can_be_written_down(world: World, head: Position, desk_of: Desk) -> None:
    desk, office = desk_of(world.publisher), world.office
    sent: dict[str, dict[str, object]] = {
        "reception": {"position": head.pk, "hours": "每周三", "phone": "0516-88880009"},
        "interest": {"position": head.pk, "field": "other_posts", "text": ""},
        "speakers": {"speaks": head.pk, "deputy": "", "since": "2026-03-01"},
        "question": {"outlet": "演示日报", "words": "几点开门？"},
        "training": {"day": "2026-03-02", "topic": "一次性告知", "minutes": 90, "officers": 6},
        "talk": {"day": "2026-03-02", "level": "routine", "topic": "节前纪律"},
        "certificate": {"position": head.pk, "kind": "nurse", "first_day": "2024-01-01", "last_day": "2026-04-01"},
    }
    assert {what: keep(desk, office, what, **given) for what, given in sent.items()} == dict.fromkeys(sent, 302)
    for model in (Reception, Interest, Spokespersons, Question, Training, Talk, Certificate):
        assert model._default_manager.count() == 1
    page = desk.get(f"/offices/{office.pk}/").content.decode()
    assert "快到期或已到期的证件" in page
    assert "等答复的媒体提问" in page


def test_a_village_point_keeps_contracts_pay_and_their_end(world: World, desk_of: Desk) -> None:
    point = actions.establish(
        kind=OfficeKind.VILLAGE, name="东升服务点", place=world.village, parent=world.office, on=FIRST, by=SYSTEM
    )
    officer = actions.enter(name="李乙丑", by=SYSTEM)
    post = actions.appoint(office=point, officer=officer, title="村专干", on=FIRST, by=SYSTEM)
    desk, days = desk_of(world.publisher), {"first_day": "2025-12-01", "last_day": "2026-12-31"}
    assert keep(desk, point, "contract", position=post.pk, hours="周一至周五", pay_day=5, **days) == 302
    contract = Contract.objects.get()
    assert "到期还没有登记发放的补贴" in desk.get(f"/offices/{point.pk}/").content.decode()
    assert keep(desk, point, "pay", contract=contract.pk, month="2026-01", paid="2026-02-05") == 302
    assert keep(desk, point, "leave", contract=contract.pk, day="2026-03-31", ground="own_wish") == 302
    assert (Allowance.objects.count(), Exit.objects.count()) == (1, 1)
    assert keep(desk, world.office, "contract") == 404


@pytest.mark.parametrize(
    "text", ["配偶李某任演示公司经理", "王二妮离婚三次", "张三的身份证是32032419870315123X", "负责社会抚养费征收"]
)
def test_what_the_gate_or_the_charter_refuses_comes_back_with_the_form(
    world: World, head: Position, desk_of: Desk, text: str
) -> None:
    desk = desk_of(world.publisher)
    sent = {"position": head.pk, "field": "other_posts", "text": text}
    answer = desk.post(f"/offices/{world.office.pk}/new/interest/", sent)
    assert (answer.status_code, text in answer.content.decode()) == (400, True)
    assert not Interest.objects.exists()


def test_who_may_not_publish_writes_nothing_down(world: World, head: Position, desk_of: Desk) -> None:
    sent = {"day": "2026-03-02", "topic": "纪律", "minutes": 90, "officers": 6}
    assert keep(desk_of(world.editor), world.office, "training", **sent) == 403
    assert keep(desk_of(world.stranger), world.office, "training", **sent) == 403
    assert not Training.objects.exists()


def test_a_question_is_ended_at_the_desk_with_a_reason_or_an_answer_but_not_both(world: World, desk_of: Desk) -> None:
    asked = disclosure.take_question(office=world.office, outlet="演示日报", words="几点开门？", by=world.editor)
    desk, path = desk_of(world.publisher), f"/questions/{asked.pk}/"
    assert "答复媒体" in desk.get("/desk/").content.decode()
    assert desk.post(path, {"notice": "", "why": ""}).status_code == 400
    assert desk.post(path, {"notice": "", "why": "taken_back"}).status_code == 302
    assert "已经办结" in desk.get(path).content.decode()


def test_a_certificate_is_warned_of_only_at_the_office_that_has_it(world: World, head: Position, desk_of: Desk) -> None:
    actions.certify(position=head, kind=CertificateKind.NURSE, first_day=FIRST, last_day=date(2026, 3, 31), by=SYSTEM)
    assert "护士执业证书" in desk_of(world.editor).get(f"/offices/{world.office.pk}/").content.decode()
    assert desk_of(world.stranger).get(f"/offices/{world.office.pk}/").status_code == 403


def test_the_board_of_names_is_a_pdf_for_the_printer(world: World, head: Position, desk_of: Desk) -> None:
    answer = desk_of(world.editor).get(f"/offices/{world.office.pk}/nameboard.pdf")
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
