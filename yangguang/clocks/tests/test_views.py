"""The administrator's page of the calendar: check first, import second, a fault named and nothing lost."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import Browser, person
from yangguang.clocks import queries
from yangguang.clocks.models import DaysOffNotice
from yangguang.clocks.tests.years import notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Browser:
    """A system administrator at work."""
    browser = Browser()
    browser.force_login(person(Role.SYSTEM_ADMIN))
    return browser


def _sent(data: bytes) -> dict[str, object]:
    return {"year": "2027", "document": "放假通知", "table": SimpleUploadedFile("2027.csv", data)}


def test_a_table_is_checked_first_and_imported_when_it_is_sent_again(admin: Browser) -> None:
    checked = admin.post(reverse("clocks:calendar"), _sent(notice()))
    assert "放假 33 天，调休上班 2 天" in checked.text
    assert not DaysOffNotice.objects.exists()
    again = dict(re.findall(r'name="(year|document|handed|table)" value="([^"]*)"', checked.text))
    done = admin.post(reverse("clocks:calendar"), again | {"import": "1"})
    assert done.status_code == 302
    assert queries.calendar().works(date(2027, 2, 8)) is False
    assert "2027年12月31日" in admin.get(reverse("clocks:calendar")).text


def test_every_fault_is_named_on_the_page_and_what_was_typed_is_kept(admin: Browser) -> None:
    answer = admin.post(reverse("clocks:calendar"), _sent(notice("2027-03-03,班,x", "明天,休,x")))
    assert answer.status_code == 400
    assert "第 37 行「安排」" in answer.text
    assert "第 38 行「日期」" in answer.text
    assert 'value="放假通知"' in answer.text
    assert not DaysOffNotice.objects.exists()


def test_without_a_table_one_is_asked_for(admin: Browser) -> None:
    answer = admin.post(reverse("clocks:calendar"), {"year": "2027", "document": "x", "handed": "!!"})
    assert "请选择一个 CSV 或 XLSX 文件" in answer.text


def test_a_table_that_is_too_large_is_refused(admin: Browser) -> None:
    assert "1.8 MB" in admin.post(reverse("clocks:calendar"), _sent(b"x" * 1_800_001)).text
