"""Keeping: months made ahead, and rows older than 180 days removed up to a head that stands in the log."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import connection

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.audit import heads
from yangguang.foundation.audit.checking import REMOVAL, verify
from yangguang.foundation.audit.sealing import anchor, record
from yangguang.foundation.models import AuditAnchor, AuditLink
from yangguang.foundation.now import now, wall

KEPT = timedelta(days=180)  # GB/T 22239-2019 with 网络安全法 21: logs are kept for six months at least
_YOUNG = """
SELECT coalesce(min(link.position), (SELECT max(position) + 1 FROM foundation_auditlink), 0)
  FROM foundation_auditlink link LEFT JOIN foundation_auditrow row ON row.id = link.row_id
 WHERE row.at >= %s OR row.id IS NULL
"""


def make_months() -> int:
    """Make the partitions of this month and the next three where they are missing; returns how many were made."""
    return _called("SELECT foundation_audit_months()", [])


def remove_due() -> AuditAnchor | None:
    """Remove what is older than 180 days, up to the newest head in the log that covers no younger row.

    Leaves an anchor, from which `verify` goes on; returns it, or None when nothing is due. Nothing is removed while
    the audit does not fit: then the refusal is audited, and a person must look first.
    """
    head = _due()
    if head is None:
        return None
    if verify():
        record(actor_key=SYSTEM.actor_key, verb="foundation.remove_audit", result="refused")
        return None
    return _remove(position=head[0], entry=head[1], by=SYSTEM)


@action("foundation.remove_audit")
def _remove(*, position: int, entry: int, by: Actor) -> AuditAnchor:
    _called("SELECT 1 FROM pg_advisory_xact_lock(%s)", [REMOVAL])
    _called("SELECT foundation_audit_remove(%s, %s)", [position, entry])
    return AuditAnchor.objects.get(position=position)


def _due() -> tuple[int, int] | None:
    """Position and log index of the newest head up to which everything is old and logged in the chain's order."""
    young = _called(_YOUNG, [min(now(), wall()) - KEPT])
    links = AuditLink.objects.filter(position__lt=young).order_by("position").values_list("digest", "position")
    if not links.exists():
        return None
    index = {digest: entry for entry, digest in heads.logged(since=anchor().entry)}
    found, highest = None, -1
    for digest, position in links.iterator():
        entry = index.get(bytes(digest), -1)
        if entry > highest:  # a head that was logged out of turn is passed over: the log is read from `entry` on
            found, highest = (position, entry), entry
    return found


def _called(statement: str, values: Sequence[int | datetime]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.fetchone()[0])
