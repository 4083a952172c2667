"""Take away what a crash left in the store."""

from itertools import batched

from yangguang.files import storage
from yangguang.files.models import Content

_HOUR = 3600.0
_AT_ONCE = 1000


def sweep(*, older_than: float = _HOUR) -> int:
    """Remove bytes that no content row names, and torn temporary files; returns how many.

    Only what has lain for an hour: a file is on disk before its row is committed.
    """
    gone = storage.remove_torn(older_than=older_than)
    for part in batched(storage.addresses(older_than=older_than), _AT_ONCE, strict=False):
        known = set(
            Content.objects.filter(address__in=[address for address, _ in part]).values_list("address", flat=True)
        )
        for address, shelf in part:
            if address not in known:
                storage.remove(address, shelf=shelf)
                gone += 1
    return gone
