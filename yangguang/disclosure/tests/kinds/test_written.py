"""A notice in a set form is written out as a file that people read, and brought in again whole or not at all."""

from collections.abc import Iterator

import pytest

from yangguang.disclosure import actions, kinds, sealing
from yangguang.disclosure.errors import Forbidden, Invalid
from yangguang.disclosure.kinds import KIND_NAMES, SHAPES, filling, written
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import EXAMPLES, OFFICERS, examples, guides
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.law.actions import import_bases

SHAPES_BY_NAME = {KIND_NAMES[kind]: shape for kind, shape in SHAPES.items()}
GUIDE = (EXAMPLES.parent / "guides" / "1-独生子女父母奖励.yaml").read_text(encoding="utf-8")
HERE = GUIDE.replace("一级事项: 奖励扶助", "一级事项: 计划生育服务").replace(
    "二级事项: 独生子女父母奖励", "二级事项: 奖励扶助"
)


@pytest.fixture
def county(world: World) -> Iterator[World]:
    """The small county with its province's regulation."""
    import_bases(data=(EXAMPLES.parent / "law" / "bases.csv").read_bytes(), by=SYSTEM)
    yield world


def _imported(world: World, text: str, encoding: str = "utf-8") -> list[Version]:
    return actions.import_forms(data=text.encode(encoding), office=world.office, by=world.editor, reason="换了电话")


def test_what_a_file_calls_each_kind_is_what_the_desk_calls_it() -> None:
    from yangguang.disclosure.choices import Kind

    assert {kind: str(Kind(kind).label) for kind in SHAPES} == dict(KIND_NAMES)


@pytest.mark.django_db  # the annual report is compared with last year's
@pytest.mark.parametrize("form", examples(), ids=lambda form: form.kind)
def test_what_is_written_out_is_read_back_as_it_was(form: actions.Form) -> None:
    filled = filling.fill(SHAPES[form.kind], form.facts, form.lists, register=set(OFFICERS.values()))
    text = written.as_yaml(filled, kind=KIND_NAMES[form.kind], first="甲", second="乙", title="丙：丁")
    [back] = written.read(text.encode(), shapes=SHAPES_BY_NAME)
    assert dict(back.head) == {"种类": KIND_NAMES[form.kind], "一级事项": "甲", "二级事项": "乙", "标题": "丙：丁"}
    assert filling.fill(back.shape, back.facts, back.lists, register=set(OFFICERS.values())) == filled


def test_the_demo_county_has_three_guides_without_a_fault() -> None:
    found = [filling.fill(one.shape, one.facts, one.lists, register=()) for one in guides()]
    assert [filled.kind for filled in found] == ["guide", "guide", "guide"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_becomes_drafts_that_go_the_way_of_every_notice(county: World, encoding: str) -> None:
    [version] = _imported(county, HERE, encoding)
    county.posted(version)
    filled = kinds.of(version.content.body)
    assert filled is not None
    assert filled.fact("phone") == "0516-88880000"


def test_a_file_brought_in_again_changes_what_changed_and_nothing_else(county: World) -> None:
    [first] = _imported(county, HERE)
    assert _imported(county, HERE) == []
    [second] = _imported(county, HERE.replace("0516-88880000", "0516-88880001"))
    assert (second.notice, second.number) == (first.notice, 2)
    assert sealing.reason(second.reason) == "换了电话"


def test_every_fault_is_named_at_its_line_and_nothing_is_half_taken_in(county: World) -> None:
    broken = HERE.replace("咨询电话: 0516-88880000", "咨询电话: 13812345678").replace("收费: 不收费", "收费: 看情况")
    other = broken.replace("奖励扶助\n标题", "没有的\n标题").replace("独生子女父母光荣证\n", "居委会证明\n")
    with pytest.raises(Invalid) as refused:
        _imported(county, f"{HERE}---\n{other}")
    lines = f"{HERE}---\n{other}".splitlines()
    told = {(lines[fault.row - 1].strip().split(":")[0], fault.column) for fault in refused.value.faults}
    assert told == {("种类", "二级事项"), ("收费", "收费"), ("咨询电话", "咨询电话")}
    assert not Version.objects.exists()


def test_a_paper_that_may_not_be_asked_for_is_named_at_its_line(county: World) -> None:
    text = HERE.replace("材料: 独生子女父母光荣证", "材料: 居委会证明")
    with pytest.raises(Invalid) as refused:
        _imported(county, text)
    [fault] = refused.value.faults
    assert text.splitlines()[fault.row - 1] == "  - 材料: 居委会证明"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("种类: 办事指南\n  坏: [", ""),
        ("- 一\n- 二\n", ""),
        ("", ""),
        (HERE.replace("办事指南\n", "别的\n", 1), "种类"),
        (HERE.replace("收费: 不收费", "价钱: 不收费"), "价钱"),
        (HERE.replace("    从哪里来: 本人\n", "    出处: 本人\n"), "要带的材料·出处"),
        (HERE.replace("收费: 不收费", "收费: 不收费\n收费: 收费"), "收费"),
        (HERE.replace("收费: 不收费", "收费:\n  - 不收费"), "收费"),
        (HERE[: HERE.index("办理流程:")] + "办理流程: 没有\n", "办理流程"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(text: str, column: str) -> None:
    with pytest.raises(Invalid) as refused:
        written.read(text.encode(), shapes=SHAPES_BY_NAME)
    assert column in {fault.column for fault in refused.value.faults}
    assert all(fault.row >= 1 for fault in refused.value.faults)


def test_one_notice_twice_in_a_file_is_refused(county: World) -> None:
    with pytest.raises(Invalid, match="同一份"):
        _imported(county, f"{HERE}---\n{HERE}")


def test_only_an_editor_of_the_office_takes_in_a_file_and_a_stranger_learns_nothing_of_its_faults(
    county: World,
) -> None:
    for text in (HERE, HERE.replace("收费: 不收费", "收费: 看情况")):
        with pytest.raises(Forbidden):
            actions.import_forms(data=text.encode(), office=county.office, by=county.stranger, reason="试试")
