"""The named slices of rolls that stand: where each belongs and with which version it went to the log; never a name."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q

from yangguang.disclosure.hanging import standing
from yangguang.disclosure.models import Carried, Notice, Slice, SliceEntry, Version


@dataclass(frozen=True, slots=True)
class NamedSlice:
    """One village's part of a roll; `number` is the version with which it was posted, carried over or not."""

    slice: int
    notice: int
    place: int
    number: int
    people: int
    posted: date


def in_force(*, notices: Collection[int]) -> list[NamedSlice]:
    """The named slices of which the newest posted versions of notices consist; none of what was ended or withdrawn."""
    entries = SliceEntry.objects.filter(version__notice__in=notices)
    newest = dict(entries.values_list("version__notice").annotate(newest=Max("version_id")))
    open_ones = Version.objects.filter(
        pk__in=newest.values(), closure=None, take_down=None, notice__withdrawal=None
    ).values("pk")
    carried = Carried.objects.filter(version__in=open_ones).values("slice_id")
    slices = Slice.objects.filter(Q(version__in=open_ones) | Q(pk__in=carried), named=True)
    found = SliceEntry.objects.filter(slice__in=slices).select_related("slice", "version").order_by("slice_id")
    return [_named(entry) for entry in found]


def notices_of(slices: Collection[int]) -> set[int]:
    """The notices to which slices belong."""
    return set(SliceEntry.objects.filter(slice__in=slices).values_list("version__notice", flat=True))


def hanging_in(places: Collection[int]) -> list[Notice]:
    """The notices of which a sheet with names stands today in one of these places, newest first."""
    here = standing().filter(slice__named=True, board__place__in=places).values("notice_id")
    return list(Notice.objects.filter(pk__in=here).select_related("office").order_by("-pk"))


def _named(entry: SliceEntry) -> NamedSlice:
    part = entry.slice
    assert part.place_id is not None  # the database holds it: what is named has its place
    posted = date.fromisoformat(str(entry.frame["posted"]))
    return NamedSlice(part.pk, entry.version.notice_id, part.place_id, entry.version.number, part.row_count, posted)
