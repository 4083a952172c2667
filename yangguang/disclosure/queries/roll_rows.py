"""The rows of a roll, for those on the desk who work on it, and for those who pay after its closure."""

from collections.abc import Iterator
from dataclasses import dataclass

from yangguang.disclosure import policies, sealing, versions
from yangguang.disclosure.models import Hold, Notice, Version
from yangguang.disclosure.rolls import rows as keyed_rows
from yangguang.disclosure.rolls import slicing
from yangguang.foundation import audit
from yangguang.foundation.actors import Actor
from yangguang.places.models import Place


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a roll with its key; `held` while a hold keeps it back."""

    key: str
    place: int
    slice: int
    name: str
    village: str
    programme: str
    fen: int
    held: bool


def rows(version: Version, *, viewer: Actor, place: Place | None = None) -> list[Row]:
    """The rows of a version, or of one village of it; each reading is audited. Raises Forbidden."""
    policies.must_read_rows(viewer, version.notice.office)
    audit.record(actor_key=viewer.actor_key, verb="disclosure.read", subject=f"disclosure.version:{version.pk}")
    return list(_rows(version, place))


def closed_rows(version: Version) -> Iterator[Row]:
    """The rows that stand after the closure of a version: all that are not held. Empty before it is closed."""
    if not hasattr(version, "closure"):
        return iter(())
    return (row for row in _rows(version, None) if not row.held)


def held(notice: Notice) -> dict[str, Hold]:
    """The holds of a notice that were not released, by row key."""
    found = Hold.objects.filter(slice__version__notice=notice, release=None)
    return {hold.row: hold for hold in found}


def _rows(version: Version, place: Place | None) -> Iterator[Row]:
    salt, kept_back = sealing.row_salt(version.notice), held(version.notice)
    found = versions.slices(version).filter(named=True)
    slices = {slice.pk: slice for slice in (found.filter(place=place) if place else found)}
    for pk, body in sealing.bodies(slices.values()).items():
        village = slices[pk].place_id or 0
        for key, entry in keyed_rows.keyed(slicing.entries(body), place=village, salt=salt).items():
            yield Row(key, village, pk, *entry, held=key in kept_back)
