"""A notice in a set form goes the way of every notice: looked at by the gate, signed, posted, corrected."""

from dataclasses import replace

import pytest

from yangguang.disclosure import actions, kinds, sealing
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.errors import Invalid, Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import example, examples, register
from yangguang.disclosure.tests.world import World

STOPPED = [
    ("decision", "facts", "负责人电话 13812345678", "phone"),
    ("decision", "facts", "当事人身份证号 11010519491231002X", "id_number"),
    ("agreement", "duties", "乙方张三丰未婚先孕", "name_beside_term"),
    ("discretion", "act", "征收社会抚养费", "lexicon"),
    ("minutes", "meeting", "未参检名单通报会", "lexicon"),
]


@pytest.fixture(autouse=True)
def _register(world: World) -> None:
    register()


def _drafted(world: World, form: Form) -> Version:
    return actions.draft(matter=world.matter, office=world.office, title="办事公开", body=form, by=world.editor)


@pytest.mark.parametrize("form", examples(), ids=lambda form: form.kind)
def test_a_form_of_each_kind_is_drafted_signed_and_posted(world: World, form: Form) -> None:
    version = world.posted(_drafted(world, form))
    assert version.notice.kind == form.kind
    filled = kinds.of(version.content.body)
    assert filled is not None
    assert filled.kind == form.kind
    assert version.entries.get().frame["kind"] == form.kind


@pytest.mark.parametrize(("kind", "key", "words", "detector"), STOPPED)
def test_what_must_not_be_published_stops_a_form_at_its_field(
    world: World, kind: str, key: str, words: str, detector: str
) -> None:
    form = example(kind)
    version = _drafted(world, replace(form, facts={**form.facts, key: words}))
    label = next(str(field.label) for field in kinds.SHAPES[kind].facts if field.key == key)
    found = version.findings.filter(action="stop").values_list("detector", "where")
    assert (detector, label) in list(found)
    with pytest.raises(Stopped):
        world.signed(version)


def test_three_residents_in_a_list_stop_a_form_and_are_found_by_their_rows(world: World) -> None:
    form = example("minutes")
    rows = [[f"{name}的申请", "同意", "人口家庭科"] for name in ("王建国", "李秀英", "赵志强")]
    version = _drafted(world, replace(form, lists={"items": rows}))
    wheres = set(version.findings.filter(action="stop", detector="name").values_list("where", flat=True))
    assert wheres == {f"议定事项第 {number} 行 · 议题" for number in (1, 2, 3)}


def test_a_next_version_of_a_form_is_of_the_same_kind(world: World) -> None:
    first = world.posted(_drafted(world, example("fees")))
    form = example("fees")
    changed = replace(form, facts={**form.facts, "complain": "0516-12358"})
    second = actions.revise(notice=first.notice, by=world.editor, reason="电话有误", body=changed)
    world.posted(second)
    filled = kinds.of(sealing.body(second.slices.get()))
    assert filled is not None
    assert filled.fact("complain") == "0516-12358"
    with pytest.raises(Invalid, match="种类不同"):
        actions.revise(notice=first.notice, by=world.editor, reason="换一种", body=example("events"))


def test_a_form_with_faults_is_not_drafted_at_all(world: World) -> None:
    with pytest.raises(Invalid, match="有 9 处要改"):
        _drafted(world, Form("decision", {"day": "昨天"}, {}))
    assert not Version.objects.exists()
