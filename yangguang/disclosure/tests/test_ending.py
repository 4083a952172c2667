"""Holds, closure, take-down, proof by photo: how a notice ends, and what is left."""

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from PIL import Image

from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions, events, jobs, queries, sealing
from yangguang.disclosure.errors import (
    Already,
    Forbidden,
    Invalid,
    NotStanding,
    Refused,
    SamePerson,
    UnknownRow,
    WindowRunning,
)
from yangguang.disclosure.models import (
    Closure,
    Hold,
    Objection,
    ObjectionContent,
    PosterCode,
    Slice,
    SliceContent,
    SliceEntry,
    TakeDown,
    Version,
    VersionContent,
)
from yangguang.disclosure.queries import Row
from yangguang.disclosure.tests.world import AFTER, MONDAY, WINDOW_ENDS, World
from yangguang.files import actions as files
from yangguang.files.models import StoredFile
from yangguang.foundation import keys
from yangguang.foundation.models import Erasure, Event
from yangguang.foundation.now import moved, now, start_of

HEARD = start_of(MONDAY)


def _row(world: World, version: Version, name: str = "张三") -> Row:
    return next(row for row in queries.rows(version, viewer=world.reviewer) if row.name == name)


def _hold(world: World, version: Version, name: str = "张三") -> Hold:
    row = _row(world, version, name)
    slice = Slice.objects.get(pk=row.slice)
    return actions.hold(slice=slice, row=row.key, reason="户籍待核", heard_at=HEARD, by=world.reviewer)


def test_a_held_row_is_left_out_at_closure_and_a_released_one_is_not(world: World) -> None:
    version = world.posted()
    first, second = _hold(world, version, "张三"), _hold(world, version, "李四")
    actions.release(hold=second, reason="已核实", by=world.publisher)
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        assert {row.name for row in queries.closed_rows(version)} == {"李四", "王五"}
    assert queries.held(version.notice) == {first.row: first}


def test_before_closure_nothing_is_ready_to_be_paid(world: World) -> None:
    assert list(queries.closed_rows(world.posted())) == []


def test_a_hold_needs_a_hearing_a_reason_and_someone_who_may_decide(world: World) -> None:
    version = world.posted()
    row = _row(world, version)
    slice = Slice.objects.get(pk=row.slice)
    with pytest.raises(Invalid, match="听取本人意见"):
        later = now() + timedelta(hours=1)
        actions.hold(slice=slice, row=row.key, reason="待核", heard_at=later, by=world.reviewer)
    with pytest.raises(Invalid, match="理由"):
        actions.hold(slice=slice, row=row.key, reason=" ", heard_at=HEARD, by=world.reviewer)
    with pytest.raises(SamePerson):
        actions.hold(slice=slice, row=row.key, reason="待核", heard_at=HEARD, by=world.editor)
    with pytest.raises(Forbidden):
        actions.hold(slice=slice, row=row.key, reason="待核", heard_at=HEARD, by=world.stranger)
    with pytest.raises(UnknownRow):
        actions.hold(slice=slice, row="0" * 32, reason="待核", heard_at=HEARD, by=world.reviewer)
    assert not queries.held(version.notice)


def test_a_row_is_held_once_and_the_hold_outlives_a_correction_of_others(world: World) -> None:
    version = world.posted()
    _hold(world, version)
    with pytest.raises(Already):
        _hold(world, version)
    other = _row(world, version, "李四")
    change = actions.Replace(place=other.place, row=other.key, name="李四", fen=1)
    second = world.posted(actions.correct(notice=version.notice, changes=[change], reason="金额", by=world.editor))
    assert _row(world, second).held


def test_a_hold_tells_no_name_and_its_reason_is_sealed(world: World) -> None:
    version = world.posted()
    _hold(world, version)
    held = next(iter(queries.held(version.notice).values()))
    assert sealing.reason(held.reason) == "户籍待核"
    assert "户籍待核" not in str(Event.objects.get(name=events.HELD).payload)


def test_a_window_that_runs_is_not_closed(world: World) -> None:
    version = world.posted()
    with moved(WINDOW_ENDS), pytest.raises(WindowRunning):
        actions.close(version=version, by=world.publisher)
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        with pytest.raises(Already):
            actions.close(version=version, by=world.publisher)
    assert set(Event.objects.get(name=events.CLOSED).payload) == {"notice", "version", "slices"}


def test_only_the_version_that_holds_is_closed(world: World) -> None:
    first = world.posted()
    row = _row(world, first)
    change = actions.Replace(place=row.place, row=row.key, name=row.name, fen=1)
    world.posted(actions.correct(notice=first.notice, changes=[change], reason="金额", by=world.editor))
    with moved(AFTER), pytest.raises(NotStanding):
        actions.close(version=first, by=world.publisher)


def test_a_take_down_erases_record_salt_and_code_and_leaves_counts(
    world: World, django_capture_on_commit_callbacks: object
) -> None:
    version = world.posted()
    slice = Slice.objects.get(version=version, place=world.village)
    salt = keys.salt(slice.subject)
    with moved(AFTER), django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # no public type
        actions.close(version=version, by=world.publisher)
        actions.take_down(version=version, by=world.publisher)
    assert not SliceContent.objects.exists()
    assert not PosterCode.objects.exists()
    assert keys.salt(slice.subject) != salt
    assert queries.slices_of(version) == []
    with pytest.raises(keys.Forgotten):
        queries.slice_record(slice)
    assert Erasure.objects.filter(subject=slice.subject).exists()
    view = queries.view(version.notice)
    assert view is not None
    assert view.taken_down_at
    assert Slice.objects.get(pk=slice.pk).row_count == 2
    assert "张三" not in str(SliceEntry.objects.get(slice=slice).frame)


