"""Rewards on pages: decided, approved, claimed by the lookup code, paid by a code that names nobody."""

import re
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases.models import Case, RewardClaim, RewardPayment, RewardRule
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices.models import Office
from yangguang.offices.queries import officer_of
from yangguang.web.tests import rewards
from yangguang.web.tests.visiting import serving


@dataclass(frozen=True)
class Set:
    """An upheld report, its code, two heads and a cashier."""

    world: World
    case: Case
    code: str
    decider: User
    second: User
    cashier: User

    @property
    def desk(self) -> str:
        """Where it is decided."""
        return reverse("web:reward", args=[self.case.pk])

    @property
    def counter(self) -> str:
        """Where it is paid."""
        return reverse("web:pay-reward", args=[self.world.office.pk])


@pytest.fixture
def upheld(world: World) -> Set:
    """All that comes before the decision."""
    rewards.rule(world.office)
    case, code = rewards.upheld(world.office, answers=world.editor)
    heads = [rewards.a_head(world.office, name) for name in ("周一", "吴二")]
    return Set(world, case, code, heads[0], heads[1], serving(world, ""))


def _as(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def _given(upheld: Set) -> None:
    rule = str(RewardRule.objects.get(act="unlawful_charge").pk)
    assert _as(upheld.decider).post(upheld.desk, {"rule": rule}).status_code == 302
    assert _as(upheld.second).post(upheld.desk, {"word": "approve"}).status_code == 302


def _followed(code: str) -> str:
    return Client().post("/follow/", {"code": code}, secure=True).content.decode()


def _claimed(upheld: Set, key: str = "k") -> str:
    page = Client().post("/follow/case/reward/", {"code": upheld.code, "key": key}, secure=True).content.decode()
    found = re.search(r'class="code">([0-9A-Z-]{19})<', page)
    return found[1] if found else ""


def test_a_head_decides_a_second_person_approves_and_each_form_refuses_what_is_wrong(upheld: Set) -> None:
    head, second = _as(upheld.decider), _as(upheld.second)
    assert upheld.desk in head.get(reverse("web:desk")).content.decode()
    page = head.get(upheld.desk).content.decode()
    assert "违规收费、搭车收费：500.00 元" in page
    for wrong in ({}, {"rule": "999999"}, {"rule": "x"}, {"word": "approve"}):
        assert head.post(upheld.desk, wrong).status_code == 400
    rule = str(RewardRule.objects.get(act="false_posting").pk)
    assert head.post(upheld.desk, {"rule": rule}).status_code == 302
    assert head.post(upheld.desk, {"word": "approve"}).status_code == 400  # one's own decision
    assert "您现在没有要办的" in head.get(upheld.desk).content.decode()
    assert "待核实" in second.get(upheld.desk).content.decode()
    assert second.post(upheld.desk, {"word": "return"}).status_code == 302
    _given(upheld)
    assert "领到" in second.get(upheld.desk).content.decode()


def test_the_accused_office_and_strangers_find_nothing_on_any_page(upheld: Set) -> None:
    accused = rewards.a_head(upheld.world.office, "郑三")
    officer, section = officer_of(accused), Office.objects.get(name="窗口科")
    assert officer
    offices.appoint(office=section, officer=officer, title="科长", on=today(), roles=[], by=SYSTEM)
    for who in (accused, upheld.world.stranger):
        assert _as(who).get(upheld.desk).status_code == 404
        assert _as(who).post(upheld.desk, {"rule": "none"}).status_code == 404
    assert upheld.desk not in _as(accused).get(reverse("web:desk")).content.decode()


def test_a_reporter_claims_at_the_case_page_and_sees_the_code_on_that_page_alone(upheld: Set) -> None:
    assert "正在决定" in _followed(upheld.code)
    _given(upheld)
    page = _followed(upheld.code)
    assert "奖励 500 元" in page
    payout = _claimed(upheld)
    assert payout
    assert _claimed(upheld) == payout  # the same form sent twice
    assert _claimed(upheld, key="another") == ""
    assert payout not in _followed(upheld.code)
    assert "您领过兑付码了" in _followed(upheld.code)
    assert RewardClaim.objects.count() == 1


def test_a_counter_sees_the_sum_and_nothing_else_and_pays_once(upheld: Set) -> None:
    _given(upheld)
    payout = _claimed(upheld)
    cashier = _as(upheld.cashier)
    page = cashier.post(upheld.counter, {"code": payout}).content.decode()
    assert "500" in page
    for told in (upheld.case.number, upheld.code, "窗口科", "违规收费", "多收费"):
        assert told not in page.replace(upheld.world.office.name, "")
    key = re.search(r'name="key" value="([0-9a-f]+)"', page)
    assert key
    sent = {"code": payout, "key": key[1], "pay": "1"}
    for _each in range(2):
        assert "请把钱交给来人" in cashier.post(upheld.counter, sent).content.decode()
    assert RewardPayment.objects.count() == 1
    told_ = set()
    for code in (payout, "AAAA-AAAA-AAAA-AAAA", upheld.code):
        for more in ({}, {"pay": "1", "key": f"other{code}"}):
            answer = cashier.post(upheld.counter, {"code": code, **more})
            assert answer.status_code == 400
            told_.add("没有查到可以付的钱" in answer.content.decode())
    assert told_ == {True}
    assert cashier.post(upheld.counter, {"code": ""}).status_code == 400


def test_an_office_that_does_not_pay_has_no_counter_for_it_and_strangers_stay_out(upheld: Set) -> None:
    section = Office.objects.get(name="窗口科")
    assert _as(upheld.cashier).get(reverse("web:pay-reward", args=[section.pk])).status_code == 403
    assert _as(upheld.cashier).get(reverse("web:pay-reward", args=[999999])).status_code == 404
    assert _as(upheld.world.stranger).get(upheld.counter).status_code == 403
    assert upheld.counter in _as(upheld.cashier).get(reverse("web:cases")).content.decode()
