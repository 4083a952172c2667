"""What an editor hands in is looked at in the record's language; what is wrong with it is said in the editor's own."""

import pytest
from django.utils import translation

from yangguang.disclosure import actions, bodies, counts
from yangguang.disclosure.actions import Table, Text
from yangguang.disclosure.bodies import Handed
from yangguang.disclosure.errors import Invalid, Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import World

FAULTS: list[tuple[Handed, str, str]] = [
    (Text("办事时间。"), "  ", "There is no title"),
    (Text("  "), "办事时间", "There is no text"),
    (Table(["镇"], []), "办事时间", "The table is empty"),
    (Table(["镇", "人数"], [["甲镇"]]), "办事时间", "more or fewer columns"),
]


@pytest.mark.parametrize(("handed", "title", "said"), FAULTS, ids=lambda value: str(value)[:20])
def test_an_english_editor_is_told_in_english_what_is_missing(handed: Handed, title: str, said: str) -> None:
    with translation.override("en"), pytest.raises(Invalid, match=said):
        bodies.look(handed, title=title, allowed=())


def test_what_the_gate_finds_is_kept_in_the_records_language() -> None:
    with translation.override("en"):
        looked = bodies.look(Table(["镇", "人数"], [["甲镇", "5"]]), title="领取情况", allowed=())
    assert [(found.where, found.why) for found in looked.findings] == [("第 2 行 · 人数", counts.WHY)]


def test_an_english_reviewer_reads_in_english_why_a_small_count_stops(world: World) -> None:
    first = _table(world, "120")
    world.posted(_table(world, "122"))
    with translation.override("en"), pytest.raises(Stopped, match="Fewer than ten people"):
        world.signed(first)


def _table(world: World, count: str) -> Version:
    body = Table(["镇", "人数"], [["甲镇", count], ["乙镇", "50"], ["丙镇", "30"]])
    return actions.draft(matter=world.matter, office=world.office, title="领取情况", body=body, by=world.editor)
