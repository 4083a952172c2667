"""A notice in a set form through the pages: filled in, shown to the second person, changed; nothing typed is lost."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import kinds
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.models import Notice, Version
from yangguang.disclosure.tests.kinds.typed import example, examples, register
from yangguang.disclosure.tests.world import World
from yangguang.web import handing

Desk = Callable[[User], Browser]


@pytest.fixture(autouse=True)
def _register(world: World) -> None:
    register()


def _new(world: World, kind: str) -> str:
    return f"/notices/new/{world.matter.pk}/{kind}/"


def _typed(world: World, form: Form) -> dict[str, object]:
    """A form as a browser sends it: lists as lines, tabs between cells."""
    lists = {key: "\r\n".join("\t".join(row) for row in rows) for key, rows in form.lists.items()}
    return {"office": world.office.pk, "title": "公开一件事", **form.facts, **lists}


def test_every_kind_with_a_set_form_can_be_chosen(world: World, desk_of: Desk) -> None:
    text = desk_of(world.editor).get(f"/notices/new/{world.matter.pk}/").content.decode()
    assert all(_new(world, kind) in text for kind in kinds.SHAPES)


@pytest.mark.parametrize("form", examples(), ids=lambda form: form.kind)
def test_a_form_is_filled_in_shown_to_the_second_person_and_posted(world: World, desk_of: Desk, form: Form) -> None:
    answer = desk_of(world.editor).post(_new(world, form.kind), _typed(world, form))
    notice = Notice.objects.get()
    assert answer["Location"] == f"/notices/{notice.pk}/"
    seen = desk_of(world.reviewer).get(f"/notices/{notice.pk}/review/").content.decode()
    for words in (*form.facts.values(), *(cell for rows in form.lists.values() for row in rows for cell in row)):
        if not any(sign.isdigit() for sign in words):
            assert all(line in seen for line in words.splitlines())
    world.posted(Version.objects.get())


def test_a_fault_comes_back_at_its_field_with_everything_that_was_typed(world: World, desk_of: Desk) -> None:
    form = example("spending")
    given = _typed(world, form) | {"lines": "奖励扶助资金\t很多\t4800000"}
    answer = desk_of(world.editor).post(_new(world, "spending"), given)
    text = answer.content.decode()
    assert answer.status_code == 400
    assert "第 1 行「收支明细·预算（元）」:「很多」不是金额，请写成 960 或 960.00" in text
    assert "奖励扶助资金\t很多\t4800000" in text
    assert not Notice.objects.exists()


def test_a_form_is_changed_from_what_it_said_before(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    desk.post(_new(world, "power"), _typed(world, example("power")))
    notice = Notice.objects.get()
    path = f"/notices/{notice.pk}/version/"
    text = desk.get(path).content.decode()
    assert "材料审查\t窗口经办人\t5\t齐全→3；不齐全→6" in text
    assert 'value="行政许可" checked' in text
    given = _typed(world, example("power")) | {"watch": "0516-88880099", "why": "电话换了"}
    assert desk.post(path, given).status_code == 302
    assert "0516-88880099" in desk.get(f"/notices/{notice.pk}/").content.decode()


def test_cells_with_commas_tabs_and_quotes_are_typed_again_as_they_were() -> None:
    rows = [["甲，乙", "a,b", 'c"d"'], ["", "第一\t第二", "三"]]
    assert handing.lines(handing.as_lines(rows)) == rows


def test_a_form_in_english_names_its_faults_in_english_and_keeps_its_record_in_chinese(
    world: World, desk_of: Desk
) -> None:
    desk = desk_of(world.editor)
    given = _typed(world, example("fees"))
    text = desk.post(f"/en{_new(world, 'fees')}", given | {"since": "some day"}).content.decode()
    assert "is no date; write it as 2026-03-13" in text
    desk.post(f"/en{_new(world, 'fees')}", given)
    version = world.posted(Version.objects.get())
    filled = kinds.of(version.content.body)
    assert filled is not None
    assert [fact.label for fact in filled.facts] == ["收费单位", "执行日期", "价格投诉电话"]


def _file(world: World, text: str) -> dict[str, object]:
    upload = SimpleUploadedFile("指南.yaml", text.encode("gb18030"))
    return {"office": world.office.pk, "file": upload, "why": "电话换了"}


def test_a_guide_is_written_out_changed_as_a_file_and_taken_in_as_its_next_version(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    desk.post(_new(world, "guide"), _typed(world, example("guide")))
    notice = Notice.objects.get()
    text = desk.get(f"/notices/{notice.pk}/form.yaml").content.decode()
    answer = desk.post("/notices/new/file/", _file(world, text.replace("0516-88880000", "0516-88880099")))
    assert answer["Location"] == f"/notices/?office={world.office.pk}"
    assert "0516-88880099" in desk.get(f"/notices/{notice.pk}/form.yaml").content.decode()
    assert notice.versions.count() == 2


def test_a_file_with_a_fault_is_answered_with_its_line_and_nothing_is_kept(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    answer = desk.post("/notices/new/file/", _file(world, "种类: 办事指南\n标题: 一\n收费: 不收费\n"))
    assert answer.status_code == 400
    assert "第 1 行「一级事项」:没有填写" in answer.content.decode()
    assert not Notice.objects.exists()


def test_a_notice_in_words_is_no_form_to_write_out(world: World, desk_of: Desk) -> None:
    assert desk_of(world.editor).get(f"/notices/{world.text().notice_id}/form.yaml").status_code == 404
