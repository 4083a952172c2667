"""The audit: rows inserted by actions, chained in commit order by one sealer, and a verifier that names a bent row."""

import hashlib
from collections.abc import Iterator

from django.db import connection, transaction

from yangguang.foundation import canonical, events
from yangguang.foundation.models import AuditLink, AuditRow
from yangguang.foundation.now import now

_START = b"\0" * 32
_LOCK = 7_238_001


def record(*, actor_key: str, verb: str, subject: str = "", reason: str = "", result: str = "done") -> AuditRow:
    """Insert one audit row in the caller's transaction."""
    return AuditRow.objects.create(
        at=now(), actor_key=actor_key, verb=verb, subject=subject[:160], reason=reason[:300], result=result
    )


def seal() -> int:
    """Chain every committed, unsealed row and announce the new head; returns how many rows were chained."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        rows = list(AuditRow.objects.filter(id__in=_unsealed()).order_by("id"))
        last = AuditLink.objects.order_by("-position").first()
        position, head = (last.position, bytes(last.digest)) if last else (0, _START)
        links = []
        for row in rows:
            position, head = position + 1, hashlib.sha256(head + _bytes(row)).digest()
            links.append(AuditLink(position=position, row_id=row.pk, digest=head))
        AuditLink.objects.bulk_create(links, batch_size=1000)
        if links:
            events.announce("AuditSealed", payload={"position": position, "head": head.hex()})
    return len(links)


def verify() -> list[int]:
    """The ids of audit rows that no longer match their link in the chain; empty when nothing was changed."""
    head, bent = _START, []
    for link, row in _walk():
        expected = hashlib.sha256(head + _bytes(row)).digest() if row else b""
        if expected != bytes(link.digest):
            bent.append(link.row_id)
        head = bytes(link.digest)
    return bent


def _unsealed() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.id FROM foundation_auditrow r LEFT JOIN foundation_auditlink l ON l.row_id = r.id"
            " WHERE l.row_id IS NULL ORDER BY r.id LIMIT 10000"
        )
        return [row[0] for row in cursor.fetchall()]


def _walk() -> Iterator[tuple[AuditLink, AuditRow | None]]:
    for link in AuditLink.objects.order_by("position").iterator(chunk_size=2000):
        yield link, AuditRow.objects.filter(pk=link.row_id).first()


def _bytes(row: AuditRow) -> bytes:
    return canonical.dumps([row.pk, row.at.isoformat(), row.actor_key, row.verb, row.subject, row.reason, row.result])
