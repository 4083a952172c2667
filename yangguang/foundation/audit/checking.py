"""Verifying: the chain is walked from its anchor and compared with the log's heads; what does not fit is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import batched

from django.db import connection, transaction

from yangguang.foundation.audit import heads
from yangguang.foundation.audit.sealing import anchor, digest
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.models import AuditAnchor, AuditLink, AuditRow, Event

REMOVAL = 7_238_002  # held by whoever removes, shared by whoever verifies
_CHUNK = 2000


class Kind(StrEnum):
    """How a part of the audit fails to fit."""

    EDITED = "edited"  # the row is not what was sealed
    GONE = "gone"  # the row was taken away
    GAP = "gap"  # links were taken away before this row
    REWRITTEN = "rewritten"  # the chain fits itself, and the log knows another
    ANCHOR = "anchor"  # the chain begins behind a head that the log does not have
    LOG = "log"  # the log itself is not what was signed


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not fit, and the first and last id of the rows it lies in; both 0 where no row is left to name."""

    kind: Kind
    first: int = 0
    last: int = 0


def verify() -> list[Finding]:
    """Everything in the audit that no longer is what was sealed and logged; empty when nothing was changed."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [REMOVAL])
        start = anchor()
        try:
            logged = heads.logged(since=start.entry)  # read before the chain: what is logged has its link by now
        except YangguangError:
            return [Finding(Kind.LOG), *_walk(start, {})]
        vouched: dict[bytes, int] = dict.fromkeys([head for _, head in logged], -1)
        loose = bool(start.position) and (start.entry, bytes(start.digest)) not in logged[:1]
        vouched.pop(bytes(start.digest), None)
        return [Finding(Kind.ANCHOR)] * loose + _walk(start, vouched) + _rewritten(start, vouched)


def _walk(start: AuditAnchor, vouched: dict[bytes, int]) -> list[Finding]:
    """What the chain itself shows; notes in `vouched` at which position each head of the log was met."""
    found: list[Finding] = []
    position, head = start.position, bytes(start.digest)
    for link, row in _links(start):
        if link.position != position + 1:
            found.append(Finding(Kind.GAP, link.row_id, link.row_id))
        elif row is None:
            found.append(Finding(Kind.GONE, link.row_id, link.row_id))
        elif digest(head, row) != bytes(link.digest):
            found.append(Finding(Kind.EDITED, link.row_id, link.row_id))
        position, head = link.position, bytes(link.digest)
        if head in vouched:
            vouched[head] = position
    return found


def _links(start: AuditAnchor) -> Iterator[tuple[AuditLink, AuditRow | None]]:
    links = AuditLink.objects.filter(position__gt=start.position).order_by("position")
    for part in batched(links.iterator(chunk_size=_CHUNK), _CHUNK, strict=False):
        rows = AuditRow.objects.in_bulk([link.row_id for link in part])
        yield from ((link, rows.get(link.row_id)) for link in part)


def _rewritten(start: AuditAnchor, vouched: dict[bytes, int]) -> list[Finding]:
    """The rows between the last head that both know and the first that only the log knows; none when all are known."""
    strange = [head.hex() for head, position in vouched.items() if position < 0][:_CHUNK]
    if not strange:
        return []
    sealed = Event.objects.filter(name="AuditSealed", payload__head__in=strange).values_list("payload", flat=True)
    until = min((int(str(payload["position"])) for payload in sealed), default=0)
    since = max((position for position in vouched.values() if position < until), default=start.position)
    span = AuditLink.objects.filter(position__gt=since, position__lte=until).order_by("position")
    rows = list(span.values_list("row_id", flat=True))
    return [Finding(Kind.REWRITTEN, *((rows[0], rows[-1]) if rows else (0, 0)))]
