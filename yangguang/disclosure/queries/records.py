"""Records as they were committed to, opened again for printing, for proofs and for those who pay."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet

from yangguang.disclosure import records, sealing, versions
from yangguang.disclosure.models import Slice, SliceEntry, Version
from yangguang.disclosure.records import Record
from yangguang.foundation import keys


@dataclass(frozen=True, slots=True)
class SlicePrint:
    """What the press needs of one slice: `place` is None for the shared one, `code` empty where no names are."""

    slice_id: int
    place_id: int | None
    board_id: int | None
    record: Record
    salt: str
    code: str
    pending_entry: int


def slices_to_print(version: Version) -> list[SlicePrint]:
    """The slices that went to the log with a version, shared one first; those taken down are left out.

    Slices carried over were printed before and stay as they are.
    """
    return _prints(SliceEntry.objects.filter(version=version))


def slices_of(version: Version | int, *, only: Collection[int] | None = None) -> list[SlicePrint]:
    """All slices of which a posted version consists (or only those given), those carried over too, in the same form."""
    found = SliceEntry.objects.filter(slice__in=versions.slices(version).order_by())
    return _prints(found if only is None else found.filter(slice__in=list(only)))


def codes(version: Version | int) -> dict[int, str]:
    """The poster codes of a version's named slices by slice id; those taken down are left out."""
    return sealing.poster_codes(versions.slices(version))


def in_log() -> list[int]:
    """The ids of all slices that ever went to the log, in the order in which they went."""
    return list(SliceEntry.objects.order_by("pk").values_list("slice_id", flat=True))


def slice_record(slice: Slice) -> Record:
    """The record of a posted slice, exactly as it was committed to. Raises keys.Forgotten after its take-down."""
    return records.whole(slice.entry.frame, sealing.body(slice))


def _prints(entries: QuerySet[SliceEntry]) -> list[SlicePrint]:
    found = list(entries.select_related("slice").order_by("slice__place_id"))
    slices = [entry.slice for entry in found]
    bodies, codes = sealing.bodies(slices), sealing.poster_codes(slices)
    salts = keys.salts([slice.subject for slice in slices if slice.pk in bodies])
    return [
        SlicePrint(
            slice_id=entry.slice_id,
            place_id=entry.slice.place_id,
            board_id=(entry.frame["board"] or {}).get("id"),
            record=records.whole(entry.frame, bodies[entry.slice_id]),
            salt=salts[entry.slice.subject].hex(),
            code=codes.get(entry.slice_id, ""),
            pending_entry=entry.pending_entry,
        )
        for entry in found
        if entry.slice_id in bodies
    ]
