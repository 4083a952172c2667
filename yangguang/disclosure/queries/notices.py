"""A notice as the public sees it: versions, windows, where it hangs, what was objected; counts alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from yangguang.disclosure import sealing, windows
from yangguang.disclosure.hanging import standing
from yangguang.disclosure.models import Closure, Notice, SliceEntry, TakeDown, Withdrawal
from yangguang.disclosure.queries import objections
from yangguang.disclosure.rolls.slicing import Body
from yangguang.foundation import keys
from yangguang.foundation.now import today


@dataclass(frozen=True, slots=True)
class VersionView:
    """One posted version: when it was posted, for how long one could object, why it was written, whether it is over."""

    version: int
    number: int
    posted: date
    since: date
    until: date | None
    days: int | None
    reason: str
    closed_at: datetime | None
    pending_entry: int


@dataclass(frozen=True, slots=True)
class LevelCount:
    """On how many boards of one level the notice stands, on how many that is proved, on how many its proof is late."""

    posted: int
    proved: int
    late: int = 0


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice in public; `body` is what the shared slice shows (text, table, file, or counts), never names.

    `frame` is the open part of its record. `body` is empty after take-down; `withdrawn` says why, or is empty.
    """

    notice: Notice
    frame: Mapping[str, object]
    body: Body
    versions: tuple[VersionView, ...]
    levels: Mapping[str, LevelCount]
    objections: Mapping[tuple[str, str], int]
    withdrawn: str
    taken_down_at: datetime | None

    @property
    def current(self) -> VersionView:
        """The version that holds now."""
        return self.versions[-1]

    def window_open(self, *, on: date) -> bool:
        """Whether one may object on a day."""
        over = self.current.until is not None and self.current.until < on
        return not (self.withdrawn or over or self.current.closed_at)


def view(notice: Notice, *, on: date | None = None) -> NoticeView | None:
    """A notice as the public sees it on a day (today); None before its first posting."""
    shared = SliceEntry.objects.filter(version__notice=notice, slice__named=False).order_by("-version__number").first()
    if shared is None:
        return None
    withdrawal = Withdrawal.objects.filter(notice=notice).first()
    taken_down = TakeDown.objects.filter(version__notice=notice).order_by("-pk").first()
    return NoticeView(
        notice=notice,
        frame=shared.frame,
        body=_body(shared),
        versions=tuple(_versions(notice)),
        levels=levels(notice, on=on),
        objections=objections.counts(notice),
        withdrawn=sealing.reason(withdrawal.reason) if withdrawal else "",
        taken_down_at=taken_down.at if taken_down else None,
    )


def by_index(index_no: str) -> Notice | None:
    """The notice of an index number."""
    return Notice.objects.filter(index_no=index_no).select_related("office", "matter", "roll_kind").first()


def levels(notice: Notice, *, on: date | None = None) -> dict[str, LevelCount]:
    """On how many boards of each level a notice stands, and on how many that is proved."""
    rows = (
        standing(on=on or today())
        .filter(notice=notice)
        .values_list("board__place__level")
        .annotate(boards=Count("pk", distinct=True), proved=Count("pk", distinct=True, filter=Q(proofs__isnull=False)))
    )
    return {level: LevelCount(boards, proved) for level, boards, proved in rows}


def _versions(notice: Notice) -> list[VersionView]:
    closures = dict(Closure.objects.filter(version__notice=notice).values_list("version_id", "at"))
    entries = SliceEntry.objects.filter(version__notice=notice).order_by("version_id", "slice__named", "pk")
    found = entries.distinct("version_id").select_related("version")
    return [_version(entry, closures.get(entry.version_id)) for entry in found]


def _version(entry: SliceEntry, closed_at: datetime | None) -> VersionView:
    window = entry.frame["window"] or {}
    posted = date.fromisoformat(entry.frame["posted"])
    return VersionView(
        version=entry.version_id,
        number=entry.version.number,
        posted=posted,
        since=posted,
        until=windows.end(entry.version),
        days=window.get("days"),
        reason=sealing.reason(entry.version.reason),
        closed_at=closed_at,
        pending_entry=entry.pending_entry,
    )


def _body(shared: SliceEntry) -> Body:
    try:
        return sealing.body(shared.slice)
    except keys.Forgotten:
        return {}
