"""The wall of a place: what hangs on its boards today, as counts; the code and the names are for the board alone."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from yangguang.disclosure import sealing, windows
from yangguang.disclosure.hanging import standing
from yangguang.disclosure.models import Posting, RollKind, Slice
from yangguang.places.models import Place

type Shown = tuple[int | None, int | None]  # people, fen


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet on one board. `people` and `fen` are counts of what it shows, None where there are none to show."""

    posting: int
    board: int
    board_name: str
    notice: int
    version: int
    slice: int
    index_no: str
    title: str
    kind: str
    office: int
    matter: int
    since: date
    until: date | None
    named: bool
    people: int | None
    fen: int | None


def wall(place: Place, *, on: date | None = None) -> list[Sheet]:
    """The sheets that stand in a place on a day (today), the newest first."""
    return walls([place.pk], on=on).get(place.pk, [])


def walls(places: Iterable[int], *, on: date | None = None) -> dict[int, list[Sheet]]:
    """The sheets of many places by place id, in a fixed number of queries."""
    found: dict[int, list[Sheet]] = {}
    rows = (
        standing(on=on).filter(board__place_id__in=list(places)).select_related("board", "notice__roll_kind", "slice")
    )
    postings = list(rows.order_by("-pk"))
    kinds = {posting.slice_id: posting.notice.roll_kind for posting in postings}
    counts = shown_counts({posting.slice_id: posting.slice for posting in postings}.values(), kinds)
    ends = windows.ends({posting.version_id for posting in postings})
    for posting in postings:
        sheet = _sheet(posting, ends.get(posting.version_id), *counts[posting.slice_id])
        found.setdefault(posting.board.place_id, []).append(sheet)
    return found


def shown_counts(slices: Collection[Slice], kinds: Mapping[int, RollKind | None]) -> dict[int, Shown]:
    """People and fen that each slice shows, given its roll kind; a total suppressed in its record stays so here."""
    protected = [slice for slice in slices if (kind := kinds[slice.pk]) and not kind.named]
    bodies = sealing.bodies(protected)
    found: dict[int, Shown] = {slice.pk: (slice.row_count, slice.total_fen) for slice in slices if kinds[slice.pk]}
    found |= {slice.pk: _total(bodies.get(slice.pk)) for slice in protected}
    return {slice.pk: found.get(slice.pk, (None, None)) for slice in slices}


def _total(body: Mapping[str, object] | None) -> Shown:
    """The total as the record bears it; an erased record says nothing, for its true total may have been suppressed."""
    total = body.get("totals") if body else None
    return (total["people"], total["fen"]) if isinstance(total, dict) else (None, None)


def _sheet(posting: Posting, until: date | None, people: int | None, fen: int | None) -> Sheet:
    notice = posting.notice
    return Sheet(
        posting=posting.pk,
        board=posting.board_id,
        board_name=posting.board.name,
        notice=notice.pk,
        version=posting.version_id,
        slice=posting.slice_id,
        index_no=notice.index_no,
        title=notice.title,
        kind=notice.kind,
        office=notice.office_id,
        matter=notice.matter_id,
        since=posting.since,
        until=until,
        named=posting.slice.named,
        people=people,
        fen=fen,
    )
