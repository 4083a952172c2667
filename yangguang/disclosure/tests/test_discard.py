"""What was written and never stood is discarded in its time; one that cannot be ended keeps no other waiting."""

from datetime import timedelta

import pytest

from yangguang.disclosure import actions, jobs, queries, sealing
from yangguang.disclosure.errors import NotStanding
from yangguang.disclosure.models import Closure, SliceContent, TakeDown, Version
from yangguang.disclosure.tests.world import AFTER, MONDAY, World
from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import moved


def test_what_was_drafted_and_never_posted_is_discarded_with_every_name_in_it(world: World) -> None:
    version = world.drafted()
    with moved(MONDAY + timedelta(days=182)):
        jobs.end_what_is_over()
        assert not SliceContent.objects.filter(slice__version=version).exists()
        with pytest.raises(keys.Forgotten):
            sealing.body(version.slices.filter(named=True).first() or version.slices.get())
        with pytest.raises(NotStanding, match="作废"):
            world.signed(version)
        with pytest.raises(NotStanding, match="作废"):
            actions.correct(notice=version.notice, changes=[], reason="更正", by=world.editor)
        assert not queries.desk(world.office, viewer=world.reviewer).to_review.exists()


def test_a_draft_is_kept_while_it_may_still_be_posted_and_what_stands_is_never_discarded(world: World) -> None:
    drafted, standing = world.drafted(), world.posted(world.text())
    with moved(MONDAY + timedelta(days=170)):
        jobs.end_what_is_over()
    assert SliceContent.objects.filter(slice__version=drafted).exists()
    with moved(MONDAY + timedelta(days=400)):
        jobs.end_what_is_over()
    assert not TakeDown.objects.filter(version=standing).exists()


@pytest.mark.parametrize("fault", [NotStanding, keys.Forgotten])
def test_one_that_cannot_be_ended_keeps_no_other_waiting(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: type[YangguangError]
) -> None:
    first, second = world.posted(), world.posted()
    close = actions.close

    def refuse_the_first(*, version: Version, by: Actor) -> Closure:
        if version == first:
            raise fault("refused", do="")
        return close(version=version, by=by)

    monkeypatch.setattr(actions, "close", refuse_the_first)
    with moved(AFTER), pytest.raises(ExceptionGroup):
        jobs.end_what_is_over()
    assert list(Closure.objects.values_list("version_id", flat=True)) == [second.pk]
