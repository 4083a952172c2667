"""What a posting writes: the frame and commitment of each slice, its code, and one row for each board."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from yangguang.accounts.models import User
from yangguang.disclosure import records, sealing
from yangguang.disclosure.models import PosterCode, Slice, SliceEntry, Version
from yangguang.disclosure.records import Head, Record, Spot, Window
from yangguang.disclosure.territory import walls
from yangguang.foundation import codes, keys
from yangguang.law.models import Basis
from yangguang.places import queries as places
from yangguang.places.models import Board

# A shared sheet hangs on every board of a county, and each of its versions anew.
_SAVE = """
INSERT INTO disclosure_posting (notice_id, version_id, slice_id, board_id, since, until, by_id, at)
SELECT %s, %s, hung.slice, hung.board, %s, %s::date, %s, %s
  FROM unnest(%s::bigint[], %s::bigint[]) WITH ORDINALITY AS hung (board, slice, nth) ORDER BY hung.nth
"""


@dataclass(frozen=True)
class Occasion:
    """One posting of a version: when, by whom, under which bases, for how long."""

    version: Version
    by: User
    at: datetime
    day: date
    bases: Sequence[Basis]
    window: Window | None


def frames(slices: Iterable[Slice], *, occasion: Occasion, boards: Iterable[Board]) -> dict[Slice, Record]:
    """The frame of each slice's record: the head of its version, and the wall on which it hangs."""
    head, walls_of = _head(occasion), walls(boards)
    shared = places.county()
    steps = places.named([shared.pk, *walls_of], on=occasion.day)
    found = {}
    for slice in slices:
        step, board = steps[slice.place_id or shared.pk], walls_of.get(slice.place_id or 0)
        spot = Spot(step.id, step.name, step.level, board.pk if board else None, board.name if board else "")
        found[slice] = records.frame(head, spot=spot, posted=occasion.day, window=occasion.window)
    return found


def entries(frames: Mapping[Slice, Record], *, version: Version) -> list[SliceEntry]:
    """What goes to the log for each slice, without the ids under which the ledger lets them wait."""
    bodies, salts = sealing.bodies(frames), keys.salts([slice.subject for slice in frames])
    return [
        SliceEntry(
            slice=slice,
            version=version,
            frame=frame,
            commitment=sealing.commitment(records.whole(frame, bodies[slice.pk]), salt=salts[slice.subject]),
        )
        for slice, frame in frames.items()
    ]


def poster_codes(slices: Iterable[Slice], *, before: Mapping[int, str]) -> list[PosterCode]:
    """A code for each named slice; a village keeps the one it has, so that an old poster leads to the new page."""
    return sealing.seal_codes(
        {slice: before.get(slice.place_id or 0) or codes.new() for slice in slices if slice.named}
    )


def save(assigned: Mapping[Board, Slice], *, occasion: Occasion) -> None:
    """One posting for each board on which this version changes what hangs, all in one statement."""
    version, window = occasion.version, occasion.window
    with connection.cursor() as cursor:
        cursor.execute(
            _SAVE,
            [version.notice_id, version.pk, occasion.day, window.until if window else None, occasion.by.pk, occasion.at,
             [board.pk for board in assigned], [slice.pk for slice in assigned.values()]],
        )  # fmt: skip


def _head(occasion: Occasion) -> Head:
    notice = occasion.version.notice
    return Head(
        county=places.name(places.county(), on=occasion.day),
        index=notice.index_no,
        kind=notice.kind,
        matter=str(notice.matter),
        office=notice.office.name,
        programme=notice.roll_kind.name if notice.roll_kind else "",
        title=notice.title,
        version=occasion.version.number,
        basis=tuple(str(basis) for basis in occasion.bases),
    )
