"""When one may object to a version: the window's clock, as it is computed today."""

from collections.abc import Collection
from datetime import date

from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from yangguang.clocks import queries as clocks
from yangguang.disclosure import versions
from yangguang.disclosure.models import Closure, Slice, SliceEntry, Version

WINDOW, KIND = "notice.window", "disclosure.version"


def ends(versions: Collection[int]) -> dict[int, date | None]:
    """The last day of the window of each of many versions, by id, in one statement; those without one are left out."""
    dues = clocks.dues(kind=KIND, subjects=[str(version) for version in versions])
    return {int(version): last for version, last in dues.items()}


def ended(version: str, *, before: date) -> Exists:
    """Inside a query: whether the window of the version in this column was over before a day."""
    subject = Cast(OuterRef(version), CharField())
    return clocks.fell_due(kind=KIND, subject=subject, before=before)


def end(version: Version) -> date | None:
    """The last day of a version's window; None for a version without one, or while the calendar cannot tell."""
    found = clocks.of(kind=KIND, subject=str(version.pk))
    return clocks.due(found[0]).day if found else None


def has_one(version: Version) -> bool:
    """Whether a version has a window at all."""
    return bool(clocks.of(kind=KIND, subject=str(version.pk)))


def is_over(version: Version, *, on: date, slice: Slice | None = None) -> bool:
    """Whether nobody may object to a version, or to one slice of it, any more.

    Slices carried over have the window with which they were posted. What has no window stays open while it stands.
    """
    if Closure.objects.filter(version=version).exists():
        return True
    parts = [slice] if slice else versions.slices(version)
    posted = Version.objects.filter(pk__in=SliceEntry.objects.filter(slice__in=parts).values("version_id"))
    ends = [end(each) for each in posted if has_one(each)]
    return bool(ends) and all(last is not None and last < on for last in ends)
