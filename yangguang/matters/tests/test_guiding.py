"""A path of questions leads whoever comes to the matter they need; a table that leads astray is refused whole."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from yangguang.accounts.tests.people import Browser
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused
from yangguang.matters import actions, guiding, queries
from yangguang.matters.models import GuidedPath, Matter
from yangguang.matters.tests.conftest import People
from yangguang.matters.tests.tables import as_csv, as_xlsx

HEADINGS = list(guiding.HEADINGS)
MATTER = ["", "公共卫生服务", "事项1"]
NONE = ["", ""]
PATH = [
    ["1", "是谁的事？", "老人", "2", *NONE],
    ["1", "", "孩子", *MATTER],
    ["2", "满 60 周岁了吗？", "满了", *MATTER],
]


@pytest.mark.parametrize("data", [as_csv([HEADINGS, *PATH], encoding="gb18030"), as_xlsx([HEADINGS, *PATH])])
def test_questions_lead_to_a_matter_and_the_same_table_lays_nothing_new(matter: Matter, data: bytes) -> None:
    actions.lay_path(data=data, by=SYSTEM)
    assert actions.lay_path(data=data, by=SYSTEM) is None
    path = queries.guided_path()
    old, child = path[guiding.FIRST].answers
    assert (old.words, old.next, old.matter) == ("老人", "2", None)
    assert (child.next, child.matter) == ("", matter.pk)
    assert [answer.matter for answer in path["2"].answers] == [matter.pk]


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ([["1", "问？", "答", "2", *NONE]], {(2, "接着问")}),
        ([["1", "问？", "答", "2", "公共卫生服务", "事项1"], ["2", "问？", "答", *MATTER]], {(2, "接着问")}),
        ([["1", "问？", "答", "", *NONE]], {(2, "接着问")}),
        ([["1", "问？", "", *MATTER]], {(2, "回答")}),
        ([["1", "", "答", *MATTER]], {(2, "问题")}),
        ([["1", "问？", "答", "", "公共卫生服务", "没有的"]], {(2, "二级事项")}),
        ([["1", "问？", "答", *MATTER], ["1", "另问？", "再答", *MATTER]], {(3, "问题")}),
        ([["7", "问？", "答", *MATTER]], {(2, "编号")}),
        ([["1", "问？", "答", *MATTER], ["3", "问？", "答", *MATTER]], {(3, "编号")}),
        ([["1", "问？", "去二", "2", *NONE], ["2", "问？", "回一", "1", *NONE]], {(2, "接着问")}),
        ([["1", "问？", "答" * 61, *MATTER]], {(2, "回答")}),
        ([["1", "未参检名单？", "答", *MATTER]], {(2, "")}),
    ],
)  # fmt: skip
def test_a_table_that_leads_astray_is_refused_with_its_row_and_the_old_path_stays(
    matter: Matter, rows: list[list[str]], faults: set[tuple[int, str]]
) -> None:
    actions.lay_path(data=as_csv([HEADINGS, *PATH]), by=SYSTEM)
    before = queries.guided_path()
    with pytest.raises(Invalid) as refused:
        actions.lay_path(data=as_csv([HEADINGS, *rows]), by=SYSTEM)
    assert {(fault.row, fault.column) for fault in refused.value.faults} == faults
    assert queries.guided_path() == before


def test_a_path_that_was_laid_stays_on_record(matter: Matter) -> None:
    actions.lay_path(data=as_csv([HEADINGS, *PATH]), by=SYSTEM)
    actions.lay_path(data=as_csv([HEADINGS, ["1", *PATH[2][1:]]]), by=SYSTEM)
    assert GuidedPath.objects.count() == 2
    assert list(queries.guided_path()) == ["1"]
    with pytest.raises(DatabaseError), transaction.atomic():
        GuidedPath.objects.update(by="somebody")


def test_a_publisher_sees_what_will_be_asked_before_it_is(matter: Matter, people: People) -> None:
    browser, where = Browser(), reverse("matters:guided-path")
    browser.force_login(people.publisher)
    sent = {"table": SimpleUploadedFile("path.csv", as_csv([HEADINGS, *PATH]))}
    checked = browser.post(where, sent).text
    assert "满 60 周岁了吗？" in checked
    assert not queries.guided_path()
    again = dict(re.findall(r'name="(handed|table)" value="([^"]*)"', checked))
    assert browser.post(where, again | {"import": "1"}).status_code == 302
    assert "满 60 周岁了吗？" in browser.get(where).text
    wrong = browser.post(where, {"table": SimpleUploadedFile("path.csv", as_csv([HEADINGS, PATH[0]]))})
    assert (wrong.status_code, "第 2 行「接着问」" in wrong.text) == (400, True)


def test_only_a_publisher_lays_the_path(matter: Matter, people: People) -> None:
    with pytest.raises(Refused):
        actions.lay_path(data=as_csv([HEADINGS, *PATH]), by=people.clerk)
