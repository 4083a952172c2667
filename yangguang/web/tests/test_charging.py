"""Telling a fee at the desk: how many, a look at the sum, then told; the person sees it, and until when."""

import re
from collections.abc import Callable

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions
from yangguang.cases.choices import Kind, State
from yangguang.cases.models import Case, Fee, FeePaid, Standing
from yangguang.disclosure.tests.world import World
from yangguang.web.tests.test_cases import a_case, buttons, followed

Desk = Callable[[User], Browser]
SAID = {"by": "page", "number": "201", "how": "到三号窗口缴费。"}


def _taken(world: World) -> tuple[str, Case]:
    code, case = a_case(world, Kind.INFORMATION)
    actions.accept(case=case, by=world.editor)
    return code, case


def _plain(text: str) -> str:
    return re.sub("<[^>]+>", "", text)


def test_an_officer_looks_at_the_sum_before_it_is_told_and_the_person_sees_it(world: World, desk_of: Desk) -> None:
    code, case = _taken(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/charge/"
    assert "按什么收" in desk.get(path).content.decode()
    look = desk.post(path, SAID).content.decode()
    for stretch in (
        "第 1 至第 30 页：不收费",
        "每页 10.00 元，70 页，700.00 元",
        "第 201 页：40.00 元",
        "应缴 2,740.00 元",
    ):
        assert stretch in _plain(look), stretch
    assert not Fee.objects.exists()
    changed = desk.post(path, SAID | {"at": "check", "change": "1"}).content.decode()
    assert 'value="201"' in changed
    assert desk.post(path, SAID | {"at": "check"}).status_code == 302
    assert desk.post(path, SAID | {"at": "check"}).status_code == 404  # pressed twice
    assert Fee.objects.count() == 1
    mine = followed(code)
    for words in ("2,740.00", "到三号窗口缴费。", "等您缴费", "最晚："):
        assert words in _plain(mine), words
    assert buttons(mine) == {"write", "withdraw", "hand_in"}
    assert "2,740.00" in desk.get(f"/desk/cases/{case.pk}/").content.decode()


@pytest.mark.parametrize("wrong", [{"number": ""}, {"number": "-1"}, {"number": "30"}, {"by": "both"}, {"how": " "}])
def test_what_is_wrong_or_free_is_not_told_and_what_was_typed_stays(
    world: World, desk_of: Desk, wrong: dict[str, str]
) -> None:
    _code, case = _taken(world)
    for at in ("", "check"):
        answer = desk_of(world.editor).post(f"/desk/cases/{case.pk}/charge/", SAID | {"at": at} | wrong)
        assert answer.status_code == 400
        assert "有地方要改" in answer.content.decode()
    assert not Fee.objects.exists()


def test_a_payment_is_noted_with_its_day_and_the_case_goes_on(world: World, desk_of: Desk) -> None:
    code, case = _taken(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/pay/"
    assert desk.get(path).status_code == 404
    desk.post(f"/desk/cases/{case.pk}/charge/", SAID | {"at": "check"})
    assert desk.post(path, {"on": "2026-03-01"}).status_code == 400
    assert desk_of(world.stranger).post(path, {"on": "2026-03-09"}).status_code == 404
    assert not FeePaid.objects.exists()
    assert desk.post(path, {"on": "2026-03-09"}).status_code == 302
    assert Standing.objects.get(case=case).state == State.ACCEPTED
    assert "已缴" in followed(code)
