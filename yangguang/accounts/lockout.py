"""Lock-out in the database: too many failures for one name, or over all names, and nobody gets in for a while."""

from datetime import timedelta

from django.conf import settings
from django.db import connection

from yangguang.accounts.models import Attempt
from yangguang.accounts.names import digest_of
from yangguang.foundation.now import wall


def queue(login_name: str) -> None:
    """Let tries for one name wait for each other until the transaction ends, so that none slips past the count."""
    with connection.cursor() as cursor:
        number = int.from_bytes(digest_of(login_name)[:8], "big", signed=True)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def is_locked(login_name: str, *, known_device: bool) -> bool:
    """Whether tries for this name are refused now.

    A device that logged in before is counted by itself, and does not wait when strangers fail elsewhere.
    """
    name = digest_of(login_name)
    since = wall() - timedelta(minutes=settings.LOCKOUT_MINUTES)
    tries = Attempt.objects.filter(name_digest=name, known_device=known_device, at__gt=since)
    came_in = tries.filter(succeeded=True).order_by("-id").values_list("id", flat=True).first() or 0
    if tries.filter(succeeded=False, id__gt=came_in).count() >= settings.LOCKOUT_FAILURES:
        return True
    if known_device:
        return False
    all_failures = Attempt.objects.filter(succeeded=False, known_device=False, at__gt=since)
    return all_failures.count() >= settings.LOCKOUT_FAILURES_OF_ALL


def count(login_name: str, *, succeeded: bool, known_device: bool) -> None:
    """Note one try."""
    Attempt.objects.create(name_digest=digest_of(login_name), at=wall(), succeeded=succeeded, known_device=known_device)
