"""The pages of the county's own provider of log-ins in a real Chromium: accessible, narrow, and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from design.tests.axe import LOOK, violations
from yangguang.accounts import actions
from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.oidc import Provider, standing
from yangguang.accounts.tests.people import code, person, with_password
from yangguang.web.tests.running import PHONE, Running

pytestmark = pytest.mark.browser


@pytest.fixture
def provider(site: Running, settings: object) -> Iterator[Provider]:
    """The county's, on the loopback; our own code is asked for besides."""
    with standing(settings) as found:
        yield found


@pytest.mark.parametrize("tree", ["", "/en"])
def test_coming_in_by_the_provider_is_accessible_on_a_phone_at_each_page(
    site: Running, provider: Provider, chromium: Browser, tree: str
) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.goto(f"{site.address}{tree}/account/log-in/")
    _looked_at(page)
    _to_the_code(page, site, provider, tree)
    _looked_at(page)
    page.fill("input[name=code]", "000000")
    page.click("main button[type=submit]")
    assert "统一身份" in page.inner_text("main") or "provider" in page.inner_text("main").lower()
    _looked_at(page)
    page.context.close()


def test_somebody_tied_comes_in_without_any_script(site: Running, provider: Provider, chromium: Browser) -> None:
    user = with_password(Role.EDITOR)
    tie = actions.tie(user=user, subject=provider.subject, by=person(Role.SYSTEM_ADMIN), reason="到岗")
    actions.approve_tie(tie=tie, by=person(Role.SECURITY_ADMIN))
    page = chromium.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(f"{site.address}/account/log-in/")
    _to_the_code(page, site, provider, "")
    page.fill("input[name=code]", code())
    page.click("main button[type=submit]")
    page.goto(f"{site.address}/account/")
    assert user.display_name in page.inner_text("body")
    page.context.close()


def test_tying_an_account_is_accessible_for_both_administrators_at_each_step(
    site: Running, provider: Provider, chromium: Browser
) -> None:
    user, system, security = person(Role.EDITOR), person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN)
    _of(site, chromium, system, user, "没有绑定")
    tie = actions.tie(user=user, subject="u-0002", by=system, reason="到岗")
    _of(site, chromium, security, user, "同意绑定")
    actions.approve_tie(tie=tie, by=security)
    _of(site, chromium, system, user, "起已绑定")


def _of(site: Running, chromium: Browser, who: User, user: User, said: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    context.add_cookies([site.cookie(who)])  # type: ignore[list-item]  # a plain dictionary
    page = context.new_page()
    page.goto(f"{site.address}/accounts/{user.pk}/")
    assert said in page.inner_text("main")
    _looked_at(page)
    context.close()


def _to_the_code(page: Page, site: Running, provider: Provider, tree: str) -> None:
    """Over to the provider by its button, which leads back to our own page for the code."""
    page.click("main a.button[href*=provider]")
    assert page.url.startswith(provider.issuer)
    page.goto(f"{site.address}{tree}/account/log-in/provider/answer/{provider.visit(page.url)}")
    assert page.url.endswith("/account/log-in/provider/code/")


def _looked_at(page: Page) -> None:
    """Nothing is wrong with a page, as it is and in elder mode, and it fits."""
    for elder in (False, True):
        page.evaluate("on => document.documentElement.classList.toggle('elder', on)", elder)
        assert not violations(page, rules=[*LOOK, "color-contrast-enhanced"] if elder else None)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
