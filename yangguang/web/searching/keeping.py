"""Keep what search looks through in step with the record."""

from collections.abc import Iterable, Iterator

from django.db import transaction

from yangguang.web.models import SearchEntry
from yangguang.web.searching import entries

_FIELDS = ("title", "path", "text", "words", "posted", "rank")


def renew_notice(notice: int) -> None:
    """Make the entry of one notice anew, or take it away."""
    with transaction.atomic():
        _put(entries.notices(only=[notice]), gone=SearchEntry.objects.filter(key=f"notice:{notice}"))


def renew_all() -> int:
    """Make every entry anew; returns how many there are."""
    with transaction.atomic():
        return _put(_all(), gone=SearchEntry.objects.all())


def _all() -> Iterator[SearchEntry]:
    yield from entries.walls()
    yield from entries.bodies()
    yield from entries.catalogue()
    yield from entries.notices()


def _put(found: Iterable[SearchEntry], *, gone: object) -> int:
    rows = list(found)
    gone.exclude(key__in=[row.key for row in rows]).delete()  # type: ignore[attr-defined]  # a queryset
    SearchEntry.objects.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=["key"], update_fields=_FIELDS
    )
    return len(rows)
