"""A service guide cites what is in force, promises what can be kept, asks for nothing that the state holds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from yangguang.disclosure import actions
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.errors import Invalid, NoBasis
from yangguang.disclosure.kinds import SHAPES, filling
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import example
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.law.models import Basis
from yangguang.matters import actions as matters
from yangguang.matters.models import HeldPaper

LAW = "《中华人民共和国人口与计划生育法》第三十一条"


def _guide(papers: Sequence[Sequence[str]] | None = None, **facts: str) -> Form:
    """The demo's guide, under national law alone."""
    form = example("guide")
    rows = papers if papers is not None else [[*row[:3], LAW] for row in form.lists["papers"]]
    return replace(form, facts={**form.facts, "basis": LAW, **facts}, lists={**form.lists, "papers": rows})


def _faults(form: Form) -> list[str]:
    with pytest.raises(Invalid) as refused:
        filling.fill(SHAPES["guide"], form.facts, form.lists, register=())
    return [str(fault) for fault in refused.value.faults]


def _drafted(world: World, form: Form) -> Version:
    return actions.draft(matter=world.matter, office=world.office, title="独生子女父母奖励", body=form, by=world.editor)


def test_nobody_promises_more_time_than_the_law_gives() -> None:
    assert _faults(_guide(promised="30", statutory="20", limit_basis=LAW)) == [
        "「承诺时限（工作日）」:承诺 30 天，比法定的 20 天还长"
    ]
    assert _faults(_guide(statutory="20")) == ["「时限依据」:写了法定时限，也要写依据"]


def test_no_step_takes_longer_than_the_whole() -> None:
    assert _faults(_guide(promised="3")) == ["第 3 行「办理流程·几个工作日」:这一步比承诺的总时限还长"]


def test_free_says_free_and_whoever_charges_says_how_much_and_why() -> None:
    assert _faults(_guide(fee="收费")) == ["「收多少（元）」:收费的要写明", "「收费依据」:收费的要写明"]
    assert _faults(_guide(fee="不收费", amount="5")) == ["「收多少（元）」:不收费的空着"]


def test_a_mobile_phone_is_no_contact_of_an_office() -> None:
    assert _faults(_guide(phone="13812345678")) == [
        "「咨询电话」:「13812345678」不是固定电话或热线，请写 0516-88880000、12345 这样的号码"
    ]


def test_every_paper_names_the_article_that_asks_for_it() -> None:
    rows = [["申请表", "一份", "窗口", ""], ["委托书", "一份", "本人", "按规定"]]
    assert _faults(_guide(rows)) == [
        "第 1 行「要带的材料·哪一条要求的」:没有填写",
        "第 2 行「要带的材料·哪一条要求的」:「按规定」里没有写出文件，请写成《某某法》第几条",
    ]


def test_an_article_that_is_not_in_force_and_a_paper_that_the_state_holds_are_named_at_their_rows(world: World) -> None:
    rows = [
        ["身份证复印件", "两份", "本人", LAW],
        ["申请表", "一份", "窗口", "《流动人口计划生育工作条例》第七条"],
    ]
    with pytest.raises(Invalid) as refused:
        _drafted(world, _guide(rows, basis="《没有的条例》"))
    told = [str(fault) for fault in refused.value.faults]
    assert [line.partition(":")[0] for line in told] == [
        "「办理依据」", "第 2 行「要带的材料·哪一条要求的」", "第 1 行「要带的材料·材料」",
    ]  # fmt: skip
    assert "永远不得引用" in told[1]
    assert "本人出示原件" in told[2]  # what to do instead
    assert not Version.objects.exists()


def test_a_guide_is_not_signed_once_an_article_in_it_has_ended(world: World) -> None:
    version = _drafted(world, _guide())
    Basis.objects.filter(document_key__contains="人口与计划生育法", article="31").update(in_force_to=date(2026, 3, 8))
    with pytest.raises(NoBasis, match="失效"):
        world.signed(version)


def test_a_signed_guide_is_not_posted_once_one_of_its_papers_is_held(world: World) -> None:
    version = world.signed(_drafted(world, _guide()))
    HeldPaper.objects.create(
        name="独生子女父母光荣证", holder="本机关", instead="查原登记", basis_text="x", since=date(2026, 3, 1)
    )
    with pytest.raises(NoBasis, match="查原登记"):
        actions.post(version=version, by=world.publisher)


def test_other_kinds_are_posted_as_before(world: World) -> None:
    held = "材料,谁掌握,改为怎样办,依据,开始日期\n办事时间,窗口,看墙,《政府信息公开条例》,2026-01-01\n"
    matters.list_papers(data=held.encode(), by=SYSTEM)
    assert world.posted(world.text()).entries.exists()
