"""A reward in a real Chromium, without scripts: decided, approved, claimed, paid; each page accessible, on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from yangguang.accounts.models import User
from yangguang.cases.models import RewardPayment
from yangguang.web.tests import rewards
from yangguang.web.tests.running import PHONE, Running, look
from yangguang.web.tests.visiting import serving

pytestmark = pytest.mark.browser
Stop = Callable[[Page, str], None]


def test_every_page_of_a_reward_is_accessible_and_fits_a_phone(site: Running, chromium: Browser) -> None:
    faults: list[str] = []
    walked(site, chromium, lambda page, name: faults.extend(look(page, name)))
    assert not faults, "\n".join(faults)


def test_all_of_it_works_without_scripts_and_no_code_is_in_an_address(site: Running, chromium: Browser) -> None:
    seen: list[str] = []
    codes = walked(site, chromium, lambda page, _name: seen.append(page.url), scripts=False)
    assert len(seen) > 7
    assert not any(code in url or "=" in url for url in seen for code in codes)
    assert RewardPayment.objects.count() == 1


def walked(site: Running, chromium: Browser, stop: Stop, *, scripts: bool = True) -> tuple[str, str]:
    """From the decision to the payment, stopping at every page; returns both codes."""
    office = site.world.office
    rewards.rule(office)
    case, code = rewards.upheld(office, answers=site.world.editor)
    decider, second = rewards.a_head(office, "周一"), rewards.a_head(office, "吴二")
    for who, choice, name in ((decider, "text=虚假公示", "decide"), (second, "text=同意", "approve")):
        page = _of(site, chromium, who, scripts)
        page.goto(f"{site.address}/desk/rewards/{case.pk}/")
        stop(page, name)
        page.check(choice)
        page.click("main button[type=submit]")
        stop(page, f"{name}d")
    page = _of(site, chromium, None, scripts)
    page.goto(f"{site.address}/follow/")
    page.fill("#id_code", code)
    page.click("main button[type=submit]")
    stop(page, "followed")
    page.click("main >> text=领兑付码")
    stop(page, "claimed")
    payout = page.inner_text(".receipt .code")
    page = _of(site, chromium, serving(site.world, ""), scripts)
    page.goto(f"{site.address}/counter/rewards/{office.pk}/")
    stop(page, "counter")
    page.fill("#id_code", "AAAA-AAAA-AAAA-AAAA")
    page.click("main button[type=submit]")
    stop(page, "wrong")
    page.fill("#id_code", payout)
    page.click("main button[type=submit]")
    stop(page, "sum")
    page.click("main >> text=付了，记下")
    stop(page, "paid")
    return code, payout


def _of(site: Running, chromium: Browser, user: User | None, scripts: bool) -> Page:
    context = chromium.new_context(java_script_enabled=scripts, viewport=PHONE)
    if user:
        context.add_cookies([site.cookie(user)])  # type: ignore[list-item]  # a plain dictionary
    return context.new_page()