def test_what_stands_or_waits_for_a_verdict_is_not_taken_down(world: World) -> None:
    version = world.posted()
    with pytest.raises(WindowRunning):
        actions.take_down(version=version, by=world.publisher)
    actions.object_(notice=version.notice, ground="left_out")
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        with pytest.raises(WindowRunning, match="异议"):
            actions.take_down(version=version, by=world.publisher)
        objection = Objection.objects.get()
        actions.decide(objection=objection, outcome="rejected", reasons="不符合年龄条件。", by=world.reviewer)
        assert actions.take_down(version=version, by=world.publisher)


def test_a_withdrawn_text_is_taken_down_with_its_words(world: World) -> None:
    version = world.posted(world.text())
    actions.withdraw(notice=version.notice, reason="内容过期", by=world.publisher)
    actions.take_down(version=version, by=world.publisher)
    assert not VersionContent.objects.exists()
    view = queries.view(version.notice)
    assert view is not None
    assert view.body == {}


def test_the_sweep_closes_what_is_over_and_takes_down_what_was_kept_long_enough(world: World) -> None:
    version = world.posted()
    jobs.end_what_is_over()
    assert not Closure.objects.exists()
    with moved(AFTER):
        jobs.end_what_is_over()
        assert Closure.objects.get().by is None
        assert not TakeDown.objects.exists()
    with moved(AFTER + timedelta(days=31)):
        jobs.end_what_is_over()
        assert TakeDown.objects.get().version == version
        jobs.end_what_is_over()


def test_the_windows_of_all_versions_end_with_the_last(world: World) -> None:
    first = world.posted()
    row = _row(world, first)
    change = actions.Replace(place=row.place, row=row.key, name=row.name, fen=1)
    second = world.posted(actions.correct(notice=first.notice, changes=[change], reason="金额", by=world.editor))
    with moved(AFTER):
        actions.close(version=second, by=world.publisher)
    for version in (first, second):
        assert clocks.run(clocks.of(kind="disclosure.version", subject=str(version.pk))[0]).fulfilled


def test_what_was_written_about_a_held_person_goes_with_the_take_down(world: World) -> None:
    version = world.posted()
    kept = _hold(world, version)
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        actions.take_down(version=version, by=world.publisher)
    assert sealing.reason(kept.reason) == ""
    assert Hold.objects.get() == kept


def test_words_of_an_objection_are_erased_sixty_days_after_its_verdict(world: World) -> None:
    version = world.posted()
    receipt = actions.object_(notice=version.notice, ground="left_out", said=actions.Said(text="我应在名单上。"))
    objection = Objection.objects.get()
    with pytest.raises(Refused):
        actions.erase_words(objection=objection, by=world.publisher)
    actions.decide(objection=objection, outcome="rejected", reasons="不符合年龄条件。", by=world.reviewer)
    with moved(MONDAY + timedelta(days=60)):
        jobs.end_what_is_over()
        assert ObjectionContent.objects.exists()
    with moved(MONDAY + timedelta(days=61)):
        jobs.end_what_is_over()
        assert not ObjectionContent.objects.exists()
        followed = actions.follow(code=receipt.code)
    assert followed is not None
    assert (followed.outcome, followed.reasons) == ("rejected", "")


@pytest.fixture
def photo(world: World) -> Callable[[int], StoredFile]:
    """Keeps a photo of its own colour."""

    def keep(colour: int) -> StoredFile:
        data = io.BytesIO()
        Image.new("RGB", (64, 64), (colour, 90, 30)).save(data, "JPEG")
        return files.keep(data=data.getvalue(), name="墙.jpg", by=world.editor)

    return keep


def test_a_photo_proves_a_sheet_and_the_six_levels_count_it(world: World, photo: Callable[[int], StoredFile]) -> None:
    version = world.posted()
    posting = queries.standing().get(board=world.wall())
    proof = actions.prove(posting=posting, photo=photo(1), by=world.editor, taken_at=now())
    assert proof.digest == proof.photo.digest_hex
    assert queries.levels(version.notice)["village"] == queries.LevelCount(posted=4, proved=1)
    assert posting not in list(queries.to_prove(world.office))


def test_one_photo_proves_one_sheet(world: World, photo: Callable[[int], StoredFile]) -> None:
    world.posted()
    first, second = queries.standing().order_by("pk")[:2]
    actions.prove(posting=first, photo=photo(1), by=world.editor)
    with pytest.raises(Already):
        actions.prove(posting=second, photo=photo(1), by=world.editor)


def test_a_photo_from_before_the_posting_or_of_a_removed_sheet_proves_nothing(
    world: World, photo: Callable[[int], StoredFile]
) -> None:
    world.posted()
    posting = queries.standing().get(board=world.wall())
    with pytest.raises(Invalid):
        actions.prove(posting=posting, photo=photo(1), by=world.editor, taken_at=HEARD - timedelta(days=2))
    with pytest.raises(Forbidden):
        actions.prove(posting=posting, photo=photo(1), by=world.stranger)
    actions.remove(posting=posting, by=world.publisher)
    with pytest.raises(NotStanding):
        actions.prove(posting=posting, photo=photo(1), by=world.editor)


def test_photos_are_erased_when_window_and_verdicts_have_ended_and_their_digests_stay(
    world: World, photo: Callable[[int], StoredFile]
) -> None:
    version = world.posted()
    posting = queries.standing().get(board=world.wall())
    proof = actions.prove(posting=posting, photo=photo(1), by=world.editor)
    digest = proof.digest
    with pytest.raises(NotStanding):
        actions.erase_photos(notice=version.notice, by=world.publisher)
    with moved(AFTER):
        jobs.end_what_is_over()
    assert proof.photo.is_erased
    assert proof.digest == digest
