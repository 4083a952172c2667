"""The publisher's page of the catalogue: check first, import second, a fault named and nothing lost."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from yangguang.accounts.tests.people import Browser
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.law import actions as law
from yangguang.matters import queries
from yangguang.matters.models import Matter
from yangguang.matters.tests.conftest import MONDAY, People
from yangguang.matters.tests.tables import table


@pytest.fixture
def publisher(people: People) -> Browser:
    """The publisher at work."""
    browser = Browser()
    browser.force_login(people.publisher)
    return browser


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_catalogue_is_checked_first_and_imported_when_it_is_sent_again(
    publisher: Browser, matter: Matter, form: str
) -> None:
    data = table({}, {"公开事项（二级）": "新事项"}) if form == "csv" else queries.as_xlsx()
    checked = publisher.post(reverse("matters:catalogue"), {"table": SimpleUploadedFile(f"a.{form}", data)})
    assert ("新事项" in checked.text) is (form == "csv")
    assert Matter.objects.count() == 1
    again = dict(re.findall(r'name="(handed|table)" value="([^"]*)"', checked.text))
    done = publisher.post(reverse("matters:catalogue"), again | {"import": "1"})
    assert done.status_code == 302
    assert Matter.objects.count() == (2 if form == "csv" else 1)


def test_every_fault_is_named_on_the_page(publisher: Browser) -> None:
    data = table({"公开方式": "?"}, {"公开内容（要素）": "未参检名单"})
    answer = publisher.post(reverse("matters:catalogue"), {"table": SimpleUploadedFile("a.csv", data)})
    assert answer.status_code == 400
    assert "第 2 行「公开方式」" in answer.text
    assert "第 3 行「公开内容（要素）」" in answer.text
    assert not Matter.objects.exists()


def test_the_page_flags_matters_whose_basis_has_expired(publisher: Browser, matter: Matter, people: People) -> None:
    ends = "文件,条,条旨,生效日期,失效前最后一日\n中华人民共和国疫苗管理法,,疫苗,2019-12-01,2026-06-30\n"
    law.import_bases(data=ends.encode(), by=SYSTEM)
    assert "已于2026-06-30后失效" not in publisher.get(reverse("matters:catalogue")).text
    with moved(MONDAY.replace(month=7, day=1)):
        publisher.force_login(people.publisher)
        assert "已于2026-06-30后失效" in publisher.get(reverse("matters:catalogue")).text
