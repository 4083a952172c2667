"""When one may object to a version: the window's clock, as it is computed today."""

from datetime import date

from yangguang.clocks import queries as clocks
from yangguang.disclosure import versions
from yangguang.disclosure.models import Closure, Slice, SliceEntry, Version

WINDOW, KIND = "notice.window", "disclosure.version"


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
