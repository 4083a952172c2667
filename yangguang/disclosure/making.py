"""Making a version: its slices sealed, its digest over every part, in few statements however many rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.disclosure import records, sealing, versions
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.gate import Finding as Found
from yangguang.disclosure.models import Carried, Finding, Notice, Slice, SliceContent, Version
from yangguang.disclosure.rolls.rows import Totals
from yangguang.disclosure.rolls.slicing import Body
from yangguang.foundation import canonical, keys
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now

NO_ROWS = Totals(0, 0)
_BATCH = 1000
_LONGEST = 120


@dataclass(frozen=True)
class Part:
    """A slice to be made: the village it names people of, or None for what all other boards share."""

    place: int | None
    body: Body
    totals: Totals = NO_ROWS


def make(
    *,
    notice: Notice,
    parts: Sequence[Part],
    by: User,
    before: Version | None = None,
    carried: Sequence[Slice] = (),
    findings: Collection[Found] = (),
    window_days: int | None = None,
    reason: UUID | None = None,
) -> Version:
    """Save a version of a notice with its new slices and those carried over, and what the gate found in it."""
    written = [canonical.dumps(part.body) for part in parts]
    slices = _unsaved(parts, written)
    version = Version.objects.create(
        notice=notice,
        number=before.number + 1 if before else 1,
        supersedes=before,
        digest=_digest(notice, [*slices, *carried]),
        window_days=window_days,
        reason=reason,
        by=by,
        at=now(),
    )
    for slice in slices:
        slice.version = version
    saved = Slice.objects.bulk_create(slices, batch_size=_BATCH)
    contents = sealing.seal_bodies(dict(zip(saved, written, strict=True)))
    SliceContent.objects.bulk_create(contents, batch_size=_BATCH)
    Carried.objects.bulk_create([Carried(version=version, slice=slice) for slice in carried], batch_size=_BATCH)
    Finding.objects.bulk_create([_row(version, finding) for finding in findings], batch_size=_BATCH)
    reached("disclosure.drafted")
    return version


def make_next(
    *,
    before: Version,
    parts: Sequence[Part],
    by: User,
    reason: UUID,
    dropped: Collection[int] = (),
    findings: Collection[Found] = (),
) -> Version:
    """Save the version after `before`: parts that say something new, and every other slice carried over unchanged.

    `dropped` are villages of which nothing is left. Raises Invalid when nothing changes.
    """
    known = {slice.place_id: slice for slice in versions.slices(before)}
    salts = keys.salts([slice.subject for slice in known.values()])
    fresh = [part for part in parts if not _says_the_same(part, known.get(part.place), salts)]
    if not fresh and not dropped:
        raise Invalid(_("没有任何更改。"), do=_("请检查要更正的内容。"), kept=_("名单未变。"))
    gone = {part.place for part in fresh} | set(dropped)
    carried = [slice for place, slice in known.items() if place not in gone]
    return make(
        notice=before.notice,
        parts=fresh,
        by=by,
        before=before,
        carried=carried,
        findings=findings,
        window_days=before.window_days,
        reason=reason,
    )


def _says_the_same(part: Part, slice: Slice | None, salts: dict[str, bytes]) -> bool:
    if slice is None:
        return False
    return sealing.commitment(part.body, salt=salts[slice.subject]) == bytes(slice.commitment)


def _unsaved(parts: Sequence[Part], written: Sequence[bytes]) -> list[Slice]:
    made = [
        Slice(
            place_id=part.place,
            named=part.place is not None,
            row_count=part.totals.people,
            total_fen=part.totals.fen,
            key=uuid4(),
        )
        for part in parts
    ]
    salts = keys.salts([slice.subject for slice in made])
    for slice, body in zip(made, written, strict=True):
        slice.commitment = sealing.commitment_to(body, salt=salts[slice.subject])
    return made


def _digest(notice: Notice, slices: Sequence[Slice]) -> bytes:
    ordered = sorted(slices, key=lambda slice: slice.place_id or 0)
    return records.digest(title=notice.title, commitments=[bytes(slice.commitment) for slice in ordered])


def stored(found: Found) -> tuple[str, str, str]:
    """By what a finding is known again once it is stored: detector, where, excerpt."""
    return found.detector, found.where[:_LONGEST], found.shown[:_LONGEST]


def _row(version: Version, found: Found) -> Finding:
    detector, where, shown = stored(found)
    return Finding(version=version, detector=detector, where=where, action=found.action, shown=shown)
