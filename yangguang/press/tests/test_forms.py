"""A notice in a set form as page, poster and data: everything it tells, in each of the three, and it verifies."""

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from django.conf import settings

from yangguang.disclosure import actions, kinds
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.kinds import END, SHAPES, Filled, Step, Way, filling
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import OFFICERS, example, examples, register
from yangguang.disclosure.tests.world import World
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press import flowcharts
from yangguang.press.posters import plain
from yangguang.press.posters.papers import Layout
from yangguang.press.tests.poster_samples import notice, printed, text_of

LAYOUTS: list[Layout] = ["a3", "a4"]
SVG = "{http://www.w3.org/2000/svg}"


# The official form has amounts in 万元, down to the fen.
SHOWN_OTHERWISE = {"annual": {"本年收费金额（元）", "12,345.01"}}


def _filled(form: Form) -> Filled:
    return filling.fill(SHAPES[form.kind], form.facts, form.lists, register=set(OFFICERS.values()))


def _told(filled: Filled) -> list[str]:
    """Every label, heading and value, as people read them."""
    facts = [word for fact in kinds.facts(filled) for word in fact]
    lists = [listed for listed in filled.lists if listed.rows]
    headings = [word for listed in lists for word in (listed.label, *(column.label for column in listed.columns))]
    return [*facts, *headings, *(cell for listed in lists for row in kinds.rows(listed) for cell in row)]


@pytest.mark.django_db  # an annual report is compared with the one before it
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", examples(), ids=lambda form: form.kind)
def test_a_poster_tells_everything_that_a_form_tells(form: Form, layout: Layout) -> None:
    filled = _filled(form)
    text = text_of(printed(notice(form.kind, **filled.body()), layout, code_url=None))
    assert [word for word in _told(filled) if plain(word) not in text] == []


def test_the_flow_chart_is_drawn_on_the_poster_and_described_for_those_who_listen() -> None:
    filled = _filled(example("power"))
    pdf = printed(notice("power", **filled.body()), code_url=None)
    assert "办理流程图" in text_of(pdf)
    assert text_of(pdf).count(plain("现场核查")) == 2  # in the drawing and in the table beside it


def _drawn(steps: list[Step]) -> Xml.Element:
    return Xml.fromstring(flowcharts.drawn(steps, title="办理流程"))


def test_a_flow_chart_has_a_box_for_each_step_and_an_arrow_for_each_way() -> None:
    steps = list(kinds.steps_of(_filled(example("power")).listed("steps")))
    drawing = _drawn(steps)
    texts = [text.text or "" for text in drawing.iter(f"{SVG}text")]
    assert len(drawing.findall(f"{SVG}rect")) == len(steps) + 1
    assert len(drawing.findall(f"{SVG}path")) == sum(len(step.ways) for step in steps)
    assert all(any(step.name in text for text in texts) for step in steps)
    assert {way.when for step in steps for way in step.ways} - {""} <= set(texts)


def test_words_beside_a_box_stand_apart_however_many_ways_leave_it() -> None:
    ways = tuple(Way(to, f"去第{to}步") for to in (3, 4, 5, END, 1))
    steps = [Step(1, "一", "甲", 1, (Way(2),)), Step(2, "二", "乙", None, (*ways, Way(3))), *(
        Step(number, str(number), "丙", 2, (Way(number + 1 if number < 6 else END),)) for number in (3, 4, 5, 6)
    )]  # fmt: skip
    texts = _drawn(steps).findall(f"{SVG}text")
    beside = sorted(int(text.get("y", "0")) for text in texts if (text.text or "").startswith("去第"))
    assert all(below - above >= 18 for above, below in pairwise(beside))


def test_what_is_drawn_lies_inside_its_sheet_and_words_are_never_markup() -> None:
    steps = [
        Step(1, "<b>受理</b>&" * 9, "甲" * 50, 3, (Way(2), Way(END, "<script>"))),
        Step(2, "办", "乙", 1, (Way(1),)),
    ]
    drawing = _drawn(steps)
    _, _, wide, high = map(float, drawing.get("viewBox", "").split())
    for box in drawing.findall(f"{SVG}rect"):
        assert float(box.get("x", "0")) + float(box.get("width", "0")) <= wide
        assert float(box.get("y", "0")) + float(box.get("height", "0")) <= high
    assert "<script>" in [text.text for text in drawing.findall(f"{SVG}text")]


@pytest.fixture
def standing(world: World) -> dict[str, Version]:
    """A notice of each kind, posted."""
    register()
    drafted = {
        form.kind: actions.draft(
            matter=world.matter, office=world.office, title=f"示例：{form.kind}", body=form, by=world.editor
        )
        for form in examples()
    }
    return {kind: world.posted(version) for kind, version in drafted.items()}


def _data(version: Version) -> Mapping[str, object]:
    found = json.loads((_site() / "notice" / f"{version.notice.index_no}.json").read_text())
    assert isinstance(found, dict)
    return found


def _site() -> Path:
    return Path(settings.SITE_DIR)


def test_page_poster_and_data_of_every_kind_tell_the_same_and_verify(standing: dict[str, Version]) -> None:
    press.publish(changed=None)
    for kind, version in standing.items():
        filled = _filled(example(kind))
        page = (_site() / "notice" / f"{version.notice.index_no}.html").read_text()
        told = plain(page.replace("<br>", ""))
        missing = [word for word in _told(filled) if any(plain(part) not in told for part in word.splitlines())]
        assert set(missing) == SHOWN_OTHERWISE.get(kind, set())
        assert ('class="drawing"' in page) == (kind in ("power", "guide"))
        assert set(_data(version)["facts"]) == {fact.key for fact in filled.facts}  # type: ignore[call-overload]  # JSON
    posters = sorted(Path(settings.PRINT_DIR).rglob("*.a3.pdf"))
    assert len(posters) == len(standing)
    for found in (_site(), *posters):
        assert verify.main([str(found), "--key", log.vkey()]) == 0


def test_amounts_are_told_to_machines_in_yuan_as_their_labels_say(standing: dict[str, Version]) -> None:
    press.publish(changed=None)
    data = _data(standing["spending"])
    lines = data["lists"]["lines"]  # type: ignore[index]  # JSON
    assert lines[1]["paid"] == "36420.50"
    assert data["labels"]["lines"]["paid"] == "执行（元）"  # type: ignore[index]  # JSON


def test_the_data_of_a_notice_that_was_withdrawn_says_so_at_its_address_and_nothing_else(
    standing: dict[str, Version], world: World
) -> None:
    press.publish(changed=None)
    version = standing["decision"]
    actions.withdraw(notice=version.notice, reason="文号有误", by=world.publisher)
    press.publish(changed=frozenset({f"notice:{version.notice_id}"}))
    assert _data(version)["withdrawn"] == "文号有误"
    assert "facts" not in _data(version)
    actions.take_down(version=version, by=world.publisher)
    press.publish(changed=frozenset({f"notice:{version.notice_id}"}))
    assert "睢宁演示妇产医院" not in json.dumps(_data(version), ensure_ascii=False)
