"""A real county from an empty database: three links, three people, one folder, a notice signed, posted and printed."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings

from tests import cluster
from yangguang.accounts import queries as accounts
from yangguang.accounts import totp
from yangguang.accounts.actions.redeem import secret_of
from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import PASSWORD, Browser
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.actions import Text
from yangguang.disclosure.models import Posting, Version
from yangguang.foundation import events
from yangguang.foundation.identity import identity
from yangguang.foundation.now import wall
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.press import actions as press
from yangguang.web import frame
from yangguang.web.tests.county_folder import TABLES, laid

STAFF = {"bianji": Role.EDITOR, "shenhe": Role.REVIEWER, "fabu": Role.PUBLISHER}
IDENTITY = "".join(f'{name} = "甲县"\n' for name in ("name", "name_en", "county", "host", "id_code", "short_code"))


@pytest.fixture
def site(django_db_setup: None, django_db_blocker: object, tmp_path: Path) -> Iterator[Path]:
    """An instance in service in which nothing has happened yet; yields the folder of its public files."""
    (tmp_path / "county.toml").write_text(IDENTITY, encoding="utf-8")
    site = tmp_path / "site"
    folders = {
        "VAR_DIR": tmp_path, "SITE_DIR": site, "LOG_DIR": site / "log", "PRINT_DIR": tmp_path / "print",
        "FILES_DIR": tmp_path / "files", "IDENTITY": tmp_path / "county.toml",
    }  # fmt: skip
    with cluster.own(django_db_blocker), override_settings(DEMO=False, **folders):
        _forget()
        yield site
    _forget()


def test_a_county_opens_and_posts_its_first_notice_without_a_shell(site: Path, tmp_path: Path) -> None:
    assert not User.objects.exists()
    assert not Office.objects.exists()
    system, security, _audit = when_three_people_come_in_by_their_links()
    for number, (name, role) in enumerate(STAFF.items()):
        when_somebody_is_given_an_account(system, security, name, role, number)

    said = when_the_county_is_opened(tmp_path / "folder")
    assert "机构\t新增 4" in said
    assert "任职\t新增 6" in said

    version = when_a_notice_is_drafted_signed_and_posted()
    assert Posting.objects.filter(version=version).count() == 9
    events.deliver_pending()
    press.publish_stale()
    then_it_stands_on_the_public_site(site, version)


def when_three_people_come_in_by_their_links() -> list[Browser]:
    """Each opens a link, takes up the second factor, and names themselves; returns their browsers, logged in."""
    said = StringIO()
    call_command("firstlinks", stdout=said)
    links = [line.split("\t")[1] for line in said.getvalue().splitlines() if "\t" in line]
    assert len(links) == 3
    return [_came_in(link, f"admin{number}", f"G{number}") for number, link in enumerate(links)]


def when_somebody_is_given_an_account(system: Browser, security: Browser, name: str, role: Role, number: int) -> None:
    """The system administrator opens the account and hands out its link; the security administrator gives the role."""
    system.post("/accounts/new/", {"login_name": name, "display_name": f"职员{number}", "staff_number": f"S{number}"})
    user = accounts.person(name)
    assert user is not None
    assert security.post(f"/accounts/{user.pk}/grant/", {"role": role.value, "reason": "任职"}).status_code == 302
    assert accounts.roles_of(user) == {role}


def when_the_county_is_opened(folder: Path) -> str:
    """The folder with the log-in names of the staff, first tried, then taken in; returns what was said."""
    posts = TABLES["posts.csv"] + "".join(f"rkk,职员{number},信息员,,,,{name}\n" for number, name in enumerate(STAFF))
    laid(folder, encoding="gb18030", posts=posts)
    tried, said = StringIO(), StringIO()
    call_command("open_county", str(folder), "--on", "2024-01-01", "--dry-run", stdout=tried)
    assert "没有改动" in tried.getvalue()
    assert not Office.objects.exists()
    call_command("open_county", str(folder), "--on", "2024-01-01", stdout=said)
    return said.getvalue()


def when_a_notice_is_drafted_signed_and_posted() -> Version:
    """By three people of the section, each with the one role."""
    editor, reviewer, publisher = (accounts.person(name) for name in STAFF)
    assert editor and reviewer and publisher
    version = disclosure.draft(
        matter=Matter.objects.get(), office=Office.objects.get(name="人口家庭科"), title="办事时间",
        body=Text("本机构工作日八点半到十七点半办公。"), by=editor,
    )  # fmt: skip
    disclosure.review(version=version, by=reviewer, acknowledged=[f.pk for f in version.findings.filter(action="warn")])
    disclosure.post(version=version, by=publisher)
    return version


def then_it_stands_on_the_public_site(site: Path, version: Version) -> None:
    """On its own page, with its index number, and nothing on the site says that this is a demonstration."""
    assert version.notice.index_no == "320324-RKK-2026-00001"
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert [page for page in pages if "本机构工作日八点半到十七点半办公" in page and version.notice.index_no in page]
    assert not [page for page in pages if "演示" in page]
    assert (site / "log" / "checkpoint").exists()


def _forget() -> None:
    frame.site.cache_clear()
    identity.cache_clear()


def _came_in(link: str, name: str, number: str) -> Browser:
    browser, path = Browser(), "/" + link.split("/", 3)[3]
    token = path.strip("/").rpartition("/")[2]
    code = totp.code_of(secret_of(token), step=totp.step_at(wall()))
    assert browser.post(path, {"code": code}).status_code == 302
    given = {"login_name": name, "display_name": name, "staff_number": number, "new_password": PASSWORD}
    assert browser.post(f"{path}opening/", {**given, "again_password": PASSWORD}).status_code == 302
    user = accounts.person(name)
    assert user is not None
    browser.force_login(user)
    return browser
