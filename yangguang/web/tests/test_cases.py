"""A case from the form on the site to its answer: submitted, found by the code box, handled on one page."""

import re

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Standing
from yangguang.cases.tests.world import World, build
from yangguang.disclosure.tests.world import MONDAY
from yangguang.foundation.now import moved
from yangguang.offices.models import Office


@pytest.fixture
def world(db: None) -> World:
    """Offices and people."""
    with moved(MONDAY):
        return build()


def _sent(world: World, sort: str, text: str, office: Office) -> str:
    given = {"office": str(office.pk), "about": "开门时间", "text": text, "name": "", "contact": "", "key": "k1"}
    page = Browser().post(f"/cases/new/{sort}/", {**given, "at": "check"})
    assert page.status_code == 200
    return page.content.decode()


def _code(page: str) -> str:
    found = re.search(r'class="code">([^<]+)<', page)
    assert found
    return found[1]


@pytest.mark.parametrize("sort", ["consultation", "complaint", "information"])
def test_what_is_asked_on_the_site_is_found_again_by_its_code(world: World, sort: str) -> None:
    with moved(MONDAY):
        code = _code(_sent(world, sort, "窗口几点开门？", world.office))
        case = Case.objects.get()
        page = Browser().post("/objections/follow/", {"code": code}).content.decode()
    assert case.number in page
    assert "已收到" in page
    assert case.office == (world.above if sort == "complaint" else world.office)


def test_a_denunciation_on_the_form_is_answered_and_not_kept(world: World) -> None:
    with moved(MONDAY):
        page = _sent(world, "complaint", "我举报隔壁王家超生，生了三个。", world.office)
    assert "没有接收" in page
    assert not Case.objects.exists()


def test_there_is_a_form_for_three_kinds_alone(world: World) -> None:
    assert Browser().get("/cases/new/consultation/").status_code == 200
    assert Browser().get("/cases/new/petition/").status_code == 404


def test_the_code_box_says_the_same_of_every_other_code(world: World) -> None:
    assert "没有查到" in Browser().post("/objections/follow/", {"code": "AAAA-BBBB-CCCC-DDDD"}).content.decode()


def _desk(user: User, path: str, sent: dict[str, str] | None = None) -> tuple[int, str]:
    browser = Browser()
    browser.force_login(user)
    answer = browser.post(path, sent) if sent else browser.get(path)
    return answer.status_code, answer.content.decode()


def test_an_officer_handles_a_case_from_its_page(world: World) -> None:
    with moved(MONDAY):
        receipt = actions.submit(
            asked=Asked(kind=Kind.APPLICATION), office=world.office, said=Said("开门时间", "窗口几点开门？")
        )
        path = f"/cases/{receipt.case}/"
        status, page = _desk(world.clerk, path)
        assert (status, "窗口几点开门？" in page) == (200, True)
        asked = {"verb": "ask_missing", "words": "申请表\n照片"}
        assert _desk(world.clerk, path, asked)[0] == 302
        assert "ask_missing" not in _desk(world.clerk, path)[1]
        assert _desk(world.clerk, path, asked)[0] == 400
        actions.supplement(code=receipt.code, words="补上了。")
        assert _desk(world.clerk, path, {"verb": "accept"})[0] == 302
        assert _desk(world.clerk, path, {"verb": "answer", "outcome": "granted", "words": ""})[0] == 400
        assert _desk(world.clerk, path, {"verb": "answer", "outcome": "granted", "words": "准予。"})[0] == 302
    assert Standing.objects.get().state == "answered"


def test_the_page_of_a_case_is_for_its_office_and_never_for_whom_it_is_about(world: World) -> None:
    with moved(MONDAY):
        _sent(world, "complaint", "窗口没有按时开门。", world.office)
        path = f"/cases/{Case.objects.get().pk}/"
        assert [_desk(who, path)[0] for who in (world.clerk, world.other_clerk, world.admin)] == [403] * 3
        assert _desk(world.top_clerk, path)[0] == 200
        assert _desk(world.top_clerk, "/cases/999999/")[0] == 404
