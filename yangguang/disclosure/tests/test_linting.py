"""The linter names what is wrong with a matter and with what stands under it, and falls silent once it is mended."""

from collections.abc import Sequence
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from yangguang.disclosure import actions, covering, linting
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries.printed import standings
from yangguang.disclosure.tests.kinds.typed import example, register
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.law.models import Basis
from yangguang.matters.models import HeldPaper
from yangguang.offices.models import Office

ELEMENTS = "法规政策；申请材料；受理范围及条件；办理流程；咨询投诉渠道"


def _codes(on: date = MONDAY) -> list[str]:
    return [finding.code for finding in linting.findings(standings(), on=on)]


def _said(code: str) -> str:
    return next(finding.what for finding in linting.findings(standings(), on=MONDAY) if finding.code == code)


@pytest.fixture
def asking(world: World) -> World:
    """A county whose one matter asks for what a guide says."""
    register()
    world.matter.elements = ELEMENTS
    world.matter.save()
    return world


def _guide(world: World, form: Form | None = None) -> None:
    body = form or example("guide")
    world.posted(actions.draft(matter=world.matter, office=world.office, title="办事指南", body=body, by=world.editor))


def test_a_matter_under_which_nothing_stands_and_no_guide_was_begun_is_named(asking: World) -> None:
    assert _codes() == ["nothing", "guide"]


def test_a_guide_that_was_never_posted_is_named_until_it_is(asking: World) -> None:
    version = actions.draft(
        matter=asking.matter, office=asking.office, title="办事指南", body=example("guide"), by=asking.editor
    )
    assert _codes() == ["nothing", "draft"]
    asking.posted(version)
    assert _codes() == []


def test_elements_that_no_notice_says_are_named(asking: World) -> None:
    asking.posted(asking.text(words="申请材料：申请表一份。按人口与计划生育法办理。"))
    assert _said("elements") == "公开内容里的这些要素没有找到：法规政策、受理范围及条件、办理流程、咨询投诉渠道"


def test_a_basis_that_ended_and_one_that_a_guide_cites_are_named(asking: World) -> None:
    _guide(asking)
    asking.matter.bases.all().update(in_force_to=date(2026, 3, 8))
    Basis.objects.filter(document_key__contains="江苏省").update(in_force_to=date(2026, 3, 8))
    assert _codes().count("basis") == 1
    assert _codes().count("lawful") == 3  # once as the guide's own basis, once for each paper
    assert "失效" in _said("lawful")


def test_a_paper_that_came_onto_the_list_is_named_in_what_stands(asking: World) -> None:
    _guide(asking)
    HeldPaper.objects.create(
        name="独生子女父母光荣证", holder="本机关", instead="查原登记", basis_text="x", since=date(2026, 3, 1)
    )
    assert "查原登记" in _said("lawful")


@pytest.mark.parametrize(("limit", "found"), [("30个工作日", ["limit"]), ("20个工作日", []), ("30日", [])])
def test_a_limit_beyond_the_law_is_named(asking: World, limit: str, found: Sequence[str]) -> None:
    _guide(asking)
    asking.matter.limit_text = limit
    asking.matter.save()
    assert _codes() == found


@pytest.mark.parametrize("phone", ["", "13812345678", "88880000"])
def test_an_office_whose_phone_is_no_landline_or_hotline_is_named(asking: World, phone: str) -> None:
    _guide(asking)
    Office.objects.update(phone=phone)
    assert _codes() == ["phone"]


def test_a_withdrawn_guide_covers_nothing(asking: World) -> None:
    _guide(asking)
    actions.withdraw(notice=Notice.objects.get(), reason="旧了", by=asking.publisher)
    assert "nothing" in _codes()


def test_elements_are_cut_as_the_catalogue_writes_them() -> None:
    assert covering.elements("法规政策；服务机构（名称、地点、时间）;\n19项检查项目") == [
        "法规政策", "服务机构（名称、地点、时间）", "19项检查项目",
    ]  # fmt: skip


def test_the_command_says_all_by_office_and_fails_where_anything_is_wrong(asking: World) -> None:
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("lint_catalogue", stdout=out)
    assert out.getvalue().splitlines()[0] == "县卫健委（2 处）"
    _guide(asking)
    call_command("lint_catalogue", stdout=out)
    assert out.getvalue().splitlines()[-1] == "没有发现问题。"
