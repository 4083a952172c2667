"""Who reads and judges an objection: never an author of what was objected to; each reading is audited."""

import pytest

from yangguang.accounts.models import Grant, Role
from yangguang.disclosure import actions, queries
from yangguang.disclosure.choices import Channel
from yangguang.disclosure.errors import Forbidden, SamePerson
from yangguang.disclosure.models import Objection, Version
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import now

WORDS = actions.Said(text="第一行的金额和存折上的不一样。", about="张三", contact="13800138000")


def _objected(version: Version) -> Objection:
    actions.object_(notice=version.notice, ground="amount_wrong", said=WORDS)
    return Objection.objects.get()


def test_those_who_decide_read_it_and_the_reading_is_audited(world: World) -> None:
    objection = _objected(world.posted())
    said = queries.read_objection(objection, viewer=world.reviewer)
    assert (said.text, said.about, said.contact) == (WORDS.text, WORDS.about, WORDS.contact)
    assert AuditRow.objects.filter(verb="disclosure.read", subject=f"disclosure.objection:{objection.pk}").exists()
    with pytest.raises(Forbidden):
        queries.read_objection(objection, viewer=world.stranger)


def test_the_author_of_a_roll_and_those_who_only_serve_do_not_read_who_objects(world: World) -> None:
    objection = _objected(world.posted())
    with pytest.raises(SamePerson):
        queries.read_objection(objection, viewer=world.editor)
    with pytest.raises(Forbidden):
        queries.read_objection(objection, viewer=world.admin)


def test_whoever_wrote_an_earlier_version_neither_reads_nor_judges_objections_to_a_later_one(world: World) -> None:
    roll = world.posted()
    key = next(row.key for row in queries.rows(roll, viewer=world.editor) if row.name == "张三")
    change = actions.Remove(world.village.pk, key)
    later = actions.correct(notice=roll.notice, changes=[change], reason="更正", by=world.second_editor)
    objection = _objected(world.posted(later))
    for author in (world.editor, world.second_editor):
        Grant.objects.create(user=author, role=Role.PUBLISHER, at=now())
        with pytest.raises(SamePerson):
            queries.read_objection(objection, viewer=author)
        with pytest.raises(SamePerson):
            actions.decide(objection=objection, outcome="rejected", reasons="没有错。", by=author)
    assert queries.read_objection(objection, viewer=world.reviewer).text == WORDS.text


def test_whoever_typed_an_objection_in_reads_it_back(world: World) -> None:
    actions.object_(
        notice=world.posted().notice,
        ground="amount_wrong",
        said=WORDS,
        channel=Channel.COUNTER,
        by=world.second_editor,
        read_back_at=now(),
    )
    assert queries.read_objection(Objection.objects.get(), viewer=world.second_editor).text == WORDS.text


def test_the_author_of_a_roll_does_not_judge_objections_to_it(world: World) -> None:
    objection = _objected(world.posted())
    with pytest.raises(SamePerson):
        actions.decide(objection=objection, outcome="rejected", reasons="没有错。", by=world.editor)
    with pytest.raises(Forbidden):
        actions.decide(objection=objection, outcome="rejected", reasons="没有错。", by=world.stranger)
