"""A passkey in a real Chromium, with an authenticator that has somebody's finger on it."""

import pytest
from playwright.sync_api import Browser, Page

from design.tests.axe import violations
from yangguang.accounts import codes, totp
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import PASSWORD, SECRET
from yangguang.foundation.now import wall
from yangguang.web.tests.running import PHONE, Running

pytestmark = pytest.mark.browser


def test_an_officer_gives_a_device_a_passkey_and_comes_in_by_it_alone(site: Running, chromium: Browser) -> None:
    here, user = site.address.replace("127.0.0.1", "localhost"), site.world.editor
    set_password(user, PASSWORD)
    codes.bind(user, secret=SECRET, step=0)
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    _device(page)
    page.goto(f"{here}/account/log-in/?next=/account/passkeys/")
    now = totp.step_at(wall())
    _log_in(page, user, totp.code_of(SECRET, step=now))
    page.fill("#id_name", "办公室电脑")
    page.fill("#id_password", PASSWORD)
    page.fill("#id_code", totp.code_of(SECRET, step=now + 1))  # a code is good once; early by one is well
    page.click("text=下一步")
    assert not violations(page)
    page.click("text=在这台设备上登记")
    page.wait_for_selector("text=还没有用过")
    page.goto(f"{here}/account/")
    page.click("main form >> text=/^退出$/")
    page.click("text=用通行密钥登录")
    page.wait_for_url(f"{here}/desk/")
    page.goto(f"{here}/account/passkeys/")
    page.click("text=停用")
    page.wait_for_selector("text=您还没有通行密钥")
    context.clear_cookies()
    page.goto(f"{here}/account/log-in/")
    page.click("text=用通行密钥登录")
    page.wait_for_selector("text=没有通过")
    context.close()


def _device(page: Page) -> None:
    """Give the browser an authenticator that has somebody's finger on it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def _log_in(page: Page, user: User, code: str) -> None:
    page.focus("#id_login_name")
    page.keyboard.press("Control+A")
    page.keyboard.type(user.login_name)
    for typed in (PASSWORD, code):
        page.keyboard.press("Tab")
        page.keyboard.insert_text(typed)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_load_state("load")
