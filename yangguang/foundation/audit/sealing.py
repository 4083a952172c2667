"""Recording and sealing: rows inserted by actions, chained in commit order by one sealer."""

import hashlib

from django.db import connection, transaction

from yangguang.foundation import canonical, events
from yangguang.foundation.models import AuditAnchor, AuditLink, AuditRow
from yangguang.foundation.now import noon, now

START = AuditAnchor(position=0, entry=0, digest=b"\0" * 32)
_RECENT = 10_000
_UNSEALED = """
SELECT r.id FROM foundation_auditrow r LEFT JOIN foundation_auditlink l ON l.row_id = r.id AND l.row_id > %s
 WHERE l.row_id IS NULL AND r.id > %s ORDER BY r.id LIMIT 10000
"""
_LOCK = 7_238_001  # the same number stands in foundation_audit_remove


def record(
    *, actor_key: str, verb: str, subject: str = "", reason: str = "", result: str = "done", by_day: bool = False
) -> AuditRow:
    """Insert one audit row in the caller's transaction; `by_day` keeps its day and no more of the time."""
    return AuditRow.objects.create(
        at=noon() if by_day else now(),
        actor_key=actor_key,
        verb=verb,
        subject=subject[:160],
        reason=reason[:300],
        result=result,
    )


def seal() -> int:
    """Chain what was committed since the last time and announce the new head; returns how many rows were chained.

    Looks back over the newest rows alone, so that each second costs the same however much is kept: at a million rows
    8 ms instead of 1.2 s. What a transaction longer than that left behind, `seal_late` finds.
    """
    return _seal(back=_RECENT)


def seal_late() -> int:
    """Chain every row that is not yet, however old; returns how many there were."""
    return _seal(back=None)


def _seal(*, back: int | None) -> int:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        rows = list(AuditRow.objects.filter(id__in=_unsealed(back)).order_by("id"))
        last = AuditLink.objects.order_by("-position").first() or anchor()
        position, head = last.position, bytes(last.digest)
        links = []
        for row in rows:
            position, head = position + 1, digest(head, row)
            links.append(AuditLink(position=position, row_id=row.pk, digest=head))
        AuditLink.objects.bulk_create(links, batch_size=1000)
        if links:
            events.announce("AuditSealed", payload={"position": position, "head": head.hex()})
    return len(links)


def anchor() -> AuditAnchor:
    """Where the chain that is kept begins: behind the newest anchor, or at the very start."""
    return AuditAnchor.objects.order_by("-position").first() or START


def digest(head: bytes, row: AuditRow) -> bytes:
    """The link of a row behind a head: SHA-256(head ‖ canonical row)."""
    fields = [row.pk, row.at.isoformat(), row.actor_key, row.verb, row.subject, row.reason, row.result]
    return hashlib.sha256(head + canonical.dumps(fields)).digest()


def _unsealed(back: int | None) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(row_id), 0) FROM foundation_auditlink")
        floor = -1 if back is None else cursor.fetchone()[0] - back
        cursor.execute(_UNSEALED, [floor, floor])
        return [row[0] for row in cursor.fetchall()]
