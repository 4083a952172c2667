"""Under which ids the newest versions of notices wait for, or lie in, the log."""

from collections.abc import Collection

from django.db.models import Max

from yangguang.disclosure.models import SliceEntry


def entries_of(versions: Collection[int]) -> dict[int, int]:
    """Of each version the last entry that it put into the log: the id under which it waited, to its version."""
    rows = SliceEntry.objects.filter(version__in=versions).values_list("version").annotate(last=Max("pending_entry"))
    return {pending: version for version, pending in rows}
