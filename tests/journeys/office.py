"""What officers do at their desks, in the browser: log in, draft, sign, post, take in, decide, correct."""

from pathlib import Path
from secrets import token_bytes

from playwright.sync_api import Page

from tests.journeys.county import County
from yangguang.accounts import codes, totp
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import PASSWORD
from yangguang.foundation.now import wall

DESK = {"width": 1280, "height": 900}


def given_an_officer_at_the_desk(county: County, user: User) -> Page:
    """Somebody with a password and an authenticator, logged in through the log-in page."""
    set_password(user, PASSWORD)
    page = county.visitor(viewport=DESK)
    page.goto(f"{county.address}/desk/")
    when_somebody_logs_in(page, user)
    page.wait_for_url("**/desk/")
    return page


def when_somebody_logs_in(page: Page, user: User) -> None:
    """Name, password and the code of an authenticator bound a moment ago, on the page that asks for them."""
    secret = token_bytes(20)
    codes.bind(user, secret=secret, step=0)
    page.fill("#id_login_name", user.login_name)
    page.fill("#id_password", PASSWORD)
    page.fill("#id_code", totp.code_of(secret, step=totp.step_at(wall())))
    page.click("button:has-text('登录')")


def when_a_roll_is_drafted(desk: Page, county: County, *, title: str, csv: Path) -> int:
    """From the desk to a drafted roll; returns the notice's id."""
    desk.click(".top-menu >> text=公开信息")
    desk.click("main >> text=起草")
    desk.click(f"main >> text={county.world.matter.second}")
    desk.get_by_role("link", name="名单", exact=True).click()
    desk.fill("#id_title", title)
    desk.check(f"label:has-text('{county.world.kind.name}')")
    desk.set_input_files("#id_csv", csv)
    desk.click("button:has-text('交隐私检查')")
    desk.wait_for_url("**/notices/*/")
    return int(desk.url.rstrip("/").rpartition("/")[2])


def when_it_is_signed(desk: Page, county: County, notice: int) -> None:
    """The second person reads it all, ticks every finding, and signs."""
    when_somebody_opens(desk, county, notice)
    desk.click("main >> a:has-text('审核')")
    for box in desk.locator("input[name=seen]").all():
        box.check()
    desk.click("button:has-text('签字')")
    desk.wait_for_url(f"**/notices/{notice}/")


def when_it_is_posted(desk: Page, county: County, notice: int) -> None:
    """The publisher sees in numbers what will happen, and posts it."""
    when_somebody_opens(desk, county, notice)
    desk.click("main >> a:has-text('张贴')")
    desk.click("main button:has-text('张贴到')")
    desk.wait_for_url(f"**/notices/{notice}/")
    assert "已张贴" in desk.inner_text("main")


def when_somebody_opens(desk: Page, county: County, notice: int) -> None:
    """The page of a notice, from the menu and the office's list."""
    desk.goto(f"{county.address}/desk/")
    desk.click(".top-menu >> text=公开信息")
    desk.click(f"main a[href='/notices/{notice}/'] >> nth=0")


def when_the_objection_is_decided(desk: Page, county: County, *, outcome: str, reasons: str) -> str:
    """The first objection on the desk is read and decided; returns what the officer read."""
    desk.goto(f"{county.address}/desk/")
    desk.click("main >> a:has-text('处理异议') >> nth=0")
    read = desk.inner_text("main")
    desk.check(f"text={outcome}")
    desk.fill("#id_reasons", reasons)
    desk.click("button:has-text('作出结论')")
    desk.wait_for_selector("button:has-text('作出结论')", state="detached")
    return read


def when_a_row_is_corrected(desk: Page, county: County, notice: int, *, name: str, yuan: str, why: str) -> None:
    """An editor changes one amount on the page of the village's rows."""
    when_somebody_opens(desk, county, notice)
    desk.click("text=更正名单")
    desk.click("main >> text=东升社区居委会")
    row = desk.locator(f"tr:has(input[value='{name}'])")
    row.locator("input[name^=yuan-]").fill(yuan)
    desk.fill("#reason", why)
    desk.click("button:has-text('提交更正')")
    desk.wait_for_url(f"**/notices/{notice}/")
