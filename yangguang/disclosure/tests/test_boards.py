"""Board by board: since when a notice hangs, when a photo showed it, and by how many days that was late."""

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from PIL import Image

from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions, hanging, proving
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Posting, PostingProof, Version
from yangguang.disclosure.queries import boards, roll_rows
from yangguang.disclosure.queries.boards import Asked, Sheet, Tally
from yangguang.disclosure.rolls.changes import Replace
from yangguang.disclosure.tests.world import AFTER, MONDAY, World
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import SHANGHAI, local_day, moved, today
from yangguang.offices.models import Office
from yangguang.places import actions as places
from yangguang.places.models import Board, Place

DUE = date(2026, 3, 12)  # three working days after Monday, 9 March
LATER = date(2026, 3, 16)
Show = Callable[..., PostingProof]


@pytest.fixture
def show(world: World) -> Show:
    """Proves the sheet that hangs on a board, with a photo of its own."""
    shades = count(1)

    def prove(board: Board, *, taken_at: datetime | None = None) -> PostingProof:
        data = io.BytesIO()
        Image.new("RGB", (32, 32), (next(shades), 90, 30)).save(data, "PNG")
        photo = files.keep(data=data.getvalue(), name="墙.png", by=world.editor)
        posting = hanging.standing().filter(board=board).latest("pk")
        return actions.prove(posting=posting, photo=photo, by=world.editor, taken_at=taken_at)

    return prove


def _sheets(version: Version) -> dict[int, Sheet]:
    """Every board with the notice, by its place; a website's column aside."""
    found = boards.sheets(_asked(version), places=_places(version), on=today())
    return {sheet.place: sheet for sheet in found if not sheet.needless}


def _asked(version: Version) -> Asked:
    return Asked(version.notice_id, list(version.notice.versions.values_list("pk", flat=True)))


def _places(version: Version) -> set[int]:
    return set(Posting.objects.filter(notice=version.notice_id).values_list("board__place_id", flat=True))


def _corrected(world: World, version: Version) -> Version:
    """One amount in the village of 张三 is another."""
    row = roll_rows.rows(version, viewer=world.reviewer, place=world.village)[0]
    change = Replace(place=row.place, row=row.key, name=row.name, fen=1)
    return world.posted(actions.correct(notice=version.notice, changes=[change], reason="录入有误", by=world.editor))


def test_a_board_without_a_photo_is_late_from_the_day_after_the_limit(world: World) -> None:
    version = world.posted()
    for day, late in [(MONDAY, 0), (DUE, 0), (DUE + timedelta(days=1), 1), (LATER, 4)]:
        with moved(day):
            sheet = _sheets(version)[world.village.pk]
        assert (sheet.due, sheet.late, sheet.received) == (DUE, late, None)


def test_a_photo_in_time_that_arrives_late_is_in_time_and_both_moments_stand(world: World, show: Show) -> None:
    version = world.posted()
    taken = datetime(2026, 3, 12, 17, 0, tzinfo=SHANGHAI)
    with moved(LATER):
        show(world.wall(), taken_at=taken)
        sheet = _sheets(version)[world.village.pk]
    assert (sheet.taken, sheet.late) == (taken, 0)
    assert sheet.received
    assert local_day(sheet.received) == LATER


def test_a_late_photo_stays_late_by_as_many_days_for_good(world: World, show: Show) -> None:
    version = world.posted()
    with moved(LATER):
        show(world.wall())
    with moved(LATER + timedelta(days=2)):
        assert _sheets(version)[world.village.pk].late == 4


def test_a_correction_gives_no_board_a_later_day(world: World) -> None:
    first = world.posted()
    with moved(LATER):
        _corrected(world, first)
        sheets = _sheets(first)
    assert {sheet.late for sheet in sheets.values()} == {4}


def test_after_a_correction_the_board_whose_own_rows_changed_owes_a_photo_and_no_other(
    world: World, show: Show
) -> None:
    first = world.posted()
    for board in Board.objects.exclude(kind="column"):
        show(board)
    _corrected(world, first)
    owing = {place for place, sheet in _sheets(first).items() if sheet.received is None}
    assert owing == {world.village.pk}
    assert {posting.board.place_id for posting in hanging.unproved()} == owing


def test_a_notice_in_words_that_is_corrected_owes_a_photo_on_every_board(world: World, show: Show) -> None:
    first = world.posted(world.text())
    show(world.wall())
    second = actions.revise(notice=first.notice, body=actions.Text("办事时间改了。"), reason="改期", by=world.editor)
    world.posted(second)
    assert {sheet.received for sheet in _sheets(first).values()} == {None}


def test_what_the_desk_lists_is_what_the_public_page_counts(world: World, show: Show) -> None:
    version = world.posted()
    show(world.wall())
    waiting = {sheet.place for sheet in _sheets(version).values() if sheet.received is None}
    assert {posting.board.place_id for posting in hanging.unproved()} == waiting
    [town] = boards.tallies([_asked(version)], towns=dict.fromkeys(waiting, 7), on=DUE).values()
    assert town[7, "village"] == Tally(posted=2, proved=0, late=0, days=0)


def test_the_clock_of_the_proofs_runs_until_the_last_board_is_proved(world: World, show: Show) -> None:
    version = world.posted()
    [clock] = clocks.of(kind=proving.KIND, subject=str(version.pk))
    assert (clock.office, clocks.due(clock).day) == (world.office, DUE)
    *others, last = Board.objects.exclude(kind="column")
    for board in others:
        show(board)
    assert clocks.run(clock).fulfilled is None
    show(last)
    assert clocks.run(clock).fulfilled == MONDAY


def test_the_clock_of_the_proofs_ends_with_the_notice(world: World) -> None:
    version = world.posted()
    actions.withdraw(notice=version.notice, reason="重复", by=world.publisher)
    [clock] = clocks.of(kind=proving.KIND, subject=str(version.pk))
    assert clocks.run(clock).fulfilled == MONDAY


def test_days_late_stop_at_the_end_of_the_notice(world: World) -> None:
    version = world.posted()
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
    with moved(AFTER + timedelta(days=30)):
        assert _sheets(version)[world.village.pk].late == (AFTER - DUE).days


def test_a_sheet_that_was_taken_off_says_so_and_waits_for_no_photo(world: World) -> None:
    version = world.posted()
    actions.remove(posting=hanging.standing().get(board=world.wall()), by=world.publisher)
    assert _sheets(version)[world.village.pk].removed == MONDAY
    asked = boards.waiting([_asked(version)], places=_places(version), on=LATER)
    assert world.village.pk not in {each.place for each in asked}


def test_a_photo_from_a_phone_whose_clock_is_ahead_is_refused_by_name(world: World, show: Show) -> None:
    world.posted()
    with pytest.raises(Invalid, match="比现在还晚"):
        show(world.wall(), taken_at=datetime(2026, 3, 10, 8, 0, tzinfo=SHANGHAI))


def test_a_photo_from_before_the_posting_is_refused_by_name(world: World, show: Show) -> None:
    version = world.posted()
    before = Posting.objects.filter(version=version)[0].at - timedelta(minutes=11)
    with pytest.raises(Invalid, match="比张贴还早"):
        show(world.wall(), taken_at=before)


def test_where_a_place_was_merged_its_sheet_can_still_be_proved(world: World, show: Show) -> None:
    version = world.posted()
    heir = Place.objects.get(pk=world.villages["八里社区居委会"].pk)
    board = world.wall()
    with moved(DUE):
        places.merge(place=world.village, into=heir, on=DUE, by=SYSTEM)
        show(board)
        assert _sheets(version)[world.village.pk].received
    assert Office.objects.count() == 1
